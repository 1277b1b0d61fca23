"""A year's weeks, and how full its days are."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.year_grid import steps_of, weeks_of


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


@given(st.integers(1, 9999))
def test_each_day_of_a_year_stands_once_under_its_weekday(year: int) -> None:
    weeks = weeks_of(year)

    days = [(row, day) for week in weeks for row, day in enumerate(week) if day is not None]
    assert [day.toordinal() for _, day in days] == list(
        range(dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal() + 1)
    )
    assert all(row == day.weekday() for row, day in days)


@pytest.mark.parametrize(("year", "count"), [(2024, 53), (2026, 53), (2012, 54), (9999, 53)])
def test_year_has_its_number_of_weeks(year: int, count: int) -> None:
    assert len(weeks_of(year)) == count


def test_days_are_full_in_four_steps() -> None:
    seconds = {day(f"2026-01-0{n}"): s for n, s in enumerate((0, 1, 25, 26, 51, 76, 100), 1)}

    steps = steps_of(seconds)

    assert steps == {
        day(f"2026-01-0{n}"): s for n, s in zip(range(2, 8), (1, 1, 2, 3, 4, 4), strict=True)
    }


def test_year_without_reading_has_no_full_day() -> None:
    assert steps_of({}) == {}
