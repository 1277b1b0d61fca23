"""The queue of problems and cards."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from reader.core.review.memory import Memory
from reader.core.review.queue import InterviewDay, ReviewItem, ReviewKind, make_schedule

TODAY = dt.date(2026, 3, 2)


def day(number: int) -> dt.date:
    return TODAY + dt.timedelta(number)


def make_item(key: str, due: int, reviewed: int = -1, *, is_suspended: bool = False) -> ReviewItem:
    memory = Memory(3.0, 5.0, day(reviewed), day(due))
    return ReviewItem(ReviewKind.PROBLEM, key, key, day(-50), memory, is_suspended=is_suspended)


def test_what_waited_longest_comes_first() -> None:
    schedule = make_schedule([make_item("b", 0), make_item("a", -4), make_item("c", 1)], TODAY)

    assert [item.key for item in schedule.due] == ["a", "b"]


def test_new_item_is_due_on_the_day_it_was_added() -> None:
    new = ReviewItem(ReviewKind.CARD, "n#1", "Why?", TODAY)

    assert make_schedule([new], TODAY).due == (new,)


def test_suspended_item_never_comes() -> None:
    schedule = make_schedule([make_item("a", -4, is_suspended=True)], TODAY)

    assert schedule.entries == ()


def test_what_was_just_forgotten_comes_after_the_rest_of_the_day() -> None:
    forgotten, waiting = make_item("a", 0, reviewed=0), make_item("b", 0)

    schedule = make_schedule([forgotten, waiting], TODAY)

    assert [item.key for item in schedule.due] == ["b", "a"]


def test_forecast_counts_what_is_overdue_as_todays() -> None:
    items = [make_item("a", -9), make_item("b", 0), make_item("c", 2), make_item("d", 30)]

    assert make_schedule(items, TODAY).forecast(4) == (2, 0, 1, 0)


def test_interview_pulls_what_is_due_after_it_before_it() -> None:
    items = [make_item(name, 60, reviewed=-5) for name in "abcd"]

    schedule = make_schedule(items, TODAY, InterviewDay(day(4), TODAY))

    assert schedule.forecast(6) == (1, 1, 1, 1, 0, 0)


def test_what_has_come_since_one_prepares_stays_after_the_interview() -> None:
    items = [make_item("a", 60, reviewed=0), make_item("b", 60, reviewed=-5)]

    schedule = make_schedule(items, TODAY, InterviewDay(day(4), TODAY))

    assert [(entry.item.key, entry.day) for entry in schedule.entries] == [
        ("b", day(3)),
        ("a", day(60)),
    ]


def test_interview_that_is_past_changes_nothing() -> None:
    items = [make_item("a", 60), make_item("b", -1)]

    schedule = make_schedule(items, TODAY, InterviewDay(TODAY, day(-30)))

    assert schedule == make_schedule(items, TODAY)


@given(
    st.lists(st.tuples(st.integers(-30, 90), st.integers(-60, -1)), max_size=40),
    st.integers(1, 40),
)
def test_nothing_unseen_is_due_after_the_interview(dues: list[tuple[int, int]], days: int) -> None:
    items = [make_item(str(n), due, seen) for n, (due, seen) in enumerate(dues)]

    schedule = make_schedule(items, TODAY, InterviewDay(day(days), TODAY))

    assert len(schedule.entries) == len(items)
    assert all(TODAY <= entry.day < day(days) for entry in schedule.entries)
