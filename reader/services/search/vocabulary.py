"""All words of the posts, for finding what a mistyped one was meant to be."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from reader.services.search.layout import TEXT_FIELDS
from reader.services.search.snapshot import Snapshot

MIN_CORRECTED = 4
"""Shorter words have too many neighbours."""
MIN_CONTAINED = 3
_MAX_CONTAINING = 50
_MIN_TWO_EDITS = 6
_MAX_LENGTH = 24
_MAX_TYPED = _MAX_LENGTH - 2
_MAX_CANDIDATES = 5
_LETTERS = np.uint64(64)

Matrix = NDArray[np.uint8]


class Vocabulary:
    """The distinct ASCII words of the texts, the shortest first, and how frequent each is."""

    def __init__(self, snapshot: Snapshot) -> None:
        counts = _count_words(snapshot)
        words = sorted(counts, key=len)
        self._lengths = np.fromiter(map(len, words), np.int16, len(words))
        packed = np.array(words, f"S{_MAX_LENGTH}")
        self._rows: Matrix = packed.view(np.uint8).reshape(len(words), _MAX_LENGTH)
        self._letters = _letter_sets(self._rows)
        self._counts = np.fromiter((counts[word] for word in words), np.int32, len(words))

    def nearest(self, word: str) -> tuple[str, ...]:
        """Return the words nearest to ``word``: the fewest edits first, then the most frequent.

        An edit is a letter put in, left out or replaced, or two neighbours swapped. Words of
        four letters may differ by one, of six by two; shorter ones have no neighbours.
        """
        if not (word.isascii() and word.isalnum() and MIN_CORRECTED <= len(word) <= _MAX_TYPED):
            return ()
        most = 2 if len(word) >= _MIN_TWO_EDITS else 1
        near = self._candidates(word, most)
        rows = self._rows[near, : len(word) + most]
        edits = _edits(word.encode(), rows, self._lengths[near])
        found = [
            (int(edits[place]), -int(self._counts[near[place]]), _text(rows[place]))
            for place in np.flatnonzero(edits <= most).tolist()
        ]
        return tuple(text for _, _, text in sorted(found)[:_MAX_CANDIDATES])

    def containing(self, part: str) -> tuple[str, ...]:
        """Return the words that have ``part`` within them, the most frequent first."""
        if not (part.isascii() and part.isalnum() and MIN_CONTAINED <= len(part) <= _MAX_LENGTH):
            return ()
        rows = dict.fromkeys(_rows_with(self._rows.tobytes(), part.encode()))
        best = sorted(rows, key=lambda row: (-int(self._counts[row]), row))
        return tuple(_text(self._rows[row]) for row in best[:_MAX_CONTAINING])

    def _candidates(self, word: str, most: int) -> NDArray[np.intp]:
        """Return the words of about the same length and letters.

        An edit changes two letters of the set at most.
        """
        ends = (len(word) - most, len(word) + most + 1)
        first, last = np.searchsorted(self._lengths, ends).tolist()
        own = _letter_sets(np.frombuffer(word.encode(), np.uint8)[np.newaxis])[0]
        differing = np.bitwise_count(self._letters[first:last] ^ own)
        places: NDArray[np.intp] = np.flatnonzero(differing <= 2 * most) + first
        return places


def _edits(word: bytes, rows: Matrix, lengths: NDArray[np.int16]) -> NDArray[np.int8]:
    """Return the optimal string alignment distance of ``word`` to each row at once."""
    count, width = rows.shape
    columns = np.ascontiguousarray(rows.T)
    before = last = np.repeat(np.arange(width + 1, dtype=np.int8)[:, np.newaxis], count, axis=1)
    for place, letter in enumerate(word):
        differs = columns != letter
        # All but what depends on the cell to the left, for all cells of the line.
        line = np.empty_like(last)
        line[0] = place + 1
        line[1:] = np.minimum(last[:-1] + differs, last[1:] + np.int8(1))
        if place:
            is_swap = (columns[1:] == word[place - 1]) & (columns[:-1] == letter)
            swapped = np.where(is_swap, before[:-2] + np.int8(1), line[2:])
            np.minimum(line[2:], swapped, out=line[2:])
        for at in range(width):
            np.minimum(line[at + 1], line[at] + np.int8(1), out=line[at + 1])
        before, last = last, line
    edits: NDArray[np.int8] = last[lengths, np.arange(count)]
    return edits


def _rows_with(rows: bytes, part: bytes) -> Iterator[int]:
    at = rows.find(part)
    while at >= 0:
        if at % _MAX_LENGTH + len(part) <= _MAX_LENGTH:
            yield at // _MAX_LENGTH
        at = rows.find(part, at + 1)


def _text(row: NDArray[np.uint8]) -> str:
    return row.tobytes().rstrip(b"\0").decode()


def _letter_sets(rows: Matrix) -> NDArray[np.uint64]:
    bits = np.left_shift(np.uint64(1), rows.astype(np.uint64) % _LETTERS)
    bits[rows == 0] = 0
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
