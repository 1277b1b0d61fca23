"""Focus mode, and how far a note is read."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.browsing.focus_feature import FocusFeature
from reader.ui.browsing.progress_feature import ProgressFeature
from tests.ui.desk import Desk, find_input

OpenDesk = Callable[..., Desk]
MERGE = "notes:Sorting/merge"


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A wide window with a note at its beginning."""
    feature = desk.window.feature(FocusFeature)
    feature.leave()
    feature.full_screen.leave()
    desk.window.resize(1360, 860)
    desk.open_note(MERGE)
    desk.evaluate("readerView.goToFraction(0)")
    desk.window.area.finder.stop()
    return desk


def around(desk: Desk) -> list[bool]:
    """Whether rail, tree, side pane and header are shown."""
    window = desk.window
    return [x.isVisible() for x in (window.rail, window.tree, window.side, window.area.header)]


def test_focus_leaves_the_note_alone_and_gives_all_back(desk: Desk) -> None:
    desk.window.commands["view.focus"].trigger()
    alone = around(desk)
    desk.window.commands["view.focus"].trigger()

    assert alone == [False] * 4
    assert around(desk) == [True] * 4


def test_what_was_hidden_before_stays_hidden(desk: Desk) -> None:
    desk.window.toggle_tree()

    desk.window.commands["view.focus"].trigger()
    desk.window.commands["view.focus"].trigger()

    assert around(desk) == [True, False, True, True]
    desk.window.toggle_tree()


def test_side_pane_stays_away_while_the_window_grows(desk: Desk) -> None:
    desk.window.commands["view.focus"].trigger()

    desk.window.resize(1500, 860)
    desk.open_note("notes:Sorting/heap")

    assert around(desk) == [False] * 4


def test_escape_leaves_the_mode(desk: Desk) -> None:
    desk.window.commands["view.focus"].trigger()
    desk.wait_for("document.documentElement.dataset.focus === 'on'")

    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_Escape)

    desk.wait(lambda: around(desk) == [True] * 4)
    assert desk.soon_on_page("document.documentElement.dataset.focus === undefined")


def test_letter_on_the_page_enters_the_mode(desk: Desk) -> None:
    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_T)

    assert desk.soon(lambda: around(desk) == [False] * 4)


def test_other_blocks_stand_back_from_the_one_that_is_read(desk: Desk) -> None:
    desk.window.commands["view.focus"].trigger()

    desk.evaluate("readerView.goToFraction(0.5)")

    desk.wait_for("document.querySelectorAll('article > .is-near').length === 1")
    block = "document.querySelector('article > .is-near').getBoundingClientRect()"
    desk.wait_for(f"{block}.top <= innerHeight * 0.4 + 1 && {block}.bottom > 0")
    assert desk.soon_on_page(
        "getComputedStyle(document.querySelector('article > header')).opacity === '0.42'"
    )


def test_beginning_of_a_note_is_read_together_with_its_head(desk: Desk) -> None:
    desk.evaluate("scrollTo(0, 0)")

    desk.window.commands["view.focus"].trigger()

    desk.wait_for("document.querySelector('.post-header + .is-near') !== null")
    desk.wait_for("getComputedStyle(document.querySelector('.post-header')).opacity === '1'")
    assert desk.soon_on_page(
        "getComputedStyle(document.querySelector('article').lastElementChild).opacity === '0.42'"
    )


def test_finder_put_away_leads_the_keyboard_to_no_link(desk: Desk) -> None:
    desk.evaluate("document.activeElement.blur()")
    desk.window.commands["view.focus"].trigger()
    desk.window.area.finder.start()
    box = desk.window.focusWidget()

    QTest.keyClick(box, Qt.Key.Key_Escape)

    desk.wait(lambda: not desk.window.area.finder.bar.isVisible())
    desk.wait_for("document.hasFocus()")
    assert desk.evaluate("document.activeElement.tagName") == "BODY"


def test_focus_mode_entered_from_the_tree_leads_the_keyboard_to_no_link(desk: Desk) -> None:
    desk.evaluate("document.activeElement.blur()")
    desk.window.focus_search()

    desk.window.commands["view.focus"].trigger()

    desk.wait_for("document.hasFocus()")
    assert desk.evaluate("document.activeElement.tagName") == "BODY"


def test_search_brings_the_tree_back_and_ends_the_mode(desk: Desk) -> None:
    desk.window.commands["view.focus"].trigger()

    desk.window.focus_search()

    assert around(desk)[:2] == [True, True]


def test_header_says_how_far_the_note_is_read(desk: Desk) -> None:
    label = desk.window.feature(ProgressFeature).label
    minutes = desk.window.library.snapshot.by_id[MERGE].reading_minutes  # type: ignore[index]  # an id is a str
    desk.wait(lambda: label.text() == f"0% · {minutes} min left")

    desk.evaluate("readerView.goToFraction(1)")

    assert desk.soon(lambda: label.text() == "100%")


def test_header_says_that_a_slow_page_is_being_made(desk: Desk) -> None:
    label = desk.window.feature(ProgressFeature).label
    going_on = threading.Event()
    desk.window._shell.pages._lane.submit(going_on.wait, lambda _: None)

    desk.window.reading.open_post("notes:Sorting/heap")
    desk.wait(lambda: label.text() == "Making the page…")
    going_on.set()

    assert desk.soon(lambda: label.text().startswith("0%"))


def test_line_on_the_page_grows_with_the_scroll(desk: Desk) -> None:
    scale = "getComputedStyle(document.body, '::before').scale"
    desk.wait_for(f"{scale}.startsWith('0 ')")

    desk.evaluate("readerView.goToFraction(0.5)")

    assert desk.soon_on_page(f"Math.abs(parseFloat({scale}) - 0.5) < 0.02")


def test_feed_is_not_read_by_per_cent(desk: Desk) -> None:
    desk.window.reading.go_home()

    assert not desk.window.feature(ProgressFeature).label.isVisible()


def test_full_screen_is_entered_and_left_by_its_key(desk: Desk) -> None:
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)

    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_F11)
    desk.wait(desk.window.isFullScreen)
    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_F11)

    assert desk.soon(lambda: not desk.window.isFullScreen())


def test_escape_leaves_the_mode_before_the_full_screen(desk: Desk) -> None:
    desk.window.commands["view.fullscreen"].trigger()
    desk.window.commands["view.focus"].trigger()
    keys = find_input(desk.reader)

    QTest.keyClick(keys, Qt.Key.Key_Escape)
    desk.wait(lambda: around(desk)[:2] == [True, True])  # there is no room for the outline
    was_full = desk.window.isFullScreen()
    QTest.keyClick(keys, Qt.Key.Key_Escape)

    desk.wait(lambda: not desk.window.isFullScreen())
    assert was_full


def test_escape_leaves_the_full_screen_from_the_feed_too(desk: Desk) -> None:
    desk.window.reading.go_home()
    desk.window.commands["view.fullscreen"].trigger()

    QTest.keyClick(desk.window.area.feed.list, Qt.Key.Key_Escape)

    assert not desk.window.isFullScreen()


def test_full_screen_gives_a_maximised_window_back(desk: Desk) -> None:
    desk.window.setWindowState(Qt.WindowState.WindowMaximized)

    desk.window.commands["view.fullscreen"].trigger()
    desk.window.commands["view.fullscreen"].trigger()

    assert desk.window.isMaximized()
    desk.window.setWindowState(Qt.WindowState.WindowNoState)


def test_next_start_is_no_full_screen(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.window.features.make_now()
    desk.window.commands["view.fullscreen"].trigger()
    desk.close()

    assert not open_desk().window.isFullScreen()
