"""Runs every bench in turn: ``python -m tests.bench [NAME...] [--library FOLDER]``."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path


def main() -> None:
    """Run the benches named on the command line, or all."""
    folder = Path(__file__).parent
    known = sorted(path.stem.removeprefix("bench_") for path in folder.glob("bench_*.py"))
    parser = argparse.ArgumentParser()
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    parser.add_argument("--library", help="a folder of notes, where a bench takes one")
    # What else is there is for the bench that knows it: each reads the command line too.
    for name in parser.parse_known_args()[0].names or known:
        print(f"== {name}", flush=True)
        importlib.import_module(f"tests.bench.bench_{name}").main()


main()
