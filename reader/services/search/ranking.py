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
_MOST = _WHOLE_TITLE * _TOGETHER
_MIN_CHECKED_RUN = 3

Ranked = list[tuple[int, float]]


def rank(snapshot: Snapshot, found: Found, root: Node, folding: Folding, limit: int) -> Ranked:
    """Return the best ``limit`` posts and their scores; newer ones first where scores agree."""
    best = _best(snapshot, found, max(CHECKED, limit))
    texts = [folding.fold(text) for text in _texts(root)]
    checks = _Checks(snapshot, texts, folding)
    worth: Ranked = []
    kept: list[float] = []
    for doc, score in zip(best, found.scores[best].tolist(), strict=True):
        if len(kept) == limit and score * _MOST < kept[0]:
            # None of the rest, which score less, could still come before these.
            break
        final = score * checks.factor(doc)
        worth.append((doc, final))
        (heappush if len(kept) < limit else heappushpop)(kept, final)
    worth.sort(key=lambda pair: (-pair[1], -int(snapshot.days[pair[0]]), pair[0]))
    return worth[:limit]


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

    def factor(self, doc: int) -> float:
        """Return what a post's score is multiplied by."""
        title = self._snapshot.titles[doc]
        factor = self._title_factor(title)
        if self._runs or self._is_several:
            text = self._snapshot.folded(doc)
            missing = [run for run in self._runs if run not in text and run not in title]
            factor *= _SCATTERED ** len(missing)
            if self._is_several and self._whole in text:
                factor *= _TOGETHER
        return factor

    def _title_factor(self, title: str) -> float:
        if not self._whole or self._whole not in title:
            return 1.0
        return _IN_TITLE + (_WHOLE_TITLE - _IN_TITLE) * len(self._whole) / len(title)


def _texts(node: Node) -> Iterator[str]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _texts(child)
        case Text(text) | Phrase(text):
            yield text
