"""The panes of highlights and reading: named for a screen reader, in the chosen language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.highlight_list import NoteRow
from reader.core.library import PostFilter
from reader.core.post import PostId
from reader.core.reading import PostMarks, ReadingState
from reader.core.shelf import Shelf
from reader.services.post_marks import PostMarkStore
from reader.services.user_database import UserDatabase
from reader.ui.highlights.feature import HIGHLIGHTS, HighlightsFeature
from reader.ui.highlights.row_list import HighlightRows
from reader.ui.models.post_list import PostListModel, PostRole
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.navigation import Place
from reader.ui.panes.shelf_head import ShelfHead
from reader.ui.reading_marks.calendar_pane import CalendarPane
from reader.ui.reading_marks.feature import ReadingMarksFeature
from reader.ui.reading_marks.mark_places import BOOKMARKS, CALENDAR
from reader.ui.theme.controller import ThemeController
from tests.ui.desk import Desk
from tests.ui.test_accessibility import is_reached, tabbed, used
from tests.ui.test_accessible_names import nameless
from tests.ui.test_translation import spoken

HEAP = PostId("notes:Sorting/heap")
AT = dt.datetime.fromisoformat("2026-05-04T10:00:00")
LOST = Highlight(
    HighlightId("1"), HEAP, Ink.AMBER, Anchor("two\nwords"), "why", AT, AT, is_lost=True
)


@pytest.fixture
def pane(desk: Desk, request: pytest.FixtureRequest) -> Iterator[QWidget]:
    """One of the places, shown with something in it."""
    highlights = desk.window.feature(HighlightsFeature)
    marks = desk.window.feature(ReadingMarksFeature)
    made = highlights.shelf.add(HEAP, Ink.AMBER, Anchor("These words went long ago."))
    marks.shelf.store.add_reading(HEAP, 120)
    marks.shelf.put_bookmark(HEAP, AT)
    desk.open_note(HEAP)
    desk.wait(lambda: highlights.shelf.of_post(HEAP)[0].is_lost)
    places: dict[str, Callable[[], QWidget | None]] = {
        "highlights": lambda: highlights.pane,
        "calendar": lambda: marks.places.calendar,
        "bookmarks": lambda: marks.places.bookmarks,
        "side": lambda: desk.window.side,
        "header": lambda: desk.window.area.header,
        "feed": lambda: desk.window.area.feed,
    }
    kinds = {"highlights": HIGHLIGHTS, "calendar": CALENDAR, "bookmarks": BOOKMARKS}
    kind = kinds.get(request.param)
    if kind is not None:
        desk.window.area.go(Place(kind))
    if request.param == "feed":
        desk.click_row(desk.tree, "Sorting")
    shown = places[request.param]()
    assert shown is not None
    yield shown
    highlights.shelf.remove(made.id)
    desk.progress.database.write("DELETE FROM reading_log")
    marks.shelf.toggle_bookmark(HEAP)


PANES = ["highlights", "calendar", "bookmarks", "side", "header", "feed"]


@pytest.mark.parametrize("pane", PANES, indirect=True)
def test_every_control_has_a_name(pane: QWidget) -> None:
    assert nameless(pane) == []


@pytest.mark.parametrize("pane", ["highlights", "calendar", "bookmarks"], indirect=True)
def test_tab_comes_to_every_control_where_there_are_rows(desk: Desk, pane: QWidget) -> None:
    reached = tabbed(desk)

    missed = [widget for widget in used(pane) if not is_reached(widget, reached)]
    assert [f"{type(one).__name__} {one.accessibleName()}" for one in missed] == []


@pytest.mark.parametrize(
    ("pane", "english", "chinese"),
    [
        ("highlights", "Search highlights", "搜索标记"),
        ("highlights", "Not found any more", "已找不到"),
        ("calendar", "Reading calendar", "阅读日历"),
        ("calendar", "2 min", "2 分钟"),
        ("side", "Highlights", "标记"),
        ("header", "Bookmarked", "已收藏"),
        ("bookmarks", "Bookmarks", "收藏"),
        ("feed", "Bookmarked", "已收藏"),
        ("feed", "2 notes", "2 篇笔记"),
    ],
    indirect=["pane"],
)
def test_pane_speaks_the_chosen_language(
    desk: Desk, pane: QWidget, english: str, chinese: str
) -> None:
    before = spoken(pane)

    desk.window.choose_language("zh")
    desk.wait(lambda: chinese in (after := spoken(pane)) and english not in after)
    desk.window.choose_language("en")

    desk.wait(lambda: english in spoken(pane))
    assert english in before


@pytest.mark.usefixtures("qapp")
def test_rows_of_highlights_are_notes_and_quotes(
    check: Callable[[QAbstractItemModel], None],
) -> None:
    model = HighlightRows()
    check(model)
    note = NoteRow(HEAP, "Heap sort", 1, is_gone=False)

    model.set_rows([note, LOST])

    assert [model.index(row, 0).data() for row in range(2)] == ["Heap sort", "two words"]
    assert [model.index(row, 0).data(ROW_ROLE) for row in range(2)] == [note, LOST]
    spoken_row = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken_row == "two\nwords. why"


def test_list_of_posts_says_their_marks(
    desk: Desk, check: Callable[[QAbstractItemModel], None]
) -> None:
    model = PostListModel()
    check(model)
    model.set_posts(desk.window.library.snapshot.posts[:2])
    first, second = desk.window.library.snapshot.posts[:2]

    model.set_marks(PostMarks({first.id: ReadingState.READ}, frozenset({second.id})))

    roles = (PostRole.STATE, PostRole.BOOKMARKED)
    assert [model.index(0, 0).data(role) for role in roles] == ["read", False]
    assert [model.index(1, 0).data(role) for role in roles] == ["unread", True]


def test_time_away_from_the_window_is_not_counted(desk: Desk) -> None:
    work = desk.window.feature(ReadingMarksFeature)
    desk.open_note(HEAP)
    now = [100.0]
    work.time._clock = lambda: now[0]
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowDeactivate))
    before = dict(work.shelf.store.read_on(dt.datetime.now().date()))  # noqa: DTZ005 - the log's day

    now[0] += 25
    QApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))
    now[0] += 7
    work.time.take()

    after = dict(work.shelf.store.read_on(dt.datetime.now().date()))  # noqa: DTZ005 - the log's day
    assert round(after[HEAP] - before.get(HEAP, 0.0)) == 7


def test_calendar_speaks_another_language_when_its_store_is_closed(
    qtbot: QtBot, theme: ThemeController, tmp_path: Path
) -> None:
    database = UserDatabase(tmp_path / "user.sqlite3", lambda: AT)
    store = PostMarkStore(database)
    store.add_reading(HEAP, 120)
    pane = CalendarPane(theme, store, today=AT.date, language=lambda: "en")
    qtbot.addWidget(pane)
    pane.show_posts({})
    database.close()

    QApplication.sendEvent(pane, QEvent(QEvent.Type.LanguageChange))

    assert "2026-05-04: 2 min" in spoken(pane)


def test_category_is_introduced_by_its_index_note(desk: Desk, qtbot: QtBot) -> None:
    post = desk.window.library.snapshot.by_id[HEAP]
    index = replace(post, title="About sorting", summary="All that sorts.")
    head = ShelfHead()
    qtbot.addWidget(head)
    shelf = Shelf("Sorting", 1, 65, index, ((("Sorting", "Stable"), 4),), (("heap", 1),))

    head.resize(600, 200)
    head.show_shelf(shelf, PostFilter(("Sorting",)))
    head.show()
    words = desk.words(head)
    with qtbot.waitSignal(head.post_opened) as opened:
        desk.click_button(head, "About sorting")
    with qtbot.waitSignal(head.filter_changed) as narrowed:
        desk.click_button(head, "Stable")

    assert "1 note  ·  1 h 5 min" in words
    assert "All that sorts." in words
    assert opened.args == [HEAP]
    assert narrowed.args == [PostFilter(("Sorting", "Stable"))]
