"""Bookmarked notes as they are listed: in an order, below the names of their groups."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.post import Post, PostId


class BookmarkOrder(StrEnum):
    """What the list, or each of its groups, begins with."""

    ADDED = "added"
    TITLE = "title"


class BookmarkGroup(StrEnum):
    """What bookmarks are put together by."""

    CATEGORY = "category"
    MONTH = "month"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A bookmarked note; ``post`` is None where the note is gone. Times are local wall time."""

    id: PostId
    added_at: dt.datetime
    post: Post | None

    @property
    def title(self) -> str:
        """The note's title; what is left of it where it is gone."""
        return self.post.title if self.post is not None else self.id


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The line above a group: a category by its names, or a month as ``2026-11``.

    The name of notes in no category is empty, that of all gone notes too.
    """

    name: str
    count: int
    is_gone: bool = False


BookmarkRow = GroupRow | Bookmark


def list_bookmarks(
    added: Mapping[PostId, dt.datetime],
    posts: Mapping[PostId, Post],
    order: BookmarkOrder,
    group: BookmarkGroup,
    *,
    title_key: Callable[[str], str] = str.casefold,
) -> list[BookmarkRow]:
    """Return the rows of the list; bookmarks of notes that are gone come last.

    Months run backwards, categories by name; notes of no category come after those.
    """
    all_of = [Bookmark(post, at, posts.get(post)) for post, at in added.items()]
    rows = _sorted(all_of, order, title_key)
    there = [row for row in rows if row.post is not None]
    gone = [row for row in rows if row.post is None]
    last: list[GroupRow | Bookmark] = [GroupRow("", len(gone), is_gone=True), *gone] if gone else []
    if group is BookmarkGroup.NONE:
        return [*there, *last]
    groups: dict[str, list[Bookmark]] = {}
    for row in there:
        groups.setdefault(_group_of(row, group), []).append(row)
    if group is BookmarkGroup.MONTH:
        names = sorted(groups, reverse=True)
    else:
        names = sorted(groups, key=lambda name: (not name, title_key(name)))
    listed: list[GroupRow | Bookmark] = []
    for name in names:
        listed += [GroupRow(name, len(groups[name])), *groups[name]]
    return [*listed, *last]


def _sorted(
    rows: Sequence[Bookmark], order: BookmarkOrder, title_key: Callable[[str], str]
) -> list[Bookmark]:
    if order is BookmarkOrder.TITLE:
        return sorted(rows, key=lambda row: (title_key(row.title), row.id))
    return sorted(rows, key=lambda row: (row.added_at, row.id), reverse=True)


def _group_of(row: Bookmark, group: BookmarkGroup) -> str:
    if group is BookmarkGroup.MONTH:
        return f"{row.added_at:%Y-%m}"
    return " / ".join(row.post.category) if row.post is not None else ""
