"""Which sections of a text have what was searched for."""

from __future__ import annotations

from itertools import accumulate

import pytest

from reader.core.hit_sections import FoundSection, find_sections
from reader.core.snippets import MAX_PLACES


def found_in(*sections: str, needles: tuple[str, ...] = ("heap",)) -> list[FoundSection]:
    """Look through sections, each a heading, a line break and a text."""
    texts = [f"{section}\n" for section in sections]
    starts = [0, *accumulate(map(len, texts))][:-1]
    return find_sections("".join(texts), starts, needles)


def test_best_sections_come_in_the_order_of_the_text() -> None:
    found = found_in(
        "intro\na heap",
        "sort\na sort by a heap",
        "none\nnothing",
        "heap\nof things",
        "last\nsort, heap, sort",
        needles=("heap", "sort"),
    )

    assert [section.number for section in found] == [1, 3, 4]


def test_needle_in_the_heading_goes_before_many_below_it() -> None:
    found = found_in("a\nheap heap", "heap\nx", "b\nheap", "c\nheap heap", "d\nheap heap")

    assert [section.number for section in found] == [0, 1, 3]


def test_places_in_a_heading_are_told_from_those_below_it() -> None:
    (found,) = found_in("x\ny", "the heap\na heap")

    assert found == FoundSection(1, ((8, 12, 0),), ((15, 19, 0),))


def test_section_is_found_however_often_the_ones_before_have_the_needle() -> None:
    found = found_in(f"a\n{'heap ' * 50}", "b\none heap")

    assert [len(section.places) for section in found] == [MAX_PLACES, 1]


@pytest.mark.parametrize("needles", [(), ("",), ("stack",)])
def test_nothing_is_found_of_what_is_not_there(needles: tuple[str, ...]) -> None:
    assert found_in("a\nheap", needles=needles) == []
