"""Searching: hits while one types, marks, and the way to the page and back."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.post import Heading
from reader.ui.library_pages import PageOutline
from reader.ui.models.hit_list import HitRow
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.navigation import HOME, RESULTS, Place
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
    assert desk.soon_on_page(f"{CROCODILE_TOP} > 0 && {CROCODILE_TOP} < innerHeight")


def test_chinese_hit_is_marked_on_its_page(desk: Desk) -> None:
    desk.search("犀牛")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    assert desk.soon_on_page(f"{MARKED} === '犀牛'")


def test_keyboard_leads_from_the_box_through_the_sections_to_the_page(desk: Desk) -> None:
    desk.search("sort")
    hits = desk.window.area.results.list

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)
    note = hits.currentIndex().data()
    QTest.keyClick(hits, Qt.Key.Key_Down)
    section: HitRow = hits.currentIndex().data(ROW_ROLE)
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(hits, Qt.Key.Key_Return)

    assert desk.heading() == note == desk.hits()[0]
    assert section.section is not None
    assert desk.window.area.history.current.anchor in {section.anchor, ""}  # type: ignore[union-attr]  # a page is shown


def test_keyboard_leads_back_to_the_results_after_a_hit(desk: Desk) -> None:
    desk.search("sort")
    hits = desk.window.area.results.list
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)
    desk.window.focus_search()

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)

    assert desk.soon(lambda: desk.window.area.is_searching and hits.hasFocus())


def open_second_row(desk: Desk) -> None:
    hits = desk.window.area.results.list
    hits.enter()
    hits.setCurrentIndex(hits.model().index(1, 0))
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(hits, Qt.Key.Key_Return)


def test_back_from_a_hit_shows_the_results_as_they_were(desk: Desk) -> None:
    desk.search("sort")
    open_second_row(desk)

    desk.window.commands["go.back"].trigger()

    results = desk.window.area.results
    assert desk.window.area.is_searching
    assert (results.query, results.list.currentIndex().row()) == ("sort", 1)
    assert results.list.hasFocus()


def test_forward_from_the_results_leads_to_the_hit_again(desk: Desk) -> None:
    desk.search("crocodile")
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)
    desk.window.commands["go.back"].trigger()

    desk.window.commands["go.forward"].trigger()

    assert not desk.window.area.is_searching
    assert desk.heading() == "Merge sort"


def test_back_to_an_earlier_search_asks_it_again_and_keeps_its_row(desk: Desk) -> None:
    desk.search("sort")
    open_second_row(desk)
    desk.search("犀牛")
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    for _ in range(3):
        desk.window.commands["go.back"].trigger()

    results = desk.window.area.results
    desk.wait(lambda: results.query == "sort" and results.is_whole)
    assert desk.window.tree.search.text() == "sort"
    assert results.list.currentIndex().row() == 1


def test_search_changed_on_the_way_back_takes_the_place_of_the_earlier_one(desk: Desk) -> None:
    desk.search("sort")
    open_second_row(desk)
    desk.window.commands["go.back"].trigger()

    QTest.keyClicks(desk.window.tree.search, "ing")
    desk.wait(lambda: desk.window.area.results.query == "sorting")

    current = desk.window.area.history.current
    assert current is not None
    assert (current.kind, current.address) == (RESULTS, "sorting")


def test_emptied_box_leads_before_the_results_one_came_back_to(desk: Desk) -> None:
    desk.search("crocodile")
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)
    desk.window.commands["go.back"].trigger()

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Escape)

    assert desk.window.area.history.current == Place(HOME)
    assert not desk.window.area.is_searching


def test_note_shows_its_best_sections_in_the_order_of_its_text(desk: Desk) -> None:
    desk.search("halves OR crocodile")

    merge = next(rows for title, rows in sections(desk) if title == "Merge sort")

    assert merge == ["Splitting", "Joining", "The crocodile invariant"]


def test_section_opens_the_note_at_its_heading(desk: Desk) -> None:
    desk.search("halves OR crocodile")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.click_row(desk.window.area.results.list, "Joining")

    top = "document.querySelectorAll('h2')[1].getBoundingClientRect().top"
    assert desk.soon_on_page(f"{top} >= 0 && {top} < innerHeight / 2")


def test_count_and_time_are_told(desk: Desk) -> None:
    desk.search("crocodile")

    assert re.search(r"^1 note\n\d+ ms$", desk.words(desk.window.area.results), re.MULTILINE)


def test_facets_count_what_they_would_leave(desk: Desk) -> None:
    desk.search("tag:sorting")
    filters = desk.window.area.results.filters

    desk.wait(lambda: any(text.startswith("#heap") for text in desk.buttons(filters)))

    count = next(text for text in desk.buttons(filters) if text.startswith("#heap")).split()[-1]
    desk.click_button(filters, "#heap")
    desk.wait(lambda: desk.window.area.results.query == "tag:sorting tag:heap")
    assert (count, desk.hits()) == ("1", ["Heap sort"])


def test_chip_takes_its_filter_out_of_the_query(desk: Desk) -> None:
    desk.search("sort tag:heap")

    desk.click_button(desk.window.area.results.filters, "#heap  ×")

    desk.wait(lambda: desk.window.area.results.query == "sort")
    assert desk.window.tree.search.hasFocus()


def test_facet_is_reached_and_chosen_by_the_keyboard(desk: Desk) -> None:
    desk.search("tag:sorting")
    filters = desk.window.area.results.filters
    desk.wait(lambda: any(text.startswith("#heap") for text in desk.buttons(filters)))
    (chip,) = [b for b in filters.findChildren(QPushButton) if b.text().startswith("#heap")]

    chip.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chip, Qt.Key.Key_Space)

    assert desk.soon(lambda: desk.window.area.results.query == "tag:sorting tag:heap")


def test_what_was_meant_begins_in_line_with_what_was_read(desk: Desk) -> None:
    desk.search("crocodlie")
    results = desk.window.area.results

    offer = next(b for b in results.findChildren(QPushButton) if "crocodile" in b.text())
    ink = offer.grab().toImage()
    ground = ink.pixelColor(1, ink.height() // 2)
    first = next(
        x
        for x in range(1, ink.width())
        if any(ink.pixelColor(x, y) != ground for y in range(3, ink.height() - 3))
    )

    above = next(x for x in results.findChildren(QLabel) if "crocodlie" in x.text())
    column = above.mapTo(results, QPoint()).x()
    begin = offer.mapTo(results, QPoint()).x() + first / ink.devicePixelRatio()
    assert 0 <= begin - column <= 2


def test_mistyped_word_is_offered_as_it_was_meant(desk: Desk) -> None:
    desk.search("crocodlie")
    found = desk.hits()

    desk.click_button(desk.window.area.results, "Did you mean “crocodile”?")

    desk.wait(lambda: desk.window.area.results.query == "crocodile")
    assert desk.hits() == found == ["Merge sort"]


def test_search_that_finds_nothing_offers_to_drop_its_filter(desk: Desk) -> None:
    desk.search("犀牛 tag:heap")
    found = desk.hits()

    desk.click_button(desk.window.area.results, "Search without #heap")

    desk.wait(lambda: desk.window.area.results.query == "犀牛")
    assert (found, desk.hits()) == ([], ["高斯消元"])


def test_words_that_no_note_has_together_are_offered_apart(desk: Desk) -> None:
    desk.search("犀牛 crocodile")
    found = desk.hits()

    desk.click_button(desk.window.area.results, "Search notes with any of the words")

    desk.wait(lambda: desk.window.area.results.query == "犀牛 OR crocodile")
    assert found == []
    assert set(desk.hits()) == {"高斯消元", "Merge sort"}


def sections(desk: Desk) -> list[tuple[str, list[str]]]:
    """The notes of the results, each with the headings of its sections."""
    view = desk.window.area.results.list
    notes: list[tuple[str, list[str]]] = []
    for index in (view.model().index(row, 0) for row in range(view.model().rowCount())):
        row: HitRow = index.data(ROW_ROLE)
        if row.section is None:
            notes.append((row.hit.title, []))
        else:
            notes[-1][1].append(row.section.heading)
    return notes


def test_enter_opens_the_best_hit_of_what_was_typed_last(desk: Desk) -> None:
    desk.search("heap")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.window.tree.search.setText("犀牛")
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    assert desk.heading() == "高斯消元"


def test_problem_is_found_and_opened(desk: Desk) -> None:
    desk.search("in:problems 背包 0/1")

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    desk.wait(lambda: desk.window.practice.is_open)
    assert desk.window.area.results.hits[0].id == "knapsack-01"


def test_synonym_is_found_and_said(desk: Desk) -> None:
    desk.search("in:problems dynamic programming")

    assert "动态规划" in desk.words(desk.window.area.results)
    assert desk.hits()


def test_how_a_query_was_read_is_said_in_the_language_that_is_chosen(desk: Desk) -> None:
    desk.search("tag:sort -crocodile")
    assert "not crocodile" in desk.words(desk.window.area.results)

    desk.window.choose_language("zh")
    desk.wait(lambda: "not crocodile" not in desk.words(desk.window.area.results))
    desk.window.choose_language("en")

    desk.wait(lambda: "not crocodile" in desk.words(desk.window.area.results))


def test_escape_returns_to_the_page_that_was_read(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Escape)

    assert not desk.window.area.is_searching
    assert desk.window.tree.search.text() == ""
    assert desk.heading() == "Heap sort"


def test_escape_among_the_results_returns_to_the_page_too(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")
    hits = desk.window.area.results.list
    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Down)

    QTest.keyClick(hits, Qt.Key.Key_Escape)

    assert (desk.window.area.is_searching, desk.window.tree.search.text()) == (False, "")
    assert desk.heading() == "Heap sort"


def test_back_leaves_the_results_first(desk: Desk) -> None:
    desk.open_note("notes:Sorting/heap")
    desk.search("crocodile")

    desk.window.commands["go.back"].trigger()

    assert not desk.window.area.is_searching
    assert desk.heading() == "Heap sort"


def test_results_of_a_scan_give_way_to_those_of_the_new_index(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    shutil.rmtree(desk.paths.index)
    desk.search("sort")
    results = desk.window.area.results
    assert results.answer is not None
    assert results.answer.is_fallback
    results.list.setCurrentIndex(results.list.model().index(1, 0))

    desk.wait(lambda: results.answer is not None and not results.answer.is_fallback)

    assert "scanned" not in desk.words(results)
    assert results.list.currentIndex().row() == 1


def test_page_painted_once_one_searches_again_has_its_outline(desk: Desk) -> None:
    page = PageAddress(PageKind.POST, "notes:Sorting/heap")
    desk.search("sort")
    open_second_row(desk)
    desk.window.commands["go.back"].trigger()

    desk.window.parts().pages.page_made.emit(PageOutline(page, (Heading(2, "Late", "late"),)))
    desk.window.area.page_painted.emit(format_address(page))

    assert desk.rows(desk.window.side.outline) == ["Late"]


def test_filter_without_its_value_is_no_failure(desk: Desk) -> None:
    desk.search("tag:")

    assert "“tag:” wants a value" in desk.words(desk.window.area.results)


def test_nothing_found_says_what_to_do(desk: Desk) -> None:
    desk.search("qqqqqzzzzz")

    assert desk.hits() == []
    assert "Nothing found for “qqqqqzzzzz”" in desk.words(desk.window.area.results)


def test_matches_on_the_page_are_counted_and_walked(desk: Desk) -> None:
    desk.search("crocodile")
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)
    bar = desk.window.area.finder.bar
    desk.wait(lambda: "1 / 2" in desk.words(bar))

    desk.window.commands["page.next"].trigger()
    desk.wait(lambda: "2 / 2" in desk.words(bar))
    desk.window.commands["page.previous"].trigger()

    assert desk.soon(lambda: "1 / 2" in desk.words(bar))


def test_problem_that_was_searched_opens_in_the_practice_pane(desk: Desk) -> None:
    desk.search("in:problems coin change")
    titles = desk.hits()
    assert re.search(r"^\d+ found$", desk.words(desk.window.area.results), re.MULTILINE)

    QTest.keyClick(desk.window.tree.search, Qt.Key.Key_Return)

    desk.wait(lambda: desk.window.practice.is_open and desk.pane.slug == "coin-change")
    assert "Coin Change" in titles[0]


@pytest.mark.parametrize("query", ["a" * 1500, f'"{"b" * 900} <b>heap</b>'])
def test_endless_word_pushes_nothing_wide(desk: Desk, query: str) -> None:
    results = desk.window.area.results
    desk.search("heap")
    before = results.minimumSizeHint().width()

    desk.search(query)

    assert results.minimumSizeHint().width() <= before
    assert query in desk.words(results)
