"""Dates as notes spell them: ISO, slashes, Chinese, with or without time and zone."""

from __future__ import annotations

import datetime as dt
import re

_DATE = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)日?"
    r"(?:[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r"(?:\s*(?P<zone>Z|(?P<side>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?)(?!\d))?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# ``5 Mar 2024``, ``Tue, 05 Mar 2024``, ``March 5th, 2024``, ``Tue Mar 05 2024``; a time behind.
_NAMED = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?"
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?P<month>[A-Za-z]{3,9})\.?,?"
    r"|(?P<month2>[A-Za-z]{3,9})\.?\s+(?P<day2>\d{1,2})(?:st|nd|rd|th)?,?)"
    r"[\s-]+(?P<year>\d{4})(?!\d)"
    r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?)?"
)


def read_date(value: object, zone: dt.tzinfo | None = None) -> dt.datetime | None:
    """Return the local wall time that ``value`` names, or None where it names none.

    Zones are dropped: a note is listed under the day its author wrote, wherever it is read. Only
    where the site has a ``zone``, a text with a zone of its own is told by the site's clock.
    """
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None, microsecond=0)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 - wall time by intent
    if not isinstance(value, str):
        return None
    parts = _numbers(value.strip())
    try:
        date = dt.datetime(*parts) if parts else None  # type: ignore[arg-type]  # noqa: DTZ001 - six ints
    except ValueError:
        return None
    return date if date is None or zone is None else _by_clock(date, value.strip(), zone)


def _by_clock(date: dt.datetime, text: str, zone: dt.tzinfo) -> dt.datetime:
    """Return what a clock in ``zone`` shows at ``date``, if ``text`` names a zone of its own."""
    found = _DATE.match(text)
    if found is None or not found["zone"] or not found["hour"]:
        return date
    east = dt.timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    try:
        own = dt.timezone(-east if found["side"] == "-" else east)
        return date.replace(tzinfo=own).astimezone(zone).replace(tzinfo=None)
    except (OverflowError, ValueError):  # beyond the years 1 and 9999, or a day from Greenwich
        return date


def _numbers(text: str) -> list[int]:
    """Return year, month, day, hour, minute and second; empty where ``text`` has no date."""
    found = _DATE.match(text)
    if found is not None:
        names = ("year", "month", "day", "hour", "minute", "second")
        return [int(found[name] or 0) for name in names]
    named = _NAMED.match(text)
    month = (named["month"] or named["month2"])[:3].lower() if named else ""
    if named is None or month not in _MONTHS:
        return []
    day = named["day"] or named["day2"]
    time = [int(named[name] or 0) for name in ("hour", "minute", "second")]
    return [int(named["year"]), _MONTHS.index(month) + 1, int(day), *time]
