"""``yandu judge``: solutions of a problem, each judged on all its cases."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.commands.options import add_json, add_packs
from reader.commands.output import finding_document, write_json, write_line, write_table, write_text
from reader.commands.programs import read_program
from reader.commands.progress import StatusLine
from reader.commands.workspace import pack_folders
from reader.core.errors import Finding
from reader.core.judge_summary import judge_summary
from reader.core.languages import SUFFIXES, Language
from reader.core.not_finite import to_strings
from reader.core.value_writer import write_json as write_value
from reader.core.verdict import FailedCase, Json, JudgeReport, Verdict
from reader.services.counterexample import Failing, Smaller, can_shrink
from reader.services.judge.judge import Judge
from reader.services.judge.runner import OnCase
from reader.services.packs import PackedProblem
from reader.services.paths import find_paths
from reader.services.practice import Practice, Run, load_packs
from reader.services.settings import load_settings

ACCEPTED, NOT_ACCEPTED = 0, 1
_SHOWN_LINES, _SHOWN_PRINTED = 20, 2000
_SHOWN = 400


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("slug", metavar="SLUG", help="the problem, as `yandu problems` lists it")
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help="the solution: .py, .cpp, .java or .js; of several each is judged",
    )
    parser.add_argument(
        "--shrink",
        action="store_true",
        help="look for a smaller input that fails alike, at most 10 s for each file",
    )
    add_packs(parser)
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Judge the files; submissions are not kept."""
    judged, left_out = _judge(options)
    if options.json:
        findings = [finding_document(one) for one in left_out]
        write_json({**_document(options.slug, judged), "findings": findings})
    else:
        _write_all(judged)
        for finding in left_out:
            write_line(f"left out: {finding}")
    return ACCEPTED if all(one.is_accepted for one in judged) else NOT_ACCEPTED


@dataclass(frozen=True, slots=True)
class _Judged:
    """One file, and what the judge says of it."""

    file: Path
    report: JudgeReport
    smaller: Smaller | None = None

    @property
    def is_accepted(self) -> bool:
        return self.report.verdict is Verdict.AC


def _judge(options: argparse.Namespace) -> tuple[list[_Judged], tuple[Finding, ...]]:
    """Return each file's report, and which of the problem's cases were not sound enough to run."""
    paths = find_paths(options.home)
    paths.make()
    packs = load_packs(pack_folders(options.pack, load_settings(paths.settings)))
    judge, status = Judge(cache=paths.judge), StatusLine()
    with closing(Practice(packs, judge, paths.judge)) as practice:
        packed = practice.problem(options.slug)
        # All are read before any is run: a mistyped name is said at once.
        sources = [(file, read_program(file)) for file in options.files]
        judged = []
        for file, source in sources:
            language = _language_of(file)
            told = _show_on(status)
            run = practice.submit(packed, source, on_case=told, language=language)
            smaller = _shrink(practice, packed, run, status) if options.shrink else None
            judged.append(_Judged(file, run.report, smaller))
        _, left_out = packed.checked_cases()
    status.clear()
    return judged, left_out


def _shrink(
    practice: Practice, packed: PackedProblem, run: Run, status: StatusLine
) -> Smaller | None:
    """Look for a smaller input that fails as the first failing case does."""
    failure = run.report.first_failure
    if failure is None or not can_shrink(failure.result.verdict):
        return None
    case = next(case for case in run.cases if case.id == failure.case_id)
    failing = Failing(packed, run.source, case, failure.result.verdict, run.language)
    return practice.find_smaller(
        failing,
        on_progress=lambda far: status.show(f"{far.tried} inputs tried, {far.size} characters"),
    )


def _language_of(file: Path) -> Language:
    return SUFFIXES.get(file.suffix.lower(), Language.PYTHON)


def _show_on(status: StatusLine) -> OnCase:
    return lambda _, done, total: status.show(f"{done} of {total} cases")


def _document(slug: str, judged: Sequence[_Judged]) -> dict[str, object]:
    """Return the report of the one file, or each file's in the order in which they were named."""
    if len(judged) == 1:
        return {"slug": slug, **_summary(judged[0])}
    files = [{"file": str(one.file), **_summary(one)} for one in judged]
    return {"slug": slug, "files": files}


def _summary(judged: _Judged) -> dict[str, object]:
    summary = judge_summary(judged.report)
    return summary if judged.smaller is None else {**summary, "smaller": _smaller(judged.smaller)}


def _smaller(smaller: Smaller) -> dict[str, object]:
    case, result = smaller.case, smaller.tried.result
    return {
        **({} if case.ops is None else {"ops": list(case.ops)}),
        "args": to_strings(case.args),
        "expect": to_strings(case.expect),
        "has_got": result.has_got,
        "got": to_strings(result.got),
        "reason": result.reason,
        "size": smaller.size,
        "size_before": smaller.size_before,
        "tried": smaller.count,
    }


def _write_all(judged: Sequence[_Judged]) -> None:
    for one in judged:
        if len(judged) > 1:
            write_line(str(one.file))
        _write(one.report)
        if one.smaller is not None:
            _write_smaller(one.smaller)


def _write(report: JudgeReport) -> None:
    reason = f": {report.reason}" if report.reason else ""
    write_line(f"{report.verdict.value}{reason}")
    write_line(
        f"{report.passed} of {report.total} cases, {report.cpu_ms:.0f} ms CPU,"
        f" {report.peak_mb:.1f} MB, sandbox: {report.tier.value}"
    )
    failed = report.first_failure
    if failed is not None:
        write_table(_failure_rows(failed))
        if failed.result.stdout:
            write_line("stdout")
            write_text(_beginning(failed.result.stdout))
        if failed.result.traceback:
            write_text(failed.result.traceback)


def _write_smaller(smaller: Smaller) -> None:
    write_line(
        f"a smaller input fails as well: {smaller.size} characters instead of"
        f" {smaller.size_before}, {smaller.count} tried"
    )
    write_table([("args", _short(smaller.case.args)), ("expect", _short(smaller.case.expect))])


def _failure_rows(failed: FailedCase) -> list[tuple[str, str]]:
    shown = [("case", failed.case_id), ("args", _short(failed.args))]
    shown.append(("expect", _short(failed.expect)))
    if failed.result.has_got:
        shown.append(("got", _short(failed.result.got)))
    if failed.difference:
        shown.append(("difference", failed.difference))
    return shown


def _beginning(printed: str) -> str:
    """Return the first lines of ``printed``; a program in a loop prints thousands."""
    lines = printed.splitlines()
    shown = "\n".join(lines[:_SHOWN_LINES])[:_SHOWN_PRINTED]
    if shown == printed.rstrip("\n"):
        return printed
    return f"{shown}\n… {len(lines):,} lines in all; `--json` has them"


def _short(value: Json) -> str:
    return write_value(value, limit=_SHOWN)
