"""What the sandbox costs: run ``python -m tests.bench.bench_judge``.

Each line is a figure and its ratio to a baseline measured in the same run, since machines and
their load differ, and whether the budget that was set for it holds. The best of several rounds
counts: noise only ever adds.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
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
LOOP_CASES = 100
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


LOOP_SOURCE = """
import json, sys
answers = []
for line in open(sys.argv[1]):
    nums, expected = json.loads(line)
    answers.append(Solution().total(nums) == expected)
print(json.dumps(answers))
"""


@dataclass(frozen=True, slots=True)
class Line:
    """One measured figure beside its baseline, in milliseconds, and the budgets for it."""

    name: str
    figure_ms: float
    baseline: str
    baseline_ms: float
    most_ratio: float | None = None
    most_beyond_ms: float | None = None

    @override
    def __str__(self) -> str:
        ratio = self.figure_ms / self.baseline_ms
        return (
            f"{self._judgement(ratio):6} {self.name}: {self.figure_ms:.2f} ms; {ratio:.2f} x "
            f"{self.baseline} ({self.baseline_ms:.2f} ms){self._budget()}"
        )

    def _judgement(self, ratio: float) -> str:
        beyond_ms = self.figure_ms - self.baseline_ms
        if self.most_ratio is None and self.most_beyond_ms is None:
            return ""
        is_within = ratio <= (self.most_ratio or ratio) and beyond_ms <= (
            self.most_beyond_ms or beyond_ms
        )
        return "within" if is_within else "OVER"

    def _budget(self) -> str:
        if self.most_ratio is not None:
            return f"; at most {self.most_ratio:.2f} x"
        return f"; at most {self.most_beyond_ms:.0f} ms more" if self.most_beyond_ms else ""


def main() -> None:
    """Print every line."""
    judge = Judge()
    judge.tier()
    measures = (
        measure_small,
        measure_cold_start,
        measure_loop,
        measure_matmul,
        measure_long,
        measure_submit,
        measure_single,
    )
    try:
        for measure in measures:
            print(measure(judge), flush=True)
    finally:
        judge.close()


def measure_small(judge: Judge) -> Line:
    """Return a warm judge of one small case beside the same call in this process."""
    inside = best(lambda: accepted(judge.submit(total_problem(), SUM_SOURCE, [sum_case(10)])), 30)
    outside = best(call_total(list(range(10))), 30)
    name = "warm judge of one small case"
    return Line(name, inside, "the call in process", outside, most_beyond_ms=15)


def measure_cold_start(_: Judge) -> Line:
    """Return from a judge that has not begun to its first verdict."""

    def start_and_judge() -> None:
        judge = Judge()
        accepted(judge.submit(total_problem(), SUM_SOURCE, [sum_case(10)]))
        judge.close()

    command = [sys.executable, "-I", "-c", "import numpy"]
    baseline = best(lambda: subprocess.run(command, check=True))
    name = "cold start to the first verdict, and the end"
    return Line(name, best(start_and_judge), "an interpreter that imports NumPy", baseline, 3)


def measure_loop(judge: Judge) -> Line:
    """Return many small cases beside a plain process that reads and runs them in a loop."""
    cases = [sum_case(size) for size in range(LOOP_CASES)]
    inside = best(lambda: accepted(judge.submit(total_problem(), SUM_SOURCE, cases)), 20)
    with tempfile.TemporaryDirectory() as folder:
        program, given = Path(folder, "loop.py"), Path(folder, "cases.jsonl")
        program.write_text(SUM_SOURCE + LOOP_SOURCE, encoding="utf-8")
        lines = [json.dumps([case.args[0], case.expect]) for case in cases if case.ops is None]
        given.write_text("\n".join(lines), encoding="utf-8")
        command = [sys.executable, str(program), str(given)]
        outside = best(lambda: subprocess.run(command, check=True, capture_output=True), 20)
    return Line(f"{LOOP_CASES} small cases", inside, "a plain process with a loop", outside, 2)


def total_problem() -> Problem:
    """Return the problem of the sum of a list."""
    return make_problem("total", {"nums": "list<int>"}, "int")


def sum_case(size: int) -> Case:
    """Return the case of the numbers below ``size``."""
    return Case(str(size), [list(range(size))], expect=sum(range(size)), has_expect=True)


def call_total(nums: list[int]) -> Callable[[], object]:
    """Return the call of the solution in this process."""
    names: dict[str, Any] = {}
    exec(SUM_SOURCE, names)
    return lambda: names["Solution"]().total(nums)


def measure_submit(judge: Judge) -> Line:
    """Return what a warm Submit of many small cases costs beyond the solution's own CPU."""
    cases = [sum_case(size) for size in range(SMALL_CASES)]
    overheads = []
    for _ in range(ROUNDS):
        wall_ms, report = timed(lambda: accepted(judge.submit(total_problem(), SUM_SOURCE, cases)))
        overheads.append(wall_ms - report.cpu_ms)
    name = f"warm Submit of {SMALL_CASES} small cases beyond its own CPU"
    return Line(
        name, min(overheads), "a fresh interpreter that imports NumPy", start_of_python_ms()
    )


def measure_single(judge: Judge) -> Line:
    """Return a warm Submit of one case beside the same call in this process."""
    case = sum_case(100_000)
    inside = best(lambda: accepted(judge.submit(total_problem(), SUM_SOURCE, [case])))
    outside = best(call_total(list(range(100_000))))
    return Line("warm Submit of one case, 100,000 ints", inside, "the call in process", outside)


def measure_long(judge: Judge) -> Line:
    """Return a million ints there and back, beside as much JSON text written and read."""
    values: list[Json] = list(range(LONG))
    problem = make_problem("same", {"nums": "list<int>"}, "list<int>")
    case = Case("one", [values], expect=list(values), has_expect=True)
    inside = best(lambda: accepted(judge.submit(problem, SAME_SOURCE, [case])))
    plain = best(lambda: json.loads(json.dumps(values)))
    name = "a million ints there and back"
    return Line(name, inside, "a plain json round trip", plain, most_beyond_ms=500)


def measure_matmul(judge: Judge) -> Line:
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
    return Line(f"CPU of a {SIZE} x {SIZE} product inside", inside, "outside", outside, 1.05)


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


def best(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the fewest milliseconds of several rounds."""
    return min(timed(run)[0] for _ in range(rounds))


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
