"""What comes first, beside what a field weighs: recency, nearness, runs that are whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.engine import SearchEngine
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote

Ask = Callable[..., list[str]]


@pytest.fixture
def ask(folder: Path, writer: IndexWriter) -> Iterator[Ask]:
    engines: list[SearchEngine] = []

    def ask(query: str, *notes: SearchDocument, recency: float = 0.0) -> list[str]:
        writer.rebuild(notes)
        engines.append(SearchEngine(folder, recency=recency))
        return [hit.id for hit in engines[-1].search(query).hits]

    yield ask
    for engine in engines:
        engine.close()


def note_of_level(make_note: MakeNote, level: int) -> SearchDocument:
    section = SearchSection("背包", "", level, "别的", "")
    return make_note(f"level {level}", title="甲", sections=(section,))


def test_fields_weigh_as_they_should(ask: Ask, make_note: MakeNote) -> None:
    levels = [note_of_level(make_note, level) for level in (3, 2, 1)]
    found = ask(
        "背包",
        make_note("body", "背包", title="甲"),
        make_note("code", title="甲", code="背包"),
        *levels,
        make_note("tag", title="甲", tags=("背包",)),
        make_note("title", title="背包"),
    )

    assert found == ["title", "tag", "level 1", "level 2", "level 3", "code", "body"]


def test_newer_note_gains_what_was_asked_for(ask: Ask, make_note: MakeNote) -> None:
    old = make_note("old", "背包 背包", title="甲", date=dt.date(2016, 1, 1))
    new = make_note("new", "背包", title="甲", date=dt.date(2026, 1, 1))
    undated = make_note("undated", "背包 背包", title="甲")

    assert ask("背包", old, new, undated) == ["old", "undated", "new"]
    assert ask("背包", old, new, undated, recency=1.0) == ["new", "old", "undated"]


def test_recency_halves_with_each_year(ask: Ask, make_note: MakeNote) -> None:
    notes = [make_note(str(year), "背包", date=dt.date(year, 1, 1)) for year in (2024, 2025, 2026)]

    assert ask("背包", *notes, recency=0.5) == ["2026", "2025", "2024"]


def test_words_together_come_before_words_near_and_far(ask: Ask, make_note: MakeNote) -> None:
    gap = "other words between them " * 8
    found = ask(
        "linear attention ",
        make_note("far", f"linear {gap} attention", title="甲"),
        make_note("near", f"linear and causal attention {gap}", title="甲"),
        make_note("together", f"linear attention {gap} and", title="甲"),
    )

    assert found == ["together", "near", "far"]


def test_part_of_a_word_in_a_title_is_not_the_word(ask: Ask, make_note: MakeNote) -> None:
    found = ask(
        "反向传播",
        make_note("parts", "误差的反向传播", title="反向过程"),
        make_note("whole", "反向传播，反向传播", title="自动微分", tags=("反向传播",)),
    )

    assert found == ["whole", "parts"]


def test_note_with_a_word_in_no_field_alone_is_found_all_the_same(
    ask: Ask, make_note: MakeNote
) -> None:
    assert ask("反向传播", make_note("apart", "向传播", title="反向")) == ["apart"]


def test_corrected_query_in_a_title_counts_as_one_that_was_typed_right(
    ask: Ask, make_note: MakeNote
) -> None:
    found = ask(
        "滑动窗囗的最大值",
        make_note("body", "滑动窗口的最大值，滑动窗口的最大值", title="甲乙丙丁"),
        make_note("title", title="滑动窗口的最大值"),
    )

    assert found == ["title", "body"]


def test_text_with_signs_comes_first_where_it_stands_as_typed(
    ask: Ask, make_note: MakeNote
) -> None:
    parts = make_note("parts", "n log n o " * 20)
    whole = make_note("whole", "排序要 O(n log n) 的时间，" + "别的" * 200)

    assert ask("O(n log n)", parts, whole) == ["whole", "parts"]


@pytest.mark.parametrize("typed", ["O(n log n)", r"O(n\log n)", r"O(n \log n)"])
def test_formula_is_as_good_in_prose_as_in_tex(ask: Ask, make_note: MakeNote, typed: str) -> None:
    parts = make_note("parts", "n 与 log 与 o，" + "n log o " * 9)
    prose = make_note("prose", "排序要 O(n log n) 的时间，" + "别的" * 200)
    tex = make_note("tex", r"排序要 $O(n\log n)$ 的时间，" + "别的" * 200)

    assert set(ask(typed, parts, prose, tex)[:2]) == {"prose", "tex"}


def test_signs_between_words_are_shown_where_they_stand(
    writer: IndexWriter, engine: SearchEngine, make_note: MakeNote
) -> None:
    text = "o 与 n 与 log，" + "别的" * 200 + "排序要 O(n log n) 的时间"
    writer.rebuild([make_note("whole", text)])

    (hit,) = engine.search("O(n log n)").hits

    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["O(n log n)"]
