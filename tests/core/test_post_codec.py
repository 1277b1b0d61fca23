import dataclasses
import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import Finding
from reader.core.note_links import NoteLinks
from reader.core.post import Heading, Post, PostId
from reader.core.post_codec import (
    dump_document,
    dump_findings,
    dump_headings,
    dump_links,
    dump_post,
    load_document,
    load_findings,
    load_headings,
    load_links,
    load_post,
)
from reader.core.search_document import SearchDocument, SearchSection

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_WORDS = st.lists(_TEXT).map(tuple)
_TIMES = st.none() | st.datetimes() | st.datetimes(timezones=st.just(dt.UTC))

POST = Post(
    *("notes:a/b", "notes", "a/b.md", "题", None, None, ("a",), (), "", "", (), 7, 1, ""),  # type: ignore[arg-type]  # a row of fields
)

_POSTS = st.builds(
    dataclasses.replace,
    st.just(POST),
    title=_TEXT,
    date=_TIMES,
    updated=_TIMES,
    category=_WORDS,
    tags=_WORDS,
    problems=_WORDS,
    excerpt=_TEXT,
    is_draft=st.booleans(),
    aliases=_WORDS,
    other_categories=st.lists(_WORDS).map(tuple),
)
_DOCUMENTS = st.builds(
    SearchDocument,
    title=_TEXT,
    category=_WORDS,
    tags=_WORDS,
    date=st.none() | st.dates(),
    features=st.frozensets(st.sampled_from(["math", "code", "image"])),
    other_categories=st.lists(_WORDS).map(tuple),
)


@given(st.lists(st.tuples(st.integers(0, 6), _TEXT, _TEXT)))
def test_headings_of_a_document_are_read_back(headings: list[tuple[int, str, str]]) -> None:
    sections = tuple(SearchSection(text, anchor, level, "", "") for level, text, anchor in headings)
    document = SearchDocument(PostId("x"), "", (), (), None, "", "", sections)

    kept = load_headings(dump_headings(document))

    assert kept == tuple(Heading(*heading) for heading in headings if heading[0])


@given(st.builds(NoteLinks, _WORDS, _WORDS))
def test_links_are_read_back_as_they_were_written(links: NoteLinks) -> None:
    assert load_links(dump_links(links)) == links


@given(_POSTS)
def test_post_is_read_back_as_it_was_written(post: Post) -> None:
    assert load_post(dump_post(post)) == post


@given(_DOCUMENTS)
def test_document_is_read_back_as_it_was_written(document: SearchDocument) -> None:
    assert load_document(dump_document(document)) == document


@given(st.lists(st.builds(Finding, path=_TEXT, what=_TEXT, advice=_TEXT)).map(tuple))
def test_findings_are_read_back_as_they_were_written(findings: tuple[Finding, ...]) -> None:
    assert load_findings(dump_findings(findings)) == findings


def test_text_is_written_as_it_is() -> None:
    assert '"title": "题"' in dump_post(POST)


def test_features_are_written_in_one_order() -> None:
    document = SearchDocument(
        *(POST.id, "", (), (), None, "", "", ()), features=frozenset({"math", "code", "image"})
    )

    assert json.loads(dump_document(document))["features"] == ["code", "image", "math"]


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("a\ud800b", "a\ufffdb"),
        ("\udcff", "\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("\ufeffa", "\ufeffa"),
    ],
)
def test_half_of_a_surrogate_pair_is_replaced_and_two_are_joined(title: str, read: str) -> None:
    written = dump_post(dataclasses.replace(POST, title=title))

    assert load_post(written).title == read
    assert written.encode()
