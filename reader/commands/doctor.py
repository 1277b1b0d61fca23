"""``yandu doctor``: what this machine lacks, and the command that mends it."""

from __future__ import annotations

import argparse

from reader.commands.options import add_json
from reader.commands.output import write_json, write_line, write_table
from reader.commands.progress import StatusLine
from reader.services.doctor.check import Check
from reader.services.doctor.examine import Diagnosis, examine
from reader.services.paths import find_paths
from reader.services.version import find_version

GOOD, MISSING = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    add_json(parser)


def run(options: argparse.Namespace) -> int:
    """Examine the machine and Yandu's own files; nothing is changed."""
    status = StatusLine()
    diagnosis = examine(find_paths(options.home), lambda name: status.show(f"looking at {name}"))
    status.clear()
    if options.json:
        write_json(_document(diagnosis))
    else:
        _write(diagnosis)
    return GOOD if diagnosis.ok else MISSING


def _document(diagnosis: Diagnosis) -> dict[str, object]:
    return {
        "ok": diagnosis.ok,
        "version": find_version(),
        "system": diagnosis.system,
        "sandbox": diagnosis.tier.value if diagnosis.tier else None,
        "layers": list(diagnosis.layers),
        "checks": [
            {"name": check.name, "ok": check.ok, "detail": check.detail, "mend": check.mend}
            for check in diagnosis.checks
        ],
    }


def _write(diagnosis: Diagnosis) -> None:
    write_line(f"Yandu {find_version()} on {diagnosis.system}")
    write_table(row for check in diagnosis.checks for row in _rows(check))
    if not diagnosis.ok:
        write_line("Something is missing; the arrows show how to mend it.")


def _rows(check: Check) -> list[tuple[str, str, str]]:
    rows = [("ok" if check.ok else "MISSING", check.name, check.detail)]
    if check.mend:
        rows.append(("", "", f"-> {check.mend}"))
    return rows
