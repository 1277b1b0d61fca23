"""Tabs below the editor, where there is no room for all."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.practice.tab_row import TabRow
from reader.ui.tab_order import tab_stops
from reader.ui.theme.controller import ThemeController

NAMES = ("Cases", "Result", "Submissions", "Notes", "Solutions", "Stress", "Steps", "Growth")


@pytest.fixture
def row(qtbot: QtBot, theme: ThemeController) -> TabRow:
    row = TabRow(theme)
    qtbot.addWidget(row)
    for name in NAMES:
        row.add(name, lambda name=name: name, QWidget())  # type: ignore[misc]  # a default
    row.resize(320, 200)
    row.show()
    return row


def seen(row: TabRow) -> dict[str, bool]:
    """The tabs that are seen at some point of theirs, and whether each is seen whole."""
    viewport = row.findChildren(QScrollArea)[0].viewport()
    middle = viewport.height() // 2
    found = [viewport.childAt(x, middle) for x in range(viewport.width())]
    return {
        button.text(): found.count(button) == button.width()
        for button in row.findChildren(QPushButton)
        if button in found
    }


def test_tab_without_room_is_not_shown_by_half(row: TabRow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Cases" in seen(row))

    assert all(seen(row).values())
    assert 1 < len(seen(row)) < len(NAMES)


def test_chosen_tab_comes_into_view_whole(row: TabRow, qtbot: QtBot) -> None:
    row.show_page("Growth")

    qtbot.waitUntil(lambda: "Growth" in seen(row))
    assert all(seen(row).values())


def test_tab_key_comes_to_the_chosen_tab_alone(row: TabRow) -> None:
    row.show_page("Result")

    stops = [stop.text() for stop in tab_stops(row) if isinstance(stop, QPushButton)]

    assert stops == ["Result"]
