"""A post held in memory, matched by looking through it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reader.core.folding import Folding
from reader.core.post import PostId
from reader.core.query import (
    Alike,
    AllOf,
    AnyOf,
    Dated,
    Facet,
    Has,
    Node,
    Not,
    Pattern,
    Phrase,
    Scope,
    Term,
    Text,
)
from reader.core.search_document import SearchDocument, SearchHit
from reader.core.snippets import find_starts
from reader.core.terms import (
    CJK,
    WORD,
    PhraseFinder,
    Run,
    Unit,
    ends_within_unit,
    is_abbreviation,
    split_units,
    term_pattern,
    word_terms,
)
from reader.services.search.drafts import Draft, draft_post, record_of
from reader.services.search.facets import NESTED_FACETS, facet_term, facet_terms
from reader.services.search.hits import make_hit
from reader.services.search.layout import (
    BOOSTS,
    SATURATION,
    SCOPE_FIELDS,
    SYNONYM_WEIGHT,
    TAGS,
    TITLE,
)
from reader.services.search.patterns import PatternSearch
from reader.services.search.records import Record

_APART = "\n\0\n"
"""Between texts that no phrase reaches across."""
_CHINESE_SHARE = 0.05
_CHINESE = re.compile(f"[{CJK}]")


class _Patterns(dict[str, PatternSearch]):
    """The searches for a query's patterns, each with its time."""

    def __missing__(self, source: str) -> PatternSearch:
        self[source] = PatternSearch(source)
        return self[source]


@dataclass(slots=True)
class Lookup:
    """What the posts share while one query is matched; ``facets`` are the terms of all."""

    facets: frozenset[str]
    patterns: _Patterns = field(default_factory=_Patterns)


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of a post: its text, the same folded, and the terms of its words."""

    text: str
    folded: str
    words: frozenset[str]

    def count(self, unit: Unit, *, is_open: bool) -> float:
        """Return how often a unit is here; less than once where it is a word's beginning."""
        if isinstance(unit, Run):
            return float(self.folded.count(unit.text))
        if unit.stem in self.words:
            return float(max(1, self.folded.count(unit.stem)))
        if is_open and any(word.startswith(unit.text) for word in self.words):
            return 0.5
        return 0.0


@dataclass(frozen=True, slots=True)
class ScannedText:
    """A text held in memory as it was and folded."""

    source: str
    folded: str

    def part(self, start: int, end: int) -> str:
        """Return some characters of the text as it was."""
        return self.source[start:end]


class ScannedPost:
    """A post ready to be matched."""

    def __init__(self, document: SearchDocument, folding: Folding) -> None:
        self.id: PostId = document.id
        self.kind = document.kind
        self._day = document.date
        self._folding = folding
        self._draft = draft_post(document)
        self._source = self._draft.text
        self._fields = _fields(self._draft, folding)
        self.facets = facet_terms(document, _language(self._source), folding)

    def match(self, node: Node, lookup: Lookup) -> float | None:
        """Return what the post is worth, None where the node does not find it."""
        match node:
            case AllOf(nodes):
                found = [self.match(child, lookup) for child in nodes]
                return None if None in found else sum(worth or 0 for worth in found)
            case AnyOf(nodes):
                worths = [self.match(child, lookup) for child in nodes]
                known = [worth for worth in worths if worth is not None]
                return sum(known) if known else None
            case Not(child):
                return 0.0 if self.match(child, lookup) is None else None
            case Alike(child, others):
                worths = [self.match(each, lookup) for each in others]
                less = [worth * SYNONYM_WEIGHT for worth in worths if worth is not None]
                literal = self.match(child, lookup)
                return max([*less, *([] if literal is None else [literal])], default=None)
            case Text() | Phrase() | Term():
                return self._words(node)
            case _:
                return 0.0 if self._passes(node, lookup) else None

    def hit(self, score: float, needles: Sequence[str], *, has_sections: bool) -> SearchHit:
        """Return the post as a hit."""
        hit = make_hit(self, score, needles, has_sections=has_sections)
        return hit._replace(kind=self.kind)

    @cached_property
    def record(self) -> Record:
        """What is to be shown of it."""
        return record_of(self._draft)

    @cached_property
    def title(self) -> str:
        """Its title, folded."""
        return self._folding.fold(self.record.title)

    @cached_property
    def text(self) -> ScannedText:
        """Its text."""
        return ScannedText(self._source, self._folding.fold(self._source))

    def starts(self, needle: str) -> Sequence[int]:
        """Return where a needle begins in the folded text, at its first places."""
        return find_starts(self.text.folded, needle)

    def _words(self, node: Text | Phrase | Term) -> float | None:
        match node:
            case Text(text, scope, is_open):
                return self._text(text, scope, is_open=is_open)
            case Term(text, scope):
                return self._term(text, scope)
            case _:
                return self._phrase(node)

    def _passes(self, node: Pattern | Has | Dated, lookup: Lookup) -> bool:
        match node:
            case Pattern(source):
                return lookup.patterns[source].find(self._source) is not None
            case Has(facet, value):
                return self._has(facet_term(facet, value, self._folding), facet, lookup)
            case Dated(first, last):
                day = self._day
                is_in = day and (first is None or first <= day) and (last is None or day <= last)
                return bool(is_in)

    def _has(self, term: str, facet: Facet, lookup: Lookup) -> bool:
        if term in lookup.facets or facet not in NESTED_FACETS:
            return term in self.facets
        # As in the index: a value that no post has may be the beginning of one.
        return any(each.startswith(term) for each in self.facets)

    def _text(self, text: str, scope: Scope, *, is_open: bool) -> float | None:
        units = split_units(text, self._folding)
        if not units:
            return self._phrase(Phrase(text, scope, is_open=True))
        is_open = is_open and ends_within_unit(text)
        worths = [self._worth(unit, scope, is_open=is_open and unit is units[-1]) for unit in units]
        return sum(worths) if all(worths) else None

    def _term(self, text: str, scope: Scope) -> float | None:
        units = split_units(text, self._folding)
        pattern = term_pattern(units)
        is_meant = re.compile(re.escape(text) if is_abbreviation(text) else "", 0)
        worth = 0.0
        for number in SCOPE_FIELDS[scope]:
            if field := self._fields.get(number):
                found = pattern.finditer(field.folded)
                count = sum(is_meant.match(field.text, each.start()) is not None for each in found)
                worth += BOOSTS[number] * count / (count + SATURATION)
        return worth or None

    def _worth(self, unit: Unit, scope: Scope, *, is_open: bool) -> float:
        worth = 0.0
        for number in SCOPE_FIELDS[scope]:
            if field := self._fields.get(number):
                # As in the index: one letter is a beginning in titles and tags alone.
                is_begun = is_open and (len(unit.text) > 1 or number in {TITLE, TAGS})
                count = field.count(unit, is_open=is_begun)
                worth += BOOSTS[number] * count / (count + SATURATION)
        return worth

    def _phrase(self, node: Phrase) -> float | None:
        finder = PhraseFinder(self._folding.fold(node.text), is_open=node.is_open)
        fields = (self._fields.get(number) for number in SCOPE_FIELDS[node.scope])
        is_there = any(field and finder.is_in(field.folded) for field in fields)
        return 1.0 if is_there else None


def _fields(draft: Draft, folding: Folding) -> dict[int, _Field]:
    texts: dict[int, list[str]] = {}
    for piece in (*draft.labels, *draft.body):
        texts.setdefault(piece.field, []).append(piece.text)
    return {number: _field(_APART.join(parts), folding) for number, parts in texts.items()}


def _field(text: str, folding: Folding) -> _Field:
    surfaces = set(WORD.findall(text))
    words = frozenset(term for each in surfaces for term in word_terms(each, folding))
    return _Field(text, folding.fold(text), words)


def _language(text: str) -> str:
    return "zh" if len(_CHINESE.findall(text)) > len(text) * _CHINESE_SHARE else "en"
