"""The packs that the window has open: the bundled one, then the user's own folders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.core.errors import Finding, UserError
from reader.services.long_paths import expanded
from reader.services.pack_files_check import as_finding, check_files
from reader.services.packs import Pack, PackedProblem, load_pack
from reader.services.resources import problems_folder


def open_packs(folders: Iterable[str]) -> tuple[Pack, ...]:
    """Return the bundled pack and one for each folder; a missing one is empty, with a finding.

    A disk that is not there today must not keep the other problems away.
    """
    return (load_pack(problems_folder()), *(_open(Path(folder)) for folder in folders))


def check_packs(packs: Iterable[Pack]) -> tuple[Finding, ...]:
    """Return all that is wrong in packs and can be told without running a program of theirs."""
    findings: list[Finding] = []
    for pack in packs:
        findings += pack.findings
        for packed in pack.problems:
            findings += _check(packed)
    return tuple(findings)


def _check(packed: PackedProblem) -> tuple[Finding, ...]:
    try:
        return check_files(packed, None)
    except UserError as error:
        return (as_finding(error, packed),)
    except OSError as error:
        return (Finding(str(packed.folder), str(error.strerror or error)),)


def _open(folder: Path) -> Pack:
    try:
        return load_pack(expanded(folder))
    except UserError as error:
        path = error.path or str(folder)
        return Pack(folder, (), (Finding(path, error.what, error.line, error.advice),))
