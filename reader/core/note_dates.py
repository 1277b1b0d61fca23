"""Dates as notes spell them: ISO, slashes, Chinese, with or without time and zone."""

from __future__ import annotations

import datetime as dt
import re

_DATE = re.compile(
    r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)日?"
    r"(?:[T\s]+(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?)?"
    r"\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?"
)


def read_date(value: object) -> dt.datetime | None:
    """Return the local wall time that ``value`` names, or None where it names none.

    Zones are dropped: a note is listed under the day its author wrote, wherever it is read.
    """
    if isinstance(value, dt.datetime):
        return value.replace(tzinfo=None, microsecond=0)
    if isinstance(value, dt.date):
        return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 - wall time by intent
    if not isinstance(value, str):
        return None
    found = _DATE.match(value.strip())
    if found is None:
        return None
    parts = [int(found[name] or 0) for name in ("year", "month", "day", "hour", "minute", "second")]
    try:
        return dt.datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001 - six ints, by the line above
    except ValueError:
        return None
