"""``yandu export``: notes as plain Markdown with their pictures, in a folder."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from reader.commands.options import add_json, add_libraries
from reader.commands.output import count, finding_document, warn, write_json, write_line
from reader.commands.progress import StatusLine
from reader.commands.workspace import open_workspace
from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.core.post import Post
from reader.services.libraries import Library
from reader.services.long_paths import expanded
from reader.services.note_export import export_notes
from reader.services.scanning import scan_notes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="an empty one, or a new one")
    parser.add_argument(
        "notes", nargs="*", metavar="FILE-or-ID", help="Markdown files or notes' ids (all notes)"
    )
    add_libraries(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Write the notes; what could not be written goes to stderr, or into the document."""
    workspace = open_workspace(options)
    status = StatusLine()
    scanned = scan_notes(
        workspace.paths.catalogue, workspace.libraries, lambda path: status.show(f"reading {path}")
    )
    snapshot = LibrarySnapshot.of(scanned.posts)
    posts = _chosen(options.notes, snapshot, workspace.libraries)
    report = export_notes(
        posts,
        workspace.libraries,
        expanded(options.folder),
        snapshot=snapshot,
        on_note=lambda done, post: status.show(f"{done} of {len(posts)} written, {post.path}"),
    )
    status.clear()
    if options.json:
        findings = [finding_document(one) for one in report.findings]
        write_json({"notes": report.notes, "assets": report.assets, "findings": findings})
        return 0
    for finding in report.findings:
        warn(str(finding))
    write_line(f"{count(report.notes, 'note')}, {count(report.assets, 'picture')}")
    return 0


def _chosen(
    named: Sequence[str], snapshot: LibrarySnapshot, libraries: Sequence[Library]
) -> tuple[Post, ...]:
    """Return the notes that are named, all of them where none is."""
    if not named:
        return snapshot.posts
    by_file = {
        (library.folder / post.path).resolve(): post
        for library in libraries
        for post in snapshot.posts
        if post.library == library.key
    }
    by_id = {str(post.id): post for post in snapshot.posts}
    found = {name: by_id.get(name) or by_file.get(Path(name).resolve()) for name in named}
    for name, post in found.items():
        if post is None:
            advice = "`yandu posts` lists the ids; name the folder of a file by --library"
            raise UserError(f"there is no note {name}", advice=advice)
    return tuple(post for post in found.values() if post is not None)
