"""Dates as Hugo writes them by an example (``2006-01-02``), in English whatever the language."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = (
    "January February March April May June July August September October November December".split()
)
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_TOKEN = re.compile(r"January|Jan|Monday|Mon|2006|002|0[1-6]|15|[1-5]")


def format_date(date: dt.datetime, layout: str) -> str | None:
    """Return ``date`` written as ``layout`` is; None where that names no part of a date."""
    parts = {
        "January": MONTHS[date.month - 1],
        "Jan": MONTHS[date.month - 1][:3],
        "Monday": DAYS[date.weekday()],
        "Mon": DAYS[date.weekday()][:3],
        "2006": f"{date.year:04}",
        "002": f"{date.timetuple().tm_yday:03}",
        "15": f"{date.hour:02}",
    }
    # In the order in which Go's example counts: the first month, the second day, the third hour.
    numbers = (date.month, date.day, (date.hour - 1) % 12 + 1, date.minute, date.second)
    for place, number in enumerate(numbers, 1):
        parts |= {f"0{place}": f"{number:02}", str(place): str(number)}
    parts["06"] = f"{date.year % 100:02}"
    written = _TOKEN.sub(lambda found: parts[found[0]], layout)
    return written if _TOKEN.search(layout) else None
