"""Time zones by their names, and the machine's own."""

from __future__ import annotations

import datetime as dt

from reader.core.overriding import override


def find_zone(name: str) -> dt.tzinfo | None:
    """Return the zone of this name (``Asia/Shanghai``); the machine's for none.

    None where the system has no such zone.
    """
    if not name:
        return _MachineZone()
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - few sites name one that matters

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, LookupError):  # a folder's name, one that leads out, an unknown
        return None


class _MachineZone(dt.tzinfo):
    """The zone that the system's clock is set to, with its summer times."""

    @override
    def utcoffset(self, date: dt.datetime | None) -> dt.timedelta | None:
        wall = date.replace(tzinfo=None) if date is not None else dt.datetime(1970, 1, 1)  # noqa: DTZ001 - wall time
        return wall.astimezone().utcoffset()

    @override
    def fromutc(self, date: dt.datetime) -> dt.datetime:
        wall = date.replace(tzinfo=dt.UTC).astimezone().replace(tzinfo=None)
        return wall.replace(tzinfo=self)

    @override
    def dst(self, date: dt.datetime | None) -> dt.timedelta | None:
        return None

    @override
    def tzname(self, date: dt.datetime | None) -> str | None:
        return None
