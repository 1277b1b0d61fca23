"""Finding on a page: what counts, how one steps, and what each tab keeps."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.ui.browsing.find_bar import FindBar
from reader.ui.browsing.tabs_feature import TabsFeature
from tests.ui.desk import Desk, find_input

MERGE, HEAP = "notes:Sorting/merge", "notes:Sorting/heap"
TEXTS = "readerView.markedTexts().join()"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A note with the finder open and empty."""
    feature = desk.window.feature(TabsFeature)
    feature.close_others(desk.window.area.tabs.at)
    desk.open_note(MERGE)
    desk.window.area.finder.stop()
    desk.window.commands["page.find"].trigger()
    bar(desk).box.clear()
    for name in ("Capital and small letters differ", "Whole words only", "Regular expression"):
        option(desk, name).setChecked(False)
    return desk


def bar(desk: Desk) -> FindBar:
    return desk.window.area.finder.bar


def option(desk: Desk, name: str) -> QToolButton:
    tools = bar(desk).findChildren(QToolButton)
    return next(tool for tool in tools if tool.accessibleName() == name)


def says(desk: Desk, words: str) -> bool:
    """Return True once the bar says ``words``."""
    return desk.soon(lambda: words in desk.words(bar(desk)))


@pytest.mark.parametrize(
    ("text", "options", "count"),
    [
        ("each pass", [], 90),
        ("the crocodile", ["Capital and small letters differ"], 0),
        ("crocodil", ["Whole words only"], 0),
        ("crocodile", ["Whole words only"], 2),
        ("c[a-z]+e\\b", ["Regular expression"], 2),
        ("^The C", ["Regular expression"], 2),
        ("^The C", ["Regular expression", "Capital and small letters differ"], 0),
    ],
)
def test_matches_are_counted_as_the_options_say(
    desk: Desk, text: str, options: list[str], count: int
) -> None:
    for name in options:
        QTest.mouseClick(option(desk, name), Qt.MouseButton.LeftButton)

    QTest.keyClicks(bar(desk).box, text)

    assert desk.soon(lambda: desk.words(bar(desk)).rpartition(" / ")[2] == str(count))


def test_enter_and_arrows_step_round(desk: Desk) -> None:
    QTest.keyClicks(bar(desk).box, "crocodile")
    assert says(desk, "1 / 2")

    QTest.keyClick(bar(desk).box, Qt.Key.Key_Return)
    assert says(desk, "2 / 2")
    QTest.keyClick(bar(desk).box, Qt.Key.Key_Down)
    assert says(desk, "1 / 2")
    QTest.keyClick(bar(desk).box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert says(desk, "2 / 2")


def test_unreadable_expression_is_explained_in_place(desk: Desk) -> None:
    QTest.mouseClick(option(desk, "Regular expression"), Qt.MouseButton.LeftButton)

    QTest.keyClicks(bar(desk).box, "a(")
    assert says(desk, 'Not a regular expression: a "(" is never closed')
    QTest.keyClicks(bar(desk).box, "b)")

    assert desk.soon(lambda: "Not a regular" not in desk.words(bar(desk)))


def test_expression_that_never_ends_is_stopped_and_said(desk: Desk) -> None:
    desk.evaluate("document.querySelector('article p').textContent = 'a'.repeat(4000) + 'b'")
    QTest.mouseClick(option(desk, "Regular expression"), Qt.MouseButton.LeftButton)

    QTest.keyClicks(bar(desk).box, "(a|aa)+$")

    assert says(desk, "takes too long")


def test_escape_in_the_box_takes_the_marks_away(desk: Desk) -> None:
    QTest.keyClicks(bar(desk).box, "crocodile")
    assert says(desk, "1 / 2")

    QTest.keyClick(bar(desk).box, Qt.Key.Key_Escape)

    desk.wait_for(f"{TEXTS} === ''")
    assert not bar(desk).isVisible()


def test_escape_on_the_page_puts_the_finder_away(desk: Desk) -> None:
    QTest.keyClicks(bar(desk).box, "crocodile")
    assert says(desk, "1 / 2")
    desk.window.area.take_focus()

    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_Escape)

    assert desk.soon(lambda: not bar(desk).isVisible())


def test_each_tab_keeps_what_it_looks_for(desk: Desk) -> None:
    QTest.keyClicks(bar(desk).box, "crocodile")
    assert says(desk, "1 / 2")

    with desk.window.area.opening_aside(is_behind=False):
        desk.open_note(HEAP)
    elsewhere = bar(desk).isVisible()
    desk.window.commands["tab.previous"].trigger()

    assert not elsewhere
    desk.wait_for(f"document.title === 'Merge sort' && {TEXTS} === 'crocodile,crocodile'")
    assert bar(desk).box.text() == "crocodile"


def test_next_page_of_the_tab_is_searched_too(desk: Desk) -> None:
    QTest.keyClicks(bar(desk).box, "pass")
    desk.wait_for(f"{TEXTS}.startsWith('pass')")

    desk.open_note(HEAP)

    assert desk.soon_on_page(f"document.title === 'Heap sort' && {TEXTS}.startsWith('pass')")
