"""A problem that was written in the app, put into a pack of the user's own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.core.cases import Case
from reader.core.errors import Fault, Finding, UserError
from reader.core.os_words import explain_os_error
from reader.core.problem import Problem
from reader.core.problem_draft import (
    CheckedDraft,
    ProblemDraft,
    cases_file,
    check_draft,
    problem_files,
)
from reader.core.problem_format import parse_problem
from reader.core.saying import say
from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.long_paths import is_there
from reader.services.pack_check import CheckOptions, Sandbox, check_problem
from reader.services.packs import CASES_FILE, PROBLEM_FILE, PackedProblem
from reader.services.reference_oracle import ReferenceOracle

OpenSandbox = Callable[[PackedProblem], tuple[Judge, CaseSource]]


@dataclass(frozen=True, slots=True)
class WrittenProblem:
    """The problem in its place, and what the check of packs says of it."""

    packed: PackedProblem
    findings: tuple[Finding, ...]


def write_problem(pack: Path, draft: ProblemDraft, open_sandbox: OpenSandbox) -> WrittenProblem:
    """Write a problem into the folder ``pack``, its inputs answered by its own reference.

    It comes there whole or not at all. The folder is made where there is none.

    Raises:
        UserError: A field is at fault (``path`` is its name), the reference fails on an input,
            a problem of that name is there already, or the folder cannot be written.
    """
    checked = check_draft(draft)
    place = pack / draft.slug
    if is_there(place):
        raise UserError(
            say("there is a problem of this name already"), path="slug", advice=say("Change it")
        )
    try:
        pack.mkdir(parents=True, exist_ok=True)
        # Below the pack, to be moved in one step; a name with a dot is no problem of it.
        with tempfile.TemporaryDirectory(dir=pack, prefix=".new-") as made:
            packed = _write(Path(made) / draft.slug, checked, open_sandbox)
            packed.folder.rename(place)
    except OSError as error:
        what = say("the problem cannot be written: {why}", why=explain_os_error(error))
        raise UserError(what, path=str(pack), advice=say("Choose another folder")) from error
    written = PackedProblem(packed.problem, place)
    return WrittenProblem(written, check_written(written, open_sandbox))


def check_written(packed: PackedProblem, open_sandbox: OpenSandbox) -> tuple[Finding, ...]:
    """Return what ``yandu verify-pack`` says of one problem."""
    judge, cases = open_sandbox(packed)
    return check_problem(packed, Sandbox(judge, cases), CheckOptions())[1]


def _write(folder: Path, checked: CheckedDraft, open_sandbox: OpenSandbox) -> PackedProblem:
    files = problem_files(checked)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    packed = PackedProblem(_read(files[PROBLEM_FILE]), folder)
    answered = _answer(packed, checked, open_sandbox)
    (folder / CASES_FILE).write_text(cases_file(answered), encoding="utf-8", newline="\n")
    return packed


def _read(text: str) -> Problem:
    problem, findings = parse_problem(text, PROBLEM_FILE)
    if problem is None:
        raise Fault(say("a problem was written that cannot be read: {findings}", findings=findings))
    return problem


def _answer(
    packed: PackedProblem, checked: CheckedDraft, open_sandbox: OpenSandbox
) -> tuple[Case, ...]:
    judge, _ = open_sandbox(packed)
    answered = ReferenceOracle(judge, packed).answer(checked.cases)
    if answered.rejected:
        first = answered.rejected[0]
        raise UserError(
            say("{case_id}: {why}", case_id=first.case_id, why=first.reason), path="reference"
        )
    return answered.cases
