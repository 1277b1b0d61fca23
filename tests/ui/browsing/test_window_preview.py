"""A preview of another note beside its link, in the real window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.browsing.preview_feature import PreviewFeature
from tests.ui.desk import Desk, find_input

MERGE = "notes:Sorting/merge"
LINK = "document.querySelector('article > p a[href^=\"yandu://\"]')"
AWAY = QPointF(2, 2)
CARD = "document.querySelector('.preview-card')"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A note whose link to another one is in sight, and in no preview."""
    desk.window.feature(PreviewFeature)
    desk.window.activateWindow()  # a page that has not the keyboard shows no focus
    desk.wait(desk.window.isActiveWindow)
    desk.open_note(MERGE)
    desk.evaluate("document.activeElement.blur()")
    desk.evaluate(f"{LINK}.href = 'yandu://post/notes:Sorting/heap'")
    desk.evaluate(f"{LINK}.scrollIntoView({{ block: 'center' }})")
    desk.evaluate("addEventListener('pointermove', (event) => (globalThis.at = event.x), true); 1")
    point_at(desk, QPointF(desk.reader.width() - 2, 2))
    point_at(desk, AWAY)
    # Moves within one frame are one to the engine.
    desk.wait_for(f"globalThis.at === 2 && {CARD} === null")
    return desk


def point_at(desk: Desk, place: QPointF) -> None:
    widget = find_input(desk.reader)
    none = Qt.MouseButton.NoButton
    global_place = QPointF(widget.mapToGlobal(QPoint(int(place.x()), int(place.y()))))
    keys = Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, place, global_place, none, none, keys)
    QApplication.sendEvent(widget, move)


def test_pointer_that_rests_on_a_link_shows_the_note(desk: Desk) -> None:
    point_at(desk, desk.place_on_page(LINK))

    desk.wait_for(f"{CARD} !== null")
    words = str(desk.evaluate(f"{CARD}.innerText"))
    assert words.startswith("Heap sort")
    assert "2031-02-01" in words
    assert "Each pass halves" in words


def test_preview_lies_inside_the_window_beside_its_link(desk: Desk) -> None:
    point_at(desk, desk.place_on_page(LINK))
    desk.wait_for(f"{CARD} !== null")

    box, link = f"{CARD}.getBoundingClientRect()", f"{LINK}.getBoundingClientRect()"
    inside = f"{box}.left >= 0 && {box}.right <= innerWidth && {box}.bottom <= innerHeight"
    beside = f"({box}.top >= {link}.bottom || {box}.bottom <= {link}.top)"

    assert desk.evaluate(f"{inside} && {beside}") is True


def test_pointer_may_go_into_the_preview_and_out_of_it(desk: Desk) -> None:
    point_at(desk, desk.place_on_page(LINK))
    desk.wait_for(f"{CARD} !== null")

    point_at(desk, desk.place_on_page(CARD))
    desk.qtbot.wait(400)  # longer than a preview that was left stays
    stays = desk.evaluate(f"{CARD} !== null")
    point_at(desk, AWAY)

    assert stays
    desk.wait_for(f"{CARD} === null")


def test_pointer_that_only_passes_shows_nothing(desk: Desk) -> None:
    asked: list[str] = []
    desk.window.area.page_said.connect(lambda name, _: asked.append(name))

    point_at(desk, desk.place_on_page(LINK))
    point_at(desk, AWAY)
    desk.qtbot.wait(600)  # longer than a pointer must rest

    assert "preview" not in asked


def test_keyboard_shows_it_goes_into_it_and_leaves_it(desk: Desk) -> None:
    keys = find_input(desk.reader)
    desk.evaluate("Object.assign(document.querySelector('article h1'), { tabIndex: -1 }).focus()")
    QTest.keyClick(keys, Qt.Key.Key_Tab)
    desk.wait_for(f"{CARD} !== null")

    QTest.keyClick(keys, Qt.Key.Key_Down)
    desk.wait_for(f"{CARD}.contains(document.activeElement)")
    QTest.keyClick(keys, Qt.Key.Key_Escape)

    assert desk.soon_on_page(f"{CARD} === null && document.activeElement === {LINK}")


def test_link_to_a_heading_shows_its_section(desk: Desk) -> None:
    desk.evaluate(f"{LINK}.href = 'yandu://post/notes:Sorting/heap#sifting'")

    point_at(desk, desk.place_on_page(LINK))

    assert desk.soon_on_page(
        f"{CARD}?.querySelector('h2')?.textContent.startsWith('Sifting') === true"
    )


def test_link_to_no_note_shows_nothing(desk: Desk) -> None:
    desk.evaluate(f"{LINK}.href = 'yandu://post/notes:no/such'")
    point_at(desk, desk.place_on_page(LINK))
    desk.qtbot.wait(900)

    assert desk.evaluate(f"{CARD} === null") is True


def test_link_to_a_problem_shows_its_difficulty_and_statement(desk: Desk) -> None:
    desk.evaluate(f"{LINK}.href = 'yandu://problem/coin-change'")

    point_at(desk, desk.place_on_page(LINK))

    desk.wait_for(f"{CARD} !== null")
    words = str(desk.evaluate(f"{CARD}.innerText"))
    assert words.startswith("Coin Change")
    assert "medium" in words
    assert "amount" in words
    assert "Example" not in words


def test_line_below_the_title_stays_one_line(desk: Desk) -> None:
    desk.evaluate(f"{LINK}.href = 'yandu://problem/coin-change'")
    point_at(desk, desk.place_on_page(LINK))
    desk.wait_for(f"{CARD} !== null")

    desk.evaluate(f"{CARD}.querySelector('.meta').style.width = '60px'")

    assert desk.evaluate(f"{CARD}.querySelector('.meta').offsetHeight < 32") is True


@pytest.fixture
def concealing(desk: Desk) -> Iterator[Desk]:
    """An interview: no statement is shown but its own."""
    pages = desk.window.parts().pages
    pages.conceal({})
    yield desk
    pages.conceal(None)


def test_link_to_a_problem_shows_nothing_in_an_interview(concealing: Desk) -> None:
    concealing.evaluate(f"{LINK}.href = 'yandu://problem/knapsack-01'")

    point_at(concealing, concealing.place_on_page(LINK))
    concealing.qtbot.wait(900)

    assert concealing.evaluate(f"{CARD} === null") is True


def test_preview_loads_nothing_from_elsewhere(desk: Desk) -> None:
    point_at(desk, desk.place_on_page(LINK))
    desk.wait_for(f"{CARD} !== null")

    assert desk.reader.refusals.last == ()
