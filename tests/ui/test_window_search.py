"""Searching: hits while one types, marks, and the way to the page and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.desk import PATIENCE_MS, Desk

CROCODILE_TOP = "document.querySelectorAll('h2')[2].getBoundingClientRect().top"
MARKED = "readerView.markedTexts().join()"


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("crocodile", "Merge sort"),
        ("croc", "Merge sort"),
        ("犀牛", "高斯消元"),
        ("tag:heap", "Heap sort"),
    ],
)
def test_query_finds_its_note(desk: Desk, query: str, title: str) -> None:
    desk.search(query)

    assert desk.hits()[0] == title
    assert desk.window.area.is_searching


def test_hits_come_while_one_types(desk: Desk) -> None:
    desk.search("crocod")
    QTest.keyClicks(desk.window.tree.search, "ile")

    desk.wait(lambda: desk.window.area.results.query == "crocodile")

    assert desk.hits() == ["Merge sort"]


def test_hit_shows_where_it_matches(desk: Desk) -> None:
    desk.search("犀牛")

    hit = desk.window.area.results.hits[0]

    assert hit.heading == "选主元"
    assert {hit.snippet.text[start:end] for start, end in hit.snippet.marks} == {"犀牛"}


def test_hit_opens_at_its_heading_with_its_matches_marked(desk: Desk) -> None:
    desk.search("crocodile")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.click_row(desk.window.area.results.list, "Merge sort")

    desk.wait_for(f"{MARKED} === 'crocodile,crocodile'")
    desk.wait_for(f"{CROCODILE_TOP} > 0 && {CROCODILE_TOP} < innerHeight")


def test_chinese_hit_is_marked_on_its_page(desk: Desk) -> None:
    desk.search("犀牛")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    desk.wait_for(f"{MARKED} === '犀牛'")


def test_keyboard_leads_from_the_box_through_the_hits_to_the_page(desk: Desk) -> None:
    desk.search("sort")
    hits = desk.window.area.results.list

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)
    QTest.keyClick(hits, Qt.Key.Key_Down)
    title = hits.currentIndex().data()
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(hits, Qt.Key.Key_Return)

    assert desk.heading() == title == desk.hits()[1]


def test_enter_opens_the_best_hit_of_what_was_typed_last(desk: Desk) -> None:
    desk.search("heap")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.window.tree.search.setText("犀牛")
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    assert desk.heading() == "高斯消元"


def test_escape_returns_to_the_page_that_was_read(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Escape)

    assert not desk.window.area.is_searching
    assert desk.window.tree.search.text() == ""
    assert desk.heading() == "Heap sort"


def test_back_leaves_the_results_first(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")

    desk.window.commands["go.back"].trigger()

    assert not desk.window.area.is_searching
    assert desk.heading() == "Heap sort"


def test_nothing_found_says_what_to_do(desk: Desk) -> None:
    desk.search("qqqqqzzzzz")

    assert desk.hits() == []
    assert "Nothing found for “qqqqqzzzzz”" in desk.words(desk.window.area.results)
