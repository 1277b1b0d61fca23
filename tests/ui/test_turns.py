"""Long work, a piece a turn of the loop."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from reader.ui.turns import take_turns


def test_loop_turns_between_two_pieces(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, owner, lambda: done.append("something else"))

    take_turns(owner, (first, lambda: done.append("second")), is_wanted=lambda: True)

    qtbot.waitUntil(lambda: done == ["first", "something else", "second"])


def test_nothing_is_done_before_the_loop_turns(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()

    take_turns(owner, (lambda: done.append("piece"),), is_wanted=lambda: True)
    at_once = list(done)

    qtbot.waitUntil(lambda: done == ["piece"])
    assert at_once == []


def test_pieces_nobody_wants_any_longer_are_left_undone(qtbot: QtBot) -> None:
    owner, done = QObject(), list[str]()
    pieces = (lambda: done.append("first"), lambda: done.append("second"))

    take_turns(owner, pieces, is_wanted=lambda: not done)

    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(0)
    assert done == ["first"]
