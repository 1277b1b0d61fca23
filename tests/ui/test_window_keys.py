"""The keyboard and the rail: where they lead, and where the focus is afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QToolButton, QWidget

from reader.core.starter import starter_code
from tests.ui.desk import Desk
from tests.ui.test_window_practice import COINS, take_problem

OpenDesk = Callable[..., Desk]


def has_focus(desk: Desk, owner: QWidget) -> bool:
    return desk.focus() is owner or owner.isAncestorOf(desk.focus())


def rail_button(desk: Desk, name: str) -> QToolButton:
    buttons = desk.window.rail.findChildren(QToolButton)
    (found,) = [button for button in buttons if button.accessibleName() == name]
    return found


def answer(kind: QMessageBox.StandardButton) -> None:
    """Press a button of the question that is going to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            box.button(kind).click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)


def test_search_command_puts_the_cursor_into_the_box(desk: Desk) -> None:
    desk.window.commands["search.focus"].trigger()

    assert has_focus(desk, desk.window.tree.search)


def test_search_command_brings_a_hidden_tree_back(desk: Desk) -> None:
    desk.window.commands["view.tree"].trigger()
    hidden = not desk.window.tree.isVisible()

    desk.window.commands["search.focus"].trigger()

    assert hidden
    assert desk.window.tree.isVisible()


def test_opened_note_takes_the_keys(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")

    assert has_focus(desk, desk.reader)


def test_emptied_box_keeps_the_cursor(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("c")

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Backspace)

    assert not desk.window.area.is_searching
    assert has_focus(desk, desk.window.tree.search)


def test_escape_gives_the_keys_back_to_the_page(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Escape)

    assert has_focus(desk, desk.reader)


def test_opened_problem_puts_the_cursor_into_the_editor(desk: Desk) -> None:
    desk.window.practice.open_problem(COINS)

    assert desk.soon(lambda: has_focus(desk, desk.editor))


@pytest.mark.parametrize(("name", "pane"), [("Latest updates", "feed"), ("Problems", "problems")])
def test_rail_leads_to_its_places_and_marks_them(desk: Desk, name: str, pane: str) -> None:
    desk.open_note("notes:Sorting/heap")

    QTest.mouseClick(rail_button(desk, name), Qt.MouseButton.LeftButton)

    assert getattr(desk.window.area, pane).isVisible()
    assert rail_button(desk, name).isChecked()


def test_rail_hides_the_tree_and_brings_it_back(desk: Desk) -> None:
    button = rail_button(desk, "Show or hide the library")

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    hidden = not desk.window.tree.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert hidden
    assert desk.window.tree.isVisible()


def test_section_of_the_tree_folds_and_unfolds(desk: Desk) -> None:
    section = desk.tree.model().index(2, 0)

    desk.click_row(desk.tree, "Categories")
    folded = not desk.tree.isExpanded(section)
    desk.click_row(desk.tree, "Categories")

    assert folded
    assert desk.tree.isExpanded(section)


def test_outline_hides_when_asked_and_comes_back(desk: Desk) -> None:
    desk.window.resize(1360, 800)
    desk.open_note("notes:Sorting/merge")
    assert desk.window.side.isVisible()

    desk.window.commands["view.side"].trigger()
    hidden = not desk.window.side.isVisible()
    desk.window.commands["view.side"].trigger()

    assert hidden
    assert desk.window.side.isVisible()


@pytest.mark.parametrize(("width", "is_shown"), [(1360, True), (1000, False)])
def test_outline_needs_room(desk: Desk, width: int, is_shown: bool) -> None:
    desk.open_note("notes:Sorting/merge")

    desk.window.resize(width, 800)

    assert desk.soon(lambda: desk.window.side.isVisible() is is_shown)
    desk.window.resize(1360, 800)


@pytest.mark.parametrize(
    ("button", "is_replaced"),
    [(QMessageBox.StandardButton.Yes, True), (QMessageBox.StandardButton.No, False)],
)
def test_starting_over_asks_first(
    open_desk: OpenDesk, button: QMessageBox.StandardButton, is_replaced: bool
) -> None:
    desk = open_desk()
    take_problem(desk, "# mine\n")
    starter = starter_code(desk.services.practice.problem(COINS).problem)
    (reset,) = [
        tool
        for tool in desk.pane.findChildren(QToolButton)
        if tool.accessibleName() == "Start over with the starter code"
    ]

    answer(button)
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)

    assert desk.soon(lambda: desk.editor.source() == (starter if is_replaced else "# mine\n"))


def test_each_problem_keeps_its_own_draft(open_desk: OpenDesk) -> None:
    desk = open_desk()
    take_problem(desk, "# coins\n")
    desk.window.practice.open_problem("knapsack-01")
    desk.wait(lambda: desk.pane.slug == "knapsack-01")
    desk.editor.set_source("# knapsack\n")

    desk.window.practice.open_problem(COINS)

    desk.wait(lambda: desk.editor.source() == "# coins\n")
    desk.window.practice.open_problem("knapsack-01")
    assert desk.soon(lambda: desk.editor.source() == "# knapsack\n")


def test_note_and_statement_of_a_problem_are_a_click_away(desk: Desk) -> None:
    desk.window.practice.open_problem(COINS)

    desk.click_button(desk.pane, "Note")
    desk.wait_for("document.querySelectorAll('.katex').length > 20")
    desk.click_button(desk.pane, "Statement")

    assert desk.soon_on_page("document.querySelector('h1')?.textContent === 'Coin Change'")
