"""``yandu import-data``: take over what `yandu export-data` wrote."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path
from typing import Any

from reader.commands.options import add_json
from reader.commands.output import write_json, write_line
from reader.services.long_paths import expanded
from reader.services.paths import find_paths
from reader.services.progress import ProgressStore
from reader.services.user_data.importing import Preview, open_import
from reader.services.user_data.merging import ImportMode
from reader.services.version import find_version


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("file", type=Path, metavar="FILE", help="what was exported")
    parser.add_argument(
        "--replace",
        action="store_true",
        help="put it, with its settings, in place of the data that is there (it is added to it)",
    )
    parser.add_argument("--preview", action="store_true", help="say what would change, no more")
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Take the data over; a copy of what was there is kept beside it."""
    paths = find_paths(options.home)
    paths.make()
    mode = ImportMode.REPLACE if options.replace else ImportMode.MERGE
    with (
        closing(ProgressStore(paths.user_database)) as progress,
        open_import(expanded(options.file)) as coming,
    ):
        if options.preview:
            return _tell(coming.preview(progress.database, mode), None, is_json=options.json)
        done = coming.run(progress.database, paths, mode, find_version())
        return _tell(done.preview, done.backup, is_json=options.json)


def _tell(preview: Preview, backup: Path | None, *, is_json: bool) -> int:
    if is_json:
        write_json(_document(preview, backup))
        return 0
    for change in preview.changes:
        numbers = f"{change.added} added, {change.changed} changed, {change.removed} removed"
        write_line(f"{change.name}: {numbers}")
    if not preview.changes:
        write_line("nothing differs")
    if backup is not None:
        write_line(f"as it was before: {backup}")
    return 0


def _document(preview: Preview, backup: Path | None) -> dict[str, Any]:
    changes = {
        change.name: {"added": change.added, "changed": change.changed, "removed": change.removed}
        for change in preview.changes
    }
    return {
        "mode": preview.mode.value,
        "exported_at": preview.manifest.exported_at,
        "changes": changes,
        "backup": str(backup) if backup else None,
    }
