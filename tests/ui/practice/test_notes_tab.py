"""Notes on a problem are told of while they are written, not only once the hand rests."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ui.practice.notes_tab import NotesTab


def test_text_is_told_of_while_one_types_without_a_pause(qtbot: QtBot) -> None:
    tab = NotesTab()
    qtbot.addWidget(tab)
    typing = QTimer(tab)
    typing.setInterval(40)
    typing.timeout.connect(lambda: QTest.keyClicks(tab.text, "x"))

    typing.start()
    with qtbot.waitSignal(tab.changed, timeout=10_000) as told:
        pass

    assert typing.isActive()
    assert told.args is not None
    assert str(told.args[0]).startswith("x")
    typing.stop()
    tab.flush()
