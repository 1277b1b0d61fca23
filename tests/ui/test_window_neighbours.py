"""Beside a note: what links to it, and what is like it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.panes.note_link import NoteLink
from tests.ui.desk import PATIENCE_MS, Desk

HEAP, MERGE = "notes:Sorting/heap", "notes:Sorting/merge"


def links(desk: Desk) -> list[str]:
    """What the links beside the note say, each with its reason."""
    pane = desk.window.side.neighbours
    return [link.accessibleName() for link in pane.findChildren(NoteLink) if link.isVisible()]


@pytest.fixture(autouse=True)
def wide(desk: Desk) -> None:
    """Make room for the pane."""
    desk.window.resize(1360, 900)


def test_note_that_links_here_is_listed_and_opened(desk: Desk) -> None:
    desk.open_note(HEAP)
    desk.wait(lambda: "Merge sort, Sorting" in links(desk))
    said = desk.words(desk.window.side.neighbours)

    (link,) = [
        each
        for each in desk.window.side.neighbours.findChildren(NoteLink)
        if each.isVisible() and each.text() == "Merge sort"
    ]
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)

    assert "Linked from" in said
    assert desk.heading() == "Merge sort"


def test_related_note_is_listed_with_why(desk: Desk) -> None:
    desk.open_note(MERGE)

    desk.wait(lambda: bool(links(desk)))

    assert links(desk)[0].startswith("Heap sort, linked")
    assert "Related notes" in desk.words(desk.window.side.neighbours)


def test_lists_are_those_of_the_note_that_is_shown(desk: Desk) -> None:
    desk.open_note(HEAP)
    desk.wait(lambda: "Merge sort, Sorting" in links(desk))

    desk.open_note("notes:Maths/gauss")

    desk.wait(lambda: "Merge sort, Sorting" not in links(desk))
    assert "Linked from" not in desk.words(desk.window.side.neighbours)


def test_reasons_follow_the_language(desk: Desk) -> None:
    desk.open_note(MERGE)
    desk.wait(lambda: bool(links(desk)))

    desk.window.choose_language("zh")

    assert desk.soon(lambda: any(link.startswith("Heap sort, 有链接") for link in links(desk)))


def test_outline_keeps_room_beside_a_long_list(desk: Desk) -> None:
    desk.window.resize(1360, 560)
    desk.open_note("large-model/flash-attention")
    desk.wait(lambda: bool(links(desk)))

    assert desk.window.side.outline.height() >= 0.3 * desk.window.side.height()
