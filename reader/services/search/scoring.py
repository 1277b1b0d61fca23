"""What each unit of a query is worth in each post: BM25 summed over the fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.core.terms import Word
from reader.services.search.codec import ArrayTermsReader
from reader.services.search.layout import BOOSTS, FIELDS, TAGS, TERM_SCALES, TITLE
from reader.services.search.postings import CODE_BITS, FIELD_SHIFT, Postings, Slice
from reader.services.search.snapshot import Part, Snapshot

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
        return self._together(self._pairs(run, fields), needed)

    def word(
        self, word: Word, fields: Sequence[int], *, is_open: bool, within: Mask | None = None
    ) -> Found:
        """Return the posts with a word in any of its forms, or as a beginning if it is open.

        Args:
            word: The word.
            fields: Where it is looked for.
            is_open: Whether longer words will do.
            within: The posts that matter, where others are known not to be found anyway: a
                short beginning is that of so many words that adding them all up takes long.
        """
        wanted, prefix = word.stem.encode(), word.text.encode()
        # One letter begins every other word of a text: of titles and tags it does not.
        narrow = [field for field in fields if field in {TITLE, TAGS}]
        begun = narrow if len(word.text) == 1 else fields
        scores = np.zeros((2, self._snapshot.count), np.float32)
        posts = [0, 0]
        for part in self._snapshot.parts:
            words = part.terms.words
            found = [(0, each) for each in words.find(fields, wanted)]
            if is_open:
                found += [(1, each) for each in words.find_prefix(begun, prefix)]
            for row, each in found:
                posts[row] += each.end - each.start
            self._add(scores, part, words.postings, found, within)
        # How many posts have it is not known without looking at all of them: at most this many.
        weights = [self.weight_of(min(count, self._snapshot.live_count)) for count in posts]
        scores[0] *= np.float32(weights[0])
        scores[1] *= np.float32(weights[1] * PREFIX_WEIGHT)
        total = scores.sum(axis=0)
        return Found(self._present(total), total)

    def facet(self, term: str, field: int, *, is_prefix: bool) -> Mask:
        """Return the posts that have a facet's term, or one that begins with it."""
        mask = np.zeros(self._snapshot.count, np.bool_)
        wanted = term.encode()
        for part in self._snapshot.parts:
            words = part.terms.words
            find = words.find_prefix if is_prefix else words.find
            for found in find((field,), wanted):
                docs = words.postings.docs[found.start : found.end]
                mask[part.base : part.end][docs] = True
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
        return math.log1p((max(total - posts, 0) + 0.5) / (posts + 0.5))

    def _weighed(self, scores: Scores) -> Found:
        mask = self._present(scores)
        return Found(mask, scores * np.float32(self.weight_of(int(np.count_nonzero(mask)))))

    def _together(self, rows: Scores, needed: float) -> Found:
        present = self._present(rows)
        counts = np.count_nonzero(present, axis=1).tolist()
        weights = np.array([self.weight_of(count) for count in counts], np.float32)
        if needed < 1:
            mask = np.count_nonzero(present, axis=0) >= math.ceil(len(rows) * needed)
        else:
            mask = present.all(axis=0)
        return Found(mask, np.where(mask, weights @ rows, np.float32(0)))

    def _present(self, scores: Scores) -> Mask:
        present = scores > 0
        return present & self._snapshot.live if self._snapshot.has_deletions else present

    def _pairs(self, run: str, fields: Sequence[int]) -> Scores:
        pairs = list(dict.fromkeys(pairwise(run)))
        keys = [
            field << FIELD_SHIFT | ord(first) << CODE_BITS | ord(second)
            for first, second in pairs
            for field in fields
        ]
        wanted = np.array(keys, np.uint64)

        def find(terms: ArrayTermsReader) -> list[tuple[int, Slice]]:
            found = terms.grams.find_pairs(wanted)
            return [(place // len(fields), each) for place, each in found]

        return self._rows(len(pairs), find)

    def _char(self, code: int, fields: Sequence[int]) -> Scores:
        def find(terms: ArrayTermsReader) -> list[tuple[int, Slice]]:
            return [(0, each) for each in terms.grams.find_first(fields, code)]

        first: Scores = self._rows(1, find)[0]
        return first

    def _rows(
        self, count: int, find: Callable[[ArrayTermsReader], list[tuple[int, Slice]]]
    ) -> Scores:
        scores = np.zeros((count, self._snapshot.count), np.float32)
        for part in self._snapshot.parts:
            self._add(scores, part, part.terms.grams.postings, find(part.terms))
        return scores

    def _add(
        self,
        scores: Scores,
        part: Part,
        postings: Postings,
        found: list[tuple[int, Slice]],
        within: Mask | None = None,
    ) -> None:
        """Add what slices are worth, each to its row of ``scores``: all in one go.

        A post may occur more than once: in several fields, and under several terms.
        """
        if not found:
            return
        size = part.end - part.base
        docs = np.concatenate([postings.docs[each.start : each.end] for _, each in found])
        freqs = np.concatenate([postings.freqs[each.start : each.end] for _, each in found])
        which = np.repeat(np.arange(len(found)), [each.end - each.start for _, each in found])
        if within is not None:
            kept = within[part.base : part.end].take(docs)
            docs, freqs, which = docs[kept], freqs[kept], which[kept]
        fields = np.array([each.field for _, each in found])
        cells = (np.array([row for row, _ in found]) * size)[which] + docs
        places = (fields * size)[which] + docs
        counts = freqs * _SCALES[fields][which]
        worth = _BOOSTS[fields][which] * counts / (counts + part.norms.take(places))
        sums = np.bincount(cells, worth, len(scores) * size).reshape(len(scores), size)
        scores[:, part.base : part.end] += sums


def _by_field(values: Mapping[int, float], otherwise: float) -> NDArray[np.float32]:
    return np.array([values.get(field, otherwise) for field in range(len(FIELDS))], np.float32)


_BOOSTS = _by_field(BOOSTS, 0)
_SCALES = _by_field(TERM_SCALES, 1)
