"""Where a logarithmic axis has its marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.log_ticks import log_ticks, short_number


@pytest.mark.parametrize(
    ("low", "high", "texts"),
    [
        (1000, 10_000, ["1k", "2k", "5k", "10k"]),
        (1000, 1_000_000, ["1k", "10k", "100k", "1M"]),
        (0.3, 40, ["0.3", "1", "3", "10", "30"]),
        (1, 1e12, ["1", "1k", "1M", "1G", "1e+03G"]),
        (6, 9, ["6", "9"]),
        (4, 8, ["4", "8"]),
        (7, 7, ["7", "7"]),
    ],
)
def test_marks_are_round_and_few(low: float, high: float, texts: list[str]) -> None:
    assert [text for _, text in log_ticks(low, high, 5)] == texts


@given(st.floats(1e-6, 1e9), st.floats(1, 1e9), st.integers(2, 9))
def test_marks_lie_between_the_ends(low: float, factor: float, most: int) -> None:
    marks = [value for value, _ in log_ticks(low, low * factor, most)]

    assert 2 <= len(marks) <= most
    assert all(low * 0.999 <= mark <= low * factor * 1.001 for mark in marks)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.05, "0.05"),
        (42, "42"),
        (100, "100"),
        (999, "999"),
        (3000, "3k"),
        (1.5e6, "1.5M"),
        (2e9, "2G"),
    ],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert short_number(value) == text
