"""How the tree's rows look, pixel by pixel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.library import LibrarySnapshot
from reader.ui.panes.tree_pane import TreePane
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import LIGHT
from tests.ui.test_models import make_post

GRAPHS = ("Maths", "Graphs")


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeController) -> TreePane:
    pane = TreePane(theme)
    qtbot.addWidget(pane)
    pane.resize(260, 400)
    pane.show_library(LibrarySnapshot.of([replace(make_post("a"), category=GRAPHS)]))
    pane.tree.expandAll()
    pane.show()
    return pane


def test_ground_of_a_chosen_nested_row_begins_at_its_name(pane: TreePane) -> None:
    pane.show_category(GRAPHS)

    rect = pane.tree.visualRect(pane.tree.currentIndex())
    rect.moveTopLeft(pane.tree.viewport().mapTo(pane, rect.topLeft()))
    image = pane.grab().toImage()

    before = {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left())}
    assert before == {QColor(LIGHT.surface).name()}
    assert image.pixelColor(rect.left() + 4, rect.center().y()).name() == (
        QColor(LIGHT.hairline).name()
    )


def test_row_that_the_keyboard_is_at_has_a_ring(pane: TreePane, qtbot: QtBot) -> None:
    with qtbot.waitActive(pane):
        pane.activateWindow()
    pane.search.setFocus()
    without = colours_of(pane)

    while not pane.tree.hasFocus():
        QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)

    ring = QColor(LIGHT.vermilion).name()
    qtbot.waitUntil(lambda: ring in colours_of(pane))
    assert ring not in without


def colours_of(pane: TreePane) -> set[str]:
    """The colours along a line through the middle of the tree's rows."""
    image = pane.tree.grab().toImage()
    return {image.pixelColor(60, y).name() for y in range(image.height())}
