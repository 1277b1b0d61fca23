"""What is wrong with a problem's files before any of its programs has run."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reader.core.cases import Case
from reader.core.errors import Finding, UserError
from reader.core.generator_format import read_generator
from reader.core.pack_report import WARNING
from reader.core.problem import CompareKind
from reader.core.saying import say
from reader.core.solutions import Solution, SolutionRole
from reader.core.toml_lines import KeyPath, locate_keys
from reader.services.packs import (
    CASES_FILE,
    CHECK_FILE,
    GENERATOR_FILE,
    LANGUAGES,
    PROBLEM_FILE,
    REFERENCE,
    PackedProblem,
)

WANTED_WRONG = 3
_KNOWN_FILES = (PROBLEM_FILE, CASES_FILE, CHECK_FILE, GENERATOR_FILE)
_OWN_SUFFIXES = (".py", ".jsonl", ".toml")


def check_files(packed: PackedProblem, note_ids: Collection[str] | None) -> tuple[Finding, ...]:
    """Return the findings; ``note_ids`` are the library's notes, None where it is not known."""
    findings = [*_check_statements(packed), *_check_names(packed)]
    findings += _check_notes(packed, note_ids)
    findings += _check_check(packed)
    solutions, faults = packed.checked_solutions()
    findings += [*faults, *_check_solutions(packed, solutions)]
    try:
        cases, faults = packed.checked_cases()
        findings += [*faults, *_check_cases(packed, cases), *_check_generator(packed, cases)]
    except UserError as error:
        findings.append(as_finding(error, packed))
    return tuple(findings)


def as_finding(error: UserError, packed: PackedProblem) -> Finding:
    """Return a user's error as one finding of a problem."""
    path = error.path or str(packed.folder)
    return Finding(path, error.what, error.line, error.advice)


def problem_finding(packed: PackedProblem, key: KeyPath, what: str, advice: str = "") -> Finding:
    """Return a finding at the key of ``problem.toml`` that is at fault."""
    line = locate_keys(packed.problem_text()).get(key)
    return Finding(str(packed.folder / PROBLEM_FILE), what, line, advice)


def _check_statements(packed: PackedProblem) -> Iterator[Finding]:
    there = packed.languages()
    if not there:
        yield Finding(
            str(packed.folder),
            say("there is no statement"),
            advice=say("Write statement.zh.md or .en.md"),
        )
        return
    for language in there:
        if not packed.statement(language).strip():
            yield Finding(
                str(packed.folder / f"statement.{language}.md"), say("the statement is empty")
            )
    for language in LANGUAGES:
        if language not in there:
            name = f"statement.{language}.md"
            yield Finding(str(packed.folder), say("there is no {name}", name=name), kind=WARNING)


def _check_names(packed: PackedProblem) -> Iterator[Finding]:
    """A misspelled file would be passed over in silence; other people's files are their own."""
    for path in sorted(packed.folder.iterdir()):
        if path.suffix in _OWN_SUFFIXES and path.name not in _KNOWN_FILES:
            advice = say("The files are: {known}", known=", ".join(_KNOWN_FILES))
            yield Finding(
                str(path), say("the format has no such file"), advice=advice, kind=WARNING
            )
    folder = packed.folder / "solutions"
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name not in (*SolutionRole, "__pycache__"):
            advice = say("The folders are: {known}", known=", ".join(SolutionRole))
            yield Finding(
                str(path), say("solutions are in no such place"), advice=advice, kind=WARNING
            )


def _check_notes(packed: PackedProblem, note_ids: Collection[str] | None) -> Iterator[Finding]:
    if note_ids is None:
        return
    for index, note in enumerate(packed.problem.notes):
        if note not in note_ids:
            what = say('notes[{index}]: there is no note "{note}"', index=index, note=note)
            yield problem_finding(packed, ("notes", index), what)


def _check_check(packed: PackedProblem) -> Iterator[Finding]:
    has_check = packed.check_source() is not None
    is_due = packed.problem.compare.kind is CompareKind.CHECK
    if is_due and not has_check:
        what = say('compare.kind is "check", and there is no {file}', file=CHECK_FILE)
        yield problem_finding(packed, ("compare", "kind"), what)
    if has_check and not is_due:
        yield Finding(
            str(packed.folder / CHECK_FILE),
            say('nobody asks it: compare.kind is "{kind}"', kind=packed.problem.compare.kind),
            advice=say('Remove it, or write kind = "check"'),
        )


def _check_solutions(packed: PackedProblem, solutions: Collection[Solution]) -> Iterator[Finding]:
    roles = [solution.role for solution in solutions]
    if SolutionRole.ACCEPTED not in roles:
        yield Finding(
            str(packed.folder),
            say("there is no accepted solution"),
            advice=say("Add {file}", file=REFERENCE),
        )
    if roles.count(SolutionRole.WRONG) < WANTED_WRONG:
        what = say(
            "fewer than {count} wrong programs show what the cases must reject",
            count=WANTED_WRONG,
        )
        yield Finding(str(packed.folder), what, kind=WARNING)


def _check_cases(packed: PackedProblem, cases: Collection[Case]) -> Iterator[Finding]:
    path = str(packed.folder / CASES_FILE)
    if not cases:
        yield Finding(path, say("there is no case in it"))
    elif not any(case.is_example for case in cases):
        yield Finding(path, say("no case is an example"), advice=say('Give one "example": true'))


def _check_generator(packed: PackedProblem, cases: Collection[Case]) -> Iterator[Finding]:
    source = packed.generator_source()
    used = {case.generate.shape: case.id for case in cases if case.generate is not None}
    path = str(packed.folder / GENERATOR_FILE)
    if source is None:
        if used:
            yield Finding(path, say("cases are to be generated, and there is no generator"))
        return
    summary = read_generator(source, path)
    for function in ("small", "large"):
        if function not in summary.functions:
            yield Finding(path, say("there is no function {function}", function=function))
    for shape, case_id in used.items():
        if shape not in summary.shapes:
            known = ", ".join(summary.shapes) or "none"
            what = say(
                'the case "{case_id}" wants the shape "{shape}", which SHAPES does not name',
                case_id=case_id,
                shape=shape,
            )
            yield Finding(path, what, advice=say("It names: {known}", known=known))
