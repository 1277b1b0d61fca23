"""Quotes are found after edits, told from their copies, and said to be lost when they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.highlight import Anchor
from reader.core.page_text import PageText, read_page_text
from reader.core.quote_anchor import find_anchor, make_anchor

PARAGRAPHS = [
    "A heap keeps the smallest of its items on top, and finds room for a new one in log n steps.",
    "Sifting down trades a parent with the smaller of its two children until neither is smaller.",
    "背包问题里，容量从大到小枚举，每件物品就只会被选一次，这就是滚动数组的写法。",
    "The crocodile always bites the larger one, which is how the sign is told from its mirror.",
    "$T(n) = 2T(n/2) + n$ is what merge sort costs; the depth of the recursion is log n.",
    "def siftdown(heap, at):\n    while 2 * at + 1 < len(heap):\n        at = trade(heap, at)",
    "注意力把每个位置的查询与所有位置的键相乘，再用 softmax 归一，得到的权重加在值上。",
]
PAGE = PageText("\n".join(PARAGRAPHS))


def page_of(*paragraphs: str) -> PageText:
    return PageText("\n".join(paragraphs))


def mark(page: PageText, quote: str, after: str = "") -> Anchor:
    start = page.text.index(quote, page.text.index(after))
    return make_anchor(page, (start, start + len(quote)))


def found(page: PageText, anchor: Anchor) -> str | None:
    span = find_anchor(page, anchor)
    return None if span is None else page.text[slice(*span)]


spans = st.integers(0, len(PARAGRAPHS) - 1).flatmap(
    lambda number: st.tuples(
        st.just(number), st.integers(0, 20), st.integers(8, len(PARAGRAPHS[number]) - 8)
    )
)
words = st.text("abcdefg 的了在是 hijk", max_size=60)


def quote_of(span: tuple[int, int, int]) -> tuple[int, str]:
    number, start, length = span
    return number, PARAGRAPHS[number][start : start + length].strip()


@given(spans, words, st.integers(0, len(PARAGRAPHS)))
def test_paragraph_put_in_anywhere_loses_no_quote(
    span: tuple[int, int, int], inserted: str, place: int
) -> None:
    _, quote = quote_of(span)
    anchor = mark(PAGE, quote)

    edited = page_of(*PARAGRAPHS[:place], inserted, *PARAGRAPHS[place:])

    assert found(edited, anchor) == quote


@given(spans, st.integers(0, len(PARAGRAPHS) - 1))
def test_paragraph_taken_out_loses_only_its_own_quotes(
    span: tuple[int, int, int], removed: int
) -> None:
    number, quote = quote_of(span)
    anchor = mark(PAGE, quote)

    edited = page_of(*(text for at, text in enumerate(PARAGRAPHS) if at != removed))

    assert found(edited, anchor) == (None if removed == number else quote)


@given(spans, st.permutations(PARAGRAPHS))
def test_quote_goes_with_its_paragraph(span: tuple[int, int, int], moved: list[str]) -> None:
    number, quote = quote_of(span)
    anchor = mark(PAGE, quote)
    edited = page_of(*moved)

    place = find_anchor(edited, anchor)

    # A short quote that had nearly all of its paragraph has no neighbours to speak for it.
    own = PARAGRAPHS[number].split(quote, 1)
    if place is not None or max(len("".join(side.split())) for side in own) >= 16:
        assert place is not None
        assert edited.text[slice(*place)] == quote
        home = edited.text.index(PARAGRAPHS[number])
        assert home <= place[0] < home + len(PARAGRAPHS[number])


@given(spans, st.data())
def test_white_space_does_not_count(span: tuple[int, int, int], data: st.DataObject) -> None:
    _, quote = quote_of(span)
    anchor = mark(PAGE, quote)
    gap = data.draw(st.sampled_from(["\n", "   ", "\n\n  "]))

    edited = PageText(PAGE.text.replace(" ", gap))

    assert (found(edited, anchor) or "").split() == quote.split()


TWICE = page_of(
    "First the items are sorted. This takes most of the time. Then they are read once.",
    "Later the edges are relaxed. This takes most of the time. At last the paths are printed.",
)


@pytest.mark.parametrize("after", ["First", "Later"])
def test_copy_is_told_by_what_stands_around_it(after: str) -> None:
    anchor = mark(TWICE, "This takes most of the time", after)

    place = find_anchor(PageText("An aside comes first.\n" + TWICE.text), anchor)

    assert place is not None
    assert place[0] == TWICE.text.index("This takes", TWICE.text.index(after)) + 22


def test_copy_elsewhere_does_not_stand_in_for_one_that_is_gone() -> None:
    anchor = mark(TWICE, "most of the time", "Later")

    assert found(PageText(TWICE.text.split("\n", maxsplit=1)[0]), anchor) is None


def test_same_words_under_the_same_heading_come_first() -> None:
    text = "Costs\nlinear\nMerging\nSpace\nlinear\nMerging"
    page = PageText(text, ((0, "Costs"), (21, "Space")))
    anchor = make_anchor(page, (27, 33))
    lines = "Notes\nlinear\nMerging\nSpace\nlinear\nMerging\nCosts\nlinear\nMerging"

    place = find_anchor(PageText(lines, ((0, "Notes"), (21, "Space"), (42, "Costs"))), anchor)

    assert place == (27, 33)


LONG = " ".join(
    f"Step {n} doubles the width of what was merged by step {n - 1}." for n in range(40)
)


@pytest.mark.parametrize(
    ("before", "after", "quote", "now"),
    [
        (PARAGRAPHS[0], "A heap keeps the very smallest of all items on top", None, ...),
        (
            "容量从大到小枚举，每件物品就只会被选一次。",
            "容量必须从大到小来枚举，每件物品就只会被选一次。",
            "容量从大到小枚举",
            "容量必须从大到小来枚举",
        ),
        (
            "It holds that the heap is small. Beyond that nothing is known of it for now.",
            "It holds that the pile is small. Beyond that nothing is known of it for now.",
            "heap",
            None,
        ),
        (
            "It holds that the heaps are small. Beyond that nothing is known of it for now.",
            "It holds that the heap was small. Beyond that nothing is known of it for now.",
            "heaps are",
            "heap was",
        ),
        (
            "Say it once: the larger of two children is traded with its parent. Done.",
            "Told anew, the larger of the two children is traded with the parent! And more.",
            "the larger of two children is traded with its parent",
            "the larger of the two children is traded with the parent",
        ),
        (
            "Say it once: the larger of two children is traded with its parent. Done.",
            "Nothing of all that is true; forget the children and their parents.",
            "the larger of two children is traded with its parent",
            None,
        ),
        (
            f"Begin. {LONG} End.",
            f"Begin. {LONG.replace('Step 20', 'Phase 20')} End.",
            LONG,
            LONG.replace("Step 20", "Phase 20"),
        ),
        (f"Begin. {LONG} End.", "Begin. All of this was cut. End.", LONG, None),
    ],
)
def test_quote_that_was_touched_is_found_only_where_it_is_beyond_doubt(
    before: str, after: str, quote: str | None, now: object
) -> None:
    anchor = mark(PageText(before), quote or before[:50])

    result = found(PageText(f"Something stands above.\n{after}"), anchor)

    assert result == (after if now is ... else now)


@pytest.mark.parametrize(
    ("page", "anchor"),
    [
        (PAGE, Anchor("")),
        (PAGE, Anchor("   \n ")),
        (PageText(""), Anchor("gone", "before ", " after")),
        (PageText("abc abd abe"), Anchor("xyz", "b")),
        (PageText("ab-" * 40), Anchor("abXcYdZe")),
        (PageText("a.b.c.d.e.f.g.h." * 3), Anchor("a-b-c-d-e-f-g-h-")),
    ],
)
def test_nothing_is_found_of_nothing(page: PageText, anchor: Anchor) -> None:
    assert find_anchor(page, anchor) is None


def test_whole_page_is_a_quote_too() -> None:
    page = PageText("short")

    assert find_anchor(page, make_anchor(page, (0, 5))) == (0, 5)


def test_anchor_says_the_heading_it_is_under() -> None:
    page = PageText("Intro Heaps are fast", ((6, "Heaps"),))

    assert make_anchor(page, (0, 5)).heading == ""
    assert make_anchor(page, (16, 20)) == Anchor("fast", "Intro Heaps are ", "", "Heaps", 16)


@pytest.mark.parametrize(
    ("told", "page"),
    [
        ({"text": "a", "headings": [[0, "A"]]}, PageText("a", ((0, "A"),))),
        ({"text": "a", "headings": [[0], 1, ["x", "y"]]}, PageText("a")),
        ({"headings": "none"}, PageText("")),
    ],
)
def test_what_a_page_tells_is_read_as_far_as_it_has_the_shape(
    told: dict[str, object], page: PageText
) -> None:
    assert read_page_text(told) == page
