"""The background lane: what is delivered, in which order, and what is not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from reader.core.errors import UserError
from reader.ui.jobs import Lane
from tests.ui.patience import soon

PATIENCE_MS = 10_000
MakeLane = Callable[..., Lane]


@pytest.fixture
def make_lane(qapp: QCoreApplication) -> Iterator[MakeLane]:
    made: list[Lane] = []

    def make(*, is_latest_only: bool = False) -> Lane:
        made.append(Lane("test", is_latest_only=is_latest_only))
        return made[-1]

    yield make
    for lane in made:
        lane.close()


def _raise(error: Exception) -> str:
    raise error


def _ignore(_: object) -> None:
    pass


def test_answers_come_in_the_order_of_their_jobs(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, answers = make_lane(), list[int]()

    for number in range(20):
        lane.submit(partial(abs, number), answers.append)

    qtbot.waitUntil(lambda: len(answers) == 20, timeout=PATIENCE_MS)
    assert answers == list(range(20))


def test_answer_comes_on_the_thread_of_the_interface(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, threads = make_lane(), list[tuple[int, int]]()

    def note(worker: int) -> None:
        threads.append((worker, threading.get_ident()))

    lane.submit(threading.get_ident, note)

    qtbot.waitUntil(lambda: bool(threads), timeout=PATIENCE_MS)
    ((worker, here),) = threads
    assert worker != here == threading.get_ident()


def test_newest_job_wins_in_a_lane_of_the_latest(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, answers, gate = make_lane(is_latest_only=True), list[str](), threading.Event()
    lane.submit(lambda: str(gate.wait()), answers.append)
    lane.submit(lambda: "waiting", answers.append)

    lane.submit(lambda: "newest", answers.append)
    gate.set()

    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE_MS)
    assert answers == ["newest"]


def test_answer_on_its_way_is_dropped_where_a_newer_job_came(
    make_lane: MakeLane, qtbot: QtBot
) -> None:
    lane, answers, done = make_lane(is_latest_only=True), list[str](), threading.Event()
    lane.submit(lambda: "stale", answers.append)
    lane.submit(done.set, _ignore)
    assert done.wait(10)

    lane.submit(lambda: "fresh", answers.append)

    qtbot.waitUntil(lambda: "fresh" in answers, timeout=PATIENCE_MS)
    assert answers == ["fresh"]


def test_job_that_fails_is_told_to_its_own_handler(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, errors, answers = make_lane(), list[Exception](), list[object]()

    lane.submit(partial(_raise, ValueError("odd")), answers.append, errors.append)

    qtbot.waitUntil(lambda: bool(errors), timeout=PATIENCE_MS)
    assert str(errors[0]) == "odd"
    assert answers == []


@pytest.mark.expects_log
def test_fault_without_a_handler_is_logged_and_told(
    make_lane: MakeLane, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    lane = make_lane()

    with qtbot.waitSignal(lane.failed, timeout=PATIENCE_MS) as failed:
        lane.submit(partial(_raise, ValueError("odd")), _ignore)

    assert isinstance(failed.args[0], ValueError)
    assert [record.levelname for record in caplog.records] == ["ERROR"]


def test_users_error_is_told_and_not_logged(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane = make_lane()

    with qtbot.waitSignal(lane.failed, timeout=PATIENCE_MS) as failed:
        lane.submit(partial(_raise, UserError("no such file")), _ignore)

    assert str(failed.args[0]) == "no such file"


@pytest.mark.expects_log
def test_fault_that_nobody_listens_for_is_handed_to_the_exception_hook(
    make_lane: MakeLane, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))

    make_lane().submit(partial(_raise, UserError("no such file")), _ignore)
    make_lane().submit(partial(_raise, ValueError("odd")), _ignore)

    assert soon(qtbot, lambda: bool(told))
    assert [str(error) for error in told] == ["odd"]


def test_lane_goes_on_after_a_failure(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, answers = make_lane(), list[str]()

    lane.submit(partial(_raise, ValueError("odd")), answers.append, _ignore)
    lane.submit(lambda: "after", answers.append)

    assert soon(qtbot, lambda: answers == ["after"])


def test_close_waits_for_the_running_job_and_drops_the_rest(make_lane: MakeLane) -> None:
    lane, done = make_lane(), list[str]()
    begun, gate = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        gate.wait()
        done.append("first")

    lane.submit(work, _ignore)
    lane.submit(partial(done.append, "second"), _ignore)
    assert begun.wait(10)

    threading.Timer(0.05, gate.set).start()
    lane.close()

    assert done == ["first"]


def test_nothing_is_delivered_after_close(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, other = make_lane(), make_lane()
    answers, done = list[str](), threading.Event()
    lane.submit(lambda: "late", answers.append)
    lane.submit(done.set, _ignore)
    assert done.wait(10)

    lane.close()
    other.submit(lambda: "mark", answers.append)

    qtbot.waitUntil(lambda: "mark" in answers, timeout=PATIENCE_MS)
    assert answers == ["mark"]


def test_close_may_be_called_twice(make_lane: MakeLane) -> None:
    lane = make_lane()

    lane.submit(lambda: None, lambda _: None)
    lane.close()
    lane.close()

    assert lane._thread is not None
    assert not lane._thread.is_alive()


def test_lane_is_busy_for_as_long_as_its_job_runs(make_lane: MakeLane, qtbot: QtBot) -> None:
    lane, may_end, ended = make_lane(), threading.Event(), list[bool]()

    before = lane.busy_s()
    lane.submit(may_end.wait, ended.append)
    qtbot.waitUntil(lambda: lane.busy_s() > 0, timeout=PATIENCE_MS)
    first = lane.busy_s()
    qtbot.waitUntil(lambda: lane.busy_s() > first, timeout=PATIENCE_MS)
    may_end.set()

    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE_MS)
    assert (before, lane.busy_s()) == (0.0, 0.0)
