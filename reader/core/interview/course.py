"""The course of one interview: what was asked, and how much of its time is used up.

The clock is the wall's, less the pauses: whatever becomes of the program, time that passed has
passed. A wall clock that is put back never gives time back that was counted in a pause.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from reader.core.interview.plan import InterviewPlan
from reader.core.slug import Slug


@dataclass(frozen=True, slots=True)
class Interview:
    """One interview, under way or over. All times are local wall time.

    ``paused_s`` are the pauses that ended; ``paused_at`` is when the present one began.
    """

    started: dt.datetime
    plan: InterviewPlan
    problems: tuple[Slug, ...]
    paused_s: float = 0.0
    paused_at: dt.datetime | None = None
    ended: dt.datetime | None = None

    @property
    def limit_s(self) -> float:
        """The seconds it may take."""
        return self.plan.minutes * 60.0

    def used_s(self, now: dt.datetime) -> float:
        """Return the seconds used up, pauses left out, at most the limit."""
        until = self.paused_at or self.ended or now
        used = (until - self.started).total_seconds() - self.paused_s
        return min(max(used, 0.0), self.limit_s)

    def left_s(self, now: dt.datetime) -> float:
        """Return the seconds that are left."""
        return self.limit_s - self.used_s(now)

    def is_over(self, now: dt.datetime) -> bool:
        """Return whether it was ended, or its time is up."""
        return self.ended is not None or self.left_s(now) <= 0

    def paused(self, now: dt.datetime) -> Interview:
        """Return it with the clock stopped."""
        return self if self.paused_at else replace(self, paused_at=now)

    def resumed(self, now: dt.datetime) -> Interview:
        """Return it with the clock running again."""
        if self.paused_at is None:
            return self
        pause_s = max((now - self.paused_at).total_seconds(), 0.0)
        return replace(self, paused_s=self.paused_s + pause_s, paused_at=None)

    def finished(self, now: dt.datetime) -> Interview:
        """Return it ended: now, or when its time was up."""
        if self.ended is not None:
            return self
        running = self.resumed(now)
        up = running.started + dt.timedelta(seconds=running.limit_s + running.paused_s)
        return replace(running, ended=max(min(now, up), running.started))
