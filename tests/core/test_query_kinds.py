from __future__ import annotations

import pytest

from reader.core.query_kinds import kinds_asked
from reader.core.query_parser import parse_query
from reader.core.search_document import SearchKind

NOTE, PROBLEM, SUBMISSION = SearchKind.NOTE, SearchKind.PROBLEM, SearchKind.SUBMISSION


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("", {NOTE}),
        ("in:algorithm", {NOTE}),
        ("a", {NOTE}),
        ("in:problems a", {PROBLEM}),
        ("a -in:problems", {NOTE}),
        ("in:problems OR in:notes", {PROBLEM, NOTE}),
        ("a (in:submissions | b)", {SUBMISSION}),
    ],
)
def test_query_asks_for_the_kinds_it_names(query: str, kinds: set[SearchKind]) -> None:
    assert kinds_asked(parse_query(query).root) == kinds
