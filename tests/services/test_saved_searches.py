"""Searches that are kept."""

from __future__ import annotations

import pytest

from reader.services.progress import ProgressStore
from reader.services.saved_searches import SavedSearch, SavedSearches


@pytest.fixture
def saved(progress: ProgressStore) -> SavedSearches:
    saved = SavedSearches(progress)
    for query in ("one", "two", "three"):
        saved.add(query)
    return saved


def queries(saved: SavedSearches) -> list[str]:
    return [each.query for each in saved.all]


def test_searches_are_kept_in_order_and_once(saved: SavedSearches) -> None:
    saved.add("three")

    assert queries(saved) == ["one", "two", "three"]
    assert saved.has("two")
    assert not saved.has("four")


def test_search_is_renamed_and_gets_its_own_words_back(saved: SavedSearches) -> None:
    saved.rename("two", " Second ")
    named = saved.all[1]
    saved.rename("two", "  ")

    assert named == SavedSearch("Second", "two")
    assert saved.all[1] == SavedSearch("two", "two")


def test_removed_search_comes_back_where_it_was(saved: SavedSearches) -> None:
    saved.rename("two", "Second")

    removed = saved.remove("two")
    left = queries(saved)
    assert removed is not None
    saved.put(*removed)

    assert left == ["one", "three"]
    assert saved.all[1] == SavedSearch("Second", "two")


def test_search_that_is_not_kept_is_not_removed(saved: SavedSearches) -> None:
    assert saved.remove("four") is None


@pytest.mark.parametrize("kept", ["text", [1, {"name": "x"}, {"query": "y"}], None])
def test_damaged_list_is_no_list(progress: ProgressStore, kept: object) -> None:
    progress.set_state("saved_searches", kept)

    assert SavedSearches(progress).all == ()
