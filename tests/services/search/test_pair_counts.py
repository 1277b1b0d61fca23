"""What the tables say of pairs of characters is what counting them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from reader.services.search.manifest import read_manifest
from reader.services.search.pair_counts import PairCounts, pair_code
from reader.services.search.snapshot import Snapshot
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote

TEXTS = ("背包问题，背包", "动态规划问题", "问题与规划", "规𠮷划")
LATER = "划动态"
"""In a segment of its own."""
RUNS = [run for text in (*TEXTS, LATER) for run in text.split("，")]


@pytest.fixture
def counts(folder: Path, writer: IndexWriter, make_note: MakeNote) -> Iterator[PairCounts]:
    writer.rebuild([make_note(str(number), text) for number, text in enumerate(TEXTS)])
    writer.apply([make_note("later", LATER)], [])
    manifest = read_manifest(folder)
    assert manifest
    with closing(Snapshot(folder, manifest)) as snapshot:
        assert len(snapshot.parts) == 2
        yield PairCounts([part.terms.grams for part in snapshot.parts])


def test_pairs_are_counted_by_posts(counts: PairCounts) -> None:
    expected = Counter(
        pair
        for text in (*TEXTS, LATER)
        for pair in {pair for run in text.split("，") for pair in pairwise(run)}
    )

    codes = np.array([pair_code(*pair) for pair in expected], np.uint64)

    assert counts.of(codes).tolist() == list(expected.values())


def test_pair_that_no_post_has_is_in_none(counts: PairCounts) -> None:
    assert counts.of(np.array([pair_code("包", "背")], np.uint64)).tolist() == [0]


@pytest.mark.parametrize("char", ["背", "规", "划", "𠮷", "龙"])
def test_characters_beside_one_are_known(counts: PairCounts, char: str) -> None:
    pairs = [pair for run in RUNS for pair in pairwise(run)]

    after, before = (
        {chr(code) for code in codes.tolist()}
        for codes in (counts.after(char), counts.before(char))
    )

    assert after == {second for first, second in pairs if first == char}
    assert before == {first for first, second in pairs if second == char}


def test_all_characters_are_known(counts: PairCounts) -> None:
    chars = {chr(code) for code in counts.chars().tolist()}

    assert chars == {char for run in RUNS for char in run}


def test_no_tables_have_no_pairs() -> None:
    nothing = PairCounts([])

    assert nothing.is_empty
    assert nothing.chars().tolist() == nothing.after("背").tolist() == []
