"""Where categories and tags stand among what else the quick switcher finds."""

from __future__ import annotations

import pytest

from reader.core.folding import Folding
from reader.core.pinyin import Readings
from reader.core.switcher import EntryKind, Switcher, SwitcherEntry

ENTRIES = [
    SwitcherEntry(EntryKind.TAG, "tag:heap", "heap", "3"),
    SwitcherEntry(EntryKind.CATEGORY, "category:Heaps", "Heaps", "2"),
    SwitcherEntry(EntryKind.HEADING, "a#heap", "Heaps by hand"),
    SwitcherEntry(EntryKind.NOTE, "heap-sort", "Heap sort"),
    SwitcherEntry(EntryKind.NOTE, "binary", "Binary heap"),
]


@pytest.fixture
def switcher(readings: Readings) -> Switcher:
    return Switcher(ENTRIES, Folding(), readings)


def test_branch_comes_after_the_notes_that_begin_so_whole_as_it_may_match(
    switcher: Switcher,
) -> None:
    rows = switcher.find("heap", (), 9)

    found = [row.entry.target for row in rows]
    assert found == ["heap-sort", "category:Heaps", "tag:heap", "a#heap", "binary"]
    assert all(row.marks for row in rows)


def test_branch_that_was_used_comes_first_among_equals(switcher: Switcher) -> None:
    rows = switcher.find("heap", ("tag:heap",), 9)

    assert [row.entry.target for row in rows][:2] == ["tag:heap", "heap-sort"]
