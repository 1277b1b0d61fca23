"""A program held against another on random inputs until they differ."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.problem import CompareKind
from reader.core.saying import say
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem
from reader.services.reference_oracle import Answered, ReferenceOracle, RejectedInput
from reader.services.trials import Contest, Oracle, ShouldStop, Trials, Tried

# A batch grows until it takes about so long: then starting the processes costs little. A virtual
# machine takes half a second of it.
_BATCH_S, _COMPILED_BATCH_S = 0.5, 2.0
_FIRST, _MOST = 16, 512


@dataclass(frozen=True, slots=True)
class StressProgress:
    """How many inputs were tried, and how many a second."""

    count: int
    per_s: float


@dataclass(frozen=True, slots=True)
class StressResult:
    """How it ended: with a difference, or, where ``found`` is None, by a stop."""

    count: int
    elapsed_s: float
    found: Tried | None = None


@dataclass(frozen=True, slots=True)
class Stress:
    """A program and what it is held against: the reference where ``against`` is empty.

    A program ``against`` it is in the same ``language``.
    """

    packed: PackedProblem
    source: str
    against: str = ""
    first_seed: int = 0
    language: Language = Language.PYTHON


def run_stress(
    judge: Judge,
    stress: Stress,
    *,
    should_stop: Callable[[], bool],
    on_progress: Callable[[StressProgress], None] | None = None,
) -> StressResult:
    """Try one seed after another until the programs differ, it is stopped or the judge closed.

    Raises:
        UserError: The pack makes no random inputs, or the other program answers none of a
            whole batch of them.
    """

    def is_over() -> bool:
        return judge.is_closed or should_stop()

    trials = Trials(judge, _contest(judge, stress), is_over)
    batch_s = _BATCH_S if stress.language is Language.PYTHON else _COMPILED_BATCH_S
    start, count, size = time.monotonic(), 0, _FIRST
    while not is_over():
        began = time.monotonic()
        first = stress.first_seed + count
        found = trials.first_failing(trials.small(range(first, first + size)))
        if found is None and is_over():
            break
        count += size
        elapsed = time.monotonic() - start
        if found is not None:
            return StressResult(count, elapsed, found)
        if on_progress is not None:
            on_progress(StressProgress(count, count / elapsed))
        if time.monotonic() - began < batch_s / 2:
            size = min(_MOST, 2 * size)
    return StressResult(count, time.monotonic() - start)


def _contest(judge: Judge, stress: Stress) -> Contest:
    packed, language = stress.packed, stress.language
    oracle: Oracle = ReferenceOracle(judge, packed)
    if stress.against:
        oracle = OwnOracle(judge, packed, stress.against, language)
    return Contest(packed, stress.source, oracle, language=language)


class OwnOracle:
    """Answers inputs by a program of the user's, slow and sure."""

    def __init__(
        self,
        judge: Judge,
        packed: PackedProblem,
        source: str,
        language: Language = Language.PYTHON,
    ) -> None:
        self._judge, self._packed = judge, packed
        self._source, self._language = source, language

    def answer(self, cases: Sequence[Case], should_stop: ShouldStop | None = None) -> Answered:
        """Return the inputs that the program answers.

        Raises:
            UserError: It answers none of them.
        """
        problem = self._packed.problem
        answers = self._judge.answers(
            problem, self._source, cases, should_stop=should_stop, language=self._language
        )
        good: list[Case] = []
        rejected: list[RejectedInput] = []
        for case, answer in zip(cases, answers, strict=False):
            if answer.failure is None:
                got = [answer.got] if problem.compare.kind is CompareKind.ANY_OF else answer.got
                good.append(replace(case, expect=got, has_expect=True))
            else:
                reason = say("the other program fails on it: {reason}", reason=answer.reason)
                rejected.append(RejectedInput(case.id, reason))
        if rejected and not good:
            raise UserError(
                say("the other program fails on every input: {reason}", reason=answers[0].reason)
            )
        return Answered(tuple(good), tuple(rejected))
