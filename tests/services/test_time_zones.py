"""Time zones by name, and the machine's own."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterator

import pytest

from reader.services.time_zones import find_zone


@pytest.fixture
def in_berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("this system has no tzset")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize(("month", "hours"), [(1, 1), (7, 2)])
def test_machines_zone_has_its_summer_time(month: int, hours: int) -> None:
    date = dt.datetime(2024, month, 1, tzinfo=find_zone(""))

    assert date.utcoffset() == dt.timedelta(hours=hours)
    assert (date.dst(), date.tzname()) == (None, None)


@pytest.mark.usefixtures("in_berlin")
@pytest.mark.parametrize(("month", "hour"), [(1, 13), (7, 14)])
def test_clock_of_the_machine_is_set_by_its_zone(month: int, hour: int) -> None:
    noon = dt.datetime(2024, month, 1, 12, tzinfo=dt.UTC)

    assert noon.astimezone(find_zone("")).replace(tzinfo=None) == dt.datetime(2024, month, 1, hour)  # noqa: DTZ001 - wall time


def test_zone_goes_by_its_name() -> None:
    date = dt.datetime(2024, 1, 2, 3, 4, 5, tzinfo=find_zone("Asia/Shanghai"))

    assert date.timestamp() == 1704135845


@pytest.mark.parametrize("name", ["None/Such", "../../etc/passwd", "America", "\0"])
def test_zone_that_the_system_does_not_know_is_none(name: str) -> None:
    assert find_zone(name) is None
