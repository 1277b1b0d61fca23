"""``yandu export-data``: all of a user's data in one file."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from reader.commands.options import add_json
from reader.commands.output import count, write_json, write_line
from reader.services.long_paths import expanded
from reader.services.paths import find_paths
from reader.services.progress import ProgressStore
from reader.services.user_data.exporting import export_data
from reader.services.version import find_version


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it (a .zip)")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the file; one that is there is replaced."""
    paths = find_paths(options.home)
    paths.make()
    target = expanded(options.file)
    with closing(ProgressStore(paths.user_database)) as progress:
        summary = export_data(paths, progress.database, target, find_version())
    if options.json:
        write_json({"file": str(summary.path), "rows": dict(summary.rows)})
    else:
        write_line(f"{summary.path}: {count(sum(summary.rows.values()), 'row')}")
    return 0
