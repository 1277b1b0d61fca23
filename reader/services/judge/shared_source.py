"""The sandbox's own process, shared by threads: each borrows it for its turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reader.core.verdict import Tier
from reader.services.judge.processes import Wanted
from reader.services.judge.source import ProcessSource
from reader.services.judge.tier import tier_of


class SharedSource:
    """Starts the process with the first borrower, and again after it was lost."""

    def __init__(self, wanted: Wanted, start: Callable[[Wanted], ProcessSource]) -> None:
        self._wanted, self._start = wanted, start
        self._turn = threading.Lock()
        self._tier: Tier | None = None
        self.current: ProcessSource | None = None

    @contextmanager
    def borrow(self) -> Iterator[ProcessSource]:
        """Wait for one's turn, and give the running process until the block ends."""
        with self._turn:
            if self.current is not None and not self.current.is_alive():
                self._end()
            if self.current is None:
                self.current = self._start(self._wanted)
                self._tier = tier_of(self.current.layers)
            yield self.current

    def tier(self) -> Tier:
        """Return which protection is in force, as the process found it when it started.

        Waits for its turn only the first time.
        """
        if self._tier is None:
            with self.borrow() as processes:
                return tier_of(processes.layers)
        return self._tier

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Wait for one's turn and end the process; others wait until the block ends."""
        with self._turn:
            self._end()
            yield

    def _end(self) -> None:
        if self.current is not None:
            self.current.close()
            self.current = None
