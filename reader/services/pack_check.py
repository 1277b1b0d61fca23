"""``yandu verify-pack``: a pack's schema, files, programs, cases and limits, held to account."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.cases import Case
from reader.core.errors import Finding, UserError
from reader.core.mutants import make_mutants
from reader.core.pack_limits import (
    CPU_ROOM,
    suggest_cpu_ms,
    suggest_memory_mb,
)
from reader.core.pack_report import MutationReport, PackReport, ProblemReport, SolutionReport
from reader.core.problem import CompareKind
from reader.core.saying import say
from reader.core.solutions import Solution, SolutionRole
from reader.core.values import format_args
from reader.core.verdict import JudgeReport, Verdict
from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.pack_files_check import as_finding, check_files, problem_finding
from reader.services.pack_inputs_check import check_inputs
from reader.services.packs import PackedProblem, load_pack
from reader.services.size_check import check_sizes
from reader.services.solution_check import SolutionCheck, describe_failure

_SHOWN = 80

OnProblem = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """How far to go. ``note_ids`` are the library's notes; None: links to notes are not checked."""

    note_ids: Collection[str] | None = None
    mutants: bool = False
    small_cases: int = 30


@dataclass(frozen=True, slots=True)
class Sandbox:
    """What runs the pack's programs: the judge, and the cases made with it."""

    judge: Judge
    cases: CaseSource


def verify_pack(
    folder: Path,
    sandbox: Sandbox,
    options: CheckOptions | None = None,
    *,
    on_problem: OnProblem | None = None,
) -> PackReport:
    """Return all that is wrong with the pack in ``folder``, and a row for each sound problem.

    Args:
        folder: The pack, or one problem's folder.
        sandbox: Runs every program of the pack.
        options: How far to go.
        on_problem: Called before each problem with its slug, how many are done, of how many.

    Raises:
        UserError: There is no such folder.
        Fault: The sandbox failed.
    """
    pack = load_pack(folder)
    findings = list(pack.findings)
    reports: list[ProblemReport] = []
    for done, packed in enumerate(pack.problems):
        if on_problem is not None:
            on_problem(packed.problem.slug, done, len(pack.problems))
        report, faults = check_problem(packed, sandbox, options or CheckOptions())
        findings.extend(faults)
        reports.append(report)
    return PackReport(tuple(findings), tuple(reports))


def check_problem(
    packed: PackedProblem, sandbox: Sandbox, options: CheckOptions
) -> tuple[ProblemReport, tuple[Finding, ...]]:
    """Return one problem's row and findings; its programs run only where its files are whole."""
    problem = packed.problem
    empty = ProblemReport(problem.slug, 0, 0, problem.limits)
    try:
        findings = check_files(packed, options.note_ids)
        if any(finding.kind == "error" for finding in findings):
            return empty, findings
        report, faults = _Check(packed, sandbox, options).run()
    except UserError as error:
        return empty, (as_finding(error, packed),)
    return report, (*findings, *faults)


class _Check:
    """The programs of one problem, run on its cases."""

    def __init__(self, packed: PackedProblem, sandbox: Sandbox, options: CheckOptions) -> None:
        self._packed = packed
        self._problem = packed.problem
        self._sandbox = sandbox
        self._options = options
        self._cases = sandbox.cases.cases(packed)
        self._programs = SolutionCheck(packed, sandbox.judge, self._cases)

    def run(self) -> tuple[ProblemReport, list[Finding]]:
        solutions = self._packed.solutions()
        reports = [self._programs.check(solution) for solution in solutions]
        small = self._small_cases()
        disagreements = self._check_agreement(solutions, small)
        report = ProblemReport(
            slug=self._problem.slug,
            cases=len(self._cases),
            generated=sum(case.generate is not None for case in self._cases),
            limits=self._problem.limits,
            solutions=tuple(reports),
            small_cases=len(small),
            mutation=self._mutate() if self._options.mutants else None,
        )
        report = replace(
            report,
            suggested_cpu_ms=suggest_cpu_ms(report),
            suggested_memory_mb=suggest_memory_mb(report),
        )
        findings = [
            self._blame(one.name, one.reason, _stated_on(one)) for one in reports if not one.ok
        ]
        limits = [*self._check_cpu(report), *self._check_memory(report)]
        inputs = check_inputs(self._packed, self._sandbox.judge, self._cases, small)
        sizes = check_sizes(self._packed, self._sandbox.judge, self._sandbox.cases)
        return report, [*findings, *inputs, *disagreements, *limits, *sizes]

    def _small_cases(self) -> tuple[Case, ...]:
        if self._packed.generator_source() is None or self._options.small_cases == 0:
            return ()
        seeds = range(self._options.small_cases)
        return self._sandbox.cases.small_cases(self._packed, seeds)

    def _check_agreement(
        self, solutions: Sequence[Solution], small: Sequence[Case]
    ) -> list[Finding]:
        """Hold the accepted programs against the reference on small random cases."""
        # Where any of several answers will do, the reference's is only one of them.
        if not small or self._problem.compare.kind is CompareKind.ANY_OF:
            return []
        findings = []
        for solution in solutions:
            if solution.role is SolutionRole.ACCEPTED:
                report = self._programs.submit(solution.source, 1, cases=small)
                if report.verdict is not Verdict.AC:
                    what = say(
                        "on a small random case: {why}{args}",
                        why=describe_failure(report),
                        args=self._describe_args(report),
                    )
                    findings.append(self._blame(solution.name, what))
        return findings

    def _describe_args(self, report: JudgeReport) -> str:
        args = report.first_failure.args if report.first_failure else None
        if not isinstance(args, list) or len(args) != len(self._problem.entry.params):
            return ""
        shown = format_args(self._problem.entry.params, args, limit=_SHOWN)
        return say(" ({shown})", shown=shown)

    def _mutate(self) -> MutationReport:
        mutants = make_mutants(self._packed.reference().source)
        survivors = tuple(
            mutant
            for mutant in mutants
            if self._programs.submit(mutant.source, 1, tries_alone=False).verdict is Verdict.AC
        )
        return MutationReport(len(mutants), survivors)

    def _check_cpu(self, report: ProblemReport) -> list[Finding]:
        slowest = report.slowest_accepted_ms()
        limit = self._problem.limits.cpu_ms
        if CPU_ROOM * slowest <= limit or not all(one.ok for one in report.solutions):
            return []
        what = say(
            "limits.cpu_ms is {limit}, and the slowest accepted program takes {slowest} ms",
            limit=limit,
            slowest=f"{slowest:.0f}",
        )
        advice = say("Raise it to {limit}", limit=report.suggested_cpu_ms)
        return [problem_finding(self._packed, ("limits", "cpu_ms"), what, advice)]

    def _check_memory(self, report: ProblemReport) -> list[Finding]:
        cramped = [one.name for one in report.solutions if one.is_cramped]
        if not cramped:
            return []
        limit = self._problem.limits.memory_mb
        what = say(
            "limits.memory_mb is {limit}, and {name} needs more than two thirds of it",
            limit=limit,
            name=cramped[0],
        )
        advice = say("Raise it to {limit}", limit=report.suggested_memory_mb)
        return [problem_finding(self._packed, ("limits", "memory_mb"), what, advice)]

    def _blame(self, name: str, what: str, line: int | None = None) -> Finding:
        return Finding(str(self._packed.folder / name), what, line)


def _stated_on(report: SolutionReport) -> int | None:
    """Return the line that states the verdict which a program must get, its first."""
    return None if report.role is SolutionRole.ACCEPTED else 1
