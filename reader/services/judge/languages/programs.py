"""Programs of solutions in other languages: built, kept for a while, and asked case after case."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.core.languages import Language
from reader.core.problem import Entry, Limits, Problem
from reader.services.judge.elsewhere.fresh import FreshProcesses
from reader.services.judge.job import encode_entry, encode_job
from reader.services.judge.languages.build import BuildError, BuildStoppedError, Workshop
from reader.services.judge.languages.cpp import build_cpp, cpp_program
from reader.services.judge.languages.cpp_runtime import cpp_runtime
from reader.services.judge.languages.java import build_java, java_program
from reader.services.judge.languages.javascript import javascript_program
from reader.services.judge.languages.launcher import Program, ProgramLauncher
from reader.services.judge.languages.order import Layers
from reader.services.judge.languages.refused import Refused, describe_build
from reader.services.judge.languages.terms import check_terms, limits_in
from reader.services.judge.languages.toolchains import Toolchain, find_toolchain
from reader.services.judge.solver import Solver, SolverLike, StoppedError
from reader.services.resources import bundled

# The own program, the one it is held against, and those looked at before.
_MOST_KEPT = 4
_Folder = tempfile.TemporaryDirectory[str]


class Programs:
    """Programs of solutions, built when they are first asked for; the latest few are kept.

    One thread at a time. `close` removes what was built.
    """

    def __init__(self, cache: Path | None = None) -> None:
        """Where ``cache`` is a folder, what all C++ programs share is compiled once and kept."""
        self._cache = cache
        self._built: dict[tuple[Language, str, Entry], _Folder] = {}

    @contextmanager
    def open(
        self,
        problem: Problem,
        source: str,
        language: Language,
        *,
        layers: frozenset[str],
        should_stop: Callable[[], bool],
        most_cases: int,
    ) -> Iterator[SolverLike]:
        """Give what answers cases with the program of ``source``; its process ends afterwards.

        One that does not compile answers each case with a compile error.

        Raises:
            UserError: The language's compiler is missing, or the problem is Python's alone.
            StoppedError: ``should_stop`` said so.
        """
        check_terms(problem, language, layers)
        toolchain = find_toolchain(language)
        limits = limits_in(problem.limits, language)
        order = _Ordered(problem.entry, source, toolchain, Layers(layers), should_stop)
        try:
            program = _program(order, self._folder(order), limits)
        except BuildError as error:
            yield Refused(str(error))
            return
        except BuildStoppedError as error:
            raise StoppedError from error
        processes = FreshProcesses(ProgramLauncher(program, order.layers))
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

    def build(
        self,
        problem: Problem,
        source: str,
        language: Language,
        *,
        layers: frozenset[str],
        should_stop: Callable[[], bool],
    ) -> None:
        """Build a program ahead of `open`, which then takes no time for it. Raises as it does."""
        check_terms(problem, language, layers)
        order = _Ordered(
            problem.entry, source, find_toolchain(language), Layers(layers), should_stop
        )
        try:
            self._folder(order)
        except BuildError:
            return  # `open` says so
        except BuildStoppedError as error:
            raise StoppedError from error

    def close(self) -> None:
        """Remove everything that was built."""
        while self._built:
            self._built.popitem()[1].cleanup()

    def _folder(self, ordered: _Ordered) -> Path:
        """Return the folder in which the program lies, built now or before."""
        key = (ordered.toolchain.language, ordered.source, ordered.entry)
        found = self._built.pop(key, None)
        # What is in a system's temporary folder may be swept away while the app runs.
        if found is None or not Path(found.name).is_dir():
            found = tempfile.TemporaryDirectory(prefix="yandu-")
            try:
                _build(ordered, Path(found.name), self._cache)
            except BaseException:
                found.cleanup()
                raise
        self._built[key] = found
        while len(self._built) > _MOST_KEPT:
            self._built.pop(next(iter(self._built))).cleanup()
        return Path(found.name)


@dataclass(frozen=True, slots=True)
class _Ordered:
    """A program to be had."""

    entry: Entry
    source: str
    toolchain: Toolchain
    layers: Layers
    should_stop: Callable[[], bool]


def _build(ordered: _Ordered, folder: Path, cache: Path | None) -> None:
    language = ordered.toolchain.language
    workshop = Workshop(ordered.toolchain, folder, ordered.layers, ordered.should_stop)
    harness = _harness(language)
    try:
        if language is Language.CPP:
            runtime = cpp_runtime(cache, workshop, harness) if cache is not None else None
            build_cpp(workshop, ordered.entry, ordered.source, harness, runtime)
        elif language is Language.JAVA:
            build_java(workshop, ordered.source, harness)
    except BuildError as error:
        raise BuildError(describe_build(str(error), str(folder), str(harness))) from error


def _program(ordered: _Ordered, folder: Path, limits: Limits) -> Program:
    language = ordered.toolchain.language
    if language is Language.CPP:
        return cpp_program(ordered.toolchain, folder)
    if language is Language.JAVA:
        return java_program(ordered.toolchain, ordered.entry, folder, limits.memory_mb)
    return javascript_program(ordered.toolchain, _harness(language), limits.memory_mb)


def _harness(language: Language) -> Path:
    return bundled("resources", "harness", language.value)
