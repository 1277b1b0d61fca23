"""Solvers of programs in other languages, for the judge to ask case after case."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from reader.core.errors import UserError
from reader.core.languages import Language, languages_of
from reader.core.problem import Limits, Problem
from reader.core.verdict import Verdict
from reader.services.judge.answers import Answer
from reader.services.judge.elsewhere.fresh import FreshProcesses
from reader.services.judge.job import EncodedCase, encode_entry, encode_job
from reader.services.judge.languages.build import BuildError, BuildStoppedError, Workshop
from reader.services.judge.languages.cpp import build_cpp
from reader.services.judge.languages.java import build_java
from reader.services.judge.languages.javascript import javascript_program
from reader.services.judge.languages.launcher import Program, ProgramLauncher
from reader.services.judge.languages.order import Layers
from reader.services.judge.languages.toolchains import find_toolchain
from reader.services.judge.solver import Solver, SolverLike, StoppedError
from reader.services.resources import bundled

# A virtual machine compiles and collects while a program runs, and needs room for itself.
_FACTOR = {Language.CPP: 1.0, Language.JAVA: 2.0, Language.JAVASCRIPT: 2.0}
_MORE_MS = {Language.CPP: 0, Language.JAVA: 300, Language.JAVASCRIPT: 200}
_MORE_MB = {Language.CPP: 16, Language.JAVA: 128, Language.JAVASCRIPT: 128}


@contextmanager
def open_solver(
    problem: Problem,
    source: str,
    language: Language,
    *,
    layers: frozenset[str],
    should_stop: Callable[[], bool],
    most_cases: int,
) -> Iterator[SolverLike]:
    """Build ``source`` and give what answers cases with it; all is gone afterwards.

    One that does not compile answers the first case with a compile error.

    Raises:
        UserError: The language's compiler is missing, or the problem is Python's alone.
        StoppedError: ``should_stop`` said so.
    """
    _check(problem, language, layers)
    with tempfile.TemporaryDirectory(prefix="yandu-") as folder:
        limits = limits_in(problem.limits, language)
        workshop = Workshop(find_toolchain(language), Path(folder), Layers(layers), should_stop)
        try:
            program = _build(workshop, problem, source, limits)
        except BuildError as error:
            yield Refused(describe_build(str(error), folder))
            return
        except BuildStoppedError as error:
            raise StoppedError from error
        processes = FreshProcesses(ProgramLauncher(program, workshop.layers))
        job = encode_job(source, encode_entry(problem.entry))
        with (
            closing(processes),
            closing(
                Solver(
                    processes, job, limits, should_stop, most_cases=most_cases, entry=problem.entry
                )
            ) as solver,
        ):
            yield solver


def _check(problem: Problem, language: Language, layers: frozenset[str]) -> None:
    if language not in languages_of(problem):
        raise UserError(
            f'the values of "{problem.slug}" can be passed in Python alone',
            advice="Choose Python for this problem",
        )
    if not {"landlock", "seccomp"} <= layers:
        # A filter that lets programs be started needs Landlock to say which.
        raise UserError(
            f"programs in {language.value} run in the full sandbox alone, which is not in force",
            advice="`yandu doctor` says what is missing; Python needs less",
        )


def limits_in(limits: Limits, language: Language) -> Limits:
    """Return what a case may use in ``language``, of limits that were measured with Python."""
    return replace(
        limits,
        cpu_ms=round(limits.cpu_ms * _FACTOR[language]) + _MORE_MS[language],
        memory_mb=limits.memory_mb + _MORE_MB[language],
    )


class Refused:
    """A solution that the compiler did not take."""

    has_history = False

    def __init__(self, said: str) -> None:
        self._said = said

    def answer(self, case: EncodedCase) -> Answer:
        """Return what the compiler said, whatever the case."""
        del case
        lines = [line for line in self._said.splitlines() if line.strip()]
        first = next((line for line in lines if ": error:" in line), "".join(lines[:1]))
        return Answer(Verdict.CE, first, self._said)

    def retire(self) -> float:
        """Return that no memory was used."""
        return 0.0

    def close(self) -> None:
        """Do nothing: there is no process."""


def describe_build(said: str, folder: str) -> str:
    """Return the compiler's words without the folder's name, the solution's own lines first."""
    lines = [line.replace(f"{folder}/", "") for line in said.splitlines()]
    own = [line for line in lines if line.startswith(("solution.cpp:", "Solution.java:"))]
    return "\n".join([*own, *(line for line in lines if line not in own)])


def _build(workshop: Workshop, problem: Problem, source: str, limits: Limits) -> Program:
    language = workshop.toolchain.language
    harness = bundled("resources", "harness", language.value)
    if language is Language.CPP:
        return build_cpp(workshop, problem.entry, source, harness)
    if language is Language.JAVA:
        return build_java(workshop, problem.entry, source, harness, limits.memory_mb)
    return javascript_program(workshop.toolchain, harness, limits.memory_mb)
