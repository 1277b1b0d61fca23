"""The orders in which notes can be listed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum

from reader.core.post import Post
from reader.core.reading import NO_MARKS, PostMarks

_NEVER = dt.datetime(1, 1, 1)  # noqa: DTZ001 - wall time; posts without a date come last


class PostOrder(StrEnum):
    """What the list begins with.

    ``STALEST`` begins with what was read longest ago; notes never opened come after those.
    """

    NEWEST = "newest"
    UPDATED = "updated"
    TITLE = "title"
    SHORTEST = "shortest"
    STALEST = "stalest"


def sort_posts(
    posts: Iterable[Post],
    order: PostOrder,
    marks: PostMarks = NO_MARKS,
    *,
    title_key: Callable[[str], str] = str.casefold,
) -> tuple[Post, ...]:
    """Return ``posts``, which come newest first, in another order; equals stay as they were.

    ``title_key`` says what titles are compared by, for a language that has an order of its own.
    """
    listed = tuple(posts)
    if order is PostOrder.UPDATED:
        return tuple(sorted(listed, key=lambda p: p.updated or p.date or _NEVER, reverse=True))
    if order is PostOrder.TITLE:
        return tuple(sorted(listed, key=lambda p: title_key(p.title)))
    if order is PostOrder.SHORTEST:
        return tuple(sorted(listed, key=lambda p: p.reading_minutes))
    if order is PostOrder.STALEST:
        read = marks.last_read
        return tuple(sorted(listed, key=lambda p: (p.id not in read, read.get(p.id, ""))))
    return listed


def spoken_key(readings: Mapping[str, tuple[str, ...]]) -> Callable[[str], str]:
    """Return what titles are compared by where Han characters are sorted as they are read.

    ``readings`` has the readings of each character, none for what is no Han character.
    """

    def key(title: str) -> str:
        # The character itself comes after its reading, so that one character stands together.
        return "".join(
            f"{readings[char][0]}{char}" if readings[char] else char for char in title.casefold()
        )

    return key
