"""Runs of a program on one case, recorded step by step in the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.core.cases import Case
from reader.core.problem import Limits, Problem
from reader.core.steps import Recording
from reader.services.judge.judge import Judge
from reader.services.judge.recording import MOST_STEPS, Window

LAST_STEPS = 400
_CPU_MS = 10_000  # recording makes a program about fifty times as slow
_MORE_MEMORY_MB = 256
_BEYOND = 1 << 62  # no run has so many steps: they are only counted

ShouldStop = Callable[[], bool]


class StepRecording:
    """Records programs with the judge that runs them. Any thread; waits for its turn."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def record(
        self,
        problem: Problem,
        source: str,
        case: Case,
        *,
        first: int = 0,
        steps: int = MOST_STEPS,
        should_stop: ShouldStop | None = None,
    ) -> Recording | None:
        """Return the steps from number ``first`` on; None where it was stopped.

        ``case`` needs its arguments only. The same program takes the same steps each time,
        unless it looks at a clock.

        Raises:
            UserError: The problem requires a module that is not here.
            Fault: The sandbox failed.
        """
        roomy = replace(problem, limits=_with_room(problem.limits))
        window = Window(first, steps)
        return self._judge.record(roomy, source, case, window, should_stop=should_stop)

    def record_end(
        self,
        problem: Problem,
        source: str,
        case: Case,
        *,
        steps: int = LAST_STEPS,
        should_stop: ShouldStop | None = None,
    ) -> Recording | None:
        """Return the last steps of a run that ends by itself or in an error.

        It is run twice: once to count its steps, once to record the last. Raises as `record`.
        """
        counted = self.record(
            problem, source, case, first=_BEYOND, steps=0, should_stop=should_stop
        )
        if counted is None:
            return None
        first = max(0, counted.count - steps) if counted.count < _BEYOND else 0
        return self.record(problem, source, case, first=first, should_stop=should_stop)


def _with_room(limits: Limits) -> Limits:
    return Limits(max(limits.cpu_ms, _CPU_MS), limits.memory_mb + _MORE_MEMORY_MB)
