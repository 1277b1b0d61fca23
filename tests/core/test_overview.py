"""Categories and tags at a glance."""

from __future__ import annotations

import datetime as dt

from reader.core.library import LibrarySnapshot
from reader.core.overview import OverviewNode, category_overview, tag_overview
from reader.core.post import Post, PostId
from reader.core.reading import PostMarks, ReadingState


def post(name: str, date: str, category: tuple[str, ...], *tags: str, minutes: int = 5) -> Post:
    return Post(
        id=PostId(name),
        library="own",
        path=f"{name}.md",
        title=name,
        date=dt.datetime.fromisoformat(date) if date else None,
        updated=None,
        category=category,
        tags=tags,
        series="",
        summary="",
        problems=(),
        words=0,
        reading_minutes=minutes,
        excerpt="",
    )


HEAP = post("heap", "2024-05-01", ("Algorithms", "Trees"), "dp", "dp/tree", minutes=9)
TRIE = post("trie", "2025-02-01", ("Algorithms",), "dp/knapsack")
LEAF = post("leaf", "", (), "dp")
VIT = post("vit", "2023-01-01", ("Models",))
LIBRARY = LibrarySnapshot.of([HEAP, TRIE, LEAF, VIT])
MARKS = PostMarks({HEAP.id: ReadingState.READ, TRIE.id: ReadingState.MASTERED})


def lines(nodes: tuple[OverviewNode, ...], indent: str = "") -> list[str]:
    """Each node on a line: its name, how many notes, how many of them read, the latest one."""
    return [
        line
        for node in nodes
        for line in (
            f"{indent}{node.name} {node.count} {node.read} {node.latest.title}",
            *lines(node.children, f"{indent}  "),
        )
    ]


def test_categories_count_what_lies_below_them() -> None:
    assert lines(category_overview(LIBRARY, MARKS)) == [
        "Algorithms 2 2 trie",
        "  Trees 1 1 heap",
        "Models 1 0 vit",
    ]


def test_note_counts_once_below_a_tag_of_several_of_its_own() -> None:
    assert lines(tag_overview(LIBRARY, MARKS)) == [
        "dp 3 2 trie",
        "  knapsack 1 1 trie",
        "  tree 1 1 heap",
    ]


def test_share_and_time_are_of_all_notes_below() -> None:
    first = category_overview(LIBRARY, PostMarks({HEAP.id: ReadingState.READ}))[0]

    assert (first.share, first.minutes) == (0.5, 14)


def test_note_that_is_being_read_is_not_read() -> None:
    (tag,) = tag_overview(LIBRARY, PostMarks({HEAP.id: ReadingState.READING}))

    assert tag.read == 0


def test_empty_library_has_no_categories() -> None:
    assert category_overview(LibrarySnapshot(())) == ()
