"""The memory limit counts arrays as they are made: a solution cannot build a matrix too large."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.type_syntax import parse_type
from reader.core.verdict import JudgeReport, Verdict
from reader.services.judge.judge import Judge
from tests.services.judge.conftest import LIMITS

Run = Callable[[str, int], JudgeReport]


@pytest.fixture
def run(judge: Judge, make_problem: Callable[..., Problem]) -> Run:
    """Judge the body of ``solve(mb)``, in which ``size`` is that many MB in bytes."""
    params = (Param("mb", parse_type("int")),)
    entry = Entry(EntryKind.FUNCTION, "solve", params, parse_type("int"))
    problem = make_problem(entry, requires=("numpy",))

    def run_body(body: str, mb: int) -> JudgeReport:
        source = f"def solve(mb):\n    size = mb << 20\n    {body}\n    return 1\n"
        return judge.submit(problem, source, [Case("one", [mb], expect=1, has_expect=True)])

    return run_body


# What the process had mapped before it was limited, and gave back since, adds to the limit.
SLACK_MB = 4
WAYS = [
    pytest.param("a = np.ones(size // 8)", id="touched"),
    pytest.param("a = np.empty(size // 8)", id="untouched"),
    pytest.param("a = np.zeros(size // 2, dtype='float16')", id="of halves"),
    pytest.param("a = [np.ones(1 << 17) for _ in range(mb)]", id="row by row"),
    pytest.param("a = np.ones(size // 16); b = a * 2", id="with a temporary"),
    pytest.param("import mmap; a = mmap.mmap(-1, size)", id="mapped"),
    pytest.param("a = np.ones(size // 8); del a", id="freed before the end"),
]


@pytest.mark.parametrize("body", WAYS)
def test_arrays_beyond_the_limit_run_out_of_memory(run: Run, body: str) -> None:
    report = run(body, LIMITS.memory_mb + SLACK_MB)

    assert report.verdict is Verdict.MLE, report.reason


@pytest.mark.parametrize("body", WAYS)
def test_arrays_well_below_the_limit_are_accepted(run: Run, body: str) -> None:
    report = run(body, LIMITS.memory_mb * 3 // 4)

    assert report.verdict is Verdict.AC, report.reason


def test_the_peak_is_what_was_touched(run: Run) -> None:
    report = run("a = np.ones(size // 8)", 40)

    assert report.peak_mb == pytest.approx(40, abs=5)
