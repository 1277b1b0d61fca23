from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.pack_limits import suggest_cpu_ms, suggest_memory_mb, with_limits
from reader.core.pack_report import ProblemReport, SolutionReport
from reader.core.problem import Compare, Difficulty, Entry, EntryKind, Limits, Problem, Text
from reader.core.slug import Slug
from reader.core.solutions import SolutionRole
from reader.core.verdict import Verdict

ENTRY = Entry(EntryKind.FUNCTION, "f", (), returns=None)


def problem(cpu_ms: int, memory_mb: int) -> Problem:
    return Problem(
        slug=Slug("one"),
        title=Text(en="One"),
        difficulty=Difficulty.EASY,
        topics=(),
        entry=ENTRY,
        compare=Compare(),
        limits=Limits(cpu_ms, memory_mb),
    )


def report(cpu_ms: float, peak_mb: float, *, is_cramped: bool = False) -> ProblemReport:
    solution = SolutionReport(
        "a.py", SolutionRole.ACCEPTED, Verdict.AC, Verdict.AC, cpu_ms, peak_mb
    )
    solutions = (replace(solution, is_cramped=is_cramped),)
    return ProblemReport(Slug("one"), 1, 0, Limits(100, 64), solutions)


@pytest.mark.parametrize(
    ("cpu_factor", "memory_factor", "limits"),
    [(1, 1, Limits(100, 64)), (1.5, 1 / 1.5, Limits(150, 42)), (4, 0.001, Limits(400, 1))],
)
def test_limits_are_multiplied(cpu_factor: float, memory_factor: float, limits: Limits) -> None:
    made = with_limits(problem(100, 64), cpu_factor=cpu_factor, memory_factor=memory_factor)

    assert made.limits == limits


@pytest.mark.parametrize(("cpu_ms", "suggested"), [(0, 100), (50, 100), (51, 200), (749, 1500)])
def test_the_suggested_time_is_twice_what_is_needed(cpu_ms: float, suggested: int) -> None:
    assert suggest_cpu_ms(report(cpu_ms, 0)) == suggested


@pytest.mark.parametrize(
    ("peak_mb", "is_cramped", "suggested"),
    [(0, False, 8), (16, False, 24), (30, False, 48), (10, True, 96), (80, True, 120)],
)
def test_the_suggested_memory_is_half_as_much_again(
    peak_mb: float, is_cramped: bool, suggested: int
) -> None:
    assert suggest_memory_mb(report(0, peak_mb, is_cramped=is_cramped)) == suggested
