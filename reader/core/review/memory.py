"""How well one thing is remembered, and when it is due again: FSRS, counted in whole days.

FSRS is the free spaced repetition scheduler; the package of that name computes it. Its steps
of minutes and its chance are left out here: a day is what a problem needs to be new again,
and what is due must be the same each time it is asked for.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import IntEnum

import fsrs


class Rating(IntEnum):
    """How it went. The numbers are FSRS's own, and the keys that give them."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of one thing.

    ``stability`` is the days after which nine of ten such things are still known;
    ``difficulty`` goes from 1 to 10.
    """

    stability: float
    difficulty: float
    reviewed: dt.date
    due: dt.date


_SCHEDULER = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def remember(
    memory: Memory | None, rating: Rating, today: dt.date, *, repeats: bool = False
) -> Memory:
    """Return what is known after a review on ``today``; None is what was never reviewed.

    A day before the last review counts as that day: clocks are put back. Where it ``repeats``,
    what was not known comes again the same day.
    """
    day = today if memory is None else max(today, memory.reviewed)
    card, _ = _SCHEDULER.review_card(_card(memory, day), fsrs.Rating(rating), _midnight(day))
    # Given by every review; the package's types leave it open for cards without one.
    assert card.stability is not None
    assert card.difficulty is not None
    due = day if repeats and rating is Rating.AGAIN else card.due.date()
    return Memory(card.stability, card.difficulty, day, due)


def _card(memory: Memory | None, today: dt.date) -> fsrs.Card:
    # Every field is given: left out, they would be read from the clock.
    if memory is None:
        return fsrs.Card(0, fsrs.State.Learning, step=0, due=_midnight(today))
    return fsrs.Card(
        0,
        fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_midnight(memory.due),
        last_review=_midnight(memory.reviewed),
    )


def _midnight(day: dt.date) -> dt.datetime:
    # FSRS wants UTC, and counts whole days between two times.
    return dt.datetime.combine(day, dt.time(), dt.UTC)
