"""What is looked for in the texts themselves: phrases and patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reader.core.folding import Folding
from reader.core.query import Scope
from reader.services.search.patterns import PatternSearch
from reader.services.search.scopes import scope_spans
from reader.services.search.scoring import Mask
from reader.services.search.snapshot import Snapshot


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
