"""What came of practising."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.practice_statistics import (
    Outcome,
    PracticeStatistics,
    Streaks,
    count_streaks,
    practice_statistics,
)
from reader.core.problem import Difficulty
from reader.core.slug import Slug
from tests.core.interview.problems import make_problem

TODAY = dt.date(2026, 3, 2)
A, B, C = Slug("a"), Slug("b"), Slug("c")
PROBLEMS = (
    make_problem("a", Difficulty.EASY, "arrays"),
    make_problem("b", Difficulty.HARD, "arrays", "dp"),
    make_problem("c", Difficulty.HARD, "dp"),
)


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


@pytest.fixture
def statistics() -> PracticeStatistics:
    outcomes = [
        Outcome(A, is_accepted=False, day=day(-1)),
        Outcome(A, is_accepted=True, day=day(-1)),
        Outcome(A, is_accepted=True, day=TODAY),
        Outcome(B, is_accepted=False, day=TODAY),
        Outcome(Slug("gone"), is_accepted=True, day=TODAY),
    ]
    times = {A: [600.0, 200.0], B: [1000.0]}
    return practice_statistics(PROBLEMS, outcomes, times, [TODAY, day(-9)], TODAY)


def test_topic_counts_its_problems_and_submissions(statistics: PracticeStatistics) -> None:
    arrays, dp = statistics.topics

    assert (arrays.name, arrays.problems, arrays.solved) == ("arrays", 2, 1)
    assert (arrays.attempts, arrays.accepted, arrays.acceptance) == (4, 2, 0.5)
    assert (dp.attempts, dp.acceptance) == (1, 0)


def test_time_to_solve_is_the_median(statistics: PracticeStatistics) -> None:
    assert [group.median_s for group in statistics.topics] == [600.0, 1000.0]


def test_difficulties_come_in_their_order_even_without_problems(
    statistics: PracticeStatistics,
) -> None:
    shown = [(group.name, group.problems, group.acceptance) for group in statistics.difficulties]

    assert shown == [("easy", 1, 2 / 3), ("medium", 0, None), ("hard", 2, 0)]


def test_total_leaves_out_problems_that_are_gone(statistics: PracticeStatistics) -> None:
    assert (statistics.total.problems, statistics.total.attempts) == (3, 4)


def test_days_count_submissions_and_reviews(statistics: PracticeStatistics) -> None:
    assert statistics.days == {day(-9): 1, day(-1): 2, TODAY: 4}
    assert statistics.streaks == Streaks(current=2, longest=2)


@pytest.mark.parametrize(
    ("days", "streaks"),
    [
        ([], Streaks(0, 0)),
        ([0], Streaks(1, 1)),
        ([-1], Streaks(1, 1)),  # today is not over
        ([-2], Streaks(0, 1)),
        ([-9, -8, -7, -1, 0], Streaks(2, 3)),
        ([0, 0, -1, 5], Streaks(2, 2)),  # a clock that was wrong
    ],
)
def test_streaks(days: list[int], streaks: Streaks) -> None:
    assert count_streaks(map(day, days), TODAY) == streaks
