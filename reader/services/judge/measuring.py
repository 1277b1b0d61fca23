"""The time and memory that one call takes, as undisturbed as they can be had."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

from reader.services.judge.answers import Answer
from reader.services.judge.job import EncodedCase
from reader.services.judge.solver import SolverLike


@dataclass(frozen=True, slots=True)
class Runs:
    """How often a case is run: ``most`` times, or until they took ``enough_ms`` together.

    ``longest_s`` is for all there is to it, the reading and writing of values as well.
    """

    most: int = 5
    enough_ms: float = 300.0
    longest_s: float = 2.0


def measure(solver: SolverLike, case: EncodedCase, runs: Runs) -> Answer:
    """Return the answer of the quickest run, or the first that failed.

    Other work on the machine only ever makes a run slower. The peak is of the whole process,
    above the idle one: the arguments and what the program made of them.

    Raises:
        StoppedError: The user asked for the end.
        Fault: The sandbox failed.
    """
    quickest: Answer | None = None
    spent_ms, until = 0.0, time.monotonic() + runs.longest_s
    for _ in range(runs.most):
        answer = solver.answer(case)
        if answer.failure is not None:
            return answer
        spent_ms += answer.cpu_ms
        if quickest is None or answer.cpu_ms < quickest.cpu_ms:
            quickest = answer
        if spent_ms >= runs.enough_ms or time.monotonic() >= until:
            break
    assert quickest is not None  # `most` is one or more
    return replace(quickest, peak_mb=solver.retire())
