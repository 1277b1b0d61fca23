"""Pages that are asked for while others take long."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from reader.ui.jobs import Lane
from reader.ui.page_lanes import PageLanes


class Desk:
    """Lanes, jobs that take until they may end, and what was answered."""

    def __init__(self) -> None:
        self.owner = QObject()
        self.lane, self.long_lane = Lane("pages"), Lane("long pages")
        self.lanes = PageLanes(self.lane, self.long_lane, self.owner)
        self.may_end = threading.Event()
        self.begun: list[str] = []
        self.answers: list[str] = []
        self.errors: list[Exception] = []

    def ask(self, name: str, *, takes_long: bool = False, is_long: bool = False) -> None:
        def work() -> str:
            self.begun.append(name)
            if takes_long:
                self.may_end.wait(60)
            return name

        self.lanes.submit(work, self.answers.append, self.errors.append, is_long=is_long)

    def close(self) -> None:
        self.may_end.set()
        for part in (self.lanes, self.lane, self.long_lane):
            part.close()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk()
    yield made
    made.close()


def test_page_comes_while_several_take_long(desk: Desk, qtbot: QtBot) -> None:
    for name in ("one", "two", "three"):
        desk.ask(name, takes_long=True)
    desk.ask("quick")

    qtbot.waitUntil(lambda: "quick" in desk.answers)

    assert desk.answers == ["quick"]


def test_who_asked_is_let_go_of_without_a_collection(desk: Desk, qtbot: QtBot) -> None:
    def asker(answer: str) -> None:
        desk.answers.append(answer)

    known = weakref.ref(asker)
    desk.lanes.submit(lambda: "page", asker, desk.errors.append)
    del asker

    assert not gc.isenabled()
    qtbot.waitUntil(lambda: known() is None)
    assert desk.answers == ["page"]


def test_page_is_made_once_though_it_changed_its_lane(desk: Desk, qtbot: QtBot) -> None:
    desk.ask("slow", takes_long=True)
    desk.ask("quick")
    qtbot.waitUntil(lambda: "quick" in desk.answers)

    desk.may_end.set()
    qtbot.waitUntil(lambda: "slow" in desk.answers)
    desk.ask("last")
    qtbot.waitUntil(lambda: "last" in desk.answers)

    assert desk.begun.count("quick") == 1
    assert desk.answers == ["quick", "slow", "last"]


def test_long_page_leaves_the_usual_lane_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.ask("long", takes_long=True, is_long=True)
    qtbot.waitUntil(lambda: desk.begun == ["long"])

    assert desk.lane.busy_s() == 0
    assert desk.long_lane.busy_s() > 0


def test_failure_is_told_once(desk: Desk, qtbot: QtBot) -> None:
    desk.lanes.submit(lambda: 1 // 0, lambda _: None, desk.errors.append)

    qtbot.waitUntil(lambda: bool(desk.errors))

    assert [type(error) for error in desk.errors] == [ZeroDivisionError]
