"""The quick switcher: from Ctrl+P to where a choice leads, by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.core.library import PostFilter
from reader.core.page_address import parse_address
from reader.core.switcher import SwitcherRow
from reader.ui.browsing.tabs_feature import TabsFeature
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.switcher.sheet import SwitcherSheet
from tests.ui.desk import PATIENCE_MS, Desk, commit

OpenDesk = Callable[..., Desk]
HEAP = "notes:Sorting/heap"


def open_sheet(desk: Desk, typed: str = "") -> SwitcherSheet:
    """Open the switcher, type, and wait for the answer."""
    desk.window.switching.sheet.close_sheet()
    desk.window.commands["go.switcher"].trigger()
    sheet = desk.window.switching.sheet
    if typed.isascii():
        QTest.keyClicks(sheet.box, typed)
    else:
        commit(sheet.box, typed)
    desk.wait(lambda: sheet.answered == typed)
    return sheet


def rows(sheet: SwitcherSheet) -> list[SwitcherRow]:
    model = sheet.list.model()
    return [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]


def titles(sheet: SwitcherSheet) -> list[str]:
    return [row.entry.title for row in rows(sheet)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("heap", "Heap sort"),
        ("sort hea", "Heap sort"),
        ("消元", "高斯消元"),
        ("gsxy", "高斯消元"),
        ("gaosixiaoyuan", "高斯消元"),
        ("ms", "Merge sort"),
        ("mrgsrt", "Merge sort"),
        ("#crocodile", "The crocodile invariant"),
        ("#xzy", "选主元"),
        ("@coin", "322.  Coin Change  零钱兑换"),
        ("@lqdh", "322.  Coin Change  零钱兑换"),
        (">larger", "Larger text"),
    ],
)
def test_typed_letters_find_the_entry(desk: Desk, typed: str, title: str) -> None:
    sheet = open_sheet(desk, typed)

    assert titles(sheet)[0] == title


def test_enter_opens_the_note_and_the_page_takes_the_keys(desk: Desk) -> None:
    sheet = open_sheet(desk, "heap sort")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert desk.heading() == "Heap sort"
    assert not sheet.isVisible()
    assert desk.focus() is desk.reader or desk.reader.isAncestorOf(desk.focus())


def test_chosen_heading_opens_its_note_there(desk: Desk) -> None:
    sheet = open_sheet(desk, "#crocodile")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    top = "document.querySelectorAll('h2')[2].getBoundingClientRect().top"
    assert desk.soon_on_page(f"{top} > 0 && {top} < innerHeight")


def test_chosen_problem_opens_the_practice_pane(desk: Desk) -> None:
    sheet = open_sheet(desk, "@coin change")

    QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert desk.soon(lambda: desk.window.practice.is_open and desk.pane.slug == "coin-change")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("recursion", PostFilter(tags=("recursion",))),
        ("maths/linear", PostFilter(category=("Maths", "Linear"))),
        ("juzhen", PostFilter(tags=("矩阵",))),
    ],
)
def test_chosen_category_or_tag_lists_its_notes(desk: Desk, typed: str, shown: PostFilter) -> None:
    sheet = open_sheet(desk, typed)

    QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert desk.window.area.feed.current_filter == shown


def test_chosen_command_is_run(desk: Desk) -> None:
    was_shown = desk.window.tree.isVisible()
    sheet = open_sheet(desk, ">show or hide the library")

    QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert desk.window.tree.isVisible() is not was_shown
    desk.window.commands["view.tree"].trigger()


def test_command_that_cannot_be_run_is_not_offered(desk: Desk) -> None:
    assert not desk.window.commands["go.forward"].isEnabled()

    assert "Forward" not in titles(open_sheet(desk, ">forward"))


def test_matched_characters_are_marked(desk: Desk) -> None:
    row = rows(open_sheet(desk, "gsx"))[0]

    assert [row.entry.title[start:end] for start, end in row.marks] == ["高斯消"]


def test_entry_says_where_it_belongs(desk: Desk) -> None:
    details = [
        rows(open_sheet(desk, typed))[0].entry.detail for typed in ("消元", "#croc", ">quit")
    ]

    assert details == ["Maths / Linear", "Merge sort", "Ctrl+Q"]


def test_topics_of_a_problem_are_said_in_words(desk: Desk) -> None:
    row = rows(open_sheet(desk, "@coin change"))[0]

    assert row.entry.detail == "dynamic programming  ·  knapsack"


def test_arrows_walk_the_list_and_go_round(desk: Desk) -> None:
    sheet = open_sheet(desk, "sort")
    last = len(titles(sheet)) - 1

    QTest.keyClick(sheet.box, Qt.Key.Key_Down)
    second = sheet.list.currentIndex().row()
    QTest.keyClick(sheet.box, Qt.Key.Key_Up)
    QTest.keyClick(sheet.box, Qt.Key.Key_Up)

    assert (second, sheet.list.currentIndex().row()) == (1, last)


def test_enter_waits_for_the_answer_to_what_was_typed_last(desk: Desk) -> None:
    sheet = open_sheet(desk, "merge")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        sheet.box.setText("gsxy")
        QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert desk.heading() == "高斯消元"


@pytest.fixture
def one_tab(desk: Desk) -> Desk:
    """The window with one tab, at home."""
    feature = desk.window.feature(TabsFeature)
    feature.close_others(desk.window.area.tabs.at)
    desk.window.reading.go_home()
    return desk


def tabs(desk: Desk) -> tuple[list[str], int]:
    """What all tabs are at, "home" for the feed, and which of them is shown."""
    places = [tab.place for tab in desk.window.area.tabs if tab.place]
    pages = [parse_address(place.address).path if place.address else "home" for place in places]
    return pages, desk.window.area.tabs.at


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("heap sort", HEAP),
        ("#crocodile", "notes:Sorting/merge"),
        ("@coin change", "coin-change"),
    ],
)
def test_enter_with_control_opens_a_tab(one_tab: Desk, typed: str, page: str) -> None:
    sheet = open_sheet(one_tab, typed)

    QTest.keyClick(sheet.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert tabs(one_tab) == (["home", page], 1)


def test_enter_with_control_and_shift_submits_nothing(one_tab: Desk) -> None:
    sheet = open_sheet(one_tab, "heap sort")

    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(sheet.box, Qt.Key.Key_Return, keys)

    assert tabs(one_tab) == (["home", HEAP], 1)


def test_enter_with_control_before_the_answer_opens_a_tab_too(one_tab: Desk) -> None:
    sheet = open_sheet(one_tab, "merge")

    with one_tab.qtbot.waitSignal(one_tab.window.area.page_painted, timeout=PATIENCE_MS):
        sheet.box.setText("heap sort")
        QTest.keyClick(sheet.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert tabs(one_tab) == (["home", HEAP], 1)


@pytest.mark.parametrize(
    ("button", "keys"),
    [
        (Qt.MouseButton.MiddleButton, Qt.KeyboardModifier.NoModifier),
        (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_click_aside_opens_a_tab(
    one_tab: Desk, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    sheet = open_sheet(one_tab, "heap sort")

    place = sheet.list.visualRect(sheet.list.currentIndex()).center()
    QTest.mouseClick(sheet.list.viewport(), button, keys, place)

    assert tabs(one_tab) == (["home", HEAP], 1)


def test_escape_gives_the_keys_back_to_the_box_they_came_from(desk: Desk) -> None:
    desk.window.commands["search.focus"].trigger()
    sheet = open_sheet(desk, "merge")

    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)

    assert desk.focus() is desk.window.tree.search


def test_escape_leads_back_to_the_page(desk: Desk) -> None:
    desk.open_note(HEAP)
    sheet = open_sheet(desk, "merge")

    QTest.keyClick(sheet.box, Qt.Key.Key_Escape)

    assert not sheet.isVisible()
    assert desk.heading() == "Heap sort"
    assert desk.focus() is desk.reader or desk.reader.isAncestorOf(desk.focus())


def test_click_beside_the_sheet_closes_it(desk: Desk) -> None:
    sheet = open_sheet(desk)

    QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(3, sheet.height() - 3))

    assert not sheet.isVisible()


def test_click_on_a_row_opens_it(desk: Desk) -> None:
    sheet = open_sheet(desk, "merge sort")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.click_row(sheet.list, "Merge sort")

    assert desk.heading() == "Merge sort"


def test_what_fits_no_title_is_searched_in_the_notes(desk: Desk) -> None:
    sheet = open_sheet(desk, "larger one")
    said = desk.words(sheet)

    QTest.keyClick(sheet.box, Qt.Key.Key_Return)

    assert "No title fits “larger one”" in said
    desk.wait(lambda: desk.window.area.is_searching)
    assert desk.hits() == ["Merge sort"]


def test_what_was_opened_last_comes_first_and_again_after_a_restart(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.open_note("notes:Sorting/merge")
    first.open_note(HEAP)
    first.close()

    second = open_desk()
    second.wait(lambda: second.window.area.reader is not None)

    assert titles(open_sheet(second))[:2] == ["Heap sort", "Merge sort"]


def test_switcher_speaks_the_language_that_is_chosen(desk: Desk) -> None:
    desk.window.choose_language("zh")
    desk.wait(lambda: desk.window.commands["app.quit"].text() == "退出")

    sheet = open_sheet(desk, ">tuichu")

    assert titles(sheet)[0] == "退出"
    assert "题目" in sheet.box.placeholderText()
    sheet.close_sheet()


def test_window_of_any_size_has_the_sheet_inside(desk: Desk) -> None:
    desk.window.resize(780, 540)
    sheet = open_sheet(desk, "s")

    box = sheet.childrenRect()

    assert sheet.rect().contains(box)
    sheet.close_sheet()
    desk.window.resize(1360, 800)
