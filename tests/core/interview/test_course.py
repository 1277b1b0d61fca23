"""The interview's clock."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.interview.course import Interview
from reader.core.interview.plan import InterviewPlan
from reader.core.slug import Slug

START = dt.datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 - the user's wall clock
BEGUN = Interview(START, InterviewPlan(minutes=45), (Slug("a"),))


def at(minutes: float) -> dt.datetime:
    return START + dt.timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("minutes", "used", "is_over"),
    [(0, 0, False), (10, 10, False), (45, 45, True), (600, 45, True), (-5, 0, False)],
)
def test_time_is_used_up_by_the_wall_clock(minutes: int, used: int, is_over: bool) -> None:
    assert BEGUN.used_s(at(minutes)) == used * 60
    assert BEGUN.left_s(at(minutes)) == (45 - used) * 60
    assert BEGUN.is_over(at(minutes)) is is_over


def test_pause_stops_the_clock() -> None:
    paused = BEGUN.paused(at(10))

    assert paused.used_s(at(300)) == 600
    assert paused.resumed(at(310)).used_s(at(315)) == 15 * 60


def test_pausing_twice_keeps_the_first_pause() -> None:
    assert BEGUN.paused(at(10)).paused(at(20)) == BEGUN.paused(at(10))


def test_going_on_without_a_pause_changes_nothing() -> None:
    assert BEGUN.resumed(at(10)) is BEGUN


def test_clock_put_back_in_a_pause_gives_no_time() -> None:
    assert BEGUN.paused(at(10)).resumed(at(5)).paused_s == 0


def test_two_pauses_add_up() -> None:
    twice = BEGUN.paused(at(1)).resumed(at(3)).paused(at(5)).resumed(at(10))

    assert twice.used_s(at(12)) == 5 * 60


@pytest.mark.parametrize(("now", "ended"), [(20, 20), (45, 45), (999, 45), (-7, 0)])
def test_interview_ends_now_or_when_its_time_was_up(now: int, ended: int) -> None:
    assert BEGUN.finished(at(now)).ended == at(ended)


def test_pauses_move_the_end() -> None:
    paused = BEGUN.paused(at(10)).resumed(at(30))

    assert paused.finished(at(999)).ended == at(65)


def test_interview_ended_in_a_pause_used_what_was_used_before() -> None:
    ended = BEGUN.paused(at(10)).finished(at(30))

    assert (ended.used_s(at(999)), ended.is_over(at(31))) == (600, True)


def test_ending_it_again_changes_nothing() -> None:
    ended = BEGUN.finished(at(20))

    assert ended.finished(at(40)) is ended
