from __future__ import annotations

import pytest

from reader.core.query_kinds import kinds_asked, names_kind
from reader.core.query_parser import parse_query
from reader.core.search_document import SearchKind

NOTE, PROBLEM, SUBMISSION = SearchKind.NOTE, SearchKind.PROBLEM, SearchKind.SUBMISSION


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("", {NOTE}),
        ("a", {NOTE}),
        ("in:problems a", {PROBLEM}),
        ("a -in:problems", {NOTE}),
        ("in:problems OR in:notes", {PROBLEM, NOTE}),
        ("a (in:submissions | b)", {SUBMISSION}),
    ],
)
def test_query_asks_for_the_kinds_it_names(query: str, kinds: set[SearchKind]) -> None:
    assert kinds_asked(parse_query(query).root) == kinds


@pytest.mark.parametrize(
    ("query", "is_named"),
    [("a tag:b", False), ("in:notes a", True), ("a -in:problems", True), ("in:algorithm", False)],
)
def test_kind_is_named_even_where_it_is_ruled_out(query: str, is_named: bool) -> None:
    root = parse_query(query).root

    assert root
    assert names_kind(root) is is_named
