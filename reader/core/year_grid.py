"""A year as a grid of weeks, and how much was read on each day, in a few steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

WEEKDAYS = 7
# The shares of the fullest day's time that each step begins above.
_STEPS = (0.0, 0.25, 0.5, 0.75)


def weeks_of(year: int) -> tuple[tuple[dt.date | None, ...], ...]:
    """Return the weeks of ``year``, each from Monday to Sunday; None for days of other years."""
    first = dt.date(year, 1, 1)
    monday = first.toordinal() - first.weekday()
    last = dt.date(year, 12, 31).toordinal()
    return tuple(
        tuple(_day(number, year) for number in range(start, start + WEEKDAYS))
        for start in range(monday, last + 1, WEEKDAYS)
    )


def steps_of(seconds: Mapping[dt.date, float]) -> dict[dt.date, int]:
    """Return how full each day is, 1 to 4, against the fullest of them; days of nothing are out."""
    most = max(seconds.values(), default=0.0)
    return {
        day: sum(spent > most * share for share in _STEPS)
        for day, spent in seconds.items()
        if spent > 0
    }


def _day(number: int, year: int) -> dt.date | None:
    try:
        day = dt.date.fromordinal(number)
    except ValueError:  # after 9999
        return None
    return day if day.year == year else None
