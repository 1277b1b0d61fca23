"""No note keeps the window: what its thread does at a stretch, in time of the processor."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer

from reader.core.diagram import DiagramRenderer
from reader.core.overriding import override
from reader.services.kept_pages import RenderedNote
from reader.services.libraries import Library
from reader.ui.page_process import PageProcess
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.pages.notes import write_hostile_notes, write_notes

# What a hand notices. Time of the processor, not of the clock: a busy machine is none of ours.
LONGEST_S = 0.1


@pytest.fixture(scope="module")
def paged_notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile ones too, which other modules would index and check for nothing."""
    return write_hostile_notes(write_notes(tmp_path_factory.mktemp("paged") / "pages"))


class _Heart:
    """Beats in the thread of the interface, and knows its longest step."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._last = time.thread_time()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.thread_time()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


@pytest.mark.parametrize(
    "note", ["many-headings", "much-code", "many-diagrams", "ten-megabytes", "deep"]
)
def test_opening_a_hostile_note_leaves_the_window_free(desk: Desk, note: str) -> None:
    desk.open_note("pages:printed")  # the engine is there
    heart = _Heart()

    desk.open_note(f"pages:hostile/{note}")
    desk.wait_for("document.readyState === 'complete'")

    assert heart.longest_s < LONGEST_S


class _Counting(PageProcess):
    """Counts the pages that it makes."""

    def __init__(self, diagrams: DiagramRenderer) -> None:
        super().__init__(diagrams)
        self.made: list[str] = []

    @override
    def make(self, library: Library, path: str) -> RenderedNote:
        self.made.append(path)
        return super().make(library, path)


def test_long_note_is_made_apart_and_its_outline_has_an_end(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = desk.window._shell.pages
    counting = _Counting(pages.diagrams)
    monkeypatch.setattr(pages.making, "_process", counting)
    desk.services.catalogue.drop_pages()

    with desk.qtbot.waitSignal(pages.page_made, timeout=PATIENCE_MS) as made:
        desk.open_note("pages:hostile/many-headings")
    desk.open_note("pages:printed")

    assert counting.made == ["hostile/many-headings.md"]
    assert len(made.args[0].headings) == 2000


def test_page_does_not_wait_for_one_that_takes_long(desk: Desk) -> None:
    lane, may_end = desk.window.lanes["pages"], threading.Event()
    desk.open_note("pages:printed")
    # Not for ever: the window would wait for it as it closes.
    lane.submit(lambda: may_end.wait(PATIENCE_MS / 1000), lambda _: None)
    desk.wait(lambda: lane.busy_s() > 0.5)

    desk.open_note("pages:hostile/deep")

    assert desk.evaluate("document.title") == "deep"
    may_end.set()


def test_text_of_a_page_without_highlights_does_not_come_over(desk: Desk) -> None:
    said: list[str] = []
    connection = desk.window.area.page_said.connect(lambda name, _: said.append(name))

    desk.open_note("pages:hostile/deep")
    desk.evaluate("readerView.hear('highlight.ask', null); 1")
    desk.wait(lambda: "highlight.span" in said)
    desk.window.area.page_said.disconnect(connection)

    assert "highlight.text" not in said
