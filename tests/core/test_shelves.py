"""Orders, series, categories and years of notes, and what the reader has made of them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace

import pytest

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post, PostId
from reader.core.post_order import PostOrder, sort_posts, spoken_key
from reader.core.reading import PostMarks, ReadingState
from reader.core.series import find_series
from reader.core.shelf import find_shelf


def post(name: str, date: str = "", **more: object) -> Post:
    plain = Post(
        id=PostId(name),
        library="yandu",
        path=f"{name}.md",
        title=name,
        date=dt.datetime.fromisoformat(date) if date else None,
        updated=None,
        category=(),
        tags=(),
        series="",
        summary="",
        problems=(),
        words=0,
        reading_minutes=1,
        excerpt="",
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # the fields of a post


HEAP = post(
    "heap", "2024-05-01", series="Trees", category=("A", "B"), tags=("x",), reading_minutes=9
)
TRIE = post("Trie", "2023-02-01", series="Trees", category=("A",), tags=("x", "y"))
ROPE = post("rope", "2023-01-01", series="Trees", updated=dt.datetime.fromisoformat("2025-01-01"))
LEAF = post("leaf", series="Trees")
ALONE = post("alone", "2020-01-01", series="Own")
LIBRARY = LibrarySnapshot.of([HEAP, TRIE, ROPE, LEAF, ALONE])
MARKS = PostMarks(
    {HEAP.id: ReadingState.READ, TRIE.id: ReadingState.READING},
    frozenset({HEAP.id, LEAF.id}),
    {TRIE.id: "2025-01-01", HEAP.id: "2024-01-01"},
)


@pytest.mark.parametrize(
    ("order", "posts"),
    [
        (PostOrder.NEWEST, (HEAP, TRIE, ROPE, ALONE, LEAF)),
        (PostOrder.UPDATED, (ROPE, HEAP, TRIE, ALONE, LEAF)),
        (PostOrder.TITLE, (ALONE, HEAP, LEAF, ROPE, TRIE)),
        (PostOrder.SHORTEST, (TRIE, ROPE, ALONE, LEAF, HEAP)),
        (PostOrder.STALEST, (HEAP, TRIE, ROPE, ALONE, LEAF)),
    ],
)
def test_posts_are_listed_in_the_order_asked_for(order: PostOrder, posts: tuple[Post, ...]) -> None:
    assert sort_posts(LIBRARY.posts, order, MARKS) == posts


def test_chinese_titles_are_sorted_as_they_are_read() -> None:
    readings = defaultdict[str, tuple[str, ...]](
        tuple, {"注": ("zhu",), "安": ("an",), "重": ("zhong", "chong"), "堆": ("dui",)}
    )
    titles = ["注解", "Zip", "重排", "apple", "堆", "安全"]

    listed = sort_posts(map(post, titles), PostOrder.TITLE, title_key=spoken_key(readings))

    assert [each.title for each in listed] == ["安全", "apple", "堆", "重排", "注解", "Zip"]


@pytest.mark.parametrize(
    ("wanted", "posts"),
    [
        (PostFilter(state=ReadingState.UNREAD), (ROPE, ALONE, LEAF)),
        (PostFilter(state=ReadingState.READ), (HEAP,)),
        (PostFilter(is_bookmarked=True), (HEAP, LEAF)),
        (PostFilter(is_bookmarked=True, state=ReadingState.UNREAD), (LEAF,)),
        (PostFilter(category=("A",), tags=("y",), state=ReadingState.READING), (TRIE,)),
        (PostFilter(year=2023), (TRIE, ROPE)),
        (PostFilter(series="Trees", year=2024), (HEAP,)),
    ],
)
def test_marks_years_and_series_combine_with_the_other_filters(
    wanted: PostFilter, posts: tuple[Post, ...]
) -> None:
    assert LIBRARY.filtered(wanted, MARKS) == posts


def test_library_counts_its_years_and_series() -> None:
    assert LIBRARY.years == ((2024, 1), (2023, 2), (2020, 1))
    assert LIBRARY.series == (("Own", 1), ("Trees", 4))


@pytest.mark.parametrize(
    ("note", "number", "before", "after"),
    [(ROPE, 1, None, TRIE), (TRIE, 2, ROPE, HEAP), (LEAF, 4, HEAP, None)],
)
def test_series_runs_from_the_oldest_to_the_undated(
    note: Post, number: int, before: Post | None, after: Post | None
) -> None:
    place = find_series(LIBRARY, note)

    assert place is not None
    assert (place.number, len(place.posts)) == (number, 4)
    assert (place.previous, place.next) == (before, after)


@pytest.mark.parametrize(
    "note",
    [ALONE, post("none"), post("new", series="Trees"), replace(HEAP, library="other")],
)
def test_note_without_others_of_its_series_has_no_place(note: Post) -> None:
    assert find_series(LIBRARY, note) is None


@pytest.mark.parametrize(
    ("wanted", "name"),
    [
        (PostFilter(("A", "B"), ("x",)), "B"),
        (PostFilter(tags=("x",)), "#x"),
        (PostFilter(series="Trees"), "Trees"),
        (PostFilter(year=2023), "2023"),
        (PostFilter(tags=("x", "y")), None),
        (PostFilter(tags=("x", "y"), year=2023), None),
        (PostFilter(state=ReadingState.READ), None),
    ],
)
def test_filter_of_one_name_leads_to_its_shelf(wanted: PostFilter, name: str | None) -> None:
    shelf = find_shelf(LIBRARY, wanted, LIBRARY.filtered(wanted, MARKS))

    assert (shelf.name if shelf else None) == name


def test_shelf_says_what_lies_below_and_which_tags_are_shared() -> None:
    wanted = PostFilter(("A",))

    shelf = find_shelf(LIBRARY, wanted, LIBRARY.filtered(wanted))

    assert shelf is not None
    assert (shelf.count, shelf.minutes, shelf.index) == (2, 10, None)
    assert shelf.below == ((("A", "B"), 1),)
    assert shelf.tags == (("x", 2), ("y", 1))


@pytest.mark.parametrize(
    "index",
    [
        post("a/_index", category=("A",)),
        post("a/README", category=("A",)),
        post("x", category=("A",), title="a"),
    ],
)
def test_category_is_introduced_by_its_index_note(index: Post) -> None:
    library = LibrarySnapshot.of([HEAP, TRIE, index])

    shelf = find_shelf(library, PostFilter(("A",), library="yandu"), (TRIE,))

    assert shelf is not None
    assert shelf.index is index


def test_category_that_went_still_has_a_name() -> None:
    shelf = find_shelf(LIBRARY, PostFilter(("A", "gone", "away")), ())

    assert shelf is not None
    assert (shelf.name, shelf.count, shelf.below) == ("away", 0, ())


@pytest.mark.parametrize(
    ("tag", "below"),
    [("dp", ((("dp", "tree"), 1),)), ("dp/tree", ()), ("gone", ())],
)
def test_tag_has_the_tags_inside_it(tag: str, below: tuple[object, ...]) -> None:
    library = LibrarySnapshot.of([post("a", tags=("dp",)), post("b", tags=("dp/tree",))])
    wanted = PostFilter(tags=(tag,))

    shelf = find_shelf(library, wanted, library.filtered(wanted))

    assert shelf is not None
    assert shelf.below == below
