"""``yandu verify-pack``: a pack's files, programs, cases and limits, held to account."""

from __future__ import annotations

import argparse
from contextlib import closing
from pathlib import Path

from reader.commands.options import add_json
from reader.commands.output import count, write_json, write_line, write_table
from reader.commands.progress import StatusLine
from reader.core.errors import UserError
from reader.core.pack_report import PackReport, ProblemReport, pack_report_summary
from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.long_paths import is_there
from reader.services.pack_check import CheckOptions, Sandbox, verify_pack
from reader.services.packs import PROBLEM_FILE, load_pack
from reader.services.paths import find_paths
from reader.services.protection import require_protection

GOOD, FINDINGS = 0, 1
_HEAD = (
    *("problem", "cases", "slowest accepted", "limit", "suggested"),
    *("most memory accepted", "limit", "suggested"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("pack", metavar="DIR", type=Path, help="the pack, or one problem of it")
    parser.add_argument(
        "--mutants",
        action="store_true",
        help="also change the reference a little at a time, and see that the cases notice",
    )
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Check the pack, running every program in it."""
    report = _verify(options)
    if options.json:
        write_json(pack_report_summary(report))
    else:
        _write(report)
    return GOOD if report.ok else FINDINGS


def _verify(options: argparse.Namespace) -> PackReport:
    paths = find_paths(options.home)
    paths.make()
    _require_problems(options.pack)  # before the sandbox is started
    status = StatusLine()
    with closing(Judge()) as judge:
        require_protection(options.pack, judge.tier())
        report = verify_pack(
            options.pack,
            Sandbox(judge, CaseSource(judge, paths.judge)),
            CheckOptions(mutants=options.mutants),
            on_problem=lambda slug, done, total: status.show(f"{slug} ({done + 1} of {total})"),
        )
    status.clear()
    return report


def _require_problems(folder: Path) -> None:
    """See that there is something to check.

    Raises:
        UserError: There is no such folder, or it holds no problem, not even a broken one.
    """
    pack = load_pack(folder)
    # Of a folder without the file, that it lacks it is a finding.
    broken = [finding for finding in pack.findings if is_there(Path(finding.path))]
    if not pack.problems and not broken:
        raise UserError(
            f"there is no problem in it: no */{PROBLEM_FILE}",
            path=str(folder),
            advice="Name a folder that holds one folder a problem, or a problem's own",
        )


def _write(report: PackReport) -> None:
    write_table([_HEAD, *(_row(problem) for problem in report.problems)])
    for finding in report.findings:
        write_line(f"{finding.kind}: {finding}")
    write_line(
        f"{count(len(report.problems), 'problem')}, {count(len(report.findings), 'finding')}"
    )


def _row(problem: ProblemReport) -> tuple[str, ...]:
    return (
        str(problem.slug),
        str(problem.cases),
        f"{problem.slowest_accepted_ms():.0f} ms",
        f"{problem.limits.cpu_ms} ms",
        _unit(problem.suggested_cpu_ms, "ms"),
        f"{problem.most_accepted_mb():.1f} MB",
        f"{problem.limits.memory_mb} MB",
        _unit(problem.suggested_memory_mb, "MB"),
    )


def _unit(value: int | None, unit: str) -> str:
    return f"{value} {unit}" if value else ""
