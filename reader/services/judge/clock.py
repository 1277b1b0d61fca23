"""Clocks that no program and no user can turn: a process's CPU, and time that was waited."""

from __future__ import annotations

import time
from collections.abc import Callable

_WHOLE_PROCESS = 2  # CPUCLOCK_SCHED in include/linux/posix-timers_types.h
_LONGEST_TURN_S = 0.5


def read_cpu_s(pid: int) -> float | None:
    """Return the CPU seconds that process ``pid`` has used, to the nanosecond; None if it ended.

    This is `clock_getcpuclockid` by hand, which Python lacks. Unlike RLIMIT_CPU it counts finer
    than a second, unlike /proc finer than a tick, and it needs no word of the process itself.
    """
    try:
        return time.clock_gettime((~pid << 3) | _WHOLE_PROCESS)
    except OSError:
        return None


class Patience:
    """How long something may still be waited for, while this process itself is running.

    Where the machine was suspended, or this process stopped, the clock jumps from one look to
    the next: what is beyond half a second of a jump was no waiting, and is not counted.
    """

    def __init__(self, wall_s: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._left_s = wall_s
        self._clock = clock
        self._looked_at = clock()

    def is_over(self) -> bool:
        """Return whether the time is up; to be asked much more often than twice a second."""
        now = self._clock()
        self._left_s -= min(now - self._looked_at, _LONGEST_TURN_S)
        self._looked_at = now
        return self._left_s < 0
