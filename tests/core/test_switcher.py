"""The quick switcher's list: kinds, recent entries, order."""

from __future__ import annotations

import pytest

from reader.core.folding import Folding
from reader.core.pinyin import Readings
from reader.core.switcher import EntryKind, Switcher, SwitcherEntry

NOTE, PROBLEM = EntryKind.NOTE, EntryKind.PROBLEM
COMMAND, HEADING = EntryKind.COMMAND, EntryKind.HEADING
ENTRIES = [
    SwitcherEntry(HEADING, "knapsack#state", "State of a knapsack", "Knapsack"),
    SwitcherEntry(NOTE, "knapsack", "Knapsack", "Algorithm"),
    SwitcherEntry(NOTE, "heap", "Heap sort"),
    SwitcherEntry(COMMAND, "go.home", "Latest updates", "Alt+Home"),
    SwitcherEntry(PROBLEM, "knapsack-01", "01 Knapsack"),
]


@pytest.fixture
def switcher() -> Switcher:
    return Switcher(ENTRIES, Folding(), Readings([]))


def targets(
    switcher: Switcher, typed: str, recent: tuple[str, ...] = (), limit: int = 9
) -> list[str]:
    return [row.entry.target for row in switcher.find(typed, recent, limit)]


def test_all_kinds_are_in_one_list_the_best_first(switcher: Switcher) -> None:
    assert targets(switcher, "knapsack") == ["knapsack", "knapsack-01", "knapsack#state"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (">", ["go.home"]),
        ("> up", ["go.home"]),
        ("#knap", ["knapsack#state"]),
        ("@knap", ["knapsack-01"]),
        (" @ ", ["knapsack-01"]),
        (">knap", []),
    ],
)
def test_sign_narrows_the_list_to_one_kind(
    switcher: Switcher, typed: str, found: list[str]
) -> None:
    assert targets(switcher, typed) == found


def test_nothing_typed_shows_the_recent_first(switcher: Switcher) -> None:
    shown = targets(switcher, "", recent=("go.home", "heap", "gone"))

    assert shown == ["go.home", "heap", "knapsack", "knapsack-01", "knapsack#state"]


def test_recent_entry_comes_first_among_equals(switcher: Switcher) -> None:
    entries = [SwitcherEntry(NOTE, name, f"Sort {name}") for name in ("one", "two", "three")]
    made = Switcher(entries, Folding(), Readings([]))

    assert targets(made, "sort", recent=("three", "two")) == ["three", "two", "one"]


def test_better_entry_comes_before_a_recent_one(switcher: Switcher) -> None:
    assert targets(switcher, "knapsack", recent=("knapsack#state",))[0] == "knapsack"


def test_recent_entry_that_does_not_fit_is_left_out(switcher: Switcher) -> None:
    assert targets(switcher, "heap", recent=("knapsack",)) == ["heap"]


def test_recent_entry_of_another_kind_is_left_out(switcher: Switcher) -> None:
    assert targets(switcher, "@", recent=("heap",)) == ["knapsack-01"]


def test_no_more_rows_come_than_are_asked_for(switcher: Switcher) -> None:
    assert targets(switcher, "", limit=2) == ["knapsack", "heap"]
    assert targets(switcher, "knapsack", limit=2) == ["knapsack", "knapsack-01"]


def test_row_has_the_marks_of_its_title(switcher: Switcher) -> None:
    (row,) = switcher.find("heap so", (), 9)

    assert [row.entry.title[start:end] for start, end in row.marks] == ["Heap", "so"]
