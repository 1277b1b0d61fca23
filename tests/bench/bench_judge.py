"""What the sandbox costs: run ``python -m tests.bench.bench_judge``.

Each line is a figure and its ratio to a baseline measured in the same run, since machines and
their load differ. The best of several rounds counts: noise only ever adds.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from typing_extensions import override

from reader.core.cases import Case
from reader.core.problem import (
    Compare,
    CompareKind,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Param,
    Problem,
    Text,
)
from reader.core.slug import Slug
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json, JudgeReport, Verdict
from reader.services.judge.judge import Judge

ROUNDS = 7
SMALL_CASES = 50
SUBMIT_BUDGET_MS = 60.0
LONG = 1_000_000
SIZE = 1024
CLOSE = {"atol": 1e-9, "rtol": 1e-9}
Result = TypeVar("Result")

SUM_SOURCE = """
class Solution:
    def total(self, nums):
        found = 0
        for number in nums:
            found += number
        return found
"""
SAME_SOURCE = "class Solution:\n    def same(self, nums):\n        return nums\n"
MATMUL_SOURCE = "class Solution:\n    def product(self, a, b):\n        return a @ b\n"


@dataclass(frozen=True, slots=True)
class Line:
    """One measured figure beside its baseline, in milliseconds."""

    name: str
    figure_ms: float
    baseline: str
    baseline_ms: float

    @override
    def __str__(self) -> str:
        ratio = self.figure_ms / self.baseline_ms
        return (
            f"{self.name}: {self.figure_ms:.2f} ms; {ratio:.2f} x {self.baseline} "
            f"({self.baseline_ms:.2f} ms)"
        )


def main() -> None:
    """Print every line, and whether the budget of a Submit holds."""
    judge = Judge()
    judge.tier()
    try:
        submit = measure_submit(judge)
        for line in (submit, measure_single(judge), *measure_long(judge), *measure_matmul(judge)):
            print(line)
    finally:
        judge.close()
    verdict = "within" if submit.figure_ms <= SUBMIT_BUDGET_MS else "OVER"
    print(f"Submit of {SMALL_CASES} cases: {verdict} the budget of {SUBMIT_BUDGET_MS:.0f} ms")


def measure_submit(judge: Judge) -> Line:
    """Return what a warm Submit of many small cases costs beyond the solution's own CPU."""
    problem = make_problem("total", {"nums": "list<int>"}, "int")
    cases = [
        Case(str(size), [list(range(size))], expect=sum(range(size)), has_expect=True)
        for size in range(SMALL_CASES)
    ]
    overheads = []
    for _ in range(ROUNDS):
        wall_ms, report = timed(lambda: accepted(judge.submit(problem, SUM_SOURCE, cases)))
        overheads.append(wall_ms - report.cpu_ms)
    name = f"warm Submit of {SMALL_CASES} small cases beyond its own CPU"
    return Line(
        name, min(overheads), "a fresh interpreter that imports NumPy", start_of_python_ms()
    )


def measure_single(judge: Judge) -> Line:
    """Return a warm Submit of one case beside the same call in this process."""
    problem = make_problem("total", {"nums": "list<int>"}, "int")
    nums: list[Json] = list(range(100_000))
    case = Case("one", [nums], expect=sum(range(100_000)), has_expect=True)
    inside = best(lambda: accepted(judge.submit(problem, SUM_SOURCE, [case])))
    names: dict[str, Any] = {}
    exec(SUM_SOURCE, names)
    outside = best(lambda: names["Solution"]().total(nums))
    return Line("warm Submit of one case, 100,000 ints", inside, "the call in process", outside)


def measure_long(judge: Judge) -> list[Line]:
    """Return a million numbers there and back, as a list and as an array."""
    cases: dict[str, list[Json]] = {
        "list<int>": list(range(LONG)),
        "ndarray<float64>": [float(number) for number in range(LONG)],
    }
    copying = best(lambda: [item + 0 for item in range(LONG)])
    lines = []
    for type_text, values in cases.items():
        problem = make_problem("same", {"nums": type_text}, type_text)
        case = Case("one", [values], expect=list(values), has_expect=True)

        def there_and_back(problem: Problem = problem, case: Case = case) -> JudgeReport:
            return accepted(judge.submit(problem, SAME_SOURCE, [case]))

        name = f"a million numbers there and back, {type_text}"
        lines.append(Line(name, best(there_and_back), "a copy by a loop", copying))
    return lines


def measure_matmul(judge: Judge) -> list[Line]:
    """Return the CPU time of a product of matrices inside, beside that outside."""
    source = np.random.default_rng(0)
    left, right = source.random((SIZE, SIZE)), source.random((SIZE, SIZE))
    kind = "ndarray<float64>"
    problem = make_problem(
        "product", {"a": kind, "b": kind}, kind, Compare(CompareKind.ALLCLOSE, CLOSE)
    )
    case = Case(
        "one", [left.tolist(), right.tolist()], expect=(left @ right).tolist(), has_expect=True
    )
    inside = min(
        accepted(judge.submit(problem, MATMUL_SOURCE, [case])).cpu_ms for _ in range(ROUNDS)
    )
    outside = min(cpu_ms(lambda: left @ right) for _ in range(ROUNDS))
    return [Line(f"CPU of a {SIZE} x {SIZE} product inside", inside, "outside", outside)]


def make_problem(
    name: str, params: dict[str, str], returns: str, compare: Compare | None = None
) -> Problem:
    """Return a problem of which only what the judge reads is filled in."""
    entry = Entry(
        EntryKind.FUNCTION,
        name,
        tuple(Param(key, parse_type(text)) for key, text in params.items()),
        returns=parse_type(returns),
        class_name="Solution",
    )
    return Problem(
        slug=Slug("bench"),
        title=Text(en="Bench"),
        difficulty=Difficulty.EASY,
        topics=(),
        entry=entry,
        compare=compare or Compare(),
        limits=Limits(cpu_ms=5_000, memory_mb=512),
    )


def accepted(report: JudgeReport) -> JudgeReport:
    """Return the report, which must be a success: a figure of a failure means nothing."""
    if report.verdict is not Verdict.AC:
        raise SystemExit(f"{report.verdict}: {report.reason}")
    return report


def timed(run: Callable[[], Result]) -> tuple[float, Result]:
    """Return the milliseconds that ``run`` took, and what it returned."""
    started = time.perf_counter()
    result = run()
    return 1000 * (time.perf_counter() - started), result


def best(run: Callable[[], object]) -> float:
    """Return the fewest milliseconds of several rounds."""
    return min(timed(run)[0] for _ in range(ROUNDS))


def cpu_ms(run: Callable[[], object]) -> float:
    """Return the CPU milliseconds, of all threads, that ``run`` took."""
    started = time.process_time()
    run()
    return 1000 * (time.process_time() - started)


def start_of_python_ms() -> float:
    """Return the milliseconds that an interpreter takes to start, import NumPy and end."""
    command = [sys.executable, "-c", "import numpy"]
    return best(lambda: subprocess.run(command, check=True))


if __name__ == "__main__":
    main()
