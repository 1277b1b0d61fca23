"""The values that a library's filters can take, with the number of notes of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.core.library import LibrarySnapshot
from reader.core.query_completion import KnownValues
from reader.core.tag_tree import TagNode


def known_values(library: LibrarySnapshot) -> KnownValues:
    """Return what `complete_query` is to offer for ``library``."""
    years = Counter(f"{post.date:%Y}" for post in library.posts if post.date is not None)
    folders = Counter(folder for post in library.posts for folder in _folders(post.path))
    return KnownValues(
        tags=dict(_counts(library.tags)),
        categories=dict(_counts(library.categories)),
        years=dict(years),
        folders=dict(folders),
    )


def _counts(node: TagNode) -> Iterator[tuple[str, int]]:
    for child in node.children:
        yield "/".join(child.path), child.post_count
        yield from _counts(child)


def _folders(path: str) -> Iterator[str]:
    segments = path.split("/")[:-1]
    return ("/".join(segments[:depth]) for depth in range(1, len(segments) + 1))
