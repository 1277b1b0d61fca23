from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.search_document import Snippet
from reader.core.snippets import (
    MAX_PLACES,
    WINDOW,
    Excerpt,
    Place,
    Starts,
    choose_excerpt,
    cut_snippet,
    find_places,
    keep_within,
    merge_spans,
    narrow_starts,
    search_starts,
)


def places_of(text: str, *needles: str) -> list[tuple[int, int]]:
    return [place[:2] for place in find_places(text, needles)]


def snippet_of(text: str, *needles: str) -> Snippet:
    return cut_snippet(text, text, find_places(text, needles))


def best_of(places: list[Place], width: int = 20) -> int | None:
    return choose_excerpt("x" * 200, places, width).place


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


@given(
    st.text("的注意", min_size=1, max_size=4),
    st.text("的注意。", max_size=120),
    st.integers(0, 10),
)
def test_run_is_found_where_a_plain_search_finds_it(needle: str, text: str, low: int) -> None:
    found = [match.start() for match in re.compile(re.escape(needle)).finditer(text, low)]

    places, are_all = search_starts(text, needle, low)

    assert places == found[:MAX_PLACES]
    assert are_all or len(found) >= MAX_PLACES


def test_run_behind_many_of_its_last_character_is_found() -> None:
    text = "意" * 40 + "注意" + "意" * 40 + "注意"

    assert search_starts(text, "注意") == ([40, 82], True)


@given(
    st.text("ab线性 ", max_size=60),
    st.text("ab线性", min_size=2, max_size=5),
)
def test_places_narrowed_from_a_shorter_needle_are_those_that_a_search_finds(
    text: str, needle: str
) -> None:
    narrowed = narrow_starts(text, needle, search_starts(text, needle[:-1]))

    assert narrowed in [None, search_starts(text, needle)]


@pytest.mark.parametrize(
    ("text", "needle", "starts"),
    [
        ("ramen rams", "rame", ([0], True)),
        ("noodles", "rame", ([], True)),
        ("rams paramedic", "rame", None),  # no word begins so, but there is one that has it inside
        ("rererea", "rere", None),  # places may overlap
        ("ram " * (MAX_PLACES + 1), "rame", None),  # more than were looked for
        ("rams", "r", None),  # of nothing at all
    ],
)
def test_places_of_a_longer_needle_are_known_where_all_of_the_shorter_are(
    text: str, needle: str, starts: Starts | None
) -> None:
    assert narrow_starts(text, needle, search_starts(text, needle[:-1])) == starts


def test_excerpt_has_the_most_distinct_needles() -> None:
    assert best_of([(0, 1, 0), (2, 3, 0), (4, 5, 0), (50, 51, 0), (53, 54, 1)]) == 50


def test_needle_that_leaves_the_window_no_longer_counts() -> None:
    assert best_of([(0, 1, 0), (15, 16, 1), (30, 31, 1), (32, 33, 2)]) == 15


def test_of_equal_excerpts_the_earliest_is_taken() -> None:
    assert best_of([(0, 1, 0), (100, 101, 0)]) == 0


def test_needle_longer_than_the_excerpt_is_cut() -> None:
    excerpt = choose_excerpt("x" * 200, [(50, 90, 0)], 20)

    assert (excerpt.start, excerpt.end) == (50, 70)


def test_snippet_marks_what_was_found() -> None:
    snippet = snippet_of(f"{'前' * 200}。线性注意力{'后' * 200}", "注意力")

    assert [snippet.text[start:end] for start, end in snippet.marks] == ["注意力"]
    assert snippet.text.startswith("…线性注意力后")
    assert snippet.text.endswith("后…")


def test_snippet_without_a_break_before_leads_in() -> None:
    assert snippet_of("前" * 100 + "注意力", "注意力").text == "…" + "前" * 24 + "注意力"


@pytest.mark.parametrize(
    ("lead", "match", "begins"),
    [
        ("我们都flashattention的论文里有一张很小的表", "目标", "的论文"),
        ("甲乙丙丁" * 8, "目标", "甲乙丙丁" * 6 + "目标"),
        ("x" * 60, "目标", "目标"),
        ("x" * 60, "zz", "x" * 24 + "zz"),  # the match itself stands in the word,
        ("甲" * 30 + "x" * 30, "zz", "x" * 30 + "zz"),  # which is not much longer
    ],
)
def test_excerpt_does_not_begin_within_a_word(lead: str, match: str, begins: str) -> None:
    text = f"{lead}{match}{'x' * 200}"

    excerpt = choose_excerpt(text, [(len(lead), len(lead) + 2, 0)])

    assert text[excerpt.start :].startswith(begins)


def test_indented_lines_are_shown_with_single_spaces() -> None:
    snippet = snippet_of("  if heap:\n        sift  (heap)", "sift", "heap")

    assert snippet.text == "if heap: sift (heap)"
    assert [snippet.text[start:end] for start, end in snippet.marks] == ["heap", "sift", "heap"]


def test_snippet_of_nothing_found_is_the_beginning() -> None:
    snippet = snippet_of("a\nb" * 100, "c")

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
    snippet = snippet_of(text, *needles)

    ends = [0, *(end for mark in snippet.marks for end in mark), len(snippet.text)]
    assert ends == sorted(ends)
    assert all(start < end for start, end in snippet.marks)


@pytest.mark.parametrize(
    ("start", "end", "low", "high", "kept"),
    [
        (40, 150, 0, 200, (40, 150)),  # already inside
        (40, 150, 0, 90, (0, 90)),  # cut at the end, so begun earlier
        (40, 150, 60, 300, (60, 150)),  # cut at the beginning
        (40, 150, 50, 70, (50, 70)),  # the part is shorter than a snippet
    ],
)
def test_excerpt_stays_in_its_part(
    start: int, end: int, low: int, high: int, kept: tuple[int, int]
) -> None:
    excerpt = keep_within(Excerpt(start, end, 60), low, high)

    assert (excerpt.start, excerpt.end) == kept


def test_places_before_and_behind_a_snippet_are_not_marked_in_it() -> None:
    text = "注意" + "x" * 200 + "注意力 注意" + "y" * 200 + "注意"

    snippet = snippet_of(text, "注意")

    marked = [snippet.text[low:high] for low, high in snippet.marks]
    assert marked == ["注意", "注意"]


@pytest.mark.parametrize(("needle", "places"), [("n", [(0, 1)]), ("ne", []), ("the", [(12, 15)])])
def test_one_or_two_letters_are_not_found_inside_words(
    needle: str, places: list[tuple[int, int]]
) -> None:
    assert places_of("none of an other", needle) == places
