"""What a problem's own programs say of an input: whether it is one, and its answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.generator_format import read_generator
from reader.core.problem import CompareKind, Limits
from reader.core.saying import say
from reader.core.verdict import Json
from reader.services.judge.checking import PACK_LIMITS
from reader.services.judge.judge import Call, Judge
from reader.services.packs import GENERATOR_FILE, PackedProblem

VALID_FUNCTION = "valid"

ShouldStop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class RejectedInput:
    """An input that was not run, and why; ``line`` is in its text, where it is known."""

    case_id: str
    reason: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The inputs with the reference's answers in place, and those that it has none for."""

    cases: tuple[Case, ...] = ()
    rejected: tuple[RejectedInput, ...] = ()


class ReferenceOracle:
    """Answers inputs that nobody has answered before, by the pack's reference solution."""

    def __init__(
        self, judge: Judge, packed: PackedProblem, *, limits: Limits = PACK_LIMITS
    ) -> None:
        """``limits`` hold for each input.

        Raises:
            UserError: The pack has no accepted solution, or its generator cannot be read.
        """
        self._judge = judge
        self._packed = packed
        self._problem = replace(packed.problem, limits=limits)
        self._limits = limits
        self._reference = packed.reference().source
        self._generator = packed.generator_source() or ""
        path = str(packed.folder / GENERATOR_FILE)
        functions = read_generator(self._generator, path).functions
        self.knows_valid = VALID_FUNCTION in functions
        """Whether the pack tells which inputs keep to its constraints."""
        self.makes_small = "small" in functions
        """Whether the pack makes small random inputs."""

    def answer(self, cases: Sequence[Case], should_stop: ShouldStop | None = None) -> Answered:
        """Return the inputs that keep to the constraints and that the reference can answer.

        What a stop left undone is in neither part.

        Raises:
            UserError: The generator failed.
        """
        within = self.are_valid(cases, should_stop)
        good = [case for case, is_good in zip(cases, within, strict=False) if is_good]
        rejected = [
            RejectedInput(case.id, say("this input does not keep to the problem's constraints"))
            for case, is_good in zip(cases, within, strict=False)
            if not is_good
        ]
        answered: list[Case] = []
        answers = (
            self._judge.answers(self._problem, self._reference, good, should_stop=should_stop)
            if good
            else []
        )
        for case, answer in zip(good, answers, strict=False):
            if answer.failure is not None:
                reason = say("the reference solution fails on it: {reason}", reason=answer.reason)
                rejected.append(RejectedInput(case.id, reason))
            else:
                answered.append(replace(case, expect=self._expected(answer.got), has_expect=True))
        return Answered(tuple(answered), tuple(rejected))

    def are_valid(self, cases: Sequence[Case], should_stop: ShouldStop | None = None) -> list[bool]:
        """Return of each input whether it keeps to the constraints, as far as the pack tells.

        Shorter than ``cases`` only where it was stopped.
        """
        if not self.knows_valid or not cases:
            return [True] * len(cases)
        calls = [Call(VALID_FUNCTION, [_arguments(case)]) for case in cases]
        answers = self._judge.call(
            self._generator, calls, limits=self._limits, should_stop=should_stop
        )
        return [answer.failure is None and answer.got is True for answer in answers]

    def _expected(self, got: Json) -> Json:
        return [got] if self._problem.compare.kind is CompareKind.ANY_OF else got


def _arguments(case: Case) -> Json:
    """Return what ``valid`` is given, and ``check`` as well."""
    return case.args if case.ops is None else [list(case.ops), case.args]
