"""Spreading what is to be reviewed over the days up to an interview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def spread(
    dues: Sequence[tuple[Item, dt.date]], today: dt.date, last: dt.date, done_today: int = 0
) -> list[tuple[Item, dt.date]]:
    """Return a day from ``today`` to ``last`` for each item, earlier dues first.

    No day has over one more than another, but for today where more than its share is done
    already. An item stands as near to its due day as that allows, never after ``last``.

    Args:
        dues: Items with the days they are due by their memory, in any order.
        today: The first day that can be used.
        last: The last one; a day that is past counts as today.
        done_today: How many were reviewed today, which count as part of today's load.
    """
    waiting = sorted(dues, key=lambda pair: pair[1])
    days = max((last - today).days, 0) + 1
    spread_out: list[tuple[Item, dt.date]] = []
    for number in range(days):
        day = today + dt.timedelta(number)
        done = done_today if number == 0 else 0
        share = max(_share(waiting, day, days - number, done), 0)
        spread_out += [(item, day) for item, _ in waiting[:share]]
        waiting = waiting[share:]
    return spread_out


def _share(waiting: Sequence[tuple[Item, dt.date]], day: dt.date, days: int, done: int) -> int:
    """Return how many of ``waiting`` belong on ``day``, with ``days`` left and ``done`` there."""
    each, over = divmod(len(waiting) + done, days)
    own = max(each - done, 0)
    if not over or done > each:
        return own
    # The larger days are those on which the next is due; else they are the last ones.
    is_due = len(waiting) > own and waiting[own][1] <= day
    return own + 1 if is_due else own
