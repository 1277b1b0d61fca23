from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.snippets import (
    WINDOW,
    Place,
    best_window,
    cut_snippet,
    find_places,
    merge_spans,
)


def places_of(text: str, *needles: str) -> list[tuple[int, int]]:
    return [(place.start, place.end) for place in find_places(text, needles)]


def test_needles_are_found_in_their_order_of_standing() -> None:
    assert places_of("线性注意力与注意力", "注意力", "线性") == [(0, 2), (2, 5), (6, 9)]


def test_word_is_not_found_inside_another() -> None:
    assert places_of("training in training", "in") == [(9, 11)]


def test_word_that_stands_only_inside_others_is_found_there() -> None:
    assert places_of("multihead", "head") == [(5, 9)]


def test_word_beside_han_is_found() -> None:
    assert places_of("用lora微调", "lora") == [(1, 5)]


def test_empty_needle_is_nowhere() -> None:
    assert places_of("text", "") == []


def test_window_has_the_most_distinct_needles() -> None:
    places = [Place(0, 1, 0), Place(2, 3, 0), Place(4, 5, 0), Place(50, 51, 0), Place(53, 54, 1)]

    assert best_window(places, 20) == (3, 5)


def test_needle_that_leaves_the_window_no_longer_counts() -> None:
    places = [Place(0, 1, 0), Place(15, 16, 1), Place(30, 31, 1), Place(32, 33, 2)]

    assert best_window(places, 20) == (1, 4)


def test_of_equal_windows_the_earliest_is_taken() -> None:
    places = [Place(0, 1, 0), Place(100, 101, 0)]

    assert best_window(places, 20) == (0, 1)


def test_snippet_marks_what_was_found() -> None:
    text = f"{'前' * 200}。线性注意力{'后' * 200}"

    snippet = cut_snippet(text, find_places(text, ["注意力"]))

    assert [snippet.text[start:end] for start, end in snippet.marks] == ["注意力"]
    assert snippet.text.startswith("…线性注意力后")
    assert snippet.text.endswith("后…")


def test_snippet_without_a_break_before_leads_in() -> None:
    text = "前" * 100 + "注意力"

    snippet = cut_snippet(text, find_places(text, ["注意力"]))

    assert snippet.text == "…" + "前" * 24 + "注意力"


def test_snippet_of_nothing_found_is_the_beginning() -> None:
    snippet = cut_snippet("a\nb" * 100, [])

    assert snippet.text == ("a b" * 100)[:WINDOW] + "…"
    assert snippet.marks == ()


@pytest.mark.parametrize(
    ("spans", "merged"),
    [
        ([(0, 2), (2, 4)], [(1, 4)]),
        ([(3, 5), (0, 4)], [(1, 5)]),
        ([(0, 3), (1, 2)], [(1, 3)]),
        ([(0, 1), (8, 12), (9, 20)], [(8, 9)]),
    ],
)
def test_spans_are_joined_and_cut(
    spans: list[tuple[int, int]], merged: list[tuple[int, int]]
) -> None:
    assert merge_spans(spans, 1, 9) == merged


@given(st.text("ab 线性。\n", max_size=400), st.lists(st.text("ab线性", max_size=3), max_size=3))
def test_marks_are_in_order_inside_the_snippet(text: str, needles: list[str]) -> None:
    snippet = cut_snippet(text, find_places(text, needles))

    ends = [0, *(end for mark in snippet.marks for end in mark), len(snippet.text)]
    assert ends == sorted(ends)
    assert all(start < end for start, end in snippet.marks)
