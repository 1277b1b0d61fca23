"""How long an engine takes for queries, in a process of its own: nobody else's work is beside it.

    python -m tests.bench.search_latency NAME FOLDER

Queries come as a list in JSON on the standard input. The answer is two lists of milliseconds of
processor time: of each query's first run in this process, and of its next.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.search_rivals import KINDS, Rival

_PROCESSES = 5
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds at the median and at the 95th percentile, cold and warm."""

    cold: Pair
    warm: Pair


def latencies(rivals: Sequence[Rival], queries: Sequence[str]) -> list[Latency]:
    """Return how long each engine takes: the least of some processes, the engines in turn.

    A busy machine slows all of them, up to three times, but no one more than another.
    """
    runs: list[list[tuple[list[float], list[float]]]] = [[] for _ in rivals]
    for _ in range(_PROCESSES):
        for own, rival in zip(runs, rivals, strict=True):
            own.append(_ask(rival, queries))
    return [
        Latency(
            _percentiles(_least([cold for cold, _ in own])),
            _percentiles(_least([warm for _, warm in own])),
        )
        for own in runs
    ]


def _ask(rival: Rival, queries: Sequence[str]) -> tuple[list[float], list[float]]:
    command = [sys.executable, "-m", __name__, rival.name, str(rival.folder)]
    typed = json.dumps(queries)
    answer = subprocess.run(command, input=typed, capture_output=True, text=True, check=True)
    cold, warm = json.loads(answer.stdout)
    return cold, warm


def _least(rounds: Sequence[Sequence[float]]) -> list[float]:
    return [min(times) for times in zip(*rounds, strict=True)]


def _percentiles(times: Sequence[float]) -> Pair:
    return statistics.median(times), statistics.quantiles(times, n=20)[18]


def _busy_ms(rival: Rival, query: str) -> float:
    begun = time.process_time_ns()
    rival.search(query)
    return (time.process_time_ns() - begun) / 1e6


def main() -> None:
    """Answer as the module says."""
    name, folder = sys.argv[1:]
    queries = json.load(sys.stdin)
    rival = KINDS[name](Path(folder))
    rival.open()
    rounds = [[_busy_ms(rival, query) for query in queries] for _ in range(2)]
    json.dump(rounds, sys.stdout)


if __name__ == "__main__":
    main()
