"""A judge's report as the plain values that ``yandu judge --json`` prints."""

from __future__ import annotations

from typing import Any

from reader.core.not_finite import to_strings
from reader.core.verdict import CaseResult, FailedCase, JudgeReport


def judge_summary(report: JudgeReport) -> dict[str, Any]:
    """Return the document; floats that JSON lacks are strings in it."""
    return {
        "verdict": report.verdict.value,
        "reason": report.reason,
        "passed": report.passed,
        "total": report.total,
        "cpu_ms": round(report.cpu_ms, 2),
        "wall_ms": round(report.wall_ms, 2),
        "peak_mb": round(report.peak_mb, 1),
        "sandbox": report.tier.value,
        "cases": [_case(result) for result in report.cases],
        "first_failure": None if report.first_failure is None else _failure(report.first_failure),
    }


def _case(result: CaseResult) -> dict[str, Any]:
    return {
        "id": result.case_id,
        "verdict": result.verdict.value,
        "reason": result.reason,
        "cpu_ms": round(result.cpu_ms, 2),
        "wall_ms": round(result.wall_ms, 2),
        "peak_mb": round(result.peak_mb, 1),
    }


def _failure(failure: FailedCase) -> dict[str, Any]:
    return {
        "id": failure.case_id,
        "args": to_strings(failure.args),
        "expect": to_strings(failure.expect),
        "has_got": failure.result.has_got,
        "got": to_strings(failure.result.got),
        "difference": failure.difference,
        "stdout": failure.result.stdout,
        "traceback": failure.result.traceback,
    }
