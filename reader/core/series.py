"""A series: the notes that name it, in the order they are to be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reader.core.library import LibrarySnapshot
from reader.core.post import Post

_LAST = dt.datetime.max  # noqa: DTZ901 - wall time, as posts have it


@dataclass(frozen=True, slots=True)
class SeriesPlace:
    """A note's place in its series; ``number`` counts from 1."""

    name: str
    posts: tuple[Post, ...]
    number: int

    @property
    def previous(self) -> Post | None:
        """The note before; None at the beginning."""
        return self.posts[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> Post | None:
        """The note after; None at the end."""
        return self.posts[self.number] if self.number < len(self.posts) else None


def find_series(library: LibrarySnapshot, post: Post) -> SeriesPlace | None:
    """Return where ``post`` stands among the notes of its series, the oldest first.

    Notes of one library and one name make a series; those without a date come last, by path.
    None for a note of no series, or the only one of its own.
    """
    if not post.series:
        return None
    same = [p for p in library.posts if (p.series, p.library) == (post.series, post.library)]
    posts = tuple(sorted(same, key=lambda p: (p.date or _LAST, p.path)))
    if len(posts) < 2 or post.id not in {p.id for p in posts}:  # noqa: PLR2004 - one alone is none
        return None
    number = next(n for n, each in enumerate(posts, 1) if each.id == post.id)
    return SeriesPlace(post.series, posts, number)
