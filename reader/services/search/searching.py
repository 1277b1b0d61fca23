"""A query answered from a snapshot: matched, ranked, cut into snippets."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

import numpy as np

from reader.core.corrections import correct_query
from reader.core.folding import Folding
from reader.core.query import Alike, AllOf, AnyOf, Node, Text
from reader.core.query_parser import parse_query
from reader.core.search_document import SearchAnswer
from reader.core.search_facets import SearchFacets, count_facets
from reader.core.synonyms import widen
from reader.core.terms import Run, split_units
from reader.services.pinyin import load_readings
from reader.services.search.guesses import Guesses
from reader.services.search.han import load_folding
from reader.services.search.han_vocabulary import HanVocabulary
from reader.services.search.hits import make_hit
from reader.services.search.manifest import Manifest
from reader.services.search.matching import Matcher
from reader.services.search.question import Question
from reader.services.search.ranking import Ranked, rank, recency_gains, wish_of
from reader.services.search.scoring import RELAXED_WEIGHT, Found, Scorer
from reader.services.search.snapshot import Snapshot
from reader.services.search.vocabulary import Vocabulary

_FEW_HITS = 3


class Searcher:
    """Answers queries from one snapshot."""

    def __init__(self, snapshot: Snapshot, folding: Folding, recency: float = 0.0) -> None:
        self.snapshot = snapshot
        self._gains = recency_gains(snapshot, recency)
        self._folding = folding
        self._scorer = Scorer(snapshot)

    def close(self) -> None:
        """Give the files back."""
        self.snapshot.close()

    def warm(self) -> None:
        """Load the titles and the vocabularies."""
        _ = self.snapshot.titles, self.vocabulary, self.han_vocabulary.by_sound

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """All words, for finding the nearest."""
        return Vocabulary(self.snapshot)

    @cached_property
    def han_vocabulary(self) -> HanVocabulary:
        """All pairs of characters, for finding the nearest runs."""
        return HanVocabulary(self.snapshot, load_readings())

    def search(self, question: Question) -> SearchAnswer:
        """Return the answer; how long it took is for the caller to say."""
        query = parse_query(question.source)
        if query.root is None:
            return SearchAnswer(question.source, 0, 0.0, (), ())
        widened = widen(query.root, question.glossary, self._folding)
        matcher, found = self._match(widened.root)
        needles = tuple(needle for needle in matcher.notes.needles if needle)
        wish = wish_of(query.root, self._folding, matcher.notes.corrections, self._gains)
        limit, detail = question.limit, question.detail
        ranked = rank(self.snapshot, found, wish, self._folding, max(limit, detail.counted))
        total = found.size
        return SearchAnswer(
            query=question.source,
            total=total,
            elapsed_ms=0.0,
            hits=tuple(
                make_hit(self.snapshot.post(doc), score, needles, has_sections=detail.has_sections)
                for doc, score in ranked[:limit]
            ),
            needles=needles,
            corrections=tuple(matcher.notes.corrections.items()),
            synonyms=tuple(widened.synonyms.items()),
            corrected=correct_query(
                question.source, matcher.notes.corrections.items(), self._folding
            ),
            facets=self._facets(ranked[: detail.counted], total) if detail.counted else None,
            is_cut_short=matcher.notes.is_cut_short,
            searched=self.snapshot.live_count,
        )

    def _facets(self, ranked: Ranked, total: int) -> SearchFacets:
        return count_facets((self.snapshot.record(doc) for doc, _ in ranked), total)

    def _match(self, root: Node) -> tuple[Matcher, Found]:
        guesses = Guesses(self._nearest, self._containing)
        matcher = Matcher(self.snapshot, self._scorer, self._folding, guesses)
        found = self._living(matcher.match(root))
        count = found.size
        is_enough = count >= _FEW_HITS or (count and matcher.notes.corrections)
        if is_enough or not has_long_run(root, self._folding):
            return matcher, found
        loose = Matcher(self.snapshot, self._scorer, self._folding, guesses, is_relaxed=True)
        more = self._living(loose.match(root))
        scores = np.where(found.mask, found.scores + 1, more.scores * RELAXED_WEIGHT)
        both = Found(found.mask | more.mask, scores.astype(np.float32))
        # What was corrected in vain is not told: the hits are those of what was typed.
        return (matcher if count else loose), both

    def _living(self, found: Found) -> Found:
        if not self.snapshot.has_deletions:
            return found
        return Found(found.mask & self.snapshot.live, found.scores)

    def _nearest(self, text: str) -> tuple[str, ...]:
        if text.isascii():
            return self.vocabulary.nearest(text)
        return self.han_vocabulary.nearest(text)

    def _containing(self, part: str) -> tuple[str, ...]:
        return self.vocabulary.containing(part)


def open_searcher(root: Path, manifest: Manifest, recency: float = 0.0) -> Searcher:
    """Return a searcher of one generation; the newest post gains the share ``recency``."""
    return Searcher(Snapshot(root, manifest), load_folding(), recency)


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
