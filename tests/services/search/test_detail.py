"""Sections of hits and facets of answers, by the index and by the scan that serves without one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from reader.core.search_document import (
    Detail,
    HitSection,
    SearchAnswer,
    SearchDocument,
    SearchSection,
    Snippet,
)
from reader.core.search_facets import FacetValue
from reader.services.search.engine import SearchEngine
from reader.services.search.scan import PlainScan
from reader.services.search.writer import IndexWriter
from tests.services.search.conftest import MakeNote

SECTIONS = Detail(has_sections=True)
Ask = Callable[..., SearchAnswer]


@pytest.fixture(params=["index", "scan"])
def ask(request: pytest.FixtureRequest, writer: IndexWriter, engine: SearchEngine) -> Ask:
    def ask(query: str, *notes: SearchDocument, detail: Detail = SECTIONS) -> SearchAnswer:
        if request.param == "scan":
            return PlainScan(notes).search(query, detail=detail)
        writer.rebuild(notes)
        return engine.search(query, detail=detail)

    return ask


def sections_of(answer: SearchAnswer) -> tuple[HitSection, ...]:
    (hit,) = answer.hits
    return hit.sections


def test_section_shows_where_it_was_found(ask: Ask, make_note: MakeNote) -> None:
    note = make_note("a", sections=(SearchSection("One", "one", 2, "A Heap", ""),))

    sections = sections_of(ask("heap", note))

    assert sections == (HitSection("One", "one", Snippet("A Heap", ((2, 6),))),)


def test_section_found_by_its_heading_shows_how_it_begins(ask: Ask, make_note: MakeNote) -> None:
    note = make_note("a", sections=(SearchSection("The  HEAPs", "heaps", 2, "", "of_things()"),))

    (section,) = sections_of(ask("heap", note))

    assert section.heading == "The HEAPs"
    assert section.heading_marks == ((4, 8),)
    assert section.snippet.text == "of_things()"


def test_section_shows_of_itself_alone(ask: Ask, make_note: MakeNote) -> None:
    sections = [SearchSection(f"S{place}", "", 2, "a heap", "code()") for place in range(2)]

    found = sections_of(ask("heap", make_note("a", sections=tuple(sections))))

    assert [section.snippet.text for section in found] == ["a heap…", "a heap…"]


def test_beginning_of_a_section_is_of_its_prose_alone(ask: Ask, make_note: MakeNote) -> None:
    note = make_note("a", sections=(SearchSection("Heap", "", 2, "of things", "code()", "x^2"),))

    (section,) = sections_of(ask("heap", note))

    assert section.snippet.text == "of things…"


def test_section_of_its_heading_alone_shows_nothing_below_it(ask: Ask, make_note: MakeNote) -> None:
    note = make_note("a", sections=(SearchSection("Heap", "", 2, "", ""),))

    (section,) = sections_of(ask("heap", note))

    assert section.snippet == Snippet("", ())


def test_run_that_is_nowhere_whole_shows_its_parts(ask: Ask, make_note: MakeNote) -> None:
    note = make_note("a", sections=(SearchSection("甲", "a", 2, "线性。注意力", ""),))

    answer = ask("线性 注意力", note)

    assert [section.anchor for section in sections_of(answer)] == ["a"]


def test_hit_of_its_title_alone_has_no_sections(ask: Ask, make_note: MakeNote) -> None:
    assert sections_of(ask("heap", make_note("a", "nothing", title="Heap"))) == ()


def test_hits_have_no_sections_unasked(ask: Ask, make_note: MakeNote) -> None:
    answer = ask("heap", make_note("a", "a heap"), detail=Detail())

    assert (sections_of(answer), answer.facets) == ((), None)


def test_facets_count_more_than_the_hits(ask: Ask, make_note: MakeNote) -> None:
    notes = [
        make_note(str(number), "heap", tags=(f"t{number % 3}",), date=dt.date(2020, 1, 1))
        for number in range(30)
    ]

    answer = ask("heap", *notes, detail=Detail(counted=24))

    assert answer.facets is not None
    assert (len(answer.hits), answer.facets.is_whole) == (20, False)
    assert sum(value.count for value in answer.facets.tags) == 24


def test_facets_of_all_are_whole(ask: Ask, make_note: MakeNote) -> None:
    notes = [make_note("a", "heap", tags=("x",)), make_note("b", "heap")]

    answer = ask("heap", *notes, detail=Detail(counted=2))

    assert answer.facets is not None
    assert answer.facets.tags == (FacetValue("tag", "x", 1),)
    assert answer.facets.is_whole
