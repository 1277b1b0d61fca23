"""What answers cases with a program, whichever language it is written in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.problem import Problem
from reader.core.saying import say
from reader.services.judge.job import encode_entry, encode_job
from reader.services.judge.solver import Solver, SolverLike
from reader.services.judge.source import ProcessSource

if TYPE_CHECKING:
    from reader.services.judge.languages.programs import Programs


@dataclass(frozen=True, slots=True)
class Written:
    """A program, in its language, for a problem."""

    problem: Problem
    source: str
    language: Language


class Solvers:
    """Opens solvers; what they compile is kept for the next. One thread at a time."""

    def __init__(self, cache: Path | None) -> None:
        """In the folder ``cache`` it keeps what makes programs in C++ compile quickly."""
        self._cache = cache
        self._programs: Programs | None = None

    def open(
        self,
        processes: ProcessSource,
        written: Written,
        stop: Callable[[], bool],
        most_cases: int,
    ) -> AbstractContextManager[SolverLike]:
        """Give what answers up to so many cases with ``written``.

        Raises:
            UserError: The language has no compiler here, or the problem requires a module
                that is not here.
            StoppedError: ``stop`` said so.
        """
        problem = written.problem
        check_requirements(problem, processes)
        if written.language is not Language.PYTHON:
            return self._compiled().open(
                problem,
                written.source,
                written.language,
                layers=processes.layers,
                should_stop=stop,
                most_cases=most_cases,
            )
        job = encode_job(written.source, encode_entry(problem.entry))
        return closing(
            Solver(processes, job, problem.limits, stop, most_cases=most_cases, entry=problem.entry)
        )

    def build(self, processes: ProcessSource, written: Written, stop: Callable[[], bool]) -> None:
        """Compile ``written``, which is not in Python, ahead of `open`. Raises as it does."""
        self._compiled().build(
            written.problem,
            written.source,
            written.language,
            layers=processes.layers,
            should_stop=stop,
        )

    def close(self) -> None:
        """Remove everything that was compiled."""
        if self._programs is not None:
            self._programs.close()

    def _compiled(self) -> Programs:
        # Here and not above: most submissions are in Python.
        from reader.services.judge.languages.programs import Programs  # noqa: PLC0415

        if self._programs is None:
            self._programs = Programs(self._cache)
        return self._programs


def check_requirements(problem: Problem, processes: ProcessSource) -> None:
    """Hold that the sandbox has every module that ``problem`` requires, else UserError."""
    for module in problem.requires:
        if module not in processes.modules and module not in sys.stdlib_module_names:
            raise UserError(
                say(
                    'the problem "{slug}" needs the module {module}, which the sandbox '
                    "does not have",
                    slug=problem.slug,
                    module=module,
                ),
                advice=say(
                    "Install {module} beside yandu, or choose another problem", module=module
                ),
            )
