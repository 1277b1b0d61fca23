"""What FSRS makes of reviews, in whole days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.review.memory import Memory, Rating, remember

MONDAY = dt.date(2026, 3, 2)


def after(*ratings: Rating) -> Memory:
    """What is known after these reviews, each on the day it was due."""
    memory = remember(None, ratings[0], MONDAY)
    for rating in ratings[1:]:
        memory = remember(memory, rating, memory.due)
    return memory


@pytest.mark.parametrize(
    ("rating", "days"),
    [(Rating.AGAIN, 1), (Rating.HARD, 1), (Rating.GOOD, 2), (Rating.EASY, 8)],
)
def test_first_review_sets_the_days_until_the_next(rating: Rating, days: int) -> None:
    memory = remember(None, rating, MONDAY)

    assert memory.due == MONDAY + dt.timedelta(days)


def test_each_good_review_lengthens_the_interval() -> None:
    first, second = after(Rating.GOOD, Rating.GOOD), after(*[Rating.GOOD] * 3)

    assert second.due - second.reviewed > first.due - first.reviewed > dt.timedelta(2)


def test_forgetting_shortens_the_interval() -> None:
    known, forgotten = after(*[Rating.GOOD] * 3), after(*[Rating.GOOD] * 3, Rating.AGAIN)

    assert forgotten.stability < known.stability
    assert forgotten.difficulty > known.difficulty


def test_what_repeats_comes_again_the_same_day_when_it_was_not_known() -> None:
    memory = remember(None, Rating.AGAIN, MONDAY, repeats=True)

    assert memory.due == MONDAY


def test_what_repeats_waits_when_it_was_known() -> None:
    memory = remember(None, Rating.GOOD, MONDAY, repeats=True)

    assert memory.due == MONDAY + dt.timedelta(2)


def test_clock_put_back_counts_as_the_last_day() -> None:
    memory = after(Rating.GOOD)

    assert remember(memory, Rating.GOOD, MONDAY - dt.timedelta(9)).reviewed == MONDAY


@given(st.lists(st.sampled_from(Rating), min_size=1, max_size=12))
def test_better_rating_is_never_due_earlier(ratings: list[Rating]) -> None:
    memory = after(*ratings)

    dues = [remember(memory, rating, memory.due).due for rating in Rating]

    assert dues == sorted(dues)
