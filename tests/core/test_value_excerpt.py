"""A long value is cut to what lies around the first mark."""

from __future__ import annotations

import pytest

from reader.core.value_excerpt import excerpt
from reader.core.verdict import Json

Paths = set[tuple[int, ...]]


def written(value: Json, marks: Paths, *, character: int | None = None, limit: int = 600) -> str:
    spans = excerpt(value, marks, character=character, limit=limit)
    return "".join(f"<{span.text}>" if span.is_marked else span.text for span in spans)


@pytest.mark.parametrize(
    ("value", "marks", "text"),
    [
        (5, {()}, "5"),
        ([1, 2], set(), "[1,2]"),
        ([1, 2, 3], {(1,)}, "[1,<2>,3]"),
        ([[1, 2], [3, 4]], {(1, 0), (1, 1)}, "[[1,2],[<3>,<4>]]"),
        ([[1, 2], [3]], {(0,)}, "[<[1,2]>,[3]]"),
        ([[], 1], {(1,)}, "[[],<1>]"),
    ],
)
def test_short_value_is_whole_with_all_its_marks(value: Json, marks: Paths, text: str) -> None:
    assert written(value, marks) == text


def test_long_list_is_cut_around_its_first_mark() -> None:
    text = written(list(range(1000)), {(500,), (900,)})

    assert text == "[… 494 more, 494,495,496,497,498,499,<500>,501,502,503,504,505,506, … 493 more]"


def test_long_rows_are_cut_each() -> None:
    grid: list[Json] = [[0] * 300, [1] * 300]

    text = written(grid, {(1, 299)})

    assert text.startswith("[[0,0,0,")
    assert text.endswith("[… 293 more, 1,1,1,1,1,1,<1>]]")


def test_end_of_a_list_is_not_said_to_go_on() -> None:
    assert written(list(range(1000)), {(999,)}).endswith("998,<999>]")


@pytest.mark.parametrize(
    ("text", "character", "marked"),
    [
        ("abc", 1, '"a<b>c"'),
        ("abc", 3, '"abc<>"'),
        ("x" * 50, 25, f"…{'x' * 5}<x>{'x' * 4}…"),
        ('a"b', 1, '"a<\\">b"'),
    ],
)
def test_text_is_marked_at_its_character(text: str, character: int, marked: str) -> None:
    assert written(text, {()}, character=character, limit=10) == marked
