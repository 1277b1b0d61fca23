"""What each unit of a query is worth in each post: BM25 summed over the fields."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Mapping, Sequence
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
_Slices = list[tuple[int, Slice]]
_Find = Callable[[ArrayTermsReader], tuple[Postings, _Slices]]

PREFIX_WEIGHT = 0.5
PARTIAL_WEIGHT = 0.1
"""Of a run's pairs in a field that does not have all of them: 反向 in a title is not 反向传播."""
MAX_WORD_PAIRS = 3
RELAXED_WEIGHT = 0.5
CORRECTED_WEIGHT = 0.4
_KEPT = 16


@dataclass(frozen=True, slots=True)
class Found:
    """Which posts have something, and what it is worth in each; 0 in the others."""

    mask: Mask
    scores: Scores


@dataclass(frozen=True, slots=True)
class _Collected:
    """Postings of one segment from several slices of them.

    ``which`` says of each posting from which slice it is, ``rows`` and ``fields`` of each slice
    for which row of the question (a pair of characters, a form of a word) and in which field.
    """

    part: Part
    rows: NDArray[np.intp]
    fields: NDArray[np.intp]
    which: NDArray[np.intp]
    docs: NDArray[np.intp]
    freqs: NDArray[np.uint8]

    def within(self, mask: Mask) -> _Collected:
        """Return those of the posts in ``mask``."""
        kept = mask[self.part.base : self.part.end].take(self.docs).nonzero()[0]
        return _Collected(
            self.part,
            self.rows,
            self.fields,
            self.which.take(kept),
            self.docs.take(kept),
            self.freqs.take(kept),
        )


class Scorer:
    """Looks units up in a snapshot; nobody writes into what it found."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._kept: dict[Hashable, Found] = {}

    def run(self, run: str, fields: Sequence[int], *, needed: float = 1.0) -> Found:
        """Return the posts with all pairs of a run of CJK characters.

        Args:
            run: The characters, folded.
            fields: Where they are looked for; different pairs may be in different ones.
            needed: The share of the pairs that must be there.
        """
        return self._keep((run, needed, *fields), lambda: self._run(run, fields, needed))

    def _run(self, run: str, fields: Sequence[int], needed: float) -> Found:
        pairs = list(dict.fromkeys(pairwise(run)))
        find = _find_pairs(pairs, fields) if pairs else _find_char(ord(run), fields)
        found = self._collect(find)
        present = self._present(found, max(1, len(pairs)))
        if needed < 1:
            mask = np.count_nonzero(present, axis=0) >= math.ceil(len(present) * needed)
        else:
            mask = present.all(axis=0)
        weights = [self.weight_of(count) for count in np.count_nonzero(present, axis=1).tolist()]
        kept = [each.within(mask) for each in found]
        # A longer run is several words: having one of them in a title says something.
        together = len(pairs) if len(pairs) <= MAX_WORD_PAIRS else 1
        return Found(mask, self._scores(kept, weights, together))

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
        return self._keep((word, *fields), lambda: self._word(word, fields, is_open=False))

    def _keep(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """Return what was found lately: the words before the one being typed stay the same."""
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT:
                del self._kept[next(iter(self._kept))]
            found = self._kept[key] = find()
        return found

    def _word(
        self, word: Word, fields: Sequence[int], *, is_open: bool, within: Mask | None = None
    ) -> Found:
        # In how many posts a row is would take long to know for the beginnings: at most this.
        counts = [0, 0]

        def find(terms: ArrayTermsReader) -> tuple[Postings, _Slices]:
            postings, slices = look_up(terms)
            for row, each in slices:
                counts[row] += each.end - each.start
            return postings, slices

        look_up = _find_word(word, fields, is_open=is_open)
        found = self._collect(find, within)
        weights = [self.weight_of(min(count, self._snapshot.live_count)) for count in counts]
        weights[1] *= PREFIX_WEIGHT
        scores = self._scores(found, weights)
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

    def _collect(self, find: _Find, within: Mask | None = None) -> list[_Collected]:
        """Return what ``find`` finds in each segment, all slices of one in one piece.

        Args:
            find: Returns a segment's slices.
            within: The posts that matter: the others are left out before anything is copied.
        """
        collected = []
        for part in self._snapshot.parts:
            postings, slices = find(part.terms)
            if slices:
                docs = [postings.docs[each.start : each.end] for _, each in slices]
                freqs = [postings.freqs[each.start : each.end] for _, each in slices]
                if within is not None:
                    mask = within[part.base : part.end]
                    kept = [np.flatnonzero(mask[numbers]) for numbers in docs]
                    docs = [numbers[at] for numbers, at in zip(docs, kept, strict=True)]
                    freqs = [counts[at] for counts, at in zip(freqs, kept, strict=True)]
                sizes = [len(numbers) for numbers in docs]
                piece = _Collected(
                    part,
                    np.array([row for row, _ in slices]),
                    np.array([each.field for _, each in slices]),
                    np.repeat(np.arange(len(slices)), sizes),
                    np.concatenate(docs, dtype=np.intp),
                    np.concatenate(freqs),
                )
                collected.append(piece)
        return collected

    def _present(self, found: list[_Collected], count: int) -> NDArray[np.bool_]:
        """Return for each row which posts it has."""
        present = np.zeros((count, self._snapshot.count), np.bool_)
        cells = present.reshape(-1)
        for each in found:
            starts = each.rows * self._snapshot.count + each.part.base
            cells[starts.take(each.which) + each.docs] = True
        return self._living(present)

    def _scores(
        self, found: list[_Collected], weights: Sequence[float], together: int = 1
    ) -> Scores:
        """Return what the postings are worth together.

        A post may occur more than once: in several fields, and under several terms. Where
        ``together`` rows make a whole, what a field has of only some of them counts less.
        """
        scores = self.no_scores()
        by_row = np.array(weights, np.float32)
        for each in found:
            part = each.part
            size = part.end - part.base
            worths = by_row.take(each.rows) * _BOOSTS.take(each.fields)
            counts = each.freqs * _SCALES.take(each.fields).take(each.which)
            cells = (each.fields * size).take(each.which) + each.docs
            norms = part.norms.take(cells)
            worth = worths.take(each.which) * counts / (counts + norms)
            if together > 1:
                is_part = np.bincount(cells).take(cells) < together
                worth[is_part] *= PARTIAL_WEIGHT
            scores[part.base : part.end] = np.bincount(each.docs, worth, size)
        return scores


def _find_pairs(pairs: Sequence[tuple[str, str]], fields: Sequence[int]) -> _Find:
    """Return what finds a row for each pair."""
    keys = [
        field << FIELD_SHIFT | ord(first) << CODE_BITS | ord(second)
        for first, second in pairs
        for field in fields
    ]
    wanted = np.array(keys, np.uint64)

    def find(terms: ArrayTermsReader) -> tuple[Postings, _Slices]:
        found = terms.grams.find_pairs(wanted)
        return terms.grams.postings, [(place // len(fields), each) for place, each in found]

    return find


def _find_char(code: int, fields: Sequence[int]) -> _Find:
    """Return what finds one row of all pairs that begin with a character."""

    def find(terms: ArrayTermsReader) -> tuple[Postings, _Slices]:
        return terms.grams.postings, [(0, each) for each in terms.grams.find_first(fields, code)]

    return find


def _find_word(word: Word, fields: Sequence[int], *, is_open: bool) -> _Find:
    """Return what finds a row of the word's forms and one of what it is the beginning of."""
    wanted, prefix = word.stem.encode(), word.text.encode()
    # One letter begins every other word of a text: of titles and tags it does not.
    narrow = [field for field in fields if field in {TITLE, TAGS}]
    begun = narrow if len(word.text) == 1 else fields

    def find(terms: ArrayTermsReader) -> tuple[Postings, _Slices]:
        slices = [(0, each) for each in terms.words.find(fields, wanted)]
        if is_open:
            slices += [(1, each) for each in terms.words.find_prefix(begun, prefix)]
        return terms.words.postings, slices

    return find


def _by_field(values: Mapping[int, float], otherwise: float) -> NDArray[np.float32]:
    return np.array([values.get(field, otherwise) for field in range(len(FIELDS))], np.float32)


_BOOSTS = _by_field(BOOSTS, 0)
_SCALES = _by_field(TERM_SCALES, 1)
