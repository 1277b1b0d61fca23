"""Time that counts: while the window is active, and somebody is there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.active_time import ActiveTime
from reader.ui.reading_marks.input_watch import InputWatch

REST_S = 60.0
USE = "use"


class Watch:
    """Active time over a clock that a test sets."""

    def __init__(self, window: QWidget) -> None:
        self.now = 100.0
        self.time = ActiveTime(window, lambda: self.now, rest_s=REST_S)
        self.told: list[float] = []
        self.time.passed.connect(self.told.append)
        QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))

    def live(self, steps: Sequence[float | str]) -> float:
        """Let seconds pass, the time being taken after each, and the user do something."""
        for step in steps:
            if isinstance(step, str):
                self.time.note_use()
            else:
                self.now += step
                self.time.take()
        return sum(self.told)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(
    ("steps", "seconds"),
    [
        ([20.0, 20.0], 40.0),
        ([20.0] * 6, 60.0),
        ([20.0, USE, *[20.0] * 5], 80.0),
        ([*[20.0] * 9, USE, 5.0], 65.0),
        ([20.0, 20.0, 30.0, USE, 10.0], 70.0),
        ([USE] * 5, 0.0),
        ([3600.0], 30.0),
    ],
    ids=["reading", "away", "used", "back", "just back", "only used", "asleep"],
)
def test_time_stops_a_rest_after_the_last_use(
    window: QWidget, steps: Sequence[float | str], seconds: float
) -> None:
    assert Watch(window).live(steps) == seconds


def test_return_to_the_window_counts_as_use(window: QWidget) -> None:
    watch = Watch(window)
    watch.live([20.0] * 9)
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))

    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))

    assert watch.live([20.0]) == REST_S + 20.0


def test_time_without_a_rest_counts_on(window: QWidget, qtbot: QtBot) -> None:
    now = [0.0]
    time = ActiveTime(window, lambda: now[0])
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    now[0] = 5000.0
    time.take()
    now[0] = 5004.0

    with qtbot.waitSignal(time.passed) as told:
        time.take()

    assert told.args == [4.0]


def test_input_anywhere_in_the_window_is_use(window: QWidget, qtbot: QtBot) -> None:
    window.show()
    watch = InputWatch(window)
    handle = window.windowHandle()
    assert handle is not None

    with qtbot.waitSignal(watch.used):
        QTest.mouseMove(handle, QPoint(5, 5))
    with qtbot.waitSignal(watch.used):
        QTest.keyClick(handle, Qt.Key.Key_J)
