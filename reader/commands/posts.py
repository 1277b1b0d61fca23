"""``yandu posts``: the notes of the libraries, newest first."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Sequence

from reader.commands.options import add_json, add_libraries, add_places
from reader.commands.output import finding_document, warn, write_json, write_table
from reader.commands.progress import StatusLine
from reader.commands.workspace import library_documents, open_workspace
from reader.core.inline_marks import EXCERPT_CODE, EXCERPT_FORMULA
from reader.core.library import LibrarySnapshot
from reader.core.post import Post
from reader.services.libraries import Library
from reader.services.scanning import scan_notes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    add_places(parser)
    add_libraries(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """List the notes; what is wrong with their files goes to stderr, or into the document."""
    workspace = open_workspace(options)
    status = StatusLine()
    scanned = scan_notes(
        workspace.paths.catalogue, workspace.libraries, lambda path: status.show(f"reading {path}")
    )
    status.clear()
    posts = LibrarySnapshot.of(scanned.posts).posts
    if options.json:
        findings = [finding_document(finding) for finding in scanned.findings]
        write_json(
            {
                "posts": _documents(posts, workspace.libraries),
                "findings": findings,
                "libraries": library_documents(workspace.libraries),
            }
        )
    else:
        write_table(_row(post) for post in posts)
        for finding in scanned.findings:
            warn(str(finding))
    return 0


def _row(post: Post) -> tuple[str, ...]:
    return _day(post.date) or "", " / ".join(post.category), post.title, post.id


def _documents(posts: Sequence[Post], libraries: Sequence[Library]) -> list[dict[str, object]]:
    folders = {library.key: library.folder for library in libraries}
    return [
        {
            "id": post.id,
            "library": post.library,
            "title": post.title,
            "date": _day(post.date),
            "updated": _day(post.updated),
            "category": list(post.category),
            "categories": [list(category) for category in post.categories],
            "tags": list(post.tags),
            "series": post.series,
            "path": str(folders[post.library] / post.path),
            "problems": list(post.problems),
            "words": post.words,
            "reading_minutes": post.reading_minutes,
            "excerpt": post.excerpt.replace(EXCERPT_CODE, "…").replace(EXCERPT_FORMULA, "…"),
            "draft": post.is_draft,
            "aliases": list(post.aliases),
        }
        for post in posts
    ]


def _day(moment: dt.datetime | None) -> str | None:
    return moment.date().isoformat() if moment else None
