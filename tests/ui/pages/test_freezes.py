"""No note keeps the window: what its thread does at a stretch, in time of the processor."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer

from tests.ui.desk import Desk

# What a hand notices. Time of the processor, not of the clock: a busy machine is none of ours.
LONGEST_S = 0.1


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


@pytest.mark.parametrize("note", ["many-headings", "much-code", "many-diagrams", "deep"])
def test_opening_a_hostile_note_leaves_the_window_free(desk: Desk, note: str) -> None:
    desk.open_note("pages:printed")  # the engine is there
    heart = _Heart()

    desk.open_note(f"pages:hostile/{note}")
    desk.wait_for("document.readyState === 'complete'")

    assert heart.longest_s < LONGEST_S
