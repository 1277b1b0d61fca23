"""From a failing input to ever smaller ones, as whoever runs them tells which still fail."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from reader.core.cases import Case, check_arguments
from reader.core.problem import Problem
from reader.core.shrinking.proposals import smaller_cases
from reader.core.shrinking.weight import case_weight


class Shrinker:
    """Proposes inputs smaller than ``best``, and goes on from the smallest one that fails.

    It ends by itself: each ``best`` is smaller than the one before.
    """

    def __init__(self, problem: Problem, failing: Case) -> None:
        self._problem = problem
        self.best = failing
        """The smallest input known to fail."""
        self._seen: set[str] = set()
        self._proposals = self._propose()

    def take(self, count: int) -> list[Case]:
        """Return the next inputs to try, at most ``count``; none where there is nothing left."""
        return list(islice(self._proposals, count))

    def tell_failing(self, failing: Sequence[Case]) -> None:
        """Take over those of the inputs that failed; go on from the smallest."""
        if failing:
            self.best = min(failing, key=case_weight)
            self._proposals = self._propose()

    def _propose(self) -> Iterator[Case]:
        bound = case_weight(self.best)
        for case in smaller_cases(self._problem.entry, self.best):
            # Not write_json: of a large input that takes longer than to run it.
            key = json.dumps([case.ops, case.args])
            if key in self._seen or case_weight(case) >= bound:
                continue
            self._seen.add(key)
            if not check_arguments(case, self._problem):
                yield replace(case, id=f"smaller-{len(self._seen)}")
