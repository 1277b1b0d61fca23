"""How the tree's rows look, pixel by pixel."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
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
    ground = image.pixelColor(rect.left() + 4, rect.center().y()).name()
    assert ground == QColor(LIGHT.wash).name()


def test_row_that_the_keyboard_is_at_stays_the_current_one_where_notes_come(
    pane: TreePane,
) -> None:
    pane.show_category(GRAPHS)
    pane.tree.setCurrentIndex(pane.tree.indexAbove(pane.tree.currentIndex()))
    posts = [replace(make_post(name), category=(name,)) for name in ("b", "c")]

    pane.show_library(LibrarySnapshot.of([replace(make_post("a"), category=GRAPHS), *posts]))

    assert pane.tree.currentIndex().data() == "Maths"
    assert pane.tree.selectedIndexes() == [pane.tree.currentIndex()]


def test_category_that_is_listed_is_the_current_row_where_that_one_went(pane: TreePane) -> None:
    posts = [replace(make_post("a"), category=GRAPHS), replace(make_post("b"), category=("Old",))]
    pane.show_library(LibrarySnapshot.of(posts))
    pane.show_category(GRAPHS)
    pane.tree.setCurrentIndex(pane.tree.indexBelow(pane.tree.currentIndex()))
    was_at = pane.tree.currentIndex().data()

    pane.show_library(LibrarySnapshot.of(posts[:1]))

    assert (was_at, pane.tree.currentIndex().data()) == ("Old", "Graphs")


def test_tree_keeps_what_is_unfolded_and_in_sight_where_categories_change_places(
    pane: TreePane,
) -> None:
    pane.show_library(shelves(50, fullest="c49"))
    pane.tree.expand(row_named(pane, "c08"))
    bar = pane.tree.verticalScrollBar()
    bar.setValue(20)

    pane.show_library(shelves(51, fullest="c20"))
    pane.grab()

    assert pane.tree.indexAbove(row_named(pane, "c20")).data() == "Categories"
    assert pane.tree.isExpanded(row_named(pane, "c08"))
    assert not pane.tree.isExpanded(row_named(pane, "c20"))
    assert bar.value() == 20


def shelves(count: int, *, fullest: str) -> LibrarySnapshot:
    paths = [(f"c{n:02}", "inner") for n in range(count)] + [(fullest,)] * 3
    return LibrarySnapshot.of(
        replace(make_post(str(number)), category=path) for number, path in enumerate(paths)
    )


def row_named(pane: TreePane, name: str) -> QModelIndex:
    model = pane.tree.model()
    rows = model.match(
        model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchRecursive
    )
    return rows[0]


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
