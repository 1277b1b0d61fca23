"""What each unit of a query is worth in each post: BM25 summed over the fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from reader.core.terms import Word
from reader.services.search.layout import BOOSTS
from reader.services.search.lookup import (
    Freqs,
    LookedUp,
    Slices,
    find_char,
    find_pairs,
    find_word,
    look_up,
)
from reader.services.search.postings import Numbers
from reader.services.search.snapshot import Part, Snapshot

Mask = NDArray[np.bool_]
Scores = NDArray[np.float32]

PREFIX_WEIGHT = 0.5
PARTIAL_WEIGHT = 0.1
"""Of a run's pairs in a field that does not have all of them: 反向 in a title is not 反向传播."""
MAX_WORD_PAIRS = 3
RELAXED_WEIGHT = 0.5
CORRECTED_WEIGHT = 0.4
_MOST_KEPT = 16
_Kept = TypeVar("_Kept")


class Found(NamedTuple):
    """Which posts have something, and what it is worth in each; 0 in the others."""

    mask: Mask
    scores: Scores

    @property
    def size(self) -> int:
        """Return how many posts have it."""
        return int(np.count_nonzero(self.mask))


class _Collected(NamedTuple):
    """Postings of one segment from several slices of them.

    ``which`` says of each posting from which slice it is; a slice comes with the row of the
    question that it answers: a pair of characters, a form of a word.
    """

    part: Part
    slices: Slices
    which: NDArray[np.intp]
    docs: NDArray[np.intp]
    freqs: Freqs

    def within(self, mask: Mask) -> _Collected:
        """Return those of the posts in ``mask``."""
        kept = mask[self.part.base : self.part.end].take(self.docs).nonzero()[0]
        return _Collected(
            self.part,
            self.slices,
            self.which.take(kept),
            self.docs.take(kept),
            self.freqs.take(kept),
        )


class Scorer:
    """Looks units up in a snapshot; nobody writes into what it found."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._kept: dict[Hashable, object] = {}

    def run(self, run: str, fields: Sequence[int], *, needed: float = 1.0) -> Found:
        """Return the posts with all pairs of a run of CJK characters.

        Args:
            run: The characters, folded.
            fields: Where they are looked for; different pairs may be in different ones.
            needed: The share of the pairs that must be there.
        """
        return self.kept((run, needed, *fields), lambda: self._run(run, fields, needed))

    def _run(self, run: str, fields: Sequence[int], needed: float) -> Found:
        if len(run) == 1:
            return self._char(run, fields)
        pairs = list(dict.fromkeys(pairwise(run)))
        found = [_collected(each) for each in look_up(self._snapshot, find_pairs(pairs, fields))]
        if len(pairs) == 1:
            return self._weighed(self._scores(found, [1.0]))
        present = self._present(found, len(pairs))
        if needed < 1:
            mask = np.count_nonzero(present, axis=0) >= math.ceil(len(present) * needed)
        else:
            mask = present.all(axis=0)
        weights = [self.weight_of(int(np.count_nonzero(row))) for row in present]
        kept = [each.within(mask) for each in found]
        # A longer run is several words: having one of them in a title says something.
        together = len(pairs) if len(pairs) <= MAX_WORD_PAIRS else 1
        return Found(mask, self._scores(kept, weights, together))

    def _char(self, char: str, fields: Sequence[int]) -> Found:
        """Return the posts with a character: every pair that begins with it is one of its terms."""
        found = look_up(self._snapshot, find_char(ord(char), fields))
        return self._weighed(self._added(found, [1.0]))

    def _weighed(self, scores: Scores) -> Found:
        """Return what one row is worth, by how many posts it has; ``scores`` do not know that."""
        mask = self._living(scores > 0)
        scores *= np.float32(self.weight_of(int(np.count_nonzero(mask))))
        return Found(mask, scores)

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
        if is_open:
            return self._word(word, fields, is_open=True, within=within)
        return self.kept((word, *fields), lambda: self._word(word, fields, is_open=False))

    def kept(self, key: Hashable, find: Callable[[], _Kept]) -> _Kept:
        """Return what was found lately, or what ``find`` finds, to be kept under ``key``.

        While one types, the words before the last stay the same.
        """
        if key not in self._kept:
            if len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = find()
        return cast("_Kept", self._kept[key])

    def _word(
        self, word: Word, fields: Sequence[int], *, is_open: bool, within: Mask | None = None
    ) -> Found:
        found = look_up(self._snapshot, find_word(word, fields, is_open=is_open))
        # In how many posts a row is would take long to know for the beginnings: at most this.
        counts = [0, 0]
        for each in found:
            for row, postings in each.slices:
                counts[row] += postings.end - postings.start
        weights = [self.weight_of(min(count, self._snapshot.live_count)) for count in counts]
        weights[1] *= PREFIX_WEIGHT
        if within is None:
            scores = self._added(found, weights)
        else:
            scores = self._scores([_collected(each, within) for each in found], weights)
        return Found(self._living(scores > 0), scores)

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

    def _living(self, mask: Mask) -> Mask:
        return mask & self._snapshot.live if self._snapshot.has_deletions else mask

    def _added(self, found: list[LookedUp], weights: Sequence[float]) -> Scores:
        """Return what all slices are worth together, one after the other.

        Faster than `_scores` where few slices have many postings, as those of one character or
        of a word's beginning do.
        """
        scores = self.no_scores()
        for each in found:
            part = each.part
            rows = [each.postings_of(piece) for _, piece in each.slices]
            worths = [
                _worth(part, piece.field, *postings)
                * np.float32(weights[row] * BOOSTS[piece.field])
                for (row, piece), postings in zip(each.slices, rows, strict=True)
            ]
            docs = np.concatenate([numbers for numbers, _ in rows])
            size = part.end - part.base
            scores[part.base : part.end] = np.bincount(docs, np.concatenate(worths), size)
        return scores

    def _present(self, found: list[_Collected], count: int) -> NDArray[np.bool_]:
        """Return for each row which posts it has."""
        present = np.zeros((count, self._snapshot.count), np.bool_)
        cells = present.reshape(-1)
        for each in found:
            starts = [row * self._snapshot.count + each.part.base for row, _ in each.slices]
            cells[np.array(starts).take(each.which) + each.docs] = True
        return self._living(present)

    def _scores(
        self, found: list[_Collected], weights: Sequence[float], together: int = 1
    ) -> Scores:
        """Return what the postings are worth together.

        A post may occur more than once: in several fields, and under several terms. Where
        ``together`` rows make a whole, what a field has of only some of them counts less.
        """
        scores = self.no_scores()
        for each in found:
            part, which = each.part, each.which
            size = part.end - part.base
            boosts = [weights[row] * BOOSTS[piece.field] for row, piece in each.slices]
            firsts = [piece.field * size for _, piece in each.slices]
            cells = np.array(firsts).take(which) + each.docs
            counts = each.freqs / (each.freqs + part.norms.take(cells))
            worth = np.array(boosts, np.float32).take(which) * counts
            if together > 1:
                is_part = np.bincount(cells).take(cells) < together
                worth[is_part] *= PARTIAL_WEIGHT
            scores[part.base : part.end] = np.bincount(each.docs, worth, size)
        return scores


def _collected(found: LookedUp, within: Mask | None = None) -> _Collected:
    """Return what was found in a segment in one piece, of the posts in ``within``."""
    mask = None if within is None else within[found.part.base : found.part.end]
    rows = [found.postings_of(piece, mask) for _, piece in found.slices]
    return _Collected(
        found.part,
        found.slices,
        np.arange(len(rows)).repeat([len(numbers) for numbers, _ in rows]),
        np.concatenate([numbers for numbers, _ in rows], dtype=np.intp),
        np.concatenate([freqs for _, freqs in rows]),
    )


def _worth(part: Part, field: int, docs: Numbers, freqs: Freqs) -> NDArray[np.float32]:
    """Return what a field's postings are worth, but for the field and how rare their term is."""
    size = part.end - part.base
    norms = part.norms[field * size : (field + 1) * size]
    worth: NDArray[np.float32] = freqs / (freqs + norms.take(docs))
    return worth
