"""The table of proposed ratings."""

from __future__ import annotations

import pytest

from reader.core.problem import Difficulty
from reader.core.review.memory import Rating
from reader.core.review.proposal import Effort, propose_rating

E, M, H = Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD


@pytest.mark.parametrize(
    # What was asked for: hints, solutions, and submissions that failed.
    ("minutes", "asked", "difficulty", "rating"),
    [
        (7, (0, 0, 0), E, Rating.EASY),
        (8, (0, 0, 0), E, Rating.GOOD),  # over half of a quarter of an hour
        (16, (0, 0, 0), E, Rating.GOOD),  # over all of it
        (31, (0, 0, 0), E, Rating.HARD),  # over twice as much
        (12, (0, 0, 0), M, Rating.EASY),
        (20, (0, 0, 0), H, Rating.EASY),
        (5, (1, 0, 0), M, Rating.GOOD),
        (5, (3, 0, 0), M, Rating.HARD),
        (5, (0, 0, 1), M, Rating.GOOD),
        (5, (0, 0, 3), M, Rating.HARD),
        (5, (0, 0, 9), M, Rating.HARD),  # more slips than three say no more
        (30, (1, 0, 2), M, Rating.HARD),
        (60, (2, 0, 3), M, Rating.AGAIN),
        (2, (0, 1, 0), M, Rating.AGAIN),  # the solution was looked at
    ],
)
def test_effort_proposes_a_rating(
    minutes: int, asked: tuple[int, int, int], difficulty: Difficulty, rating: Rating
) -> None:
    effort = Effort(minutes * 60, *asked)

    assert propose_rating(effort, difficulty) is rating
