"""How time and memory grow with the size of the input: the own program beside the reference."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.cases import Case
from reader.core.languages import Language
from reader.core.saying import say
from reader.services.case_source import CaseSource
from reader.services.growth_runs import Curve, Pair, Stop, Tracked
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem
from reader.services.sized_cases import Ladder, ShouldStop, sized_cases

BUDGET_S = 20.0

OnSize = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class GrowthReport:
    """Two curves over the same sizes.

    ``measure`` is what a size is, as code (``len(nums)``); ``""`` where it is the generator's own
    ``n`` and no argument shows it. ``note`` is what to bear in mind, ``""`` for nothing.
    """

    own: Curve
    reference: Curve
    measure: str
    note: str = ""


class GrowthMeter:
    """Measures programs of a pack's problems. Any thread; one measurement at a time."""

    def __init__(
        self,
        judge: Judge,
        cases: CaseSource,
        *,
        clock: Callable[[], float] = time.monotonic,
        budget_s: float = BUDGET_S,
    ) -> None:
        self._judge, self._cases = judge, cases
        self._clock, self._budget_s = clock, budget_s

    def measure(
        self,
        packed: PackedProblem,
        source: str,
        *,
        on_size: OnSize | None = None,
        should_stop: ShouldStop | None = None,
        language: Language = Language.PYTHON,
    ) -> GrowthReport:
        """Return how ``source`` and the reference grow, as far as the budget of seconds goes.

        Args:
            packed: The problem.
            source: The own program.
            on_size: Called in this thread with how many sizes are done, and of how many.
            should_stop: True ends it; what was measured until then is returned.
            language: What ``source`` is written in; the reference is in Python.

        Raises:
            UserError: There are no cases of different sizes, or the generator failed.
            Fault: The sandbox failed.
        """
        self._judge.build(packed.problem, source, language, should_stop=should_stop)
        end = self._clock() + self._budget_s
        stop = Stop(lambda: self._clock() >= end, should_stop or _never)
        ladder = sized_cases(packed, self._cases, stop)
        pair = self._pair(packed, source, language)
        tell = on_size or _ignore
        cases = _climb(ladder, pair, stop, tell)
        note = _note(pair, stop)
        # Other work on the machine comes and goes: the quicker of two passes counts.
        for done, (size, case) in enumerate(cases, start=1):
            if not stop():
                pair.run_again(size, case, stop)
                tell(len(cases) + done, 2 * len(cases))
        return GrowthReport(pair.own.curve(), pair.reference.curve(), ladder.measure, note)

    def _pair(self, packed: PackedProblem, source: str, language: Language) -> Pair:
        own = Tracked(self._judge, packed.problem, source, language)
        return Pair(own, Tracked(self._judge, packed.problem, packed.reference().source))


def _climb(ladder: Ladder, pair: Pair, stop: Stop, tell: OnSize) -> list[tuple[int, Case]]:
    """Run ``pair`` on one size after the other; return those it came to."""
    cases: list[tuple[int, Case]] = []
    for size, case in ladder.cases():
        cases.append((size, case))
        pair.run(size, case, stop)
        tell(len(cases), 2 * ladder.count)
        if pair.is_over or stop():
            break
    return cases


def _note(pair: Pair, stop: Stop) -> str:
    if pair.differs_at:
        return say(
            "at size {size} the answer is not the reference's: what was measured may not be "
            "the whole work",
            size=f"{pair.differs_at:,}",
        )
    if stop.is_asked():
        return say("stopped before all sizes were measured")
    return say("the time for measuring was used up") if stop.is_late() else ""


def _never() -> bool:
    return False


def _ignore(done: int, total: int) -> None:
    """Nobody wants to know."""
