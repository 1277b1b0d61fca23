"""Posts that a synonym may be in, looked at again: its units must stand together.

What a term is made up of is often common ("state transition"), and an abbreviation is often
another word in small letters ("VE"). Of very many only the best are looked at: the rest are no
loss, for what was typed itself is never looked for in this way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

import numpy as np

from reader.core.folding import Folding
from reader.core.terms import Run, Unit, is_abbreviation, term_pattern
from reader.services.search.open_post import OpenPost
from reader.services.search.records import Record
from reader.services.search.scoring import Found
from reader.services.search.snapshot import Snapshot
from reader.services.search.texts import StoredText

MOST_CHECKED = 300
"""Some 0.03 ms each, once for a term."""
_MOST_PLACES = 8
_BESIDE = 8
"""Characters beside each unit at most: signs between two, the ending of a plural."""


def needs_check(term: str, units: Sequence[Unit]) -> bool:
    """Return whether posts with all units of a term may still not have the term."""
    return len(units) > 1 or is_abbreviation(term)


def keep_checked(
    snapshot: Snapshot, folding: Folding, found: Found, term: str, units: Sequence[Unit]
) -> Found:
    """Return those of the best posts found that have the term as it is meant."""
    docs = np.flatnonzero(found.mask & snapshot.live)
    best = docs[np.argsort(-found.scores[docs], kind="stable")[:MOST_CHECKED]]
    check = _Check(folding, term, units)
    mask = np.zeros(snapshot.count, np.bool_)
    for doc in best.tolist():
        mask[doc] = check.is_in(snapshot.passing(doc))
    return Found(mask, np.where(mask, found.scores, np.float32(0)))


class _Check:
    def __init__(self, folding: Folding, term: str, units: Sequence[Unit]) -> None:
        self._folding = folding
        self._pattern = term_pattern(units)
        self._anchor = max(map(_beginning, units), key=len)
        self._reach = sum(len(unit.text) + _BESIDE for unit in units)
        self._capitals = term if is_abbreviation(term) else ""

    def is_in(self, post: OpenPost) -> bool:
        return self._is_in_text(post.text) or any(map(self._is_in_label, _labels(post.record)))

    def _is_in_label(self, label: str) -> bool:
        found = self._found(self._folding.fold(label))
        return any(self._is_meant(label[each.start() : each.end()]) for each in found)

    def _is_in_text(self, text: StoredText) -> bool:
        found = islice(self._found(text.folded), _MOST_PLACES)
        return any(
            not self._capitals or self._is_meant(text.part(each.start(), each.end()))
            for each in found
        )

    def _found(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield the term's places, some twice.

        A pattern tried at every character takes twenty times as long as a plain find, which tells
        where to try.
        """
        at = folded.find(self._anchor)
        while at >= 0:
            low, high = max(0, at - self._reach), at + self._reach
            if match := self._pattern.search(folded, low, high):
                yield match
            at = folded.find(self._anchor, at + len(self._anchor))

    def _is_meant(self, text: str) -> bool:
        return not self._capitals or text == self._capitals


def _beginning(unit: Unit) -> str:
    """Return what every form of a unit begins with."""
    if isinstance(unit, Run):
        return unit.text
    pairs = zip(unit.text, unit.stem, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return unit.text[:same]


def _labels(record: Record) -> tuple[str, ...]:
    return record.title, *record.tags, *record.category
