import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.note_dates import read_date

MORNING = dt.datetime.fromisoformat("2024-03-05 08:30")
MIDNIGHT = dt.datetime.fromisoformat("2024-03-05")
moments = st.datetimes().map(lambda moment: moment.replace(microsecond=0))


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-03-05", MIDNIGHT),
        ("2024/3/5", MIDNIGHT),
        ("2024.03.05", MIDNIGHT),
        ("2024年3月5日", MIDNIGHT),
        ("2024年3月5日 8:30", MORNING),
        ("2024-03-05 08:30", MORNING),
        ("2024-03-05T08:30:00", MORNING),
        ("2024-03-05T08:30:00.123456Z", MORNING),
        ("2024-03-05 08:30:00 +0800", MORNING),
        ("2024-03-05T08:30:00-05:00", MORNING),
        ("  2024-03-05  ", MIDNIGHT),
        ("2024-03-05 08:30:00.000 +08:00", MORNING),
        ("5 Mar 2024", MIDNIGHT),
        ("March 5th, 2024", MIDNIGHT),
        ("Mar. 5 2024 8:30", MORNING),
        ("Tue, 05 Mar 2024 08:30:00 GMT", MORNING),
        ("Tuesday, 05-Mar-2024 08:30:00 CST", MORNING),
        ("Tue Mar 05 2024 08:30:00 GMT+0800", MORNING),
        (dt.date(2024, 3, 5), MIDNIGHT),
        (MORNING, MORNING),
        (MORNING.replace(tzinfo=dt.UTC, microsecond=5), MORNING),
    ],
)
def test_date_is_read_in_any_spelling(value: object, date: dt.datetime) -> None:
    assert read_date(value) == date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-03-05 08:30:00 +0800", "2024-03-05 08:30"),
        ("2024-03-05 08:30 +08", "2024-03-05 08:30"),
        ("2024-03-05T00:30:00Z", "2024-03-05 08:30"),
        ("2024-03-05T00:30:00.123Z", "2024-03-05 08:30"),
        ("2024-03-04T18:30:00-06:00", "2024-03-05 08:30"),
        ("2024-03-05 06:00:00 +530", "2024-03-05 08:30"),
        ("2024-03-05 08:30", "2024-03-05 08:30"),
        ("2024-03-05 -0800", "2024-03-05"),
        ("2024-03-05 08:30 -12345", "2024-03-05 08:30"),
        ("5 Mar 2024 08:30 +0000", "2024-03-05 08:30"),
        ("9999-12-31 23:30:00 -0100", "9999-12-31 23:30"),
        ("2024-03-05 08:30 +99:00", "2024-03-05 08:30"),
        ("2024-03-05 25:00 +0800", None),
    ],
)
def test_date_with_a_zone_of_its_own_is_told_by_the_clock_of_the_site(
    value: str, date: str | None
) -> None:
    east = dt.timezone(dt.timedelta(hours=8))

    assert read_date(value, east) == (date and dt.datetime.fromisoformat(date))


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "soon",
        "2024",
        "2024-02-30",
        "0000-01-01",
        "2024-03-051",
        "2024-03-05 25:00",
        "24-03-05",
        "5 Mai 2024",
        "31 Feb 2024",
        "5 March",
        3,
        [],
        True,
    ],
)
def test_what_names_no_day_is_none(value: object) -> None:
    assert read_date(value) is None


@given(moments)
def test_moment_survives_being_written(moment: dt.datetime) -> None:
    assert read_date(str(moment)) == moment
    assert read_date(moment.isoformat()) == moment


@given(st.text() | st.integers() | st.none() | st.floats())
def test_any_value_is_a_date_or_none(value: object) -> None:
    date = read_date(value)

    assert date is None or date.tzinfo is None
