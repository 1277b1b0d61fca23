"""Term dictionaries in byte order, each term with the posts that have it.

The postings of neighbouring terms lie side by side, so all terms with one beginning are one
slice of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.services.search.arrays import Arrays

CODE_BITS = 21
"""A Unicode code point."""
FIELD_SHIFT = 2 * CODE_BITS
_HEAD_BYTES = 8

Slice = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Postings:
    """``docs[a:b]`` of a term's slice (a, b) are its posts, ``freqs[a:b]`` how often each."""

    starts: NDArray[np.uint32]
    docs: NDArray[np.uint32]
    freqs: NDArray[np.uint16]

    def slice_of(self, first: int, last: int) -> Slice:
        """Return the slice of the terms from ``first`` up to, not including, ``last``."""
        return int(self.starts[first]), int(self.starts[last])


@dataclass(frozen=True, slots=True)
class GramTable:
    """Pairs of neighbouring CJK characters; the last of a run stands alone, paired with 0.

    A key is field, first and second character in 3, 21 and 21 bits.
    """

    keys: NDArray[np.uint64]
    postings: Postings

    def find_pairs(self, keys: NDArray[np.uint64]) -> list[Slice]:
        """Return the slice of each key, (0, 0) where no post has it."""
        places = np.searchsorted(self.keys, keys)
        slices = []
        for key, place in zip(keys.tolist(), places.tolist(), strict=True):
            found = place < len(self.keys) and int(self.keys[place]) == key
            slices.append(self.postings.slice_of(place, place + 1) if found else (0, 0))
        return slices

    def find_first(self, field: int, code: int) -> Slice:
        """Return the slice of all pairs that begin with one character: where it occurs."""
        low = field << FIELD_SHIFT | code << CODE_BITS
        ends = np.array([low, low + (1 << CODE_BITS)], np.uint64)
        first, last = np.searchsorted(self.keys, ends).tolist()
        return self.postings.slice_of(first, last)


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words by field, then in byte order.

    ``bounds`` are where each field's words begin; ``heads`` each word's first eight bytes as a
    number, so that most lookups compare numbers alone.
    """

    bounds: NDArray[np.uint32]
    heads: NDArray[np.uint64]
    offsets: NDArray[np.uint32]
    blob: NDArray[np.uint8]
    postings: Postings

    def word(self, number: int) -> bytes:
        """Return the word of that number."""
        return self.blob[self.offsets[number] : self.offsets[number + 1]].tobytes()

    def words_of(self, field: int) -> range:
        """Return the numbers of a field's words."""
        return range(int(self.bounds[field]), int(self.bounds[field + 1]))

    def find(self, field: int, word: bytes) -> int:
        """Return a word's number, -1 where no post has it."""
        numbers = self._same_head(field, word, word)
        place = bisect_left(numbers, word, key=self.word)
        found = place < len(numbers) and self.word(numbers[place]) == word
        return numbers[place] if found else -1

    def find_prefix(self, field: int, prefix: bytes) -> range:
        """Return the numbers of the words that begin with ``prefix``."""
        numbers = self._same_head(field, prefix, prefix.ljust(_HEAD_BYTES, b"\xff"))
        if len(prefix) <= _HEAD_BYTES:
            return numbers
        low = bisect_left(numbers, prefix, key=self.word)
        high = bisect_right(numbers, prefix, key=lambda number: self.word(number)[: len(prefix)])
        return numbers[low:high]

    def _same_head(self, field: int, low: bytes, high: bytes) -> range:
        numbers = self.words_of(field)
        heads = self.heads[numbers.start : numbers.stop]
        first = int(np.searchsorted(heads, word_head(low)))
        last = int(np.searchsorted(heads, word_head(high), side="right"))
        return numbers[first:last]


def word_head(word: bytes) -> np.uint64:
    """Return the first eight bytes as a number that sorts as they do."""
    return np.uint64(int.from_bytes(word[:_HEAD_BYTES].ljust(_HEAD_BYTES, b"\0"), "big"))


def word_heads(words: list[bytes]) -> NDArray[np.uint64]:
    """Return `word_head` of each word."""
    return np.array(words, f"S{_HEAD_BYTES}").view(">u8").astype(np.uint64)


def gram_table(arrays: Arrays) -> GramTable:
    """Return the table stored under the names that `pack_grams` gives."""
    return GramTable(arrays["gram_keys"], _postings(arrays, "gram"))


def word_table(arrays: Arrays) -> WordTable:
    """Return the table stored under the names that `pack_words` gives."""
    return WordTable(
        arrays["word_bounds"],
        arrays["word_heads"],
        arrays["word_offsets"],
        arrays["word_blob"],
        _postings(arrays, "word"),
    )


def pack_grams(table: GramTable) -> dict[str, NDArray[Any]]:
    """Return the table's arrays by name."""
    own: dict[str, NDArray[Any]] = {"gram_keys": table.keys}
    return own | _pack(table.postings, "gram")


def pack_words(table: WordTable) -> dict[str, NDArray[Any]]:
    """Return the table's arrays by name."""
    own: dict[str, NDArray[Any]] = {
        "word_bounds": table.bounds,
        "word_heads": table.heads,
        "word_offsets": table.offsets,
        "word_blob": table.blob,
    }
    return own | _pack(table.postings, "word")


def _postings(arrays: Arrays, name: str) -> Postings:
    return Postings(arrays[f"{name}_starts"], arrays[f"{name}_docs"], arrays[f"{name}_freqs"])


def _pack(postings: Postings, name: str) -> dict[str, NDArray[Any]]:
    return {
        f"{name}_starts": postings.starts,
        f"{name}_docs": postings.docs,
        f"{name}_freqs": postings.freqs,
    }
