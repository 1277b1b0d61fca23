"""What is looked for in the texts themselves: phrases and patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader.core.folding import Folding
from reader.core.query import Scope
from reader.core.terms import PhraseFinder
from reader.services.search.patterns import PatternSearch
from reader.services.search.scopes import scope_spans
from reader.services.search.scoring import Found, Mask
from reader.services.search.snapshot import Snapshot

_LOOKED_AT = 20
"""Posts of a guess that are read to see whether it is one."""


@dataclass(frozen=True, slots=True)
class PatternFound:
    """The posts with a pattern, what it matched in them, and whether the time was too short."""

    mask: Mask
    needles: dict[str, None]
    is_cut_short: bool


class LiteralTexts:
    """The texts of a snapshot's posts, gone through one after the other."""

    def __init__(self, snapshot: Snapshot, folding: Folding) -> None:
        self._snapshot = snapshot
        self._folding = folding

    def of(self, doc: int, scope: Scope) -> Iterator[str]:
        """Yield the folded texts of a post in which a scope's phrases are looked for."""
        post = self._snapshot.passing(doc)
        if scope in {Scope.TITLE, Scope.ANYWHERE}:
            yield post.title
        if scope is Scope.ANYWHERE:
            labels = (*post.record.tags, *post.record.category)
            yield from (self._folding.fold(label) for label in labels)
            yield post.text.folded
        elif scope is not Scope.TITLE:
            text = post.text.folded
            spans = scope_spans(post.record, text, scope)
            yield from (text[start:end] for start, end in spans)

    def holding(self, finder: PhraseFinder, scope: Scope, found: Found) -> Found:
        """Return those of the posts found that have a phrase literally."""
        mask = np.zeros(self._snapshot.count, np.bool_)
        for doc in np.flatnonzero(found.mask & self._snapshot.live).tolist():
            mask[doc] = any(finder.is_in(text) for text in self.of(doc, scope))
        return Found(mask, np.where(mask, found.scores, np.float32(0)))

    def is_in_best(self, run: str, scope: Scope, found: Found) -> bool:
        """Return whether one of the best posts found has the run, and not its pairs alone."""
        docs = np.flatnonzero(found.mask & self._snapshot.live)
        best = docs[np.argsort(-found.scores[docs], kind="stable")[:_LOOKED_AT]]
        return any(run in text for doc in best.tolist() for text in self.of(doc, scope))

    def find_pattern(self, source: str) -> PatternFound:
        """Return the posts with a user's pattern, as far as its time goes."""
        mask = np.zeros(self._snapshot.count, np.bool_)
        needles: dict[str, None] = {}
        search = PatternSearch(source)
        docs = np.flatnonzero(self._snapshot.live)
        # Should the time not suffice, it has gone to the newest.
        for doc in docs[np.argsort(-self._snapshot.days[docs], kind="stable")].tolist():
            if found := search.find(self._snapshot.passing(doc).text.whole()):
                mask[doc] = True
                needles[self._folding.fold(found)] = None
            elif search.is_over:
                break
        return PatternFound(mask, needles, search.is_over)
