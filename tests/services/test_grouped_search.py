"""Hits grouped by note, over an index and a catalogue of real notes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.catalogue import Catalogue
from reader.services.grouped_search import FIRST_HITS, GroupedSearch
from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import Paths, find_paths
from reader.services.search_service import SearchService

NOTE = """---
category: {category}
tags: [{tag}]
date: 20{year}-01-01
---
# Note {number}

A heap begins.

## Sift

It sifts the heap.

## Other

Nothing of it.
"""


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    folder = tmp_path_factory.mktemp("notes")
    for number in range(30):
        fields = {"category": f"c{number % 2}", "tag": f"t{number % 3}", "year": 10 + number % 2}
        text = NOTE.format(number=number, **fields)
        Path(folder, f"{number:02}.md").write_text(text, encoding="utf-8")
    paths = find_paths(tmp_path_factory.mktemp("home"))
    paths.make()
    run_index(paths, open_libraries((folder,)))
    return paths


@pytest.fixture
def search(paths: Paths) -> Iterator[GroupedSearch]:
    with (
        closing(Catalogue(paths.catalogue)) as catalogue,
        closing(SearchService(paths.index, catalogue)) as service,
    ):
        yield GroupedSearch(service, catalogue)


def test_first_answer_has_a_few_hits_with_their_sections(search: GroupedSearch) -> None:
    grouped = search.first("heap")

    assert (len(grouped.groups), grouped.answer.total) == (FIRST_HITS, 30)
    assert [section.heading for section in grouped.groups[0].sections][-1] == "Sift"
    assert grouped.facets is None


def test_whole_answer_has_every_hit_and_counts_them(search: GroupedSearch) -> None:
    grouped = search.whole("heap")

    assert len(grouped.groups) == 30
    assert grouped.facets is not None
    assert [(each.value, each.count) for each in grouped.facets.tags] == [
        ("t0", 10), ("t1", 10), ("t2", 10),
    ]  # fmt: skip
    assert [(each.value, each.count) for each in grouped.facets.years] == [
        ("2011", 15), ("2010", 15),
    ]  # fmt: skip


def test_next_query_shows_the_same_note_by_its_own_words(search: GroupedSearch) -> None:
    search.first("nothing")

    (group, *_) = search.first("sifts").groups

    assert [section.heading for section in group.sections] == ["Sift"]
