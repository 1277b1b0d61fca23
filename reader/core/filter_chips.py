"""A query's filters as chips: read out of its text, taken out of it, put into it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.query_parser import parse_query
from reader.core.query_tokens import Token, split_tokens

FILTER_KEYS = ("tag", "cat", "date", "has", "lang", "in")
"""The fields that narrow a search rather than name something to look for."""
_PAIRS = {'"': '"', "“": "”", "「": "」", "『": "』"}
_NEEDS_QUOTES = re.compile(r"[\s\"“”「」『』()]")


@dataclass(frozen=True, slots=True)
class FilterChip:
    """One filter, and where it stands in the query, with its minus where it has one."""

    key: str
    value: str
    is_negated: bool
    start: int
    end: int


def find_chips(query: str) -> tuple[FilterChip, ...]:
    """Return the filters of a query in their order; one that is left out for its value is none."""
    chips, at = [], 0
    for token in split_tokens(query):
        start = query.find(token.source, at) if token.source else at
        at = start + len(token.source)
        if token.key in FILTER_KEYS and token.text and _is_read(token):
            is_negated = query[start - 1 : start] == "-"
            chips.append(FilterChip(token.key, token.text, is_negated, start - is_negated, at))
    return tuple(chips)


def _is_read(token: Token) -> bool:
    # What ``in`` narrows may be the next word, which makes sense with it alone.
    return token.key == "in" or parse_query(token.source).root is not None


def without_chip(query: str, chip: FilterChip) -> str:
    """Return the query with a chip of its own taken out, ready to be typed on."""
    return " ".join(f"{query[: chip.start]} {query[chip.end :]}".split())


def with_filter(query: str, key: str, value: str) -> str:
    """Return the query narrowed by a filter; one that it has already is not put in again.

    Alternatives are put in parentheses first, for the filter is to hold for each.
    """
    if any(
        (chip.key, chip.value, chip.is_negated) == (key, value, False) for chip in find_chips(query)
    ):
        return query
    is_open = any(token.kind == "or" for token in split_tokens(query))
    base = f"({query.strip()})" if is_open else query.strip()
    return f"{base} {key}:{quote_value(value)}".strip()


def quote_value(value: str) -> str:
    """Return a value as a query takes it, in quotes where it would be cut up otherwise."""
    if not _NEEDS_QUOTES.search(value):
        return value
    free = (pair for pair in _PAIRS.items() if pair[0] not in value and pair[1] not in value)
    opening, closing = next(free, ('"', '"'))
    return f"{opening}{value}{closing}"
