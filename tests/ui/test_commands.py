"""The one table of commands: shortcuts, titles, and that nothing clashes."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.commands import Command, CommandTable
from reader.ui.window_commands import window_commands
from tests.ui.desk import Desk


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    qtbot.waitActive(owner)
    return owner


def test_shortcut_runs_its_command(owner: QWidget, qtbot: QtBot) -> None:
    ran: list[str] = []
    CommandTable(
        owner,
        (
            Command("one", "One", ("Ctrl+1", "F1"), lambda: ran.append("one")),
            Command("two", "Two", (), lambda: ran.append("two")),
        ),
    )

    with qtbot.waitActive(owner):
        owner.activateWindow()
    QTest.keyClick(owner, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(owner, Qt.Key.Key_F1)

    assert ran == ["one", "one"]


def test_hint_is_the_title_with_its_first_shortcut(owner: QWidget) -> None:
    table = CommandTable(
        owner,
        (
            Command("a", "Find", ("Ctrl+F", "F3"), lambda: None),
            Command("b", "Health", (), lambda: None),
        ),
    )

    assert (table.hint("a"), table.hint("b")) == ("Find  Ctrl+F", "Health")


def test_titles_are_taken_over_in_another_language(owner: QWidget) -> None:
    table = CommandTable(owner, (Command("a", "Find", (), lambda: None),))

    table.retitle((Command("a", "查找", (), lambda: None),))

    assert table["a"].text() == "查找"


def test_no_two_commands_of_the_window_share_a_shortcut_or_an_id(desk: Desk) -> None:
    commands = window_commands(desk.window)
    keys = Counter(
        QKeySequence(text).toString() for command in commands for text in command.shortcuts
    )

    assert [key for key, count in keys.items() if count > 1] == []
    assert len({command.id for command in commands}) == len(commands)


def test_every_shortcut_of_the_window_is_one_that_qt_knows(desk: Desk) -> None:
    texts = [text for command in window_commands(desk.window) for text in command.shortcuts]

    assert [text for text in texts if "Unknown" in QKeySequence(text).toString() or not text] == []
    assert all(QKeySequence(text).toString() for text in texts)
