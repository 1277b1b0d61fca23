"""What is told when an interview is over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.growth import GrowthModel
from reader.core.interview.course import Interview
from reader.core.problem import Difficulty
from reader.core.review.proposal import EXPECTED_S
from reader.core.slug import Slug

_MANY = 3  # submissions to one problem, from which on it is worth another look


class Lack(StrEnum):
    """Why a problem is worth another look."""

    UNTRIED = "untried"
    UNSOLVED = "unsolved"
    SLOW = "slow"
    MANY_TRIES = "many-tries"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One submission to a problem of the interview."""

    problem: Slug
    verdict: str
    passed: int
    total: int
    at: dt.datetime


@dataclass(frozen=True, slots=True)
class ProblemResult:
    """How one problem went.

    ``verdict`` is that of the accepted attempt, else of the best; empty without one. ``growth``
    is the growth of the time that was found, or both it may be; empty where none was.
    """

    problem: Slug
    seconds: float
    attempts: tuple[Attempt, ...]
    verdict: str = ""
    growth: tuple[GrowthModel, ...] = ()
    lack: Lack | None = None

    @property
    def is_solved(self) -> bool:
        """Whether an attempt was accepted."""
        return self.verdict == "AC"


@dataclass(frozen=True, slots=True)
class InterviewReport:
    """How an interview went: each problem in the order it was asked."""

    interview: Interview
    used_s: float
    results: tuple[ProblemResult, ...]

    @property
    def solved(self) -> int:
        """How many problems were solved."""
        return sum(result.is_solved for result in self.results)

    @property
    def to_review(self) -> tuple[ProblemResult, ...]:
        """The problems that are worth another look."""
        return tuple(result for result in self.results if result.lack is not None)


def make_report(
    interview: Interview,
    attempts: Sequence[Attempt],
    *,
    seconds: Mapping[Slug, float],
    growth: Mapping[Slug, tuple[GrowthModel, ...]],
    difficulties: Mapping[Slug, Difficulty],
) -> InterviewReport:
    """Return the report of an interview that has ended.

    Args:
        interview: It, ended.
        attempts: The submissions made during it, in order.
        seconds: The time spent on each problem.
        growth: What growth was found, by problem.
        difficulties: Those of the problems that are still in a pack.
    """
    results = []
    for problem in interview.problems:
        own = tuple(attempt for attempt in attempts if attempt.problem == problem)
        best = max(own, key=lambda a: (a.verdict == "AC", a.passed, a.at), default=None)
        verdict, spent = best.verdict if best else "", seconds.get(problem, 0.0)
        expected = EXPECTED_S[difficulties.get(problem, Difficulty.HARD)]
        results.append(
            ProblemResult(
                problem,
                spent,
                own,
                verdict,
                growth.get(problem, ()),
                _lack(own, verdict, is_slow=spent > expected),
            )
        )
    end = interview.ended or interview.started
    return InterviewReport(interview, interview.used_s(end), tuple(results))


def _lack(own: Sequence[Attempt], verdict: str, *, is_slow: bool) -> Lack | None:
    if not own:
        return Lack.UNTRIED
    if verdict != "AC":
        return Lack.UNSOLVED
    if is_slow:
        return Lack.SLOW
    return Lack.MANY_TRIES if len(own) >= _MANY else None
