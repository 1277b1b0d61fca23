"""What of the library stands in the quick switcher."""

from __future__ import annotations

from reader.core.post import PostId
from reader.core.switcher import EntryKind, SwitcherEntry
from reader.core.tag_tree import build_tree
from reader.services.switcher_entries import branch_entries


def test_each_branch_of_a_tree_is_an_entry_with_its_path_and_count() -> None:
    tree = build_tree({PostId("a"): [("dp", "knapsack")], PostId("b"): [("dp",)]})

    entries = [*branch_entries(EntryKind.TAG, tree)]

    assert entries == [
        SwitcherEntry(EntryKind.TAG, "tag:dp", "dp", "2"),
        SwitcherEntry(EntryKind.TAG, "tag:dp/knapsack", "dp / knapsack", "1"),
    ]
