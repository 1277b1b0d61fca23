"""Runs every bench in turn: ``python -m tests.bench [NAME...]``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main() -> None:
    """Run the benches named on the command line, or all."""
    folder = Path(__file__).parent
    known = sorted(path.stem.removeprefix("bench_") for path in folder.glob("bench_*.py"))
    for name in sys.argv[1:] or known:
        print(f"== {name}", flush=True)
        importlib.import_module(f"tests.bench.bench_{name}").main()


main()
