"""The search that needs no index: every text is looked through. It serves while there is none."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from reader.core.folding import Folding, normalise
from reader.core.glossary import Glossary
from reader.core.query import Alike, AllOf, AnyOf, Node, Phrase, Term, Text
from reader.core.query_parser import parse_query
from reader.core.search_document import PLAIN, Detail, SearchAnswer, SearchDocument
from reader.core.search_facets import count_facets
from reader.core.synonyms import widen
from reader.core.terms import split_units
from reader.services.search.han import load_folding
from reader.services.search.scanned_post import Lookup, ScannedPost

_NOTHING = AllOf(())
"""What there is to search for in an empty query."""


def scan_search(documents: Iterable[SearchDocument], query: str, limit: int = 20) -> SearchAnswer:
    """Return the best ``limit`` of the posts, looking through all of them.

    It reads a query as the index does and finds the same posts, but for corrections of
    mistyped words; the order is a simpler one.
    """
    return PlainScan(documents).search(query, limit)


class PlainScan:
    """Posts held in memory, to be scanned more than once."""

    def __init__(
        self, documents: Iterable[SearchDocument], glossary: Callable[[], Glossary] = Glossary
    ) -> None:
        self._folding = load_folding()
        self._glossary = glossary
        self._posts = [ScannedPost(document, self._folding) for document in documents]
        self._facets = frozenset[str]().union(*(post.facets for post in self._posts))

    def search(self, source: str, limit: int = 20, detail: Detail = PLAIN) -> SearchAnswer:
        """Return the best ``limit`` posts for a query."""
        started = time.perf_counter()
        query = parse_query(source)
        widened = widen(query.root or _NOTHING, self._glossary(), self._folding)
        synonyms = tuple(widened.synonyms.items())
        needles = tuple(dict.fromkeys(_needles(widened.root, self._folding)))
        found = self._find(widened.root)
        has_sections = detail.has_sections
        counted = [post.record for _, post in found[: detail.counted]]
        hits = tuple(
            post.hit(score, needles, has_sections=has_sections) for score, post in found[:limit]
        )
        return SearchAnswer(
            query=source,
            total=len(found),
            elapsed_ms=(time.perf_counter() - started) * 1000,
            hits=hits,
            needles=needles,
            is_fallback=True,
            synonyms=synonyms,
            facets=count_facets(counted, len(found)) if detail.counted else None,
            searched=len(self._posts),
        )

    def _find(self, root: Node) -> list[tuple[float, ScannedPost]]:
        if root == _NOTHING:
            return []
        lookup = Lookup(self._facets)
        scored = ((post.match(root, lookup), post) for post in self._posts)
        found = [(score, post) for score, post in scored if score is not None]
        return sorted(found, key=lambda pair: (-pair[0], pair[1].id))


def _needles(node: Node, folding: Folding) -> Iterable[str]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _needles(child, folding)
        case Alike(child, others):
            for each in (child, *others):
                yield from _needles(each, folding)
        case Text(text):
            yield from (unit.text for unit in split_units(text, folding))
        case Phrase(text) | Term(text):
            yield folding.fold(normalise(text))
