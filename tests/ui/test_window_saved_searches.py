"""Saved searches: kept by the star, run from the tree, renamed, deleted, brought back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.ui.models.library_tree import NODE_ROLE
from reader.ui.models.tree_nodes import NodeKind
from tests.ui.desk import Desk

OpenDesk = Callable[..., Desk]


def section(desk: Desk) -> QModelIndex | None:
    """The section of saved searches, None while there is none."""
    model = desk.tree.model()
    rows = (model.index(row, 0) for row in range(model.rowCount()))
    return next((row for row in rows if row.data() == "Saved searches"), None)


def saved(desk: Desk) -> list[str]:
    """The names below the section of saved searches."""
    model, parent = desk.tree.model(), section(desk)
    if parent is None:
        return []
    return [model.index(row, 0, parent).data() for row in range(model.rowCount(parent))]


def row_of(desk: Desk, name: str) -> QModelIndex:
    parent = section(desk)
    assert parent is not None
    index = desk.tree.model().index(saved(desk).index(name), 0, parent)
    assert index.data(NODE_ROLE).kind is NodeKind.SEARCH
    return index


def click_star(desk: Desk) -> None:
    buttons = desk.window.area.results.findChildren(QToolButton)
    (star,) = [b for b in buttons if b.accessibleName().startswith("Keep this search")]
    QTest.mouseClick(star, Qt.MouseButton.LeftButton)


def keep(desk: Desk, *queries: str) -> None:
    for query in queries:
        desk.search(query)
        desk.window.commands["search.keep"].trigger()


def test_star_keeps_a_search_and_the_tree_runs_it(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.search("crocodile")

    click_star(desk)
    desk.window.tree.search.clear()
    desk.click_row(desk.tree, "crocodile")

    desk.wait(lambda: desk.window.area.results.query == "crocodile")
    assert saved(desk) == ["crocodile"]
    assert desk.hits() == ["Merge sort"]


def test_star_clicked_again_keeps_it_no_longer(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.search("crocodile")

    click_star(desk)
    click_star(desk)

    assert saved(desk) == []


def test_search_is_renamed_in_the_tree(open_desk: OpenDesk) -> None:
    desk = open_desk()
    keep(desk, "tag:heap")
    desk.tree.setCurrentIndex(row_of(desk, "tag:heap"))

    QTest.keyClick(desk.tree, Qt.Key.Key_F2)
    (editor,) = desk.tree.viewport().findChildren(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "Heaps")
    QTest.keyClick(editor, Qt.Key.Key_Return)

    desk.wait(lambda: saved(desk) == ["Heaps"])
    desk.click_row(desk.tree, "Heaps")
    assert desk.soon(lambda: desk.window.area.results.query == "tag:heap")


def test_deleted_search_is_brought_back_where_it_was(open_desk: OpenDesk) -> None:
    desk = open_desk()
    keep(desk, "one", "two", "three")
    desk.tree.setCurrentIndex(row_of(desk, "two"))

    QTest.keyClick(desk.tree, Qt.Key.Key_Delete)
    left, said = saved(desk), desk.words(desk.window.tree)
    desk.click_button(desk.window.tree, "Undo")

    assert left == ["one", "three"]
    assert "Deleted “two”" in said
    assert saved(desk) == ["one", "two", "three"]
    assert not desk.window.saved.undo_bar.isVisible()


def test_saved_searches_are_there_after_a_restart(open_desk: OpenDesk) -> None:
    first = open_desk()
    keep(first, "crocodile", "tag:heap")
    first.close()

    second = open_desk()

    assert saved(second) == ["crocodile", "tag:heap"]


def test_delete_leaves_categories_and_tags_alone(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.click_row(desk.tree, "Sorting")

    QTest.keyClick(desk.tree, Qt.Key.Key_Delete)

    assert not desk.window.saved.undo_bar.isVisible()
