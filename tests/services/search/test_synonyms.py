"""Synonyms add posts and take none away, by the index and by the plain scan alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.glossary import Glossary, make_glossary
from reader.core.query_reading import tell_reading
from reader.core.search_document import SearchAnswer, SearchDocument
from reader.services.search.engine import SearchEngine
from reader.services.search.han import load_folding
from reader.services.search.scan import PlainScan
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote


@pytest.fixture
def glossary() -> Glossary:
    rows = [
        ("动态规划", "dynamic programming", "DP"),
        ("方差爆炸", "VE"),
        ("KV 缓存", "key-value cache", "键值缓存"),
        ("大根堆", "max-heap"),
        ("插入", "insert", "put"),
    ]
    return make_glossary(rows, load_folding())


@pytest.fixture
def notes(make_note: MakeNote) -> list[SearchDocument]:
    return [
        make_note("zh", "用动态规划求最优解"),
        make_note("en", "a dynamic-programming table, we’ve seen; put it"),
        make_note("short", "这里用 DP 数组"),
        make_note("apart", "dynamic languages for linear programming, dp.py"),
        make_note("sde", "噪声爆炸 VE schedule", title="SDE"),
        make_note("cache", "把键值缓存分页", tags=("KV 缓存",)),
        make_note("cached", "the key–value caches of a decoder"),
        make_note("heap", "max-heap 的插入很快"),
    ]


@pytest.fixture
def engine(
    folder: Path, writer: IndexWriter, notes: list[SearchDocument], glossary: Glossary
) -> Iterator[SearchEngine]:
    writer.rebuild(notes)
    engine = SearchEngine(folder, glossary=lambda: glossary)
    yield engine
    engine.close()


@pytest.fixture
def scan(notes: list[SearchDocument], glossary: Glossary) -> PlainScan:
    return PlainScan(notes, lambda: glossary)


def names(answer: SearchAnswer) -> list[str]:
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("动态规划", ["en", "short", "zh"]),
        ("動態規劃 ", ["en", "short", "zh"]),
        ("dynamic programming ", ["apart", "en", "short", "zh"]),
        ('"动态规划"', ["zh"]),
        ("动态规划 -最优", ["en", "short"]),
        ("table -动态规划", ["en"]),
        ("方差爆炸 ", ["sde"]),
        ("kv 缓存 ", ["cache", "cached"]),
        ("大根堆插入", ["heap"]),
        ("title:动态规划", []),
        ("code:动态规划", []),
        ("in:body 动态规划", ["en", "short", "zh"]),
    ],
)
def test_query_finds_what_means_the_same(
    engine: SearchEngine, scan: PlainScan, query: str, found: list[str]
) -> None:
    assert sorted(names(engine.search(query))) == found
    assert sorted(names(scan.search(query))) == found


def test_what_was_typed_comes_first(engine: SearchEngine, scan: PlainScan) -> None:
    assert names(engine.search("动态规划"))[0] == "zh"
    assert names(scan.search("动态规划"))[0] == "zh"


def test_answer_tells_the_synonyms_and_marks_them(engine: SearchEngine) -> None:
    answer = engine.search("动态规划")
    (hit,) = [hit for hit in answer.hits if hit.id == "short"]

    assert answer.synonyms == (("动态规划", ("dynamic programming", "DP")),)
    assert tell_reading(answer) == "动态规划…; “动态规划” is also dynamic programming, DP"
    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["DP"]


def test_word_with_a_synonym_that_is_found_is_not_corrected(engine: SearchEngine) -> None:
    answer = engine.search("insert ")

    assert names(answer) == ["heap", "en"]
    assert answer.corrections == ()


def test_word_whose_synonyms_are_nowhere_is_corrected(
    folder: Path, writer: IndexWriter, make_note: MakeNote
) -> None:
    writer.rebuild([make_note("a", "caches")])
    glossary = make_glossary([("cachex", "无处可寻")], load_folding())
    engine = SearchEngine(folder, glossary=lambda: glossary)

    answer = engine.search("cachex ")
    engine.close()

    assert answer.corrections == (("cachex", "cache"),)


def test_abbreviation_in_a_title_counts(
    folder: Path, writer: IndexWriter, make_note: MakeNote, glossary: Glossary
) -> None:
    writer.rebuild([make_note("titled", "x", title="VE 过程"), make_note("small", title="we ve")])
    engine = SearchEngine(folder, glossary=lambda: glossary)

    found = names(engine.search("方差爆炸"))
    engine.close()

    assert found == ["titled"]


def test_synonym_is_found_behind_many_notes_that_have_its_words_apart(
    folder: Path, writer: IndexWriter, make_note: MakeNote, glossary: Glossary
) -> None:
    apart = "dynamic languages, linear programming. "
    notes = [make_note(f"apart {number}", apart * 2) for number in range(150)]
    writer.rebuild([*notes, make_note("together", f"dynamic programming {'words ' * 200}")])
    engine = SearchEngine(folder, glossary=lambda: glossary)

    answer = engine.search("动态规划 ")
    engine.close()

    assert names(answer) == ["together"]
