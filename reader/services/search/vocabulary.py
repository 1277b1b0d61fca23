"""All words of the posts, for finding what a mistyped one was meant to be."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from reader.services.search.layout import TEXT_FIELDS
from reader.services.search.snapshot import Snapshot

MIN_CORRECTED = 4
"""Shorter words have too many neighbours."""
_MIN_TWO_EDITS = 6
_MAX_LENGTH = 24
_MAX_CANDIDATES = 5
_LETTERS = np.uint64(64)

Matrix = NDArray[np.uint8]


class Vocabulary:
    """The distinct ASCII words of the texts by length, and in how many posts each is."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._by_length: dict[int, _Words] = {}
        counts = _count_words(snapshot)
        lengths = np.fromiter(map(len, counts), np.int64, len(counts))
        words = np.array(list(counts), f"S{_MAX_LENGTH}")
        posts = np.fromiter(counts.values(), np.int64, len(counts))
        for length in np.unique(lengths).tolist():
            chosen = lengths == length
            self._by_length[length] = _Words(words[chosen], posts[chosen], length)

    def nearest(self, word: str) -> tuple[str, ...]:
        """Return the words nearest to ``word``: the fewest edits first, then the most frequent.

        An edit is a letter put in, left out or replaced, or two neighbours swapped. Words of
        four letters may differ by one, of six by two; shorter ones have no neighbours.
        """
        if len(word) < MIN_CORRECTED or not word.isascii():
            return ()
        most = 2 if len(word) >= _MIN_TWO_EDITS else 1
        found: list[tuple[int, int, str]] = []
        for length in range(len(word) - most, len(word) + most + 1):
            if words := self._by_length.get(length):
                found += words.within(word, most)
        ordered = sorted(found, key=lambda row: (row[0], -row[1], row[2]))
        return tuple(text for _, _, text in ordered[:_MAX_CANDIDATES])


class _Words:
    """Words of one length as rows of letters."""

    def __init__(self, words: NDArray[np.bytes_], posts: NDArray[np.int64], length: int) -> None:
        packed = words.astype(f"S{length}")
        self._rows: Matrix = packed.view(np.uint8).reshape(len(words), length)
        self._letters = _letter_sets(self._rows)
        self._posts = posts

    def within(self, word: str, most: int) -> list[tuple[int, int, str]]:
        """Return (edits, posts, word) of the words at most ``most`` edits away."""
        wanted = np.frombuffer(word.encode(), np.uint8)
        own = _letter_sets(wanted[np.newaxis])[0]
        # An edit changes at most two letters of the set: the others need not be compared.
        near = np.flatnonzero(np.bitwise_count(self._letters ^ own) <= 2 * most)
        rows = self._rows[near]
        edits = _edits(wanted, rows)
        return [
            (int(edits[place]), int(self._posts[near[place]]), rows[place].tobytes().decode())
            for place in np.flatnonzero(edits <= most).tolist()
        ]


def _edits(word: NDArray[np.uint8], rows: Matrix) -> NDArray[np.int8]:
    """Return the optimal string alignment distance of ``word`` to each row at once."""
    count, length = rows.shape
    before = np.zeros((length + 1, count), np.int8)
    last = np.repeat(np.arange(length + 1, dtype=np.int8)[:, np.newaxis], count, axis=1)
    columns = np.ascontiguousarray(rows.T)
    for place, letter in enumerate(word.tolist()):
        row = np.empty_like(last)
        row[0] = place + 1
        differs = (columns != letter).astype(np.int8)
        for at in range(length):
            best = np.minimum(last[at] + differs[at], np.minimum(last[at + 1], row[at]) + 1)
            if place and at:
                is_swap = (columns[at] == word[place - 1]) & (columns[at - 1] == letter)
                best = np.where(is_swap, np.minimum(best, before[at - 1] + 1), best)
            row[at + 1] = best
        before, last = last, row
    return last[length]


def _letter_sets(rows: Matrix) -> NDArray[np.uint64]:
    bits = np.left_shift(np.uint64(1), rows.astype(np.uint64) % _LETTERS)
    sets: NDArray[np.uint64] = np.bitwise_or.reduce(bits, axis=1)
    return sets


def _count_words(snapshot: Snapshot) -> dict[bytes, int]:
    counts: dict[bytes, int] = {}
    for part in snapshot.parts:
        table = part.terms.words
        blob = table.blob.tobytes()
        offsets = table.offsets.tolist()
        posts = np.diff(table.postings.starts).tolist()
        for field in TEXT_FIELDS:
            for number in table.words_of(field):
                word = blob[offsets[number] : offsets[number + 1]]
                if MIN_CORRECTED - 1 <= len(word) <= _MAX_LENGTH and word.isalnum():
                    counts[word] = counts.get(word, 0) + posts[number]
    return counts
