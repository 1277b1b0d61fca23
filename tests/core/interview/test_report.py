"""What is told at the end."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.growth import GrowthModel
from reader.core.interview.course import Interview
from reader.core.interview.plan import InterviewPlan
from reader.core.interview.report import Attempt, InterviewReport, Lack, make_report
from reader.core.problem import Difficulty
from reader.core.slug import Slug

START = dt.datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 - the user's wall clock
A, B = Slug("a"), Slug("b")


def tried(*verdicts: str, problem: Slug = A) -> list[Attempt]:
    return [
        Attempt(problem, verdict, number, 9, START + dt.timedelta(minutes=number))
        for number, verdict in enumerate(verdicts, 1)
    ]


def report(attempts: list[Attempt], minutes: float = 5) -> InterviewReport:
    interview = Interview(START, InterviewPlan(), (A, B)).finished(START + dt.timedelta(minutes=30))
    return make_report(
        interview,
        attempts,
        seconds={A: minutes * 60},
        growth={A: (GrowthModel.LINEARITHMIC,)},
        difficulties={A: Difficulty.EASY},
    )


@pytest.mark.parametrize(
    ("verdicts", "minutes", "verdict", "lack"),
    [
        ((), 5, "", Lack.UNTRIED),
        (("WA",), 5, "WA", Lack.UNSOLVED),
        (("WA", "TLE"), 5, "TLE", Lack.UNSOLVED),  # more cases passed
        (("AC",), 5, "AC", None),
        (("AC",), 16, "AC", Lack.SLOW),
        (("WA", "AC"), 5, "AC", None),
        (("WA", "RE", "AC"), 5, "AC", Lack.MANY_TRIES),
        (("AC", "WA"), 5, "AC", None),  # solved stays solved
    ],
)
def test_result_tells_the_best_verdict_and_what_is_lacking(
    verdicts: tuple[str, ...], minutes: float, verdict: str, lack: Lack | None
) -> None:
    result = report(tried(*verdicts), minutes).results[0]

    assert (result.verdict, result.lack, len(result.attempts)) == (verdict, lack, len(verdicts))


def test_report_counts_what_was_solved_and_lists_what_to_review() -> None:
    made = report([*tried("AC"), *tried("WA", problem=B)])

    assert (made.solved, made.used_s) == (1, 1800)
    assert [result.problem for result in made.to_review] == [B]


def test_growth_stands_with_its_problem() -> None:
    first, second = report(tried("AC")).results

    assert (first.growth, second.growth) == ((GrowthModel.LINEARITHMIC,), ())


def test_interview_that_was_not_ended_used_nothing() -> None:
    begun = Interview(START, InterviewPlan(), (A,))

    made = make_report(begun, (), seconds={}, growth={}, difficulties={})

    assert made.used_s == 0
