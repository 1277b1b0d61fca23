"""The order of the hits: the best by score are looked at again, text in hand."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappush, heappushpop

import numpy as np

from reader.core.folding import Folding
from reader.core.query import AllOf, AnyOf, Node, Phrase, Text
from reader.core.terms import Run, split_units
from reader.services.search.scoring import Found
from reader.services.search.snapshot import Snapshot

CHECKED = 60
"""Hits whose texts are read; the checks may bring one from there to the top."""
_SCATTERED = 0.5
_IN_TITLE = 1.6
_WHOLE_TITLE = 2.2
_TOGETHER = 1.25
_MIN_CHECKED_RUN = 3

Ranked = list[tuple[int, float]]


def rank(snapshot: Snapshot, found: Found, root: Node, folding: Folding, limit: int) -> Ranked:
    """Return the best ``limit`` posts and their scores; newer ones first where scores agree."""
    best = _best(snapshot, found, max(CHECKED, limit))
    checks = _Checks(snapshot, [folding.fold(text) for text in _texts(root)], folding)
    scores = found.scores[best].tolist()
    rows = zip(best, scores, snapshot.days[best].tolist(), strict=True)
    hopes = [(-score * checks.title_factor(doc), -day, doc) for doc, score, day in rows]
    hopes.sort()
    worth: list[tuple[float, int, int]] = []
    kept: list[float] = []
    for hope, day, doc in hopes:
        if len(kept) == limit and -hope * checks.most < kept[0]:
            # None of the rest, which hope for less, could still come before these.
            break
        score = -hope * checks.text_factor(doc)
        worth.append((-score, day, doc))
        (heappush if len(kept) < limit else heappushpop)(kept, score)
    worth.sort()
    return [(doc, -score) for score, _day, doc in worth[:limit]]


def _best(snapshot: Snapshot, found: Found, count: int) -> list[int]:
    docs = np.flatnonzero(found.mask)
    if len(docs) > count:
        scores = found.scores[docs]
        worst = np.partition(scores, len(docs) - count)[len(docs) - count]
        # Ties at the border: the newest are to be among them.
        docs = docs[scores >= worst]
    order = np.lexsort((-snapshot.days[docs], -found.scores[docs]))
    best: list[int] = docs[order[:count]].tolist()
    return best


class _Checks:
    """What a post's title and text do to its score; ``most`` is the most that a text can."""

    def __init__(self, snapshot: Snapshot, texts: list[str], folding: Folding) -> None:
        self._snapshot = snapshot
        self._whole = " ".join(texts)
        units = [unit for text in texts for unit in split_units(text, folding)]
        self._runs = [
            unit.text
            for unit in units
            if isinstance(unit, Run) and len(unit.text) >= _MIN_CHECKED_RUN
        ]
        self._is_several = len(units) > 1
        self.most = _TOGETHER if self._is_several else 1.0

    def title_factor(self, doc: int) -> float:
        """Return what having the query in its title does."""
        title = self._snapshot.titles[doc]
        if not self._whole or self._whole not in title:
            return 1.0
        return _IN_TITLE + (_WHOLE_TITLE - _IN_TITLE) * len(self._whole) / len(title)

    def text_factor(self, doc: int) -> float:
        """Return what having runs and words together, or not, does."""
        if not (self._runs or self._is_several):
            return 1.0
        title, text = self._snapshot.titles[doc], self._snapshot.folded(doc)
        factor = 1.0
        for run in self._runs:
            if run not in text and run not in title:
                factor *= _SCATTERED
        if self._is_several and self._whole in text:
            factor *= _TOGETHER
        return factor


def _texts(node: Node) -> Iterator[str]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _texts(child)
        case Text(text) | Phrase(text):
            yield text
