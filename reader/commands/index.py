"""``yandu index``: scan the libraries and bring the search index up to date."""

from __future__ import annotations

import argparse

from reader.commands.options import add_json, add_libraries
from reader.commands.output import count, finding_document, write_json, write_line
from reader.commands.progress import JsonLines, StatusLine, describe_progress
from reader.commands.stopping import INTERRUPTED, asked_to_stop
from reader.commands.workspace import open_workspace
from reader.core.errors import UserError
from reader.services.index_progress import OnProgress
from reader.services.index_run import run_index
from reader.services.indexing import IndexReport, OnScanned


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    add_libraries(parser)
    parser.add_argument("--rebuild", action="store_true", help="read every note and begin anew")
    shapes = parser.add_mutually_exclusive_group()
    add_json(shapes)
    shapes.add_argument(
        "--progress-lines",
        action="store_true",
        help="print a JSON document a line while it goes on, for a program that reads along",
    )


def run(options: argparse.Namespace) -> int:
    """Index, and report the counts."""
    if options.progress_lines:
        return _run_with_lines(options)
    status = StatusLine()
    report = _index(options, lambda progress: status.show(describe_progress(progress)))
    status.clear()
    if options.json:
        write_json(_document(report))
    else:
        _write(report)
    return _code(report)


def _run_with_lines(options: argparse.Namespace) -> int:
    lines = JsonLines()
    try:
        report = _index(options, lines.progress, lines.scanned)
    except UserError as error:
        lines.failed(error)
        raise
    lines.finished(_document(report))
    return _code(report)


def _index(
    options: argparse.Namespace,
    on_progress: OnProgress,
    on_scanned: OnScanned = lambda _changed, _removed: None,
) -> IndexReport:
    workspace = open_workspace(options)
    with asked_to_stop() as is_asked:
        return run_index(
            workspace.paths,
            workspace.libraries,
            is_rebuild=options.rebuild,
            on_progress=on_progress,
            on_scanned=on_scanned,
            goes_on=lambda: not is_asked(),
        )


def _code(report: IndexReport) -> int:
    return INTERRUPTED if report.is_stopped else 0


def _document(report: IndexReport) -> dict[str, object]:
    return {
        "posts": report.posts,
        "changed": report.changed,
        "removed": report.removed,
        "unchanged": report.unchanged,
        "seconds": round(report.seconds, 3),
        "stopped": report.is_stopped,
        "problems": [finding_document(finding) for finding in report.findings],
    }


def _write(report: IndexReport) -> None:
    write_line(
        f"{count(report.posts, 'note')}: {report.changed} changed, {report.removed} removed,"
        f" {report.unchanged} unchanged; {report.seconds:.1f} s"
    )
    if report.is_stopped:
        write_line("Stopped before all was done; the next run does the rest")
    for finding in report.findings:
        write_line(str(finding))
