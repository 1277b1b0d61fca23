"""Bookmarked notes in their orders and groups."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.bookmark_list import (
    Bookmark,
    BookmarkGroup,
    BookmarkOrder,
    BookmarkRow,
    list_bookmarks,
)
from reader.core.post import Post, PostId


def post(name: str, *category: str) -> Post:
    return Post(
        id=PostId(name),
        library="own",
        path=f"{name}.md",
        title=name.title(),
        date=None,
        updated=None,
        category=category,
        tags=(),
        series="",
        summary="",
        problems=(),
        words=0,
        reading_minutes=1,
        excerpt="",
    )


POSTS = {
    each.id: each
    for each in (post("trie", "B"), post("heap", "A", "X"), post("leaf"), post("alms", "B"))
}
ADDED = {
    PostId("trie"): dt.datetime.fromisoformat("2026-11-03T09:00:00"),
    PostId("heap"): dt.datetime.fromisoformat("2026-10-01T09:00:00"),
    PostId("gone"): dt.datetime.fromisoformat("2026-11-09T09:00:00"),
    PostId("leaf"): dt.datetime.fromisoformat("2026-11-05T09:00:00"),
    PostId("alms"): dt.datetime.fromisoformat("2026-11-01T09:00:00"),
}


def words(rows: list[BookmarkRow]) -> list[str]:
    """Each row in a word or two; groups with their count behind a sign."""
    return [
        row.title if isinstance(row, Bookmark) else f"# {row.name or '-'} {row.count}"
        for row in rows
    ]


@pytest.mark.parametrize(
    ("order", "group", "rows"),
    [
        ("added", "none", ["Leaf", "Trie", "Alms", "Heap", "# - 1", "gone"]),
        ("title", "none", ["Alms", "Heap", "Leaf", "Trie", "# - 1", "gone"]),
        (
            "title",
            "category",
            ["# A / X 1", "Heap", "# B 2", "Alms", "Trie", "# - 1", "Leaf", "# - 1", "gone"],
        ),
        (
            "added",
            "month",
            ["# 2026-11 3", "Leaf", "Trie", "Alms", "# 2026-10 1", "Heap", "# - 1", "gone"],
        ),
        (
            "title",
            "month",
            ["# 2026-11 3", "Alms", "Leaf", "Trie", "# 2026-10 1", "Heap", "# - 1", "gone"],
        ),
    ],
)
def test_bookmarks_are_sorted_within_their_groups(order: str, group: str, rows: list[str]) -> None:
    listed = list_bookmarks(ADDED, POSTS, BookmarkOrder(order), BookmarkGroup(group))

    assert words(listed) == rows


def test_titles_are_compared_by_the_key_that_is_given() -> None:
    added = {key: at for key, at in ADDED.items() if key != "gone"}

    listed = list_bookmarks(
        added,
        POSTS,
        BookmarkOrder.TITLE,
        BookmarkGroup.NONE,
        title_key=lambda title: title[::-1],
    )

    assert words(listed) == ["Trie", "Leaf", "Heap", "Alms"]


def test_nothing_bookmarked_is_an_empty_list() -> None:
    assert list_bookmarks({}, POSTS, BookmarkOrder.ADDED, BookmarkGroup.CATEGORY) == []
