"""Tabs below the editor, where there is no room for all."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea, QSplitter, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.practice.tab_row import TabRow
from reader.ui.tab_order import tab_stops
from reader.ui.theme.controller import ThemeController
from tests.ui.patience import soon

NAMES = ("Cases", "Result", "Submissions", "Notes", "Solutions", "Stress", "Steps", "Growth")


@pytest.fixture
def row(qtbot: QtBot, theme: ThemeController) -> TabRow:
    row = TabRow(theme)
    qtbot.addWidget(row)
    fill(row)
    row.resize(320, 200)
    row.show()
    return row


def fill(row: TabRow) -> None:
    for name in NAMES:
        row.add(name, lambda name=name: name, QWidget())  # type: ignore[misc]  # a default


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


def show_sizes(splitter: QSplitter, *sizes: int) -> None:
    splitter.resize(sum(sizes), 200)
    splitter.setSizes(sizes)
    splitter.show()


def test_list_of_tabs_lies_beside_the_tool_at_the_end(theme: ThemeController, qtbot: QtBot) -> None:
    splitter, row, tool = QSplitter(), TabRow(theme), QToolButton()
    qtbot.addWidget(splitter)
    fill(row)
    row.add_tool(tool)
    for widget in (QWidget(), row):
        splitter.addWidget(widget)
    show_sizes(splitter, 100, 900)
    qtbot.waitUntil(lambda: len(seen(row)) == len(NAMES))

    show_sizes(splitter, 600, 400)

    more = next(button for button in row.findChildren(QToolButton) if button is not tool)
    qtbot.waitUntil(more.isVisible)
    assert soon(qtbot, lambda: not more.geometry().intersects(tool.geometry()))


def test_chosen_tab_comes_into_view_whole(row: TabRow, qtbot: QtBot) -> None:
    row.show_page("Growth")

    qtbot.waitUntil(lambda: "Growth" in seen(row))
    assert all(seen(row).values())


def test_tab_key_comes_to_the_chosen_tab_alone(row: TabRow) -> None:
    row.show_page("Result")

    stops = [stop.text() for stop in tab_stops(row) if isinstance(stop, QPushButton)]

    assert stops == ["Result"]
