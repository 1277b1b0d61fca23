"""Spreading reviews over the days before an interview."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.review.spreading import spread

TODAY = dt.date(2026, 3, 2)
OFFSETS = st.lists(st.integers(-40, 400), max_size=60)
DAYS = st.integers(0, 40)


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


def spread_offsets(offsets: list[int], last: int, done: int = 0) -> list[int]:
    """The day numbers that items due on ``offsets`` get."""
    dues = [(number, day(offset)) for number, offset in enumerate(offsets)]
    placed = spread(dues, TODAY, day(last), done)
    return [(when - TODAY).days for _, when in sorted(placed, key=lambda pair: pair[0])]


@pytest.mark.parametrize(
    ("offsets", "last", "placed"),
    [
        ([], 3, []),
        ([2], 9, [2]),  # one item stays where it is
        ([1, 5, 7], 9, [1, 5, 7]),
        ([-3, -2, 0], 9, [0, 1, 2]),  # what waited is not all asked at once
        ([90, 80, 70], 9, [9, 8, 7]),  # what is due after the interview comes before it
        ([0, 0, 0, 0], 1, [0, 0, 1, 1]),
        ([0, 0, 9, 9, 9], 1, [0, 0, 1, 1, 1]),
        ([0, 0, 0, 9, 9], 1, [0, 0, 0, 1, 1]),  # the third comes on its own day
        ([4, 4], -2, [0, 0]),  # a last day that is past
    ],
)
def test_items_stand_near_their_own_days(offsets: list[int], last: int, placed: list[int]) -> None:
    assert spread_offsets(offsets, last) == placed


@pytest.mark.parametrize(
    ("done", "placed"),
    [
        (0, [0, 0, 1, 1, 2, 2]),
        (1, [0, 0, 1, 1, 2, 2]),
        (2, [0, 1, 1, 2, 2, 2]),
        (9, [1, 1, 1, 2, 2, 2]),
    ],
)
def test_what_was_done_today_counts_as_todays_load(done: int, placed: list[int]) -> None:
    assert sorted(spread_offsets([0, 0, 0, 90, 90, 90], 2, done)) == placed


@given(OFFSETS, DAYS)
def test_every_item_comes_once_and_none_after_the_last_day(offsets: list[int], last: int) -> None:
    placed = spread([*enumerate(map(day, offsets))], TODAY, day(last))

    assert sorted(number for number, _ in placed) == list(range(len(offsets)))
    assert all(TODAY <= when <= day(last) for _, when in placed)


@given(OFFSETS, DAYS)
def test_load_of_any_two_days_differs_by_one_at_most(offsets: list[int], last: int) -> None:
    loads = Counter(spread_offsets(offsets, last))

    assert max(loads[n] for n in range(last + 1)) - min(loads[n] for n in range(last + 1)) <= 1


@given(OFFSETS, DAYS)
def test_what_is_due_earlier_comes_no_later(offsets: list[int], last: int) -> None:
    placed = spread_offsets(offsets, last)

    in_order = [where for _, where in sorted(zip(offsets, placed, strict=True))]
    assert in_order == sorted(in_order)


@given(OFFSETS, DAYS, st.integers(0, 20))
def test_later_days_stay_even_whatever_was_done_today(
    offsets: list[int], last: int, done: int
) -> None:
    loads = Counter(spread_offsets(offsets, last, done))

    later = [loads[number] for number in range(1, last + 1)]
    assert not later or max(later) - min(later) <= 1
