"""What the check of a pack found, as values and as the document that ``--json`` prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.core.errors import Finding
from reader.core.mutants import Mutant
from reader.core.problem import Limits
from reader.core.slug import Slug
from reader.core.solutions import SolutionRole
from reader.core.verdict import Verdict

WARNING = "warning"


@dataclass(frozen=True, slots=True)
class SolutionReport:
    """How one program did. ``cpu_ms`` is its slowest case's, ``reason`` why it is not as due.

    ``is_cramped`` tells of an accepted one that failed with two thirds of the memory limit.
    """

    name: str
    role: SolutionRole
    must_get: Verdict
    got: Verdict
    cpu_ms: float
    peak_mb: float
    reason: str = ""
    is_cramped: bool = False

    @property
    def ok(self) -> bool:
        """Whether nothing is to be said against it."""
        return not self.reason


@dataclass(frozen=True, slots=True)
class MutationReport:
    """How many one-token changes of the reference the cases noticed, and those they did not."""

    total: int
    survivors: tuple[Mutant, ...]

    @property
    def killed(self) -> int:
        """How many were noticed."""
        return self.total - len(self.survivors)

    @property
    def share(self) -> float:
        """The share noticed, from 0 to 1; 1 where there was nothing to change."""
        return self.killed / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class ProblemReport:
    """One row of the table; what is suggested leaves the accepted programs their room."""

    slug: Slug
    cases: int
    generated: int
    limits: Limits
    solutions: tuple[SolutionReport, ...] = ()
    suggested_cpu_ms: int | None = None
    suggested_memory_mb: int | None = None
    small_cases: int = 0
    mutation: MutationReport | None = None

    def slowest_accepted_ms(self) -> float:
        """Return the CPU time of the slowest case of any accepted program, 0 where none ran."""
        return max((one.cpu_ms for one in self._accepted()), default=0.0)

    def most_accepted_mb(self) -> float:
        """Return the memory peak of the hungriest accepted program, 0 where none ran."""
        return max((one.peak_mb for one in self._accepted()), default=0.0)

    def _accepted(self) -> list[SolutionReport]:
        return [one for one in self.solutions if one.role is SolutionRole.ACCEPTED]


@dataclass(frozen=True, slots=True)
class PackReport:
    """A whole pack: what is wrong with it, and a row a problem."""

    findings: tuple[Finding, ...]
    problems: tuple[ProblemReport, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no finding but warnings."""
        return all(finding.kind == WARNING for finding in self.findings)


def pack_report_summary(report: PackReport) -> dict[str, Any]:
    """Return what ``yandu verify-pack --json`` prints."""
    return {
        "ok": report.ok,
        "findings": [_finding(finding) for finding in report.findings],
        "problems": [_problem(problem) for problem in report.problems],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "kind": finding.kind,
        "path": finding.path,
        "line": finding.line,
        "what": finding.what,
        "advice": finding.advice,
    }


def _problem(report: ProblemReport) -> dict[str, Any]:
    return {
        "slug": str(report.slug),
        "cases": report.cases,
        "generated": report.generated,
        "small_cases": report.small_cases,
        "cpu_ms": report.limits.cpu_ms,
        "memory_mb": report.limits.memory_mb,
        "slowest_accepted_ms": round(report.slowest_accepted_ms(), 1),
        "suggested_cpu_ms": report.suggested_cpu_ms,
        "most_accepted_mb": round(report.most_accepted_mb(), 1),
        "suggested_memory_mb": report.suggested_memory_mb,
        "solutions": [_solution(solution) for solution in report.solutions],
        "mutants": None if report.mutation is None else _mutation(report.mutation),
    }


def _solution(report: SolutionReport) -> dict[str, Any]:
    return {
        "name": report.name,
        "must_get": report.must_get.value,
        "got": report.got.value,
        "ok": report.ok,
        "cpu_ms": round(report.cpu_ms, 1),
        "peak_mb": round(report.peak_mb, 1),
        "reason": report.reason,
    }


def _mutation(report: MutationReport) -> dict[str, Any]:
    survivors = [
        {"line": one.line, "before": one.before, "after": one.after} for one in report.survivors
    ]
    return {
        "total": report.total,
        "killed": report.killed,
        "share": round(report.share, 3),
        "survivors": survivors,
    }
