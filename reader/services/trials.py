"""A program tried on inputs that nobody has answered before: which of them does it fail?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.core.cases import Case, check_arguments
from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.problem import EntryKind, Limits
from reader.core.saying import say
from reader.core.verdict import CaseResult, Json, Verdict
from reader.services.judge.judge import Call, Judge
from reader.services.packs import GENERATOR_FILE, PackedProblem
from reader.services.reference_oracle import Answered

SMALL_FUNCTION = "small"

ShouldStop = Callable[[], bool]


class Oracle(Protocol):
    """Whoever knows the answers: the reference, or a program of the user's."""

    def answer(self, cases: Sequence[Case], should_stop: ShouldStop | None = None) -> Answered:
        """Return the inputs with their answers, and those that have none."""
        ...


@dataclass(frozen=True, slots=True)
class Tried:
    """An input with its answer that the program failed, and how."""

    case: Case
    result: CaseResult
    difference: str = ""


@dataclass(frozen=True, slots=True)
class Contest:
    """A program and what it is held against."""

    packed: PackedProblem
    source: str
    oracle: Oracle
    limits: Limits | None = None  # the problem's own where None
    language: Language = Language.PYTHON


class Trials:
    """Runs one contest on as many inputs as are wanted."""

    def __init__(
        self, judge: Judge, contest: Contest, should_stop: ShouldStop | None = None
    ) -> None:
        packed = contest.packed
        self._judge = judge
        self._contest = contest
        self._should_stop = should_stop
        limits = contest.limits or packed.problem.limits
        self._problem = replace(packed.problem, limits=limits)
        self._generator = packed.generator_source()
        self._check = packed.check_source()

    def small(self, seeds: Sequence[int]) -> list[Case]:
        """Return a small random input a seed, fewer where it was stopped.

        Raises:
            UserError: The pack has no generator of small inputs, or it failed.
        """
        path = str(self._contest.packed.folder / GENERATOR_FILE)
        if self._generator is None:
            raise UserError(
                say("this problem makes no random inputs"),
                path=path,
                advice=say("Write small(rng) there"),
            )
        calls = [Call(SMALL_FUNCTION, [], seed) for seed in seeds]
        made = self._judge.call(self._generator, calls, should_stop=self._should_stop)
        cases = []
        for seed, answer in zip(seeds, made, strict=False):
            if answer.failure is not None:
                raise UserError(
                    say("the generator failed on seed {seed}: {why}", seed=seed, why=answer.reason),
                    path=path,
                )
            cases.append(self._case(f"seed-{seed}", answer.got))
        return [case for case in cases if not check_arguments(case, self._problem)]

    def first_failing(self, cases: Sequence[Case], verdict: Verdict | None = None) -> Tried | None:
        """Return the first input that the program fails, with ``verdict`` if one is given.

        Inputs that have no answer are passed over.
        """
        waiting = self._contest.oracle.answer(cases, self._should_stop).cases
        while waiting:
            report = self._judge.submit(
                self._problem,
                self._contest.source,
                waiting,
                should_stop=self._should_stop,
                check_source=self._check,
                language=self._contest.language,
            )
            failure = report.first_failure
            if failure is None:
                return None
            at = len(report.cases) - 1
            if verdict is None or failure.result.verdict is verdict:
                return Tried(waiting[at], failure.result, failure.difference)
            waiting = waiting[at + 1 :]
        return None

    def _case(self, case_id: str, made: Json) -> Case:
        if self._problem.entry.kind is not EntryKind.DESIGN:
            return Case(case_id, made if isinstance(made, list) else [made])
        match made:
            case [[*ops], [*args]]:
                return Case(case_id, args, tuple(map(str, ops)))
            case _:
                return Case(case_id, [], ())
