"""Facets of hits, and filters as chips."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.filter_chips import find_chips, quote_value, with_filter, without_chip
from reader.core.post import PostId
from reader.core.query import Facet, Has
from reader.core.query_parser import parse_query
from reader.core.search_document import SearchHit, Snippet
from reader.core.search_facets import FacetValue, count_facets

PAIRS = ('""', "“”", "「」", "『』")
# What some pair of quotes can hold.
VALUES = (
    st.text(alphabet='ab "“”「」()动-', max_size=8)
    .map(str.strip)
    .filter(lambda text: bool(text) and any(not set(pair) & set(text) for pair in PAIRS))
)


def make_hit(
    category: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    year: int | None = None,
) -> SearchHit:
    return SearchHit(
        id=PostId("a"), title="A", path="a.md", category=category, tags=tags,
        date=dt.date(year, 1, 1) if year else None, score=1.0, heading="One", anchor="one",
        snippet=Snippet("", ()),
    )  # fmt: skip


def test_facets_count_hits_the_most_frequent_first_and_years_from_the_latest() -> None:
    hits = [
        make_hit(("algorithm", "dp"), ("bag", "dp"), 2024),
        make_hit(("algorithm",), ("dp",), 2026),
        make_hit(("model",), (), 2024),
    ]

    facets = count_facets(hits, 3)

    assert facets.categories == (
        FacetValue("cat", "algorithm", 2),
        FacetValue("cat", "algorithm/dp", 1),
        FacetValue("cat", "model", 1),
    )
    assert facets.tags == (FacetValue("tag", "dp", 2), FacetValue("tag", "bag", 1))
    assert facets.years == (FacetValue("date", "2026", 1), FacetValue("date", "2024", 2))
    assert facets.is_whole


def test_facet_that_all_hits_have_is_left_out() -> None:
    facets = count_facets([make_hit(("one",), ("x",), 2024), make_hit(("one",), (), None)], 5)

    assert facets.categories == ()
    assert facets.tags == (FacetValue("tag", "x", 1),)
    assert not facets.is_whole


@pytest.mark.parametrize(
    ("query", "chips"),
    [
        ("dp tag:背包", [("tag", "背包", False)]),
        ('cat:"Large Model" -tag:x lora', [("cat", "Large Model", False), ("tag", "x", True)]),
        ("(标签:dp OR date:2024..)", [("tag", "dp", False), ("date", "2024..", False)]),
        ("tag: title:x -y tag", []),
        ('"tag:x" "open', []),
        ("date:abc has:wings has:code", [("has", "code", False)]),
        ("tag:a tag:a", [("tag", "a", False), ("tag", "a", False)]),
    ],
)
def test_filters_of_a_query_are_its_chips(query: str, chips: list[tuple[str, str, bool]]) -> None:
    found = find_chips(query)

    assert [(chip.key, chip.value, chip.is_negated) for chip in found] == chips


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("dp tag:背包 bag", "dp bag"),
        ('cat:"Large Model" lora', "lora"),
        ("lora -tag:x", "lora"),
        ("tag:x", ""),
    ],
)
def test_chip_is_taken_out_of_its_query(query: str, left: str) -> None:
    (chip,) = find_chips(query)

    assert without_chip(query, chip) == left


@pytest.mark.parametrize(
    ("query", "key", "value", "narrowed"),
    [
        ("lora ", "tag", "PEFT", "lora tag:PEFT"),
        ("", "cat", "Large Model", 'cat:"Large Model"'),
        ("a OR b", "tag", "x", "(a OR b) tag:x"),
        ("lora tag:x", "tag", "x", "lora tag:x"),
        ("lora -tag:x", "tag", "x", "lora -tag:x tag:x"),
        ("", "tag", 'say "so"', "tag:“say \"so\"”"),
        ("", "tag", "\"“”「『", "tag:\"\"“”「『\""),
    ],
)  # fmt: skip
def test_filter_is_put_into_a_query_once(query: str, key: str, value: str, narrowed: str) -> None:
    assert with_filter(query, key, value) == narrowed


@given(VALUES)
def test_quoted_value_is_read_back(value: str) -> None:
    assert parse_query(f"tag:{quote_value(value)}").root == Has(Facet.TAG, value)
