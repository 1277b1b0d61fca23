"""The rating that is proposed after a problem was solved again."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.problem import Difficulty
from reader.core.review.memory import Rating

EXPECTED_S = {Difficulty.EASY: 15 * 60, Difficulty.MEDIUM: 25 * 60, Difficulty.HARD: 40 * 60}
"""How long a problem may take in an interview, by its difficulty."""

_MOST_FAILED = 3  # a fourth slip of the pen says no more than the third


@dataclass(frozen=True, slots=True)
class Effort:
    """What it took to solve a problem: active time, and what was asked for on the way."""

    seconds: float
    hints: int = 0
    solutions: int = 0
    failed: int = 0


def propose_rating(effort: Effort, difficulty: Difficulty) -> Rating:
    """Return the rating that ``effort`` speaks for.

    A solution that was looked at means that it was not known. Else each of these is one
    burden: more than half of the expected time, all of it, twice it; each hint; each failed
    submission up to the third. None is easy, two are still good, five hard, more again.
    """
    if effort.solutions:
        return Rating.AGAIN
    share = effort.seconds / EXPECTED_S[difficulty]
    burdens = sum(share > limit for limit in (0.5, 1, 2))
    burdens += effort.hints + min(effort.failed, _MOST_FAILED)
    limits = ((0, Rating.EASY), (2, Rating.GOOD), (5, Rating.HARD))
    return next((rating for limit, rating in limits if burdens <= limit), Rating.AGAIN)
