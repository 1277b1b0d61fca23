"""Problem packs: a folder of problems, each a folder of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from reader.core.cases import Case, parse_cases
from reader.core.errors import Finding, UserError
from reader.core.os_words import explain_os_error
from reader.core.problem import Problem
from reader.core.problem_format import parse_problem
from reader.core.problem_summary import problem_summary
from reader.core.saying import say
from reader.core.solutions import Solution, SolutionRole, read_solution
from reader.services.long_paths import is_folder
from reader.services.pack_files import has_file, is_inside, list_files, read_inside

LANGUAGES = ("zh", "en")
PROBLEM_FILE = "problem.toml"
CASES_FILE = "cases.jsonl"
GENERATOR_FILE = "generate.py"
CHECK_FILE = "check.py"
REFERENCE = "solutions/accepted/reference.py"


@dataclass(frozen=True, slots=True)
class PackedProblem:
    """A problem and the folder that holds its files, which are read anew when asked for."""

    problem: Problem
    folder: Path

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have a statement, of "zh" and "en"."""
        return tuple(
            language for language in LANGUAGES if has_file(self.folder, _statement(language))
        )

    def statement(self, language: str) -> str:
        """Return the statement's Markdown in ``language``, or in the other where it is absent.

        Raises:
            UserError: There is none in any language, or it cannot be read.
        """
        there = self.languages()
        chosen = language if language in there or not there else there[0]
        return read_inside(self.folder, _statement(chosen))

    def cases(self) -> tuple[Case, ...]:
        """Return the cases that are sound; generated ones are still to be resolved.

        Raises:
            UserError: There is no such file, or not one sound case in it.
        """
        cases, findings = self.checked_cases()
        if not cases:
            first = findings[0] if findings else None
            raise UserError(
                first.what if first else say("there is no case in it"),
                path=str(self.folder / CASES_FILE),
                line=first.line if first else None,
            )
        return cases

    def checked_cases(self) -> tuple[tuple[Case, ...], tuple[Finding, ...]]:
        """Return the sound cases, and a finding for each of the others.

        Raises:
            UserError: The file is missing or cannot be read.
        """
        text = read_inside(self.folder, CASES_FILE)
        return parse_cases(text, str(self.folder / CASES_FILE), self.problem)

    def solutions(self) -> tuple[Solution, ...]:
        """Return the sound programs: accepted ones first with the reference at their head."""
        return self.checked_solutions()[0]

    def checked_solutions(self) -> tuple[tuple[Solution, ...], tuple[Finding, ...]]:
        """Return the sound programs, and a finding for each of the others."""
        solutions: list[Solution] = []
        findings: list[Finding] = []
        for role in SolutionRole:
            names = list_files(self.folder, f"solutions/{role}", ".py")
            for name in sorted(names, key=lambda name: (name != REFERENCE, name)):
                try:
                    solutions.append(read_solution(name, role, read_inside(self.folder, name)))
                except UserError as error:
                    path = str(self.folder / name)
                    findings.append(Finding(path, error.what, error.line, error.advice))
        return tuple(solutions), tuple(findings)

    def reference(self) -> Solution:
        """Return the program whose answers count: ``reference.py``, else the first accepted.

        Raises:
            UserError: There is no accepted solution.
        """
        for solution in self.solutions():
            if solution.role is SolutionRole.ACCEPTED:
                return solution
        raise UserError(
            say("there is no accepted solution"),
            path=str(self.folder),
            advice=say("Add {file}", file=REFERENCE),
        )

    def generator_source(self) -> str | None:
        """Return the text of ``generate.py``; None where the problem has none."""
        return self._optional(GENERATOR_FILE)

    def check_source(self) -> str | None:
        """Return the text of ``check.py``; None where the problem has none."""
        return self._optional(CHECK_FILE)

    def problem_text(self) -> str:
        """Return ``problem.toml`` as it is written, to find its lines."""
        return self._optional(PROBLEM_FILE) or ""

    def summary(self) -> dict[str, Any]:
        """Return what ``yandu problems --json`` prints of this problem."""
        return {**problem_summary(self.problem), "path": str(self.folder)}

    def _optional(self, name: str) -> str | None:
        return read_inside(self.folder, name) if has_file(self.folder, name) else None


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder's problems in the order of their slugs, and what is wrong with the others."""

    folder: Path
    problems: tuple[PackedProblem, ...]
    findings: tuple[Finding, ...]


def load_pack(folder: Path) -> Pack:
    """Return the pack in ``folder``; a broken problem is a finding and hides no other.

    ``folder`` may also be one problem's own folder. Folders without a ``problem.toml`` whose
    names begin with "." or "_" are passed over; others are findings. Cases, statements and
    solutions are not read here.

    Raises:
        UserError: There is no such folder, or it cannot be read.
    """
    if not is_folder(folder):
        raise UserError(
            say("there is no such folder"),
            path=str(folder),
            advice=say("Name a folder that holds one folder a problem"),
        )
    own = [folder] if has_file(folder, PROBLEM_FILE) else _problem_folders(folder)
    problems: list[PackedProblem] = []
    findings: list[Finding] = []
    for one in own:
        problem, faults = _load_problem(one, folder)
        findings.extend(faults)
        if problem is not None:
            problems.append(PackedProblem(problem, one))
    return Pack(folder, tuple(problems), tuple(findings))


def find_problem(packs: Iterable[Pack], slug: str) -> PackedProblem:
    """Return the problem of this slug; an earlier pack's hides a later one's.

    Raises:
        UserError: There is none; the advice names near ones. Where a problem of that name is
            there but broken, the message is its first finding.
    """
    packs = tuple(packs)
    for pack in packs:
        for packed in pack.problems:
            if packed.problem.slug == slug:
                return packed
    for pack in packs:
        for finding in pack.findings:
            if Path(finding.path).parent.name == slug:
                raise UserError(
                    finding.what, path=finding.path, line=finding.line, advice=finding.advice
                )
    raise _unknown_slug(packs, slug)


def _unknown_slug(packs: tuple[Pack, ...], slug: str) -> UserError:
    known = sorted({str(packed.problem.slug) for pack in packs for packed in pack.problems})
    near = get_close_matches(slug, known, n=3)
    advice = (
        say("Did you mean {known}?", known=", ".join(near))
        if near
        else say("`yandu problems` lists them all")
    )
    return UserError(say('there is no problem "{slug}"', slug=slug), advice=advice)


def _problem_folders(folder: Path) -> list[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        what = say("cannot be read: {why}", why=explain_os_error(error))
        raise UserError(what, path=str(folder)) from error
    return [path for path in paths if is_folder(path) and not path.name.startswith((".", "_"))]


def _load_problem(one: Path, pack: Path) -> tuple[Problem | None, tuple[Finding, ...]]:
    path = str(one / PROBLEM_FILE)
    if not is_inside(pack, one):
        return None, (
            Finding(str(one), say("this link leads out of the pack"), advice=say("Copy it")),
        )
    try:
        problem, findings = parse_problem(read_inside(one, PROBLEM_FILE), path)
    except UserError as error:
        return None, (Finding(path, error.what, error.line, error.advice),)
    if problem is not None and problem.slug != one.resolve().name:
        what = say(
            'the slug "{slug}" is not the name of its folder, "{name}"',
            slug=problem.slug,
            name=one.resolve().name,
        )
        return None, (Finding(path, what, advice=say("Make them the same")),)
    return problem, findings


def _statement(language: str) -> str:
    return f"statement.{language}.md"
