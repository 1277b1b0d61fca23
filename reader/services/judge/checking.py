"""Answers compared by a problem's own ``check.py``, in a sandbox of its own."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.checkers.port import CHECK_FUNCTION, read_check_answer
from reader.core.errors import UserError
from reader.core.problem import Limits, Problem
from reader.core.saying import say
from reader.core.verdict import Json
from reader.services.judge.job import PACK_ENTRY, encode_call, encode_job
from reader.services.judge.runner import Judged, accepted, wrong
from reader.services.judge.solver import Solver
from reader.services.judge.source import ProcessSource

PACK_LIMITS = Limits(cpu_ms=20_000, memory_mb=1024)
"""What a pack's own programs may take."""


class Checker:
    """A problem's own check, in a sandbox of its own."""

    def __init__(
        self,
        processes: ProcessSource,
        source: str | None,
        stop: Callable[[], bool],
        most_cases: int,
    ) -> None:
        if source is None:
            raise UserError(
                say("the problem compares by check.py, and there is none"),
                advice=say("Write check.py, or name another kind under [compare]"),
            )
        job = encode_job(source, PACK_ENTRY)
        self._solver = Solver(processes, job, PACK_LIMITS, stop, most_cases=most_cases)

    def decide(self, problem: Problem, case: Case, got: Json) -> Judged:
        """Return what the check says of an answer that is of the right type."""
        typed = compare(problem, case, got)
        if not typed.ok:
            return wrong(typed.difference)
        args: Json = case.args if case.ops is None else [list(case.ops), case.args]
        said = self._solver.answer(encode_call(CHECK_FUNCTION, [args, case.expect, got], None))
        if said.failure is not None:
            raise UserError(
                say(
                    "the check of {slug} failed on case {id}: {why}",
                    slug=problem.slug,
                    id=case.id,
                    why=said.reason,
                ),
                path="check.py",
                advice=say("Mend check(args, expected, got)"),
            )
        comparison = read_check_answer(said.got)
        return accepted() if comparison.ok else wrong(comparison.difference)

    def close(self) -> None:
        """End its process."""
        self._solver.close()
