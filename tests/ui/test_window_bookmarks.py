"""The list of bookmarks in the real window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest

from reader.core.bookmark_list import Bookmark, BookmarkGroup, BookmarkOrder, GroupRow
from reader.core.post import PostId
from reader.ui.reading_marks.bookmark_rows import BookmarkRows
from reader.ui.reading_marks.bookmarks_pane import BookmarksPane
from reader.ui.reading_marks.feature import ReadingMarksFeature
from tests.ui.desk import Desk

MERGE, HEAP = PostId("notes:Sorting/merge"), PostId("notes:Sorting/heap")
GAUSS, GONE = PostId("notes:Maths/gauss"), PostId("notes:gone")
ADDED = {
    MERGE: dt.datetime.fromisoformat("2026-10-01T10:00:00"),
    HEAP: dt.datetime.fromisoformat("2026-11-02T10:00:00"),
    GAUSS: dt.datetime.fromisoformat("2026-11-01T10:00:00"),
    GONE: dt.datetime.fromisoformat("2026-09-01T10:00:00"),
}


@pytest.fixture
def pane(desk: Desk) -> Iterator[BookmarksPane]:
    """The list of four bookmarks, one of them of a note that is gone."""
    feature = desk.window.feature(ReadingMarksFeature)
    desk.progress.database.write("DELETE FROM bookmarks")
    for post, at in ADDED.items():
        feature.shelf.put_bookmark(post, at)
    desk.window.commands["go.bookmarks"].trigger()
    shown = feature.places.bookmarks
    assert shown is not None
    choose(shown, BookmarkOrder.ADDED, BookmarkGroup.NONE)
    yield shown
    desk.progress.database.write("DELETE FROM bookmarks")
    feature.shelf.reload()


def choose(pane: BookmarksPane, order: BookmarkOrder, group: BookmarkGroup) -> None:
    """Choose as a hand does in the boxes."""
    pane.orders.setCurrentIndex(list(BookmarkOrder).index(order))
    pane.groups.setCurrentIndex(list(BookmarkGroup).index(group))
    pane.orders.activated.emit(pane.orders.currentIndex())


@pytest.mark.parametrize(
    ("order", "group", "rows"),
    [
        (
            BookmarkOrder.ADDED,
            BookmarkGroup.NONE,
            ["Heap sort", "高斯消元", "Merge sort", "Notes that are not there any more", GONE],
        ),
        (
            BookmarkOrder.TITLE,
            BookmarkGroup.MONTH,
            [
                *("November 2026", "高斯消元", "Heap sort", "October 2026", "Merge sort"),
                *("Notes that are not there any more", GONE),
            ],
        ),
        (
            BookmarkOrder.ADDED,
            BookmarkGroup.CATEGORY,
            [
                *("Maths / Linear", "高斯消元", "Sorting", "Heap sort", "Merge sort"),
                *("Notes that are not there any more", GONE),
            ],
        ),
    ],
)
def test_bookmarks_are_in_the_order_and_groups_that_are_chosen(
    desk: Desk,
    pane: BookmarksPane,
    order: BookmarkOrder,
    group: BookmarkGroup,
    rows: list[str],
) -> None:
    choose(pane, order, group)

    assert desk.soon(lambda: desk.rows(pane.list) == rows)  # titles are sorted as read, soon


def test_arrangement_is_kept(desk: Desk, pane: BookmarksPane) -> None:
    choose(pane, BookmarkOrder.TITLE, BookmarkGroup.MONTH)

    assert desk.progress.state("bookmarks") == {"order": "title", "group": "month"}


def test_click_opens_the_note(desk: Desk, pane: BookmarksPane) -> None:
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.click_row(pane.list, "Heap sort")

    assert desk.heading() == "Heap sort"


def test_delete_takes_a_bookmark_away_and_undo_gives_it_back(
    desk: Desk, pane: BookmarksPane
) -> None:
    pane.list.setCurrentIndex(pane.model.index(0))

    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    left = desk.rows(pane.list)
    desk.click_button(pane, "Undo")

    assert left[0] == "高斯消元"
    assert desk.rows(pane.list)[0] == "Heap sort"
    store = desk.window.feature(ReadingMarksFeature).shelf.store
    assert store.bookmarks()[HEAP] == ADDED[HEAP]


def test_keyboard_passes_names_of_groups_over(desk: Desk, pane: BookmarksPane) -> None:
    choose(pane, BookmarkOrder.ADDED, BookmarkGroup.CATEGORY)
    pane.list.setFocus()

    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    first = pane.list.currentIndex().data()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)

    assert (first, pane.list.currentIndex().data()) == ("高斯消元", "Heap sort")


def test_without_bookmarks_it_says_how_to_make_one(desk: Desk, pane: BookmarksPane) -> None:
    pane.show_bookmarks({}, {})

    assert "Ctrl+Shift+D" in desk.words(pane)


@pytest.mark.usefixtures("qapp")
def test_rows_of_bookmarks_are_groups_and_notes(
    check: Callable[[QAbstractItemModel], None],
) -> None:
    model = BookmarkRows(lambda row: row.name)
    check(model)

    model.set_rows([GroupRow("Sorting", 1), Bookmark(HEAP, ADDED[HEAP], None)])

    assert model.index(0).data() == "Sorting"
    assert not model.index(0).flags() & Qt.ItemFlag.ItemIsSelectable
