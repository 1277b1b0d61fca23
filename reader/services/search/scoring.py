"""What each unit of a query is worth in each post: BM25 summed over the fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.core.terms import Run, Unit, Word
from reader.services.search.layout import BOOSTS, TAGS, TERM_SCALES, TITLE
from reader.services.search.postings import CODE_BITS, FIELD_SHIFT, Postings, Slice
from reader.services.search.snapshot import Snapshot

Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]

PREFIX_WEIGHT = 0.5
RELAXED_WEIGHT = 0.5
CORRECTED_WEIGHT = 0.4


@dataclass(frozen=True, slots=True)
class Found:
    """Which posts have something, and what it is worth in each; 0 in the others."""

    mask: Mask
    scores: Scores


class Scorer:
    """Looks units up in a snapshot."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def run(self, run: str, fields: Sequence[int], *, needed: float = 1.0) -> Found:
        """Return the posts with all pairs of a run of CJK characters.

        Args:
            run: The characters, folded.
            fields: Where they are looked for; different pairs may be in different ones.
            needed: The share of the pairs that must be there.
        """
        if len(run) == 1:
            return self._weighed(self._char(ord(run), fields))
        return self._pairs(run, fields, needed)

    def word(self, word: Word, fields: Sequence[int], *, is_open: bool) -> Found:
        """Return the posts with a word in any of its forms, or as a beginning if it is open."""
        found = self._weighed(self._exact(word.stem, fields))
        if not is_open:
            return found
        # One letter begins every other word of a text: of titles and tags it does not.
        narrow = [field for field in fields if field in {TITLE, TAGS}]
        longer = self._weighed(self._prefix(word.text, narrow if len(word.text) == 1 else fields))
        return Found(found.mask | longer.mask, found.scores + PREFIX_WEIGHT * longer.scores)

    def facet(self, term: str, field: int, *, is_prefix: bool) -> Mask:
        """Return the posts that have a facet's term, or one that begins with it."""
        mask = np.zeros(self._snapshot.count, np.bool_)
        for part in self._snapshot.parts:
            words = part.terms.words
            number = words.find(field, term.encode())
            numbers = range(number, number + 1) if number >= 0 else range(0)
            if is_prefix:
                numbers = words.find_prefix(field, term.encode())
            start, end = words.postings.slice_of(numbers.start, numbers.stop)
            mask[words.postings.docs[start:end] + np.uint32(part.base)] = True
        return mask

    def everything(self) -> Found:
        """Return all posts, none worth more than another."""
        return Found(self._snapshot.live, self.no_scores())

    def no_scores(self) -> Scores:
        """Return scores of 0."""
        return np.zeros(self._snapshot.count, np.float32)

    def weight_of(self, posts: int) -> float:
        """Return what a term is worth that ``posts`` posts have: BM25's idf."""
        total = self._snapshot.live_count
        return float(np.log1p((max(total - posts, 0) + 0.5) / (posts + 0.5)))

    def _weighed(self, scores: Scores) -> Found:
        mask = np.logical_and(scores > 0, self._snapshot.live)
        scores *= self.weight_of(int(np.count_nonzero(mask)))
        return Found(mask, scores)

    def _pairs(self, run: str, fields: Sequence[int], needed: float) -> Found:
        pairs = list(dict.fromkeys(pairwise(run)))
        keys = [
            field << FIELD_SHIFT | ord(first) << CODE_BITS | ord(second)
            for first, second in pairs
            for field in fields
        ]
        wanted = np.array(keys, np.uint64)
        rows = np.zeros((len(pairs), self._snapshot.count), np.float32)
        for part in self._snapshot.parts:
            slices = part.terms.grams.find_pairs(wanted)
            for place, found in enumerate(slices):
                if found[0] < found[1]:
                    row, field = divmod(place, len(fields))
                    postings = part.terms.grams.postings
                    self._add(rows[row], postings, found, fields[field], part.base)
        return self._together(rows, needed)

    def _together(self, rows: NDArray[np.float32], needed: float) -> Found:
        present = np.logical_and(rows > 0, self._snapshot.live)
        weights = [self.weight_of(count) for count in present.sum(axis=1).tolist()]
        mask = present.sum(axis=0) >= max(1, int(np.ceil(len(rows) * needed)))
        scores = np.array(weights, np.float32) @ rows
        scores[~mask] = 0
        return Found(mask, scores)

    def _char(self, code: int, fields: Iterable[int]) -> Scores:
        scores = self.no_scores()
        for part in self._snapshot.parts:
            grams = part.terms.grams
            for field in fields:
                found = grams.find_first(field, code)
                self._add_many(scores, grams.postings, found, field, part.base)
        return scores

    def _exact(self, term: str, fields: Iterable[int]) -> Scores:
        scores = self.no_scores()
        wanted = term.encode()
        for part in self._snapshot.parts:
            words = part.terms.words
            for field in fields:
                number = words.find(field, wanted)
                if number >= 0:
                    found = words.postings.slice_of(number, number + 1)
                    self._add(scores, words.postings, found, field, part.base)
        return scores

    def _prefix(self, prefix: str, fields: Iterable[int]) -> Scores:
        scores = self.no_scores()
        wanted = prefix.encode()
        for part in self._snapshot.parts:
            words = part.terms.words
            for field in fields:
                numbers = words.find_prefix(field, wanted)
                found = words.postings.slice_of(numbers.start, numbers.stop)
                self._add_many(scores, words.postings, found, field, part.base)
        return scores

    def _add(self, scores: Scores, postings: Postings, found: Slice, field: int, base: int) -> None:
        docs, worth = self._worth(postings, found, field, base)
        scores[docs] += worth

    def _add_many(
        self, scores: Scores, postings: Postings, found: Slice, field: int, base: int
    ) -> None:
        """Add the postings of several terms, among which a post may occur more than once."""
        if found[0] < found[1]:
            docs, worth = self._worth(postings, found, field, base)
            scores += np.bincount(docs, worth, len(scores)).astype(np.float32)

    def _worth(
        self, postings: Postings, found: Slice, field: int, base: int
    ) -> tuple[NDArray[np.uint32], Scores]:
        start, end = found
        docs = postings.docs[start:end]
        if base:
            docs = docs + np.uint32(base)
        freqs = postings.freqs[start:end].astype(np.float32)
        if field in TERM_SCALES:
            freqs *= np.float32(TERM_SCALES[field])
        worth = freqs / (freqs + self._snapshot.norms[field][docs])
        worth *= np.float32(BOOSTS[field])
        return docs, worth


def units_of(units: Iterable[Unit]) -> tuple[list[Run], list[Word]]:
    """Return the runs and the words apart."""
    runs, words = [], []
    for unit in units:
        if isinstance(unit, Run):
            runs.append(unit)
        else:
            words.append(unit)
    return runs, words
