"""What a start is asked for: an address, a note, a folder, and what is none of these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.services.progress import ProgressStore
from reader.services.settings import Settings
from tests.ui.desk import PATIENCE_MS, Desk

OpenDesk = Callable[..., Desk]


def soon_titled(desk: Desk, title: str) -> bool:
    desk.wait(lambda: desk.window.area.reader is not None)
    return desk.soon_on_page(f"document.querySelector('h1')?.textContent === {title!r}")


@pytest.fixture
def new_note(tmp_path: Path) -> Path:
    note = tmp_path / "elsewhere" / "deep" / "new.md"
    note.parent.mkdir(parents=True)
    note.write_text("# Brand new\n\nText.\n", encoding="utf-8")
    return note


def test_start_with_an_address_goes_there(open_desk: OpenDesk) -> None:
    desk = open_desk(target="yandu://post/notes%3ASorting/heap")

    assert soon_titled(desk, "Heap sort")


def test_start_with_a_problem_opens_it(open_desk: OpenDesk) -> None:
    desk = open_desk(target="yandu://problem/coin-change")

    assert soon_titled(desk, "Coin Change")
    assert desk.pane.slug == "coin-change"


def test_note_of_an_open_library_is_opened_there(open_desk: OpenDesk, notes: Path) -> None:
    desk = open_desk(target=str(notes / "Sorting" / "merge.md"))

    assert soon_titled(desk, "Merge sort")
    assert desk.window.settings.libraries == (str(notes),)


def test_note_of_another_folder_is_opened_once_that_is_read(
    open_desk: OpenDesk, new_note: Path
) -> None:
    desk = open_desk(target=str(new_note))

    assert soon_titled(desk, "Brand new")
    assert str(new_note.parent) in desk.window.settings.libraries


def test_folder_becomes_a_library(open_desk: OpenDesk, new_note: Path) -> None:
    desk = open_desk(target=str(new_note.parent))

    assert desk.soon(lambda: "Brand new" in desk.feed())


def test_file_that_is_not_there_is_told_in_the_status_bar(
    open_desk: OpenDesk, tmp_path: Path
) -> None:
    desk = open_desk(target=str(tmp_path / "nowhere.md"))

    assert "there is no such file" in desk.window.status.text
    assert desk.feed()


def test_address_given_to_a_first_start_waits_for_the_notes(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = Desk(qapp, tmp_path / "home", Settings(language="en"))

    desk.sit_down(qtbot, is_fresh=True, target="yandu://post/algorithm/knapsack")

    desk.wait(lambda: desk.window.area.reader is not None)
    assert desk.soon_on_page("document.querySelectorAll('.katex').length > 20")
    desk.close()


def test_another_start_brings_its_note(open_desk: OpenDesk, notes: Path) -> None:
    desk = open_desk()

    desk.window.open_target(str(notes / "Maths" / "gauss.md"))

    assert soon_titled(desk, "高斯消元")


def test_another_start_without_an_address_changes_nothing(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.open_note("notes:Sorting/heap")

    desk.window.open_target("")

    assert desk.heading() == "Heap sort"


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMaximized])
def test_another_start_brings_back_a_minimised_window(
    open_desk: OpenDesk, state: Qt.WindowState
) -> None:
    desk = open_desk()
    desk.window.setWindowState(state | Qt.WindowState.WindowMinimized)

    desk.window.open_target("")

    assert not desk.window.isMinimized()
    assert desk.window.isMaximized() is (state == Qt.WindowState.WindowMaximized)


@pytest.mark.parametrize("place", ["no address", "yandu://nonsense/a", "yandu://[post/a"])
def test_last_place_that_is_none_leads_to_the_feed(open_desk: OpenDesk, place: str) -> None:
    first = open_desk()
    first.progress.set_state("place", place)
    first.close()

    desk = open_desk()

    assert desk.soon(desk.window.area.feed.isVisible)


def test_last_place_that_is_gone_leads_to_the_feed(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.progress.set_state("place", "yandu://post/no/longer/there")
    first.progress.set_state("post", "no/longer/there")
    first.close()

    second = open_desk()

    assert second.window.area.feed.isVisible()
    assert second.feed()


@pytest.mark.parametrize("nonsense", ["no layout", {"geometry": "!", "tree_width": "wide"}, 7])
def test_layout_that_makes_no_sense_is_left_aside(open_desk: OpenDesk, nonsense: object) -> None:
    first = open_desk()
    first.close()
    with closing(ProgressStore(first.paths.user_database)) as progress:
        progress.set_state("layout", nonsense)

    second = open_desk()

    assert second.window.tree.isVisible()


def test_window_closed_before_it_started_leaves_cleanly(qapp: QApplication, tmp_path: Path) -> None:
    desk = Desk(qapp, tmp_path / "home", Settings(language="en"))
    desk.window.show()

    desk.close()

    assert not desk.window.isVisible()


class Browser(QObject):
    """Stands for the system's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.asked.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    # The stub has bytes here; what is taken is a text.
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def test_link_to_outside_goes_to_the_systems_browser(open_desk: OpenDesk, browser: Browser) -> None:
    desk = open_desk()
    desk.open_note("notes:leaf")

    desk.click_on_page("article a[href^=https]")

    desk.wait(lambda: browser.asked == ["https://example.org/page"])
    assert desk.heading() == "Loose leaf"


def test_feed_resumes_the_note_read_last(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.open_note("notes:Sorting/heap")
    first.close()
    second = open_desk()
    second.window.commands["go.home"].trigger()

    with second.qtbot.waitSignal(second.window.area.page_painted, timeout=PATIENCE_MS):
        second.click_button(second.window.area.feed, "Resume")

    assert second.heading() == "Heap sort"
