"""An index run as the window tells of it, stops it and takes it up again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.scanning import scan_notes
from reader.services.settings import Settings
from reader.ui.status_line import StatusLine
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.notes import write_notes

_NOTES = 400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Enough notes for a run that can be watched."""
    folder = write_notes(tmp_path / "notes")
    for number in range(_NOTES):
        (folder / f"n{number:03}.md").write_text(f"# Radix {number}\n\n" + "falcon egret\n" * 1000)
    return folder


@pytest.fixture
def desk(open_desk: Callable[..., Desk], folder: Path) -> Desk:
    """A window that has begun to read many notes, and says so."""
    desk = open_desk(Settings(language="en", libraries=(str(folder),)))
    desk.wait(lambda: "Reading notes" in desk.window.status.text)
    return desk


def press(status: StatusLine) -> None:
    (button,) = status.findChildren(QPushButton)
    assert button.isVisible()
    button.click()


def test_run_tells_how_much_is_done_and_goes_when_it_has_ended(desk: Desk) -> None:
    status = desk.window.status
    assert f"of {_NOTES + 4}" in status.text
    assert status.share is not None
    assert 0 < status.share <= 1

    assert desk.soon(lambda: "Indexing notes" in status.text)
    assert desk.soon(lambda: not status.isVisible())


def test_stopped_run_keeps_what_it_has_and_goes_on_when_asked(desk: Desk) -> None:
    status = desk.window.status
    indexer = desk.window.library.indexer
    with desk.qtbot.waitSignal(indexer.stopped, timeout=PATIENCE_MS):
        press(status)
        assert (status.text, status.share) == ("Keeping what is done…", None)

    assert status.text.startswith("Stopped. What was read stays")
    assert desk.soon(lambda: any("Radix" in title for title in desk.feed()))
    with desk.qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS) as finished:
        press(status)
    assert finished.args[0] < _NOTES
    assert not status.isVisible()


def test_search_in_an_index_that_lacks_notes_says_so(desk: Desk) -> None:
    indexer = desk.window.library.indexer
    with desk.qtbot.waitSignal(indexer.stopped, timeout=PATIENCE_MS):
        press(desk.window.status)
    desk.wait(lambda: any("Radix" in title for title in desk.feed()))

    desk.search("crocodile")
    lacking = desk.words(desk.window.area.results)
    with desk.qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS):
        press(desk.window.status)

    assert "The index has " in lacking
    assert desk.soon(lambda: "The index has" not in desk.words(desk.window.area.results))


def test_rebuild_that_is_stopped_leaves_a_working_search(desk: Desk) -> None:
    status, indexer = desk.window.status, desk.window.library.indexer
    desk.wait(lambda: not indexer.is_running)
    indexer.start(is_rebuild=True)
    desk.wait(lambda: "Indexing notes" in status.text)

    with desk.qtbot.waitSignal(indexer.stopped, timeout=PATIENCE_MS):
        press(status)

    assert status.text == "Stopped. The index is as it was before."
    desk.search("falcon radix 399")
    assert desk.hits() == ["Radix 399"]


def test_run_over_a_few_notes_is_not_told(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    folder = write_notes(tmp_path / "notes")
    desk = open_desk(Settings(language="en", libraries=(str(folder),)))
    told: list[str] = []
    indexer = desk.window.library.indexer
    indexer.progressed.connect(lambda _: told.append(desk.window.status.text))

    with desk.qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS):
        (folder / "new.md").write_text("# Radix sort\n")
        indexer.start()

    assert told
    assert not any(told)


def test_time_that_is_left_is_said_once_it_is_known(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    progress = IndexProgress(IndexPhase.INDEXING, 1200, 20000, "a.md", 75.0)
    desk.window.library.indexer.progressed.emit(progress)

    assert desk.window.status.text == "Indexing notes: 1,200 of 20,000 · about 1 min left"


def test_what_others_have_said_meanwhile_stays(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    indexer = desk.window.library.indexer
    indexer.progressed.emit(IndexProgress(IndexPhase.READING, 40, 80, "a.md", None))
    desk.window.status.show_text("Saved: a.pdf")

    with desk.qtbot.waitSignal(indexer.finished, timeout=PATIENCE_MS):
        indexer.start()

    assert desk.window.status.text == "Saved: a.pdf"


def test_notes_read_so_far_are_shown_while_the_rest_is_read(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    folder = write_notes(tmp_path / "notes")
    desk = open_desk(Settings(language="en", libraries=(str(folder),)))
    library = desk.window.library
    desk.open_note("notes:Sorting/merge")
    (folder / "radix.md").write_text("---\ntitle: Radix sort\ndate: 2040-01-01\n---\n")
    (folder / "Sorting" / "merge.md").rename(folder / "merge.md")
    scan_notes(desk.paths.catalogue, library.libraries)

    library.indexer.progressed.emit(IndexProgress(IndexPhase.READING, 200, 900, "z.md", None))

    assert desk.soon(lambda: "Radix sort" in {post.title for post in library.snapshot.posts})
    library.indexer.scanned.emit(2)
    assert desk.soon(lambda: desk.window.area.open_post == "notes:merge")


def test_line_that_was_clicked_away_stays_away(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    tell = desk.window.library.indexer.progressed.emit
    tell(IndexProgress(IndexPhase.READING, 40, 80, "a.md", None))

    QTest.mouseClick(desk.window.status, Qt.MouseButton.LeftButton)
    tell(IndexProgress(IndexPhase.READING, 41, 80, "b.md", None))

    assert not desk.window.status.isVisible()
