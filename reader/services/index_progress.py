"""How far an index run is."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from reader.core.time_left import seconds_left

_Item = TypeVar("_Item")


class IndexPhase(StrEnum):
    """What a run is at: first all notes that changed are read, then they are indexed."""

    READING = "reading"
    INDEXING = "indexing"


@dataclass(frozen=True, slots=True)
class IndexProgress:
    """``done`` of ``total`` notes; ``next`` is the path of the one being read or indexed.

    ``done`` counts that one. ``left_s`` are the seconds that the phase may still take, None
    where too little has been done to say.
    """

    phase: IndexPhase
    done: int
    total: int
    next: str
    left_s: float | None


OnProgress = Callable[[IndexProgress], None]


class PhaseCount:
    """Counts the notes of one phase, and tells of each."""

    def __init__(
        self, phase: IndexPhase, tell: OnProgress, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.total = 0
        self._phase = phase
        self._tell = tell
        self._clock = clock
        self._started = clock()
        self._done = 0

    def plan(self, total: int) -> None:
        """Begin, with so many notes to do."""
        self.total = total
        self._started = self._clock()

    def take(self, path: str) -> None:
        """Count one more note, before it is done."""
        left_s = seconds_left(self._clock() - self._started, self._done, self.total)
        self._done += 1
        self._tell(IndexProgress(self._phase, self._done, self.total, path, left_s))

    def counting(self, items: Iterable[_Item], path: Callable[[_Item], str]) -> Iterator[_Item]:
        """Yield the items, each counted by its path."""
        for item in items:
            self.take(path(item))
            yield item
