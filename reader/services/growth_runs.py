"""One program, and two side by side, taken from size to size in the sandbox."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.growth import Fit, Point, Refusal, fit_growth
from reader.core.languages import Language
from reader.core.problem import CompareKind, Limits, Problem
from reader.core.saying import say
from reader.services.judge.answers import Answer
from reader.services.judge.judge import Judge
from reader.services.judge.measuring import Runs
from reader.services.sized_cases import ShouldStop

_RUN_LIMITS = Limits(cpu_ms=4_000, memory_mb=1_024)
_LAST_RUN_MS = 3_000  # a size that would take more is not worth waiting for
_FORESEEN_FROM_MS = 20  # quicker runs are too noisy to tell what the next will take
# Below these a curve is that of the judge's own calls, or of the kernel's pages.
_TOO_QUICK_MS = {
    Language.PYTHON: 0.5,
    Language.CPP: 0.02,
    Language.JAVA: 0.1,
    Language.JAVASCRIPT: 0.1,
}
_TOO_SMALL_MB = 4.0
_FREE = (CompareKind.CHECK, CompareKind.ANY_OF)


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
class Stop:
    """Asked whether to go on: the seconds are used up, or the user has had enough."""

    is_late: Callable[[], bool]
    is_asked: ShouldStop

    def __call__(self) -> bool:
        """Return whether to end."""
        return self.is_late() or self.is_asked()


class Tracked:
    """One program, until it fails or a size would take too long."""

    def __init__(
        self,
        judge: Judge,
        problem: Problem,
        source: str,
        language: Language = Language.PYTHON,
    ) -> None:
        self._judge, self._source, self._language = judge, source, language
        self.problem = replace(problem, limits=_RUN_LIMITS)
        self._runs: dict[int, SizedRun] = {}
        self.ended = ""

    def run(self, size: int, case: Case, stop: ShouldStop) -> Answer | None:
        """Return the quickest answer; None where it failed, was stopped, or has ended before."""
        if self._would_take_long(size):
            self.ended = self.ended or say("larger sizes would take too long")
        if self.ended:
            return None
        answer = self._measure(case, stop)
        if answer is None:
            return None
        if answer.failure is not None:
            self.ended = say(
                "stopped at size {size}: {reason}", size=f"{size:,}", reason=answer.reason
            )
            return None
        self._runs[size] = SizedRun(size, answer.cpu_ms, answer.peak_mb)
        return answer

    def run_again(self, size: int, case: Case, stop: ShouldStop) -> None:
        """Measure a size once more, if it was before; the quicker counts."""
        before = self._runs.get(size)
        answer = self._measure(case, stop) if before is not None else None
        if before is not None and answer is not None and answer.failure is None:
            self._runs[size] = replace(
                before,
                cpu_ms=min(before.cpu_ms, answer.cpu_ms),
                peak_mb=min(before.peak_mb, answer.peak_mb),
            )

    def curve(self) -> Curve:
        """Return what was measured, and the growth that it follows."""
        runs = tuple(self._runs.values())
        return Curve(
            runs,
            fit_growth(
                [Point(run.size, run.cpu_ms) for run in runs],
                too_quick=_TOO_QUICK_MS[self._language],
            ),
            fit_growth([Point(run.size, run.peak_mb) for run in runs], too_quick=_TOO_SMALL_MB),
            self.ended,
        )

    def _measure(self, case: Case, stop: ShouldStop) -> Answer | None:
        return self._judge.measure(
            self.problem,
            self._source,
            case,
            runs=_runs_in(self._language),
            should_stop=stop,
            language=self._language,
        )

    def _would_take_long(self, size: int) -> bool:
        """Go on as the last two sizes went: a power, which is steep enough for 2 to the n too."""
        last_two = [*self._runs.values()][-2:]
        if not last_two or last_two[-1].cpu_ms < _FORESEEN_FROM_MS:
            return False
        before, last = last_two[0], last_two[-1]
        if before.cpu_ms >= last.cpu_ms:
            return last.cpu_ms > _LAST_RUN_MS
        steps = math.log(size / last.size) / math.log(last.size / before.size)
        growth = math.log(last.cpu_ms / before.cpu_ms)
        return math.log(last.cpu_ms) + growth * steps > math.log(_LAST_RUN_MS)


def _runs_in(language: Language) -> Runs:
    """Return how often to run: a virtual machine's programs are quick after many calls alone."""
    return Runs() if language is Language.PYTHON else Runs(most=100, longest_s=1.0)


class Pair:
    """The own program and the reference, on the same cases."""

    def __init__(self, own: Tracked, reference: Tracked) -> None:
        self.own, self.reference = own, reference
        self.differs_at = 0
        """The smallest size at which the answers are not the same; 0 for none."""

    @property
    def is_over(self) -> bool:
        """Whether neither goes any further."""
        return bool(self.own.ended and self.reference.ended)

    def run(self, size: int, case: Case, stop: ShouldStop) -> None:
        """Measure both, as far as each goes."""
        own = self.own.run(size, case, stop)
        expected = self.reference.run(size, case, stop)
        if own is not None and expected is not None and not self.differs_at:
            self.differs_at = 0 if _agree(self.own.problem, case, own, expected) else size

    def run_again(self, size: int, case: Case, stop: ShouldStop) -> None:
        """Measure both once more."""
        self.own.run_again(size, case, stop)
        self.reference.run_again(size, case, stop)


def _agree(problem: Problem, case: Case, own: Answer, expected: Answer) -> bool:
    if problem.compare.kind in _FREE:
        return True  # several answers are right; only the check could tell
    asked = replace(case, expect=expected.got, has_expect=True)
    return compare(problem, asked, own.got).ok
