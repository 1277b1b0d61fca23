"""Nothing is missed: the index against a search through the texts themselves."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reader.core.folding import normalise
from reader.core.glossary import Glossary, make_glossary
from reader.core.post import PostId
from reader.core.search_document import SearchAnswer, SearchDocument, SearchSection
from reader.services.search.engine import SearchEngine
from reader.services.search.han import load_folding
from reader.services.search.scan import PlainScan
from reader.services.search.writer import IndexWriter

ALL = 1000
# Few characters, so that notes share pairs and queries meet them: variants, a rare plane,
# kana, Hangul, full width, plurals, names in camelCase and snake_case.
PIECES = st.sampled_from(
    [
        *"注意力机制线性傳统传統背包𠮷かヵ한글ＡＢ，。 \n()+-_#é1",
        *("attention", "Classes", "class", "queries", "caches", "low rank", "a"),
        *("MultiHead", "q_proj", "C++", "LoRA"),
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)
SECTIONS = st.builds(
    SearchSection,
    heading=TEXTS,
    anchor=st.just("a"),
    level=st.integers(0, 4),
    body=TEXTS,
    code=TEXTS,
    math=TEXTS,
)
ROWS = [("注意力", "attention"), ("low rank", "传统"), ("机制", "背包", "LoRA"), ("线性", "q_proj")]
Content = tuple[str, str, str, tuple[SearchSection, ...]]
CONTENTS = st.tuples(TEXTS, TEXTS, TEXTS, st.lists(SECTIONS, max_size=3).map(tuple))
NOTES = st.lists(CONTENTS, min_size=1, max_size=8)


def note(number: int, content: Content) -> SearchDocument:
    title, tag, name, sections = content
    path = f"folder/{number}.md"
    return SearchDocument(
        PostId(f"n{number}"), title, (name,), (tag,), None, path, f"{number}", sections
    )


def glossary() -> Glossary:
    return make_glossary(ROWS, load_folding())


def ids(answer: SearchAnswer) -> set[PostId]:
    return {hit.id for hit in answer.hits}


def texts_of(document: SearchDocument) -> Iterator[str]:
    yield from (document.title, *document.tags, *document.category)
    for section in document.sections:
        yield from (section.heading, section.body, section.code, section.math)


def indexed(
    documents: list[SearchDocument],
    search: Callable[[SearchEngine], SearchAnswer],
    glossary: Callable[[], Glossary] = Glossary,
) -> SearchAnswer:
    with tempfile.TemporaryDirectory() as home:
        IndexWriter(Path(home)).rebuild(documents)
        engine = SearchEngine(Path(home), glossary=glossary)
        try:
            return search(engine)
        finally:
            engine.close()


quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quick
@given(NOTES, st.text("注意力机制线性传统背包𠮷かカ한글", min_size=1, max_size=4))
def test_each_note_with_the_characters_is_found(contents: list[Content], run: str) -> None:
    documents = [note(number, content) for number, content in enumerate(contents)]
    fold = load_folding().fold
    wanted = {
        document.id
        for document in documents
        if any(fold(run) in fold(normalise(text)) for text in texts_of(document))
    }

    answer = indexed(documents, lambda engine: engine.search(run, limit=ALL))

    assert ids(answer) >= wanted


@quick
@given(NOTES, TEXTS, st.sampled_from(["{}", '"{}"', "title:{}", "code:{}", "math:{}", "{} OR {}"]))
def test_index_finds_all_that_the_plain_scan_finds(
    contents: list[Content], query: str, form: str
) -> None:
    assume("\n" not in query and '"' not in query)
    documents = [note(number, content) for number, content in enumerate(contents)]
    source = form.format(query, query[::-1])
    scanned = PlainScan(documents).search(source, limit=ALL)

    answer = indexed(documents, lambda engine: engine.search(source, limit=ALL))

    assert ids(answer) >= ids(scanned)


@quick
@given(NOTES, TEXTS)
def test_synonyms_take_no_note_away(contents: list[Content], query: str) -> None:
    documents = [note(number, content) for number, content in enumerate(contents)]
    literal = PlainScan(documents).search(query, limit=ALL)
    scanned = PlainScan(documents, glossary).search(query, limit=ALL)

    widened = indexed(documents, lambda engine: engine.search(query, limit=ALL), glossary)

    assert ids(widened) >= ids(scanned) >= ids(literal)


@quick
@given(NOTES, NOTES, st.sets(st.integers(0, 9)), TEXTS)
def test_changed_index_answers_as_one_built_anew(
    before: list[Content], after: list[Content], removed: set[int], query: str
) -> None:
    old = [note(number, content) for number, content in enumerate(before)]
    new = [note(number * 2, content) for number, content in enumerate(after)]
    gone = {PostId(f"n{number}") for number in removed} - {each.id for each in new}
    final = {each.id: each for each in (*old, *new) if each.id not in gone}
    fresh = indexed([*final.values()], lambda engine: engine.search(query, limit=ALL))

    with tempfile.TemporaryDirectory() as home:
        writer = IndexWriter(Path(home))
        writer.apply(old, [])
        counts = writer.apply(new, gone)
        engine = SearchEngine(Path(home))
        changed = engine.search(query, limit=ALL)
        engine.close()

    assert counts.posts == len(final)
    scores = {hit.id: hit.score for hit in fresh.hits}
    assert {hit.id: hit.score for hit in changed.hits} == pytest.approx(scores, abs=0.002)
