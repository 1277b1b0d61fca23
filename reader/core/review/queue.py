"""What is to be reviewed on which day: problems and flash cards in one queue."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.review.memory import Memory
from reader.core.review.spreading import spread


class ReviewKind(StrEnum):
    """What a review asks for."""

    PROBLEM = "problem"  # solved once more; its key is the slug
    CARD = "card"  # a question of a note, answered in one's head; its key is the card's


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing in the queue. ``memory`` is None until its first review."""

    kind: ReviewKind
    key: str
    title: str
    added: dt.date
    memory: Memory | None = None
    is_suspended: bool = False

    @property
    def due(self) -> dt.date:
        """The day its memory asks for; for what is new, the day it was added."""
        return self.memory.due if self.memory else self.added


@dataclass(frozen=True, slots=True)
class InterviewDay:
    """The day of an interview, and the day since which one prepares for it."""

    day: dt.date
    since: dt.date

    @property
    def last(self) -> dt.date:
        """The last day of preparing."""
        return self.day - dt.timedelta(1)


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One item and the day on which it comes."""

    item: ReviewItem
    day: dt.date


@dataclass(frozen=True, slots=True)
class Schedule:
    """What comes on which day, the earliest first; what is suspended is left out."""

    today: dt.date
    entries: tuple[Scheduled, ...]

    @property
    def due(self) -> tuple[ReviewItem, ...]:
        """What is to be reviewed today, what waits longest first."""
        return tuple(entry.item for entry in self.entries if entry.day <= self.today)

    def forecast(self, days: int) -> tuple[int, ...]:
        """Return how many come on each of the next ``days``; what is overdue comes today."""
        counts = Counter(max((entry.day - self.today).days, 0) for entry in self.entries)
        return tuple(counts[number] for number in range(days))


def make_schedule(
    items: Iterable[ReviewItem],
    today: dt.date,
    interview: InterviewDay | None = None,
    done_today: int = 0,
) -> Schedule:
    """Return the schedule of ``items``.

    Up to an interview the load is spread evenly, and each item comes at least once since
    one prepares for it; an item that has come, and is due after the interview, stays there.
    """
    active = sorted((item for item in items if not item.is_suspended), key=_urgency)
    if interview is None or interview.day <= today:
        return Schedule(today, tuple(Scheduled(item, item.due) for item in active))
    ahead = [item for item in active if not _has_come(item, interview)]
    after = [Scheduled(item, item.due) for item in active if _has_come(item, interview)]
    dues: Sequence[tuple[ReviewItem, dt.date]] = [(item, item.due) for item in ahead]
    evenly = spread(dues, today, interview.last, done_today)
    return Schedule(today, (*(Scheduled(item, day) for item, day in evenly), *after))


def _has_come(item: ReviewItem, interview: InterviewDay) -> bool:
    memory = item.memory
    return memory is not None and memory.reviewed >= interview.since and item.due > interview.last


def _urgency(item: ReviewItem) -> tuple[dt.date, bool, dt.date, str]:
    # Of one day, what was just forgotten comes after the rest, so that it is not asked at once.
    memory = item.memory
    seen = memory.reviewed if memory else item.added
    return item.due, memory is not None and memory.reviewed >= memory.due, seen, item.key
