"""Whether a problem's own programs get the verdicts that they must get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.core.cases import Case
from reader.core.pack_limits import (
    CPU_ROOM,
    HUNGRY_FROM,
    MEASURED_UP_TO,
    MEMORY_ROOM,
    SLOW_FROM,
    with_limits,
)
from reader.core.pack_report import SolutionReport
from reader.core.saying import say
from reader.core.solutions import Solution, SolutionRole
from reader.core.verdict import JudgeReport, Verdict
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem


class SolutionCheck:
    """Runs programs of one problem on its cases."""

    def __init__(self, packed: PackedProblem, judge: Judge, cases: Sequence[Case]) -> None:
        self._problem, self._judge, self._cases = packed.problem, judge, cases
        self._check_source = packed.check_source()

    def check(self, solution: Solution) -> SolutionReport:
        """Return what becomes of a program that must be accepted, fail, or be too slow."""
        judge = {
            SolutionRole.ACCEPTED: self._judge_accepted,
            SolutionRole.WRONG: self._judge_wrong,
            SolutionRole.SLOW: self._judge_slow,
        }
        return judge[solution.role](solution)

    def submit(
        self,
        source: str,
        cpu_factor: float,
        *,
        memory_factor: float = 1,
        stop: bool = True,
        tries_alone: bool = True,
        cases: Sequence[Case] | None = None,
    ) -> JudgeReport:
        """Return the verdict on ``source`` with so many times the limits, on all cases or others.

        ``stop`` ends it with the first case that fails; what fails is run once more alone where
        it ``tries_alone``.
        """
        return self._judge.submit(
            with_limits(self._problem, cpu_factor=cpu_factor, memory_factor=memory_factor),
            source,
            self._cases if cases is None else cases,
            stop_at_first_failure=stop,
            tries_alone=tries_alone,
            check_source=self._check_source,
        )

    def _judge_accepted(self, solution: Solution) -> SolutionReport:
        limit = self._problem.limits.cpu_ms
        # Tried with less memory than it may have: a peak does not tell what was only reserved.
        report = self._measure(solution, memory_factor=1 / MEMORY_ROOM)
        has_failed = report.verdict is not Verdict.AC
        if has_failed or CPU_ROOM * _slowest(report) > limit:
            # Once more, since other work on the machine slows caches; the better run counts.
            again = self._measure(solution)
            report = again if has_failed else min(report, again, key=_slowest)
        reason = "" if report.verdict is Verdict.AC else describe_failure(report)
        if not reason and _slowest(report) > limit:
            reason = say(
                "takes {slowest} ms on one case; the limit is {limit} ms",
                slowest=f"{_slowest(report):.0f}",
                limit=limit,
            )
        is_cramped = has_failed and report.verdict is Verdict.AC
        return replace(_report(solution, report, reason), is_cramped=is_cramped)

    def _measure(self, solution: Solution, memory_factor: float = 1) -> JudgeReport:
        return self.submit(solution.source, MEASURED_UP_TO, memory_factor=memory_factor, stop=False)

    def _judge_wrong(self, solution: Solution) -> SolutionReport:
        is_hungry = solution.must_get is Verdict.MLE
        report = self.submit(solution.source, 1, memory_factor=HUNGRY_FROM if is_hungry else 1)
        if report.verdict is solution.must_get:
            return _report(solution, report, "")
        even = say(" even with {factor} times the memory", factor=HUNGRY_FROM) if is_hungry else ""
        reason = say(
            "must get {verdict}{even}: {why}",
            verdict=solution.must_get,
            even=even,
            why=describe_failure(report),
        )
        return _report(solution, report, reason)

    def _judge_slow(self, solution: Solution) -> SolutionReport:
        # Not once more alone: nothing but a time-out counts, and that would take as long again.
        report = self.submit(solution.source, SLOW_FROM, tries_alone=False)
        if report.verdict is Verdict.TLE:
            return _report(solution, report, "")
        reason = say(
            "must get TLE even with {factor} times the limit: {why}; its "
            "slowest case took {slowest} ms",
            factor=SLOW_FROM,
            why=describe_failure(report),
            slowest=f"{_slowest(report):.0f}",
        )
        return _report(solution, report, reason)


def describe_failure(report: JudgeReport) -> str:
    """Return which verdict a program got, on which case, and why."""
    failure = report.first_failure
    if failure is None:
        return say("got {verdict}", verdict=report.verdict)
    return say(
        'got {verdict} on the case "{case_id}": {why}',
        verdict=report.verdict,
        case_id=failure.case_id,
        why=failure.result.reason,
    )


def _slowest(report: JudgeReport) -> float:
    return max((case.cpu_ms for case in report.cases), default=0.0)


def _report(solution: Solution, report: JudgeReport, reason: str) -> SolutionReport:
    return SolutionReport(
        name=solution.name,
        role=solution.role,
        must_get=solution.must_get,
        got=report.verdict,
        cpu_ms=_slowest(report),
        peak_mb=report.peak_mb,
        reason=reason,
    )
