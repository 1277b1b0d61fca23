"""The filters of the feed, one by one."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.filter_parts import PartKind, filter_parts, widenings
from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post, PostId
from reader.core.reading import PostMarks, ReadingState

EVERYTHING = PostFilter(
    ("A", "B"),
    ("x", "y"),
    "own",
    "Trees",
    2024,
    ReadingState.READ,
    is_bookmarked=True,
    has_problem=True,
)


def post(name: str, year: int, *tags: str, problems: tuple[str, ...] = ()) -> Post:
    return Post(
        id=PostId(name),
        library="own",
        path=f"{name}.md",
        title=name,
        date=dt.datetime.fromisoformat(f"{year}-01-01"),
        updated=None,
        category=("A",),
        tags=tags,
        series="",
        summary="",
        problems=problems,
        words=0,
        reading_minutes=1,
        excerpt="",
    )


HEAP = post("heap", 2024, "x", "y", problems=("kth-largest",))
TRIE = post("trie", 2023, "x")
ROPE = post("rope", 2023, "y")
LIBRARY = LibrarySnapshot.of([HEAP, TRIE, ROPE])


def test_every_filter_that_is_set_is_a_part() -> None:
    parts = [(part.kind.value, part.value) for part in filter_parts(EVERYTHING)]

    assert parts == [
        ("library", "own"),
        ("category", "A / B"),
        ("tag", "x"),
        ("tag", "y"),
        ("series", "Trees"),
        ("year", "2024"),
        ("state", "read"),
        ("bookmarked", ""),
        ("problem", ""),
    ]


def test_no_filter_has_no_parts() -> None:
    assert filter_parts(PostFilter()) == ()


def test_taking_all_parts_away_one_by_one_leaves_nothing() -> None:
    now, kinds = EVERYTHING, []

    while parts := filter_parts(now):
        kinds.append(parts[0].kind)
        now = parts[0].without

    assert now == PostFilter()
    assert kinds[2:4] == [PartKind.TAG, PartKind.TAG]


@pytest.mark.parametrize(
    ("wanted", "posts"),
    [
        (PostFilter(has_problem=True), (HEAP,)),
        (PostFilter(has_problem=True, year=2023), ()),
        (PostFilter(tags=("x",), has_problem=True), (HEAP,)),
    ],
)
def test_notes_with_problems_are_filtered(wanted: PostFilter, posts: tuple[Post, ...]) -> None:
    assert LIBRARY.filtered(wanted) == posts


def test_widening_offers_what_leaves_notes_the_fewest_first() -> None:
    wanted = PostFilter(tags=("x", "y"), year=2023, state=ReadingState.UNREAD)

    offered = widenings(LIBRARY, wanted, PostMarks({HEAP.id: ReadingState.READ}))

    assert [(part.kind, part.value, count) for part, count in offered] == [
        (PartKind.TAG, "x", 1),
        (PartKind.TAG, "y", 1),
    ]


@pytest.mark.parametrize(
    "wanted",
    [
        PostFilter(tags=("x",), year=2023),
        PostFilter(("A",), ("y",), has_problem=True),
        PostFilter(("B",), year=2023),
        PostFilter(library="other"),
        PostFilter(),
    ],
)
def test_widening_counts_what_is_listed_without_each_filter(wanted: PostFilter) -> None:
    counted = {part: len(LIBRARY.filtered(part.without)) for part in filter_parts(wanted)}

    assert dict(widenings(LIBRARY, wanted)) == {part: n for part, n in counted.items() if n}
