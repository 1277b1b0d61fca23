"""A query answered from a snapshot: matched, ranked, cut into snippets."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import numpy as np

from reader.core.folding import Folding
from reader.core.glossary import Glossary
from reader.core.query import Alike, AllOf, AnyOf, Node, Query, Text
from reader.core.query_parser import parse_query
from reader.core.query_reading import Synonyms, describe
from reader.core.search_document import SearchAnswer
from reader.core.synonyms import widen
from reader.core.terms import Run, split_units
from reader.services.search.han import load_folding
from reader.services.search.hits import HitMaker
from reader.services.search.manifest import Manifest
from reader.services.search.matching import Matcher
from reader.services.search.ranking import rank
from reader.services.search.scoring import RELAXED_WEIGHT, Found, Scorer
from reader.services.search.snapshot import Snapshot
from reader.services.search.vocabulary import Vocabulary

_FEW_HITS = 3


class Searcher:
    """Answers queries from one snapshot."""

    def __init__(self, snapshot: Snapshot, folding: Folding) -> None:
        self.snapshot = snapshot
        self._folding = folding
        self._hits = HitMaker(snapshot)
        self._scorer = Scorer(snapshot)

    def close(self) -> None:
        """Give the files back."""
        self.snapshot.close()

    def warm(self) -> None:
        """Load the titles and the vocabulary."""
        _ = self.snapshot.titles, self.vocabulary

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words, for finding the nearest."""
        return Vocabulary(self.snapshot)

    def search(
        self, source: str, limit: int, elapsed_ms: Callable[[], float], glossary: Glossary
    ) -> SearchAnswer:
        """Return the answer to a query; ``elapsed_ms`` says how long it took."""
        query = parse_query(source)
        if query.root is None:
            return SearchAnswer(source, describe(query), 0, elapsed_ms(), (), ())
        widened = widen(query.root, glossary, self._folding)
        matcher, found = self._match(widened.root)
        needles = tuple(needle for needle in matcher.notes.needles if needle)
        ranked = rank(self.snapshot, found, query.root, self._folding, limit)
        hits = tuple(self._hits.make(doc, score, needles) for doc, score in ranked)
        return SearchAnswer(
            query=source,
            reading=self._reading(query, matcher, tuple(widened.synonyms.items())),
            total=int(np.count_nonzero(found.mask)),
            elapsed_ms=elapsed_ms(),
            hits=hits,
            needles=needles,
            corrections=tuple(matcher.notes.corrections.items()),
            synonyms=tuple(widened.synonyms.items()),
        )

    def _match(self, root: Node) -> tuple[Matcher, Found]:
        matcher = Matcher(self.snapshot, self._scorer, self._folding, self._correct)
        found = self._living(matcher.match(root))
        if np.count_nonzero(found.mask) >= _FEW_HITS or not has_long_run(root, self._folding):
            return matcher, found
        loose = Matcher(self.snapshot, self._scorer, self._folding, self._correct, is_relaxed=True)
        more = self._living(loose.match(root))
        scores = np.where(found.mask, found.scores + 1, more.scores * RELAXED_WEIGHT)
        return matcher, Found(found.mask | more.mask, scores.astype(np.float32))

    def _living(self, found: Found) -> Found:
        return Found(found.mask & self.snapshot.live, found.scores)

    def _correct(self, word: str) -> tuple[str, ...]:
        return self.vocabulary.nearest(word)

    def _reading(self, query: Query, matcher: Matcher, synonyms: tuple[Synonyms, ...]) -> str:
        text = describe(query, "en", tuple(matcher.notes.corrections.items()), synonyms)
        cut = "; the pattern took too long, and some posts were not searched"
        return text + cut if matcher.notes.is_cut_short else text


def open_searcher(root: Path, manifest: Manifest) -> Searcher:
    """Return a searcher of one generation."""
    return Searcher(Snapshot(root, manifest), load_folding())


def has_long_run(node: Node, folding: Folding) -> bool:
    """Return whether a query has a run of three and more characters, of which half means much."""
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            return any(has_long_run(child, folding) for child in nodes)
        case Alike(child):
            return has_long_run(child, folding)
        case Text(text):
            units = split_units(text, folding)
            return any(isinstance(unit, Run) and len(unit.text) > 2 for unit in units)  # noqa: PLR2004
        case _:
            return False
