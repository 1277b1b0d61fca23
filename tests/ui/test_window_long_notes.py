"""Very long notes: what they take does not keep the others waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.core.post import PostId
from reader.ui import library_pages
from tests.ui.desk import PATIENCE_MS, Desk

MERGE, HEAP = "notes:Sorting/merge", "notes:Sorting/heap"


@contextmanager
def held(desk: Desk) -> Iterator[None]:
    """The lane of very long notes at work on one that does not end before the block does."""
    done = threading.Event()
    lane = desk.window.lanes["long pages"]
    lane.submit(lambda: done.wait(2 * PATIENCE_MS / 1000), lambda _: None)
    try:
        yield
    finally:
        done.set()


def test_note_opens_while_a_very_long_one_is_being_made(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = desk.window.library.snapshot.by_id
    monkeypatch.setattr(library_pages, "_LONG_MINUTES", known[PostId(HEAP)].reading_minutes)

    with held(desk):
        desk.window.reading.open_post(MERGE)
        desk.open_note(HEAP)
        shown = desk.heading()
    desk.open_note(MERGE)

    assert known[PostId(MERGE)].reading_minutes > known[PostId(HEAP)].reading_minutes
    assert (shown, desk.heading()) == ("Heap sort", "Merge sort")
