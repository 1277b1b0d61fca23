"""The search box: what it tells of, and what it keeps to itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.panes.search_box import SearchBox
from reader.ui.theme.controller import ThemeController
from tests.ui.desk import commit


@pytest.fixture
def box(theme: ThemeController, qtbot: QtBot) -> SearchBox:
    box = SearchBox(theme)
    qtbot.addWidget(box)
    box.show()
    return box


@pytest.fixture
def queries(box: SearchBox) -> list[str]:
    told: list[str] = []
    box.query_changed.connect(told.append)
    return told


def compose(box: SearchBox, text: str) -> None:
    """What an input method shows before a character is chosen."""
    QApplication.sendEvent(box, QInputMethodEvent(text, []))


def test_typing_tells_of_every_letter(box: SearchBox, queries: list[str]) -> None:
    QTest.keyClicks(box, "dp")

    assert queries == ["d", "dp"]


def test_half_composed_character_is_kept_quiet(box: SearchBox, queries: list[str]) -> None:
    for text in ("x", "xi", "xi'n", "xi'niu"):
        compose(box, text)

    assert queries == []
    assert box.text() == ""


def test_composed_character_is_told_once(box: SearchBox, queries: list[str]) -> None:
    compose(box, "xi'niu")

    commit(box, "犀牛")

    assert queries == ["犀牛"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_Down, "hits_wanted"),
        (Qt.Key.Key_Return, "opened"),
        (Qt.Key.Key_Enter, "opened"),
        (Qt.Key.Key_Escape, "left"),
    ],
)
def test_key_leads_out_of_the_box(box: SearchBox, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(box, signal)) as left:
        QTest.keyClick(box, key)

    assert left.signal_triggered


def test_escape_empties_the_box(box: SearchBox, queries: list[str]) -> None:
    QTest.keyClicks(box, "dp")

    QTest.keyClick(box, Qt.Key.Key_Escape)

    assert queries[-1] == ""
