"""Posts that a synonym may be in, looked at again: its units must stand together.

What a term is made up of is often common ("state transition"), and an abbreviation is often
another word in small letters ("VE"). Only the best are looked at: the rest are no loss, for what
was typed itself is never looked for in this way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from reader.core.folding import Folding
from reader.core.terms import Unit, is_abbreviation, term_pattern
from reader.services.search.scoring import Found
from reader.services.search.snapshot import Snapshot

MOST_CHECKED = 100
_MOST_PLACES = 8


def needs_check(term: str, units: Sequence[Unit]) -> bool:
    """Return whether posts with all units of a term may still not have the term."""
    return len(units) > 1 or is_abbreviation(term)


def keep_checked(
    snapshot: Snapshot, folding: Folding, found: Found, term: str, units: Sequence[Unit]
) -> Found:
    """Return those of the best posts found that have the term as it is meant."""
    docs = np.flatnonzero(found.mask & snapshot.live)
    best = docs[np.argsort(-found.scores[docs], kind="stable")[:MOST_CHECKED]]
    check = _Check(snapshot, folding, term, term_pattern(units))
    mask = np.zeros(snapshot.count, np.bool_)
    for doc in best.tolist():
        mask[doc] = check.is_in(doc)
    return Found(mask, np.where(mask, found.scores, np.float32(0)))


class _Check:
    def __init__(
        self, snapshot: Snapshot, folding: Folding, term: str, pattern: re.Pattern[str]
    ) -> None:
        self._snapshot = snapshot
        self._folding = folding
        self._pattern = pattern
        self._capitals = term if is_abbreviation(term) else ""

    def is_in(self, doc: int) -> bool:
        record = self._snapshot.record(doc)
        labels = (record.title, *record.tags, *record.category)
        return any(map(self._is_in_label, labels)) or self._is_in_text(doc)

    def _is_in_label(self, label: str) -> bool:
        found = self._pattern.finditer(self._folding.fold(label))
        return any(self._is_meant(label[each.start() : each.end()]) for each in found)

    def _is_in_text(self, doc: int) -> bool:
        stored = self._snapshot.stored(doc)
        found = self._pattern.finditer(stored.folded)
        for _, each in zip(range(_MOST_PLACES), found, strict=False):
            if not self._capitals:
                return True
            if self._is_meant(stored.part(each.start(), each.end())):
                return True
        return False

    def _is_meant(self, text: str) -> bool:
        return not self._capitals or text == self._capitals
