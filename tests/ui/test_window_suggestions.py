"""What the search box offers: completions as one types, past queries where it is empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.panes.suggestion_popup import SuggestionPopup
from tests.ui.desk import PATIENCE_MS, Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def popup(desk: Desk) -> SuggestionPopup:
    """The list below the box of a desk without a past."""
    desk.progress.set_state("searches", [])
    desk.window.suggestions.popup.show_rows(())
    return desk.window.suggestions.popup


def type_in(desk: Desk, text: str) -> None:
    """Type ``text`` into the empty box."""
    desk.window.focus_search()
    desk.window.tree.search.clear()
    QTest.keyClicks(desk.window.tree.search, text)


def offered(popup: SuggestionPopup) -> list[str]:
    return [row.text for row in popup.rows] if popup.isVisible() else []


@pytest.mark.parametrize(
    ("typed", "first"),
    [("ta", "tag:"), ("heap ti", "title:"), ("tag:hea", "heap"), ("cat:Sor", "Sorting")],
)
def test_fields_and_their_values_are_offered(
    desk: Desk, popup: SuggestionPopup, typed: str, first: str
) -> None:
    type_in(desk, typed)

    assert desk.soon(lambda: offered(popup)[:1] == [first])


def test_value_is_offered_with_the_number_of_its_notes(desk: Desk, popup: SuggestionPopup) -> None:
    type_in(desk, "tag:sorti")

    desk.wait(lambda: offered(popup) == ["sorting"])
    assert popup.rows[0].detail == "2"


def test_tab_takes_the_first_offer_and_goes_on_to_values(
    desk: Desk, popup: SuggestionPopup
) -> None:
    type_in(desk, "ta")
    desk.wait(lambda: offered(popup) == ["tag:"])

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Tab)

    desk.wait(lambda: len(offered(popup)) > 2)
    assert desk.window.tree.search.text() == "tag:"


def test_arrow_and_enter_take_an_offer_and_the_search_runs(
    desk: Desk, popup: SuggestionPopup
) -> None:
    type_in(desk, "tag:sorti")
    desk.wait(lambda: offered(popup) == ["sorting"])

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)
    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    assert desk.window.tree.search.text() == "tag:sorting "
    desk.wait(lambda: set(desk.hits()) == {"Merge sort", "Heap sort"})
    assert offered(popup) == []


def test_click_takes_an_offer(desk: Desk, popup: SuggestionPopup) -> None:
    type_in(desk, "tag:sorti")
    desk.wait(lambda: offered(popup) == ["sorting"])

    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))

    assert desk.window.tree.search.text() == "tag:sorting "


def test_escape_closes_the_list_before_the_search(desk: Desk, popup: SuggestionPopup) -> None:
    type_in(desk, "tag:sorti")
    desk.wait(lambda: offered(popup) == ["sorting"])

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Escape)

    assert offered(popup) == []
    assert desk.window.tree.search.text() == "tag:sorti"


@pytest.mark.parametrize("typed", ["t", "sort", "heap "])
def test_plain_words_are_left_in_peace(desk: Desk, popup: SuggestionPopup, typed: str) -> None:
    desk.search(typed)

    assert offered(popup) == []


def test_nothing_is_offered_while_an_input_method_composes(
    desk: Desk, popup: SuggestionPopup
) -> None:
    type_in(desk, "tag:")
    desk.wait(lambda: bool(offered(popup)))

    QApplication.sendEvent(desk.window.tree.search, QInputMethodEvent("ju'zhen", []))

    assert offered(popup) == []


def open_hit_of(desk: Desk, query: str) -> None:
    desk.search(query)
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)
    desk.window.tree.search.clear()
    desk.reader.setFocus()


def test_searches_that_led_somewhere_are_offered_again(desk: Desk, popup: SuggestionPopup) -> None:
    open_hit_of(desk, "crocodile")
    open_hit_of(desk, "犀牛")
    desk.search("nothing opened of this")
    desk.window.tree.search.clear()
    desk.reader.setFocus()

    desk.window.focus_search()

    assert offered(popup) == ["犀牛", "crocodile", "Forget these searches"]


def test_past_search_is_run_again_by_the_keyboard(desk: Desk, popup: SuggestionPopup) -> None:
    open_hit_of(desk, "crocodile")
    desk.window.focus_search()

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)
    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    desk.wait(lambda: desk.window.area.results.query == "crocodile")
    assert desk.hits() == ["Merge sort"]


def test_past_search_is_forgotten_by_delete(desk: Desk, popup: SuggestionPopup) -> None:
    open_hit_of(desk, "crocodile")
    open_hit_of(desk, "犀牛")
    desk.window.focus_search()

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)
    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Delete)

    assert offered(popup) == ["crocodile", "Forget these searches"]


def test_past_search_is_forgotten_by_its_cross(desk: Desk, popup: SuggestionPopup) -> None:
    open_hit_of(desk, "crocodile")
    desk.window.focus_search()
    place = QPoint(popup.list.viewport().width() - 10, 10)

    QTest.mouseClick(popup.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert offered(popup) == []


def test_all_past_searches_are_forgotten_at_once(desk: Desk, popup: SuggestionPopup) -> None:
    open_hit_of(desk, "crocodile")
    desk.window.focus_search()

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Up)
    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    assert desk.progress.state("searches") == []


def test_past_searches_are_there_after_a_restart(open_desk: OpenDesk) -> None:
    first = open_desk()
    open_hit_of(first, "crocodile")
    first.close()

    second = open_desk()
    second.window.focus_search()

    assert offered(second.window.suggestions.popup)[0] == "crocodile"
