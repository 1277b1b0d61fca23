"""Rows that change with the page, in one frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.core.overriding import override
from reader.ui.paint_pause import PaintPause
from tests.ui.patience import soon


class Row(QLabel):
    """A label that counts how often it was painted."""

    painted = 0

    @override
    def paintEvent(self, event: object) -> None:
        self.painted += 1
        super().paintEvent(event)  # type: ignore[arg-type]  # a QPaintEvent


@pytest.fixture
def row(qtbot: QtBot) -> Row:
    row = Row("before")
    qtbot.addWidget(row)
    with qtbot.waitExposed(row):
        row.show()
    qtbot.waitUntil(lambda: row.painted > 0)
    return row


def test_row_is_not_painted_until_the_pause_ends(qtbot: QtBot, row: Row) -> None:
    pause, before = PaintPause(row), row.painted
    pause.add(row)

    pause.begin()
    row.setText("after")
    row.repaint()
    during = row.painted
    pause.end()

    qtbot.waitUntil(lambda: row.painted > before)
    assert during == before


def test_pause_ends_by_itself(qtbot: QtBot, row: Row) -> None:
    pause, before = PaintPause(row), row.painted
    pause.add(row)

    pause.begin()
    row.setText("after")

    assert soon(qtbot, lambda: row.painted > before)


def test_end_of_no_pause_paints_nothing(qtbot: QtBot, row: Row) -> None:
    owner = QObject()
    pause, before = PaintPause(owner), row.painted
    pause.add(row)

    pause.end()
    qtbot.wait(0)

    assert row.painted == before
