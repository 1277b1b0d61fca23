"""A submission: cases in order, answers compared out here, failures confirmed alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.problem import EntryKind, Problem
from reader.core.saying import say
from reader.core.verdict import CaseResult, FailedCase, Json, JudgeReport, Tier, Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.job import encode_case
from reader.services.judge.not_a_number import has_not_a_number
from reader.services.judge.solver import SolverLike

OnCase = Callable[[CaseResult, int, int], None]


@dataclass(frozen=True, slots=True)
class Judged:
    """One case's result, and the first difference where the answer was wrong."""

    result: CaseResult
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Submission:
    """What is judged, and how far."""

    problem: Problem
    cases: Sequence[Case]
    on_case: OnCase | None = None
    stop_at_first_failure: bool = True
    tries_alone: bool = True


class Runner:
    """Judges one submission. ``decide`` says whether an answer is right."""

    def __init__(
        self,
        submission: Submission,
        solver: SolverLike,
        decide: Callable[[Problem, Case, Json], Judged] | None,
        tier: Tier,
    ) -> None:
        self._submission = submission
        self._solver = solver
        self._decide = decide or _decide_by_rule
        self._tier = tier
        self._peak_mb = 0.0

    def run(self) -> JudgeReport:
        """Return the report; `StoppedError` and `Fault` pass through."""
        results: list[CaseResult] = []
        first_failure: FailedCase | None = None
        for case in self._submission.cases:
            judged = self._judge(case)
            results.append(judged.result)
            self._announce(judged.result, len(results))
            if judged.result.verdict is not Verdict.AC and first_failure is None:
                first_failure = _failed(case, judged)
                if self._submission.stop_at_first_failure:
                    break
        self._peak_mb = max(self._peak_mb, self._solver.retire())
        return self._report(results, first_failure)

    def _judge(self, case: Case) -> Judged:
        judged = self._try(case)
        is_settled = not (self._submission.tries_alone and self._solver.has_history)
        if judged.result.verdict is Verdict.AC or is_settled:
            return judged
        self._peak_mb = max(self._peak_mb, self._solver.retire())
        alone = self._try(case)
        if alone.result.verdict is not Verdict.AC:
            return alone
        reason = say(
            "{reason}; run alone this case passes: the program keeps something from one case to "
            "the next (a global, a class attribute, a default argument)",
            reason=judged.result.reason,
        )
        return replace(judged, result=replace(judged.result, reason=reason))

    def _try(self, case: Case) -> Judged:
        answer = self._solver.answer(encode_case(case, self._submission.problem.entry))
        self._peak_mb = max(self._peak_mb, answer.peak_mb)
        if answer.failure is not None:
            return Judged(_result(case, answer, answer.failure, answer.reason))
        decided = self._decide(self._submission.problem, case, answer.got)
        reason = self._with_hint(case, answer, decided)
        return Judged(_result(case, answer, decided.result.verdict, reason), decided.difference)

    def _with_hint(self, case: Case, answer: Answer, decided: Judged) -> str:
        entry, reason = self._submission.problem.entry, decided.result.reason
        if decided.result.verdict is Verdict.AC or entry.kind is not EntryKind.INPLACE:
            return reason
        names = [param.name for param in entry.params]
        if answer.got != case.args[names.index(entry.argument or "")]:
            return reason
        return say(
            "{reason}; {name} is as it was: change it in place, "
            "as in {name}[:] = ..., since {name} = ... only makes a new one",
            reason=reason,
            name=entry.argument,
        )

    def _announce(self, result: CaseResult, done: int) -> None:
        if self._submission.on_case is not None:
            self._submission.on_case(result, done, len(self._submission.cases))

    def _report(self, results: list[CaseResult], failure: FailedCase | None) -> JudgeReport:
        worst = failure.result if failure else None
        return JudgeReport(
            verdict=worst.verdict if worst else Verdict.AC,
            reason=worst.reason if worst else "",
            total=len(self._submission.cases),
            cpu_ms=sum(result.cpu_ms for result in results),
            wall_ms=sum(result.wall_ms for result in results),
            peak_mb=self._peak_mb,
            tier=self._tier,
            cases=tuple(results),
            first_failure=failure,
        )


def accepted() -> Judged:
    """Return that an answer is right."""
    return Judged(CaseResult("", Verdict.AC))


def wrong(difference: str) -> Judged:
    """Return that an answer is wrong, and where."""
    return Judged(CaseResult("", Verdict.WA, reason=difference), difference)


def _decide_by_rule(problem: Problem, case: Case, got: Json) -> Judged:
    comparison = compare(problem, case, got)
    if comparison.ok:
        return accepted()
    if has_not_a_number(problem, case, got):
        reason = say(
            "returned nan, which is no number; {difference}", difference=comparison.difference
        )
        return Judged(CaseResult("", Verdict.BAD_RETURN, reason=reason), comparison.difference)
    return wrong(comparison.difference)


def _result(case: Case, answer: Answer, verdict: Verdict, reason: str) -> CaseResult:
    return CaseResult(
        case_id=case.id,
        verdict=verdict,
        reason=reason,
        cpu_ms=answer.cpu_ms,
        wall_ms=answer.wall_ms,
        peak_mb=answer.peak_mb,
        has_got=answer.failure is None,
        got=answer.got,
        stdout=answer.stdout,
        traceback=answer.traceback,
    )


def _failed(case: Case, judged: Judged) -> FailedCase:
    return FailedCase(
        case_id=case.id,
        args=case.args,
        expect=case.expect,
        result=judged.result,
        difference=judged.difference,
    )
