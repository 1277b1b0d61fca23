"""Bookmarks, reading states, series, orders and the calendar in the real window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QTreeView

from reader.core.highlight import Anchor, Ink
from reader.core.library import PostFilter
from reader.core.post import PostId
from reader.core.post_order import PostOrder
from reader.core.reading import ReadingState
from reader.ui.highlights.feature import HighlightsFeature
from reader.ui.models.post_list import PostRole
from reader.ui.navigation import Place
from reader.ui.panes.note_link import NoteLink
from reader.ui.reading_marks.calendar_pane import CalendarPane
from reader.ui.reading_marks.feature import ReadingMarksFeature
from reader.ui.reading_marks.mark_places import CALENDAR
from reader.ui.reading_marks.reading_clock import BEGUN_S, END_S
from tests.ui.desk import Desk
from tests.ui.notes import write_notes

MERGE, HEAP = PostId("notes:Sorting/merge"), PostId("notes:Sorting/heap")
LEAF = PostId("notes:leaf")
FIRST, SECOND = PostId("large-model/lora"), PostId("large-model/prefix-tuning")


@pytest.fixture
def work(desk: Desk) -> Iterator[ReadingMarksFeature]:
    """The feature, with nothing marked before and after."""
    feature = desk.window.feature(ReadingMarksFeature)
    forget(desk, feature)
    yield feature
    forget(desk, feature)
    desk.window.area.feed.choose_order(PostOrder.NEWEST)


def forget(desk: Desk, feature: ReadingMarksFeature) -> None:
    database = desk.progress.database
    for table in ("bookmarks", "reading_states", "reading_log", "reading"):
        database.write(f"DELETE FROM {table}")
    feature.shelf.reload()


def state(work: ReadingMarksFeature, post: PostId) -> ReadingState:
    return work.shelf.marks.state(post)


def trigger(desk: Desk, command: str) -> None:
    desk.window.commands[command].trigger()


def test_star_in_the_header_bookmarks_the_open_note(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(MERGE)

    work.tools.star.click()
    desk.window.reading.go_home()
    is_shown_at_home = work.tools.isVisible()
    desk.click_button(desk.window.area.feed, "★ Bookmarked")

    assert not is_shown_at_home
    assert desk.feed() == ["Merge sort"]
    assert desk.filter() == PostFilter(is_bookmarked=True)


def test_command_takes_a_bookmark_away_again(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(MERGE)

    trigger(desk, "note.bookmark")
    before = work.shelf.store.bookmarks()
    trigger(desk, "note.bookmark")

    assert tuple(before) == (MERGE,)
    assert work.shelf.store.bookmarks() == {}


def test_state_chosen_in_the_header_is_on_the_card(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(MERGE)

    work.tools._actions[ReadingState.MASTERED].trigger()
    desk.window.reading.go_home()

    model = desk.window.area.feed.list.model()
    assert model.index(0, 0).data(PostRole.STATE) == ReadingState.MASTERED
    assert work.tools.state.text() == "Mastered"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("note.read", ReadingState.READ),
        ("note.mastered", ReadingState.MASTERED),
        ("note.unread", ReadingState.UNREAD),
    ],
)
def test_commands_set_the_state(
    desk: Desk, work: ReadingMarksFeature, command: str, expected: ReadingState
) -> None:
    desk.open_note(MERGE)
    work.shelf.set_state(MERGE, ReadingState.READING)

    trigger(desk, command)

    assert work.shelf.store.marks().state(MERGE) is expected


def test_note_one_stays_with_begins_to_be_read(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(FIRST)

    work.clock.count(BEGUN_S / 2)
    before = state(work, FIRST)
    work.clock.count(BEGUN_S / 2)

    assert before is ReadingState.UNREAD
    assert state(work, FIRST) is ReadingState.READING
    assert work.tools.state.text() == "Reading"


def wait_for_end(desk: Desk, work: ReadingMarksFeature, note: str) -> None:
    desk.wait(lambda: work.clock.end_in_sight == note)


def go_to_end(desk: Desk, work: ReadingMarksFeature, note: str) -> None:
    desk.evaluate("readerView.goToFraction(1)")
    wait_for_end(desk, work, note)


def test_short_note_one_stays_with_is_read(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(LEAF)
    wait_for_end(desk, work, LEAF)

    work.clock.count(BEGUN_S - 1)
    before = state(work, LEAF)
    work.clock.count(1)

    assert before is ReadingState.UNREAD
    assert state(work, LEAF) is ReadingState.READ


def test_long_note_is_read_once_its_end_was_looked_at(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    desk.open_note(FIRST)
    work.clock.count(600)
    go_to_end(desk, work, FIRST)
    before = state(work, FIRST)

    work.clock.count(END_S)

    assert before is ReadingState.READING
    assert state(work, FIRST) is ReadingState.READ


def test_end_that_was_left_at_once_makes_no_note_read(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    desk.open_note(FIRST)
    go_to_end(desk, work, FIRST)
    desk.evaluate("readerView.goToFraction(0)")
    wait_for_end(desk, work, "")

    work.clock.count(600)

    assert state(work, FIRST) is ReadingState.READING


def test_state_that_the_reader_chose_stays_for_this_visit(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    desk.open_note(LEAF)
    wait_for_end(desk, work, LEAF)
    work.clock.count(600)

    trigger(desk, "note.unread")
    work.clock.count(600)

    assert state(work, LEAF) is ReadingState.UNREAD


def test_mastered_note_stays_mastered_when_it_is_read_again(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    work.shelf.set_state(LEAF, ReadingState.MASTERED)
    desk.open_note(LEAF)
    wait_for_end(desk, work, LEAF)

    work.clock.count(600)

    assert state(work, LEAF) is ReadingState.MASTERED


def test_time_is_counted_for_the_note_that_is_open(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(MERGE)
    work.clock.count(20)
    desk.open_note(HEAP)
    work.clock.count(30)
    desk.window.reading.go_home()
    work.clock.count(500)

    read = {post: round(seconds, -1) for post, seconds in work.shelf.store.read_on(today())}
    assert read == {MERGE: 20, HEAP: 30}


def test_end_of_the_page_offers_to_mark_it_as_read(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.open_note(MERGE)
    desk.wait_for("document.querySelectorAll('.end-state').length === 2")
    before = state(work, MERGE)

    desk.click_on_page(".end-state[data-state=read]")
    desk.wait(lambda: state(work, MERGE) is ReadingState.READ)
    desk.wait_for("document.querySelector('.end-state').ariaPressed === 'true'")
    desk.click_on_page(".end-state[data-state=read]")

    desk.wait(lambda: state(work, MERGE) is ReadingState.READING)
    assert before is ReadingState.UNREAD


@pytest.mark.parametrize(
    ("chip", "titles"),
    [
        ("Read", ["Merge sort"]),
        ("Mastered", []),
        ("★ Bookmarked", ["Heap sort"]),
        ("Unread", ["Heap sort"]),
    ],
)
def test_chips_of_the_feed_combine_with_the_category(
    desk: Desk, work: ReadingMarksFeature, chip: str, titles: list[str]
) -> None:
    work.shelf.set_state(MERGE, ReadingState.READ)
    work.shelf.toggle_bookmark(HEAP)
    desk.click_row(desk.tree, "Sorting")

    chips = desk.window.area.feed.findChildren(QPushButton)
    next(each for each in chips if each.text() == chip and each.isVisible()).click()

    assert desk.feed() == titles
    assert desk.filter().category == ("Sorting",)


def test_state_in_the_tree_adds_to_the_filter_and_leaves_it(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    work.shelf.set_state(MERGE, ReadingState.READ)
    desk.click_row(desk.tree, "heap")

    desk.click_row(desk.tree, "Unread")
    both = desk.filter()
    desk.click_row(desk.tree, "Unread")

    assert both == PostFilter(tags=("heap",), state=ReadingState.UNREAD)
    assert desk.filter() == PostFilter(tags=("heap",))


def test_category_chosen_in_the_tree_keeps_the_state(desk: Desk, work: ReadingMarksFeature) -> None:
    work.shelf.set_state(MERGE, ReadingState.READ)
    desk.click_row(desk.tree, "Unread")

    desk.click_row(desk.tree, "Sorting")

    assert desk.filter() == PostFilter(("Sorting",), state=ReadingState.UNREAD)
    assert desk.feed() == ["Heap sort"]


def tree_roots(tree: QTreeView) -> dict[str, QModelIndex]:
    """The tree's topmost rows by their words."""
    rows = (tree.model().index(row, 0) for row in range(tree.model().rowCount()))
    return {str(index.data()): index for index in rows}


def test_tree_counts_states_and_stays_unfolded(desk: Desk, work: ReadingMarksFeature) -> None:
    tree = desk.tree
    tree.expand(tree_roots(tree)["Years"])

    work.shelf.set_state(MERGE, ReadingState.MASTERED)

    unfolded = {name for name, index in tree_roots(tree).items() if tree.isExpanded(index)}
    assert "Years" in unfolded
    assert "Series" not in unfolded
    tree.collapse(tree_roots(tree)["Years"])


def test_year_of_the_tree_lists_its_notes(desk: Desk, work: ReadingMarksFeature) -> None:
    work.feed._tree.year_chosen.emit(2031)

    assert desk.feed() == ["Merge sort", "Heap sort", "高斯消元"]
    assert "2031" in desk.words(desk.window.area.feed)


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (PostOrder.NEWEST, ["Merge sort", "Heap sort"]),
        (PostOrder.TITLE, ["Heap sort", "Merge sort"]),
        (PostOrder.STALEST, ["Heap sort", "Merge sort"]),
    ],
)
def test_feed_is_listed_in_the_order_that_is_chosen(
    desk: Desk, work: ReadingMarksFeature, order: PostOrder, first: list[str]
) -> None:
    work.shelf.store.add_reading(HEAP, 5)
    desk.click_row(desk.tree, "Sorting")
    (box,) = desk.window.area.feed.findChildren(QComboBox)

    box.setCurrentIndex(list(PostOrder).index(order))
    box.activated.emit(box.currentIndex())

    assert desk.feed() == first


def test_order_is_remembered(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.window.feature(ReadingMarksFeature)
    first.window.area.feed.choose_order(PostOrder.TITLE)
    first.close()

    second = open_desk()
    second.window.feature(ReadingMarksFeature)

    assert second.window.area.feed.order is PostOrder.TITLE
    assert second.feed() == sorted(second.feed(), key=str.casefold)


def test_category_says_what_it_holds(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.click_row(desk.tree, "Sorting")

    words = desk.words(desk.window.area.feed)
    assert "Sorting" in words
    assert "2 notes" in words
    assert "#recursion  1" in desk.buttons(desk.window.area.feed)


def test_tag_of_a_category_narrows_it(desk: Desk, work: ReadingMarksFeature) -> None:
    desk.click_row(desk.tree, "Sorting")

    desk.click_button(desk.window.area.feed, "#recursion")

    assert desk.filter() == PostFilter(("Sorting",), ("recursion",))


@pytest.fixture
def series(desk: Desk) -> list[PostId]:
    """The notes of a series, the oldest first."""
    latest_first = desk.window.library.snapshot.filtered(PostFilter(series="参数高效微调"))
    return [post.id for post in reversed(latest_first)]


def test_first_note_of_a_series_leads_on_and_not_back(
    desk: Desk, work: ReadingMarksFeature, series: list[PostId]
) -> None:
    desk.open_note(series[0])

    desk.wait_for("document.querySelector('.end-next') !== null")
    told = str(desk.evaluate("document.querySelector('.end-series').textContent"))
    assert f"1 of {len(series)}" in told
    assert desk.evaluate("document.querySelector('.end-previous') === null") is True


def test_series_is_walked_at_the_end_of_the_page_and_beside_it(
    desk: Desk, work: ReadingMarksFeature, series: list[PostId]
) -> None:
    desk.open_note(series[0])
    desk.wait_for("document.querySelector('.end-next') !== null")

    desk.click_on_page(".end-next")

    desk.wait(lambda: desk.window.area.open_post == series[1])
    desk.wait(lambda: work.series.findChildren(NoteLink) != [])
    assert desk.soon(lambda: f"2 of {len(series)}" in work.series._title.text())


def test_calendar_lists_the_notes_of_a_day(desk: Desk, work: ReadingMarksFeature) -> None:
    work.shelf.store.add_reading(MERGE, 125)
    work.shelf.store.add_reading(PostId("gone"), 3700)

    calendar = open_calendar(desk, work)

    links = calendar.findChildren(NoteLink)
    shown = [(link.text(), link.accessibleName()) for link in links if not link.isHidden()]
    assert shown == [("gone", "gone, not there any more"), ("Merge sort", "Merge sort, 2 min")]
    assert "Read on 1 day, 1 h 4 min in all" in desk.words(calendar)


def test_note_of_the_calendar_is_opened(desk: Desk, work: ReadingMarksFeature) -> None:
    work.shelf.store.add_reading(MERGE, 125)
    calendar = open_calendar(desk, work)

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        next(x for x in calendar.findChildren(NoteLink) if not x.isHidden()).click()

    assert desk.heading() == "Merge sort"


def test_days_are_walked_by_the_keys_and_chosen_by_the_mouse(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    grid, start = open_calendar(desk, work).grid, dt.date(today().year, 5, 13)
    end = dt.date(start.year, 2, 28)
    grid.choose(start)

    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    by_keys = grid.day
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.place_of(end).center())

    assert (by_keys, grid.day) == (start + dt.timedelta(days=6), end)
    assert grid.accessibleDescription() == f"{end.isoformat()}: nothing was read"


def test_calendar_turns_to_the_years_that_have_something(
    desk: Desk, work: ReadingMarksFeature
) -> None:
    old = dt.date(today().year - 1, 3, 4)
    log = "INSERT INTO reading_log VALUES (?, ?, 600, ?)"
    desk.progress.database.write(log, old.isoformat(), MERGE, old.isoformat())
    calendar = open_calendar(desk, work)

    calendar.earlier.click()
    is_first = not calendar.earlier.isEnabled()
    calendar.grid.choose(old)

    assert is_first
    assert calendar.grid.accessibleName() == f"Reading calendar of {old.year}"
    assert calendar.grid.accessibleDescription() == f"{old.isoformat()}: 10 min"
    calendar.later.click()


def open_calendar(desk: Desk, work: ReadingMarksFeature) -> CalendarPane:
    desk.window.area.go(Place(CALENDAR))
    assert work.places.calendar is not None
    return work.places.calendar


def today() -> dt.date:
    return dt.datetime.now().date()  # noqa: DTZ005 - the day of the log


def mark_merge(desk: Desk, work: ReadingMarksFeature) -> None:
    """Open a note, call it mastered, highlight a sentence, and have its content remembered."""
    desk.open_note(MERGE)
    work.shelf.set_state(MERGE, ReadingState.MASTERED)
    anchor = Anchor("The crocodile always bites the larger one.")
    desk.window.feature(HighlightsFeature).shelf.add(MERGE, Ink.AMBER, anchor)
    work.follow_moves()
    rows = "SELECT post FROM post_contents WHERE post = ?"
    desk.wait(lambda: bool(desk.progress.database.rows(rows, (MERGE,))))


def test_marks_and_highlights_go_with_a_file_that_is_moved(
    open_over: Callable[[Path], Desk], tmp_path: Path
) -> None:
    folder = write_notes(tmp_path / "moving" / "notes")
    desk = open_over(folder)
    work = desk.window.feature(ReadingMarksFeature)
    mark_merge(desk, work)

    (folder / "Sorting" / "merge.md").rename(folder / "moved.md")
    desk.window.library.indexer.start()

    moved = PostId("notes:moved")
    desk.wait(lambda: state(work, moved) is ReadingState.MASTERED)
    desk.wait(lambda: desk.window.area.open_post == moved)
    assert desk.soon_on_page("CSS.highlights.get('yandu-amber')?.size === 1")


@pytest.mark.parametrize("width", [760, 960])
def test_whole_year_is_within_reach_in_a_small_window(
    desk: Desk, work: ReadingMarksFeature, width: int
) -> None:
    desk.window.resize(width, 540)
    pane = open_calendar(desk, work)
    desk.wait(lambda: pane.grid.height() <= pane.strip.height() <= pane.grid.height() + 20)

    pane.strip.show_day(dt.date(dt.date.today().year, 12, 31))  # noqa: DTZ011 - the user's own day

    desk.wait(lambda: pane.later.mapTo(desk.window, pane.later.rect().topRight()).x() < width)
    assert pane.strip.width() >= pane.grid.width() or pane.strip.horizontalScrollBar().maximum() > 0
