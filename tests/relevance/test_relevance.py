"""The search over the bundled notes: how near its answers come, and that nothing is missed."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.folding import normalise
from reader.core.search_document import SearchDocument
from reader.core.terms import CJK, WORD
from reader.services.catalogue import Catalogue
from reader.services.pinyin import load_readings
from reader.services.search.han import load_folding
from reader.services.search_service import SearchService
from tests.relevance.judging import (
    QUERIES,
    SWITCHER_QUERIES,
    Score,
    bundled_search,
    bundled_switcher,
    by_kind,
    load_queries,
    mean_scores,
    score_all,
)
from tests.relevance.typos import make_typos, score_typos

MIN_QUERIES = 120
KINDS = {
    *("character", "word", "phrase", "question", "mixed", "typo"),
    *("traditional", "synonym", "code", "formula"),
}
# Just below what the bench prints: a change that costs a few answers fails.
MIN_MRR, MIN_RECALL = 0.95, 0.98
MIN_KIND_MRR = 0.7
MIN_SWITCHER_MRR = 0.8
TYPOS, MIN_MENDED = 25, 0.85
ALL = 1000
SAMPLES = 200
_RUN = re.compile(f"[{CJK}]+")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def service(home: Path) -> Iterator[SearchService]:
    with bundled_search(home) as service:
        yield service


@pytest.fixture(scope="module")
def documents(home: Path, service: SearchService) -> list[SearchDocument]:
    with closing(Catalogue(home / "cache" / "catalogue.sqlite3")) as catalogue:
        return [*catalogue.documents()]


@pytest.fixture(scope="module")
def scores(service: SearchService) -> list[Score]:
    return score_all(
        load_queries(),
        lambda query, limit: [hit.id for hit in service.search(query, limit).hits],
    )


def test_set_is_large_and_of_every_kind() -> None:
    queries = load_queries()

    assert len({judged.query for judged in queries}) == len(queries) >= MIN_QUERIES
    assert {judged.kind for judged in queries} == KINDS


@pytest.mark.parametrize("path", [QUERIES, SWITCHER_QUERIES], ids=lambda path: path.stem)
def test_notes_that_answer_are_there(documents: list[SearchDocument], path: Path) -> None:
    there = {document.id for document in documents}

    assert {note for judged in load_queries(path) for note in judged.notes} <= there


def test_switcher_finds_titles_by_their_sounds(home: Path, service: SearchService) -> None:
    with closing(Catalogue(home / "cache" / "catalogue.sqlite3")) as catalogue:
        scores = score_all(load_queries(SWITCHER_QUERIES), bundled_switcher(catalogue))

    rank, recall = mean_scores(scores)
    assert rank >= MIN_SWITCHER_MRR
    assert recall == 1


def test_answers_come_near_the_top(scores: list[Score]) -> None:
    rank, recall = mean_scores(scores)

    assert rank >= MIN_MRR
    assert recall >= MIN_RECALL


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_kind_of_query_is_let_down(scores: list[Score], kind: str) -> None:
    rank, _recall = mean_scores(by_kind(scores)[kind])

    assert rank >= MIN_KIND_MRR


def test_most_typos_are_put_right(service: SearchService, documents: list[SearchDocument]) -> None:
    typos = make_typos(documents, load_readings(), count=TYPOS)

    shares = score_typos(
        typos, lambda query, limit: [hit.id for hit in service.search(query, limit).hits]
    )

    assert len(shares) == 7
    assert {kind: share for kind, (_, share) in shares.items() if share < MIN_MENDED} == {}


def texts_of(document: SearchDocument) -> Iterator[str]:
    yield from (document.title, *document.tags, *document.category)
    for section in document.sections:
        yield from (section.heading, section.body, section.code, section.math)


@pytest.fixture(scope="module")
def folded(documents: list[SearchDocument]) -> dict[str, list[str]]:
    """Each note's texts as they are compared, white space as one blank."""
    fold = load_folding().fold
    return {
        document.id: [fold(" ".join(normalise(text).split())) for text in texts_of(document)]
        for document in documents
    }


def sample(texts: dict[str, list[str]], pattern: re.Pattern[str], seed: int) -> list[str]:
    rows = [row for rows in texts.values() for row in rows]
    found = sorted({each for row in rows for each in pattern.findall(row)})
    return random.Random(seed).sample(found, min(SAMPLES, len(found)))


def cut(source: random.Random, run: str) -> str:
    length = min(len(run), source.randint(1, 20))
    start = source.randint(0, len(run) - length)
    return run[start : start + length]


def missed(service: SearchService, query: str, wanted: set[str]) -> set[str]:
    return wanted - {hit.id for hit in service.search(query, ALL).hits}


def test_every_part_of_a_run_of_characters_is_found(
    service: SearchService, folded: dict[str, list[str]]
) -> None:
    source = random.Random(1)
    parts = {cut(source, run) for run in sample(folded, _RUN, seed=1)}

    found = {
        part: missed(
            service,
            part,
            {note for note, rows in folded.items() if any(part in row for row in rows)},
        )
        for part in parts
    }

    assert len(parts) > SAMPLES / 2
    assert {part: notes for part, notes in found.items() if notes} == {}


def test_every_beginning_of_a_word_is_found(
    service: SearchService, folded: dict[str, list[str]]
) -> None:
    source = random.Random(2)
    words = {note: {*WORD.findall(" ".join(rows))} for note, rows in folded.items()}
    # One letter is a word, and the beginning of one in titles and tags alone.
    long = [word for word in sample(folded, WORD, seed=2) if len(word) > 1]
    parts = {word[: source.randint(2, len(word))] for word in long}

    found = {
        part: missed(
            service,
            part,
            {note for note, own in words.items() if any(each.startswith(part) for each in own)},
        )
        for part in parts
    }

    assert len(parts) > SAMPLES / 2
    assert {part: notes for part, notes in found.items() if notes} == {}


def test_every_text_between_two_words_is_found_as_a_phrase(
    service: SearchService, folded: dict[str, list[str]]
) -> None:
    source = random.Random(3)
    lines = [(note, row) for note, rows in folded.items() for row in rows if len(row) > 40]
    phrases = [(note, between_words(source, row)) for note, row in source.choices(lines, k=SAMPLES)]

    found = {phrase: missed(service, f'"{phrase}"', {note}) for note, phrase in phrases if phrase}

    assert len(found) > SAMPLES / 2
    assert {phrase: notes for phrase, notes in found.items() if notes} == {}


def between_words(source: random.Random, row: str) -> str:
    """Return a part of a text that cuts no word, without the quotes that would end it."""
    at = source.randint(0, len(row) - 30)
    part = re.split('["“”「」『』]', row[at : at + 40])[0]
    spaces = [place.start() for place in re.finditer(" ", part)]
    return part[spaces[0] + 1 : spaces[-1]] if len(spaces) > 1 else ""
