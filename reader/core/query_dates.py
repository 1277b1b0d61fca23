"""Dates in a query: ``2023``, ``2023-05``, ``2023-05-17``, ``2023..2024``, ``2023..``."""

from __future__ import annotations

import datetime as dt
import re

from reader.core.query import Dated

_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?\Z", re.ASCII)
_DAY = dt.timedelta(days=1)
_DECEMBER = 12


def parse_dates(text: str) -> Dated | None:
    """Return the days that ``text`` names, or None where it names none.

    A range that runs backwards is turned round; see `turned_range`.
    """
    first, is_range, last = text.strip().partition("..")
    if not is_range:
        span = _span(first)
        return None if span is None else Dated(*span)
    ends = [_span(part) for part in (first, last) if part.strip()]
    spans = [span for span in ends if span is not None]
    if not spans or len(spans) < len(ends):
        return None
    if len(spans) == 1:
        return Dated(spans[0][0], None) if first.strip() else Dated(None, spans[0][1])
    low, high = sorted(spans)
    return Dated(low[0], high[1])


def turned_range(text: str) -> str:
    """Return the range that runs backwards in ``text`` as it is read; empty where none does."""
    first, _, last = (part.strip() for part in text.partition(".."))
    spans = _span(first), _span(last)
    if spans[0] is None or spans[1] is None or spans[0] <= spans[1]:
        return ""
    return f"{last}..{first}"


def _span(text: str) -> tuple[dt.date, dt.date] | None:
    match = _DATE.match(text.strip())
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    return first, first if day else _last_day(first, has_month=month is not None)


def _last_day(first: dt.date, *, has_month: bool) -> dt.date:
    if not has_month or first.month == _DECEMBER:
        return dt.date(first.year, _DECEMBER, 31)
    return first.replace(month=first.month + 1) - _DAY
