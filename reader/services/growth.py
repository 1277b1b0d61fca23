"""How time and memory grow with the size of the input: the own program beside the reference."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.growth import Fit, Point, Refusal, fit_growth
from reader.core.problem import CompareKind, Limits, Problem
from reader.core.saying import say
from reader.services.case_source import CaseSource
from reader.services.judge.answers import Answer
from reader.services.judge.judge import Judge
from reader.services.judge.measuring import Runs
from reader.services.packs import PackedProblem
from reader.services.sized_cases import ShouldStop, sized_cases

BUDGET_S = 20.0
_RUN_LIMITS = Limits(cpu_ms=4_000, memory_mb=1_024)
_LAST_RUN_MS = 2_000  # the next size would take more than is worth waiting for
# Below these a curve is that of the judge's own calls, or of the kernel's pages.
_TOO_QUICK_MS, _TOO_SMALL_MB = 0.5, 2.0
_FREE = (CompareKind.CHECK, CompareKind.ANY_OF)

OnSize = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SizedRun:
    """What one size took: the quickest of several runs, and the peak of their process."""

    size: int
    cpu_ms: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Curve:
    """One program over all sizes. ``ended`` says why it stops before the largest; else ``""``."""

    runs: tuple[SizedRun, ...]
    time: Fit | Refusal
    memory: Fit | Refusal
    ended: str = ""


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
    ) -> GrowthReport:
        """Return how ``source`` and the reference grow, as far as the budget of seconds goes.

        Args:
            packed: The problem.
            source: The own program.
            on_size: Called in this thread with how many sizes are done, and of how many.
            should_stop: True ends it; what was measured until then is returned.

        Raises:
            UserError: There are no cases of different sizes, or the generator failed.
            Fault: The sandbox failed.
        """
        end = self._clock() + self._budget_s
        stop = _Stop(lambda: self._clock() >= end, should_stop or _never)
        ladder = sized_cases(packed, self._cases, stop)
        pair = _Pair(_Tracked(self._judge, packed, source), self._reference(packed))
        for done, (size, case) in enumerate(ladder.cases(), start=1):
            pair.run(size, case, stop)
            if on_size is not None:
                on_size(done, ladder.count)
            if pair.is_over or stop():
                break
        return pair.report(ladder.measure, stop)

    def _reference(self, packed: PackedProblem) -> _Tracked:
        return _Tracked(self._judge, packed, packed.reference().source)


@dataclass(frozen=True, slots=True)
class _Stop:
    """Asked whether to go on: the seconds are used up, or the user has had enough."""

    is_late: Callable[[], bool]
    is_asked: ShouldStop

    def __call__(self) -> bool:
        return self.is_late() or self.is_asked()


class _Tracked:
    """One program, taken from size to size until it fails or grows too slow."""

    def __init__(self, judge: Judge, packed: PackedProblem, source: str) -> None:
        self._judge, self._source = judge, source
        self.problem = replace(packed.problem, limits=_RUN_LIMITS)
        self.runs: list[SizedRun] = []
        self.ended = ""

    def run(self, size: int, case: Case, stop: ShouldStop) -> Answer | None:
        """Return the quickest answer; None where it was stopped or has ended before."""
        if self.ended:
            return None
        answer = self._judge.measure(
            self.problem, self._source, case, runs=Runs(), should_stop=stop
        )
        if answer is None:
            return None
        if answer.failure is not None:
            self.ended = say(
                "stopped at size {size}: {reason}", size=f"{size:,}", reason=answer.reason
            )
            return None
        self.runs.append(SizedRun(size, answer.cpu_ms, answer.peak_mb))
        if answer.cpu_ms > _LAST_RUN_MS:
            self.ended = say("larger sizes would take too long")
        return answer

    def curve(self) -> Curve:
        times = [Point(run.size, run.cpu_ms) for run in self.runs]
        peaks = [Point(run.size, run.peak_mb) for run in self.runs]
        return Curve(
            tuple(self.runs),
            fit_growth(times, too_quick=_TOO_QUICK_MS),
            fit_growth(peaks, too_quick=_TOO_SMALL_MB),
            self.ended,
        )


class _Pair:
    """The own program and the reference, on the same cases."""

    def __init__(self, own: _Tracked, reference: _Tracked) -> None:
        self._own, self._reference = own, reference
        self._differs_at = 0

    @property
    def is_over(self) -> bool:
        """Whether the own program goes no further; the reference alone is of no use."""
        return bool(self._own.ended)

    def run(self, size: int, case: Case, stop: _Stop) -> None:
        own = self._own.run(size, case, stop)
        expected = self._reference.run(size, case, stop)
        if own is None or expected is None or self._differs_at:
            return
        if not _agree(self._own.problem, case, own, expected):
            self._differs_at = size

    def report(self, measure: str, stop: _Stop) -> GrowthReport:
        return GrowthReport(self._own.curve(), self._reference.curve(), measure, self._note(stop))

    def _note(self, stop: _Stop) -> str:
        if self._differs_at:
            return say(
                "at size {size} the answer is not the reference's: what was measured may not be "
                "the whole work",
                size=f"{self._differs_at:,}",
            )
        if stop.is_asked():
            return say("stopped before all sizes were measured")
        return say("the time for measuring was used up") if stop.is_late() else ""


def _agree(problem: Problem, case: Case, own: Answer, expected: Answer) -> bool:
    if problem.compare.kind in _FREE:
        return True  # several answers are right; only the check could tell
    asked = replace(case, expect=expected.got, has_expect=True)
    return compare(problem, asked, own.got).ok


def _never() -> bool:
    return False
