"""A small input that a program fails, found from a large one within a bounded time.

First the pack's own small random inputs are tried, then the smallest failing one is taken
apart by its types as long as the pack can tell which inputs keep to its constraints.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from reader.core.cases import Case
from reader.core.languages import Language
from reader.core.own_input import input_size
from reader.core.problem import Limits
from reader.core.shrinking.search import Shrinker
from reader.core.shrinking.weight import case_weight
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem
from reader.services.reference_oracle import ReferenceOracle
from reader.services.trials import Contest, Trials, Tried

BUDGET_S = 10.0
# How much of the time the random inputs get, and how many of them are enough.
_RANDOM_SHARE = 0.4
_MOST_SEEDS = 600
_BATCH = 24
_COMPILED_BATCH = 72  # where a process takes long to start
_BATCH_ITEMS = 20_000
# Seeds tried after the first failing one, for a smaller one among them.
_SEEDS_AFTER = 150
_SHRINKABLE = (Verdict.WA, Verdict.RE, Verdict.BAD_RETURN, Verdict.EXITED)
# Of these a small input tells only where the program hangs or hoards: none is taken apart.
_RANDOM_ONLY = (Verdict.TLE, Verdict.MLE, Verdict.OLE)
# What a reference may take on an input that is thought up, and a program on a small one.
_ORACLE_LIMITS = Limits(cpu_ms=2000, memory_mb=512)
_SMALL_CPU_MS = 500

OnProgress = Callable[["Progress"], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: inputs tried, the size of the smallest that fails, the time."""

    tried: int
    size: int
    elapsed_s: float
    budget_s: float


@dataclass(frozen=True, slots=True)
class Failing:
    """A program, and the input that it fails with a verdict."""

    packed: PackedProblem
    source: str
    case: Case
    verdict: Verdict
    language: Language = Language.PYTHON


@dataclass(frozen=True, slots=True)
class Smaller:
    """A smaller input that fails with the same verdict, answered. Sizes are in characters."""

    case: Case
    tried: Tried
    size_before: int
    size: int
    count: int
    elapsed_s: float


def can_shrink(verdict: Verdict) -> bool:
    """Return whether a small input tells more of such a failure than the large one does."""
    return verdict in (*_SHRINKABLE, *_RANDOM_ONLY)


def find_smaller(
    judge: Judge,
    failing: Failing,
    *,
    budget_s: float = BUDGET_S,
    should_stop: Callable[[], bool] | None = None,
    on_progress: OnProgress | None = None,
) -> Smaller | None:
    """Return the smallest input found that fails as the given one does; None: none smaller.

    A stop ends the search with what it has found until then. The same input and a judge that
    is as quick give the same answer: all seeds are fixed.

    Raises:
        UserError: The pack's own programs are missing or fail.
    """
    problem, source = failing.packed.problem, failing.source
    judge.build(problem, source, failing.language, should_stop=should_stop)
    clock = _Clock(budget_s, should_stop)
    search = _Search(judge, failing, clock, on_progress)
    return search.run()


class _Clock:
    def __init__(self, budget_s: float, should_stop: Callable[[], bool] | None) -> None:
        self._start = time.monotonic()
        self.budget_s = budget_s
        self._should_stop = should_stop

    @property
    def elapsed_s(self) -> float:
        return time.monotonic() - self._start

    def is_up(self, share: float = 1.0) -> bool:
        is_stopped = self._should_stop is not None and self._should_stop()
        return is_stopped or self.elapsed_s > share * self.budget_s


class _Search:
    def __init__(
        self, judge: Judge, failing: Failing, clock: _Clock, on_progress: OnProgress | None
    ) -> None:
        self._failing, self._clock, self._on_progress = failing, clock, on_progress
        self._oracle = ReferenceOracle(judge, failing.packed, limits=_ORACLE_LIMITS)
        self._trials = Trials(judge, self._contest(), clock.is_up)
        is_quick = failing.language is Language.PYTHON
        self._batch = _BATCH if is_quick else _COMPILED_BATCH
        self._best: Tried | None = None
        self._count = 0

    def run(self) -> Smaller | None:
        before = input_size(self._failing.case)
        self._try_random()
        if self._oracle.knows_valid and self._failing.verdict in _SHRINKABLE:
            self._take_apart()
        if self._best is None:
            return None
        case = replace(self._best.case, id="smaller")
        size = input_size(case)
        if size >= before:
            return None
        return Smaller(case, self._best, before, size, self._count, self._clock.elapsed_s)

    def _contest(self) -> Contest:
        limits = self._failing.packed.problem.limits
        if self._failing.verdict is Verdict.TLE:
            limits = replace(limits, cpu_ms=min(limits.cpu_ms, _SMALL_CPU_MS))
        failing = self._failing
        return Contest(failing.packed, failing.source, self._oracle, limits, failing.language)

    def _try_random(self) -> None:
        if not self._oracle.makes_small:
            return
        left = _MOST_SEEDS
        for seeds in _batches(_MOST_SEEDS, self._batch):
            if left <= 0 or self._clock.is_up(_RANDOM_SHARE):
                return
            left -= len(seeds)
            # The lightest first, for the first that fails is the one that counts.
            made = sorted(self._trials.small(seeds), key=case_weight)
            bound = case_weight(self._best.case if self._best else self._failing.case)
            if self._take([case for case in made if case_weight(case) < bound], len(made)):
                left = min(left, _SEEDS_AFTER)

    def _take_apart(self) -> None:
        shrinker = Shrinker(
            self._failing.packed.problem, self._best.case if self._best else self._failing.case
        )
        while not self._clock.is_up() and (cases := shrinker.take(self._count_for(shrinker.best))):
            if self._take(cases, len(cases)) and self._best is not None:
                shrinker.tell_failing([self._best.case])

    def _count_for(self, case: Case) -> int:
        """Return how many inputs to think up at once: few large ones, so that time is kept to."""
        return max(1, min(self._batch, _BATCH_ITEMS // (1 + case_weight(case)[0])))

    def _take(self, cases: list[Case], count: int) -> bool:
        """Try inputs; keep the first that fails."""
        found = self._trials.first_failing(cases, self._failing.verdict)
        self._count += count
        if found is not None:
            self._best = found
        if self._on_progress is not None:
            best = self._best.case if self._best is not None else self._failing.case
            self._on_progress(
                Progress(self._count, input_size(best), self._clock.elapsed_s, self._clock.budget_s)
            )
        return found is not None


def _batches(count: int, most: int) -> Iterator[range]:
    for start in range(0, count, most):
        yield range(start, min(start + most, count))
