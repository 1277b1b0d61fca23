"""Term dictionaries in byte order, each term with the posts that have it.

The postings of neighbouring terms lie side by side, so all terms with one beginning are one
slice of them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.services.search.arrays import Arrays

CODE_BITS = 21
"""A Unicode code point."""
FIELD_SHIFT = 2 * CODE_BITS
_HEAD_BYTES = 7
_HEAD_SHIFT = 8 * _HEAD_BYTES

Numbers = NDArray[np.unsignedinteger[Any]]


class Slice(NamedTuple):
    """A field's part of the postings: ``docs[start:end]``."""

    field: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Postings:
    """The posts of each term, and how often each has it.

    Term ``t``'s lie from ``starts[t]`` to ``starts[t + 1]``. Frequencies stop at 255, beyond
    which BM25 sees no difference; posts take two bytes where the segment has few enough.
    """

    starts: NDArray[np.uint32]
    docs: Numbers
    freqs: NDArray[np.uint8]

    def slice_of(self, field: int, terms: range) -> Slice:
        """Return the slice of a field's consecutive terms."""
        return Slice(field, int(self.starts[terms.start]), int(self.starts[terms.stop]))


@dataclass(frozen=True, slots=True)
class GramTable:
    """Pairs of neighbouring CJK characters; the last of a run stands alone, paired with 0.

    A key is field, first and second character in 4, 21 and 21 bits.
    """

    keys: NDArray[np.uint64]
    postings: Postings

    def find_pairs(self, keys: NDArray[np.uint64]) -> list[tuple[int, Slice]]:
        """Return for each key that some post has its place in ``keys`` and its slice."""
        if not len(self.keys):
            return []
        places = self.keys.searchsorted(keys)
        found = (self.keys.take(places, mode="clip") == keys).nonzero()[0]
        terms = places[found]
        rows = zip(
            found.tolist(),
            (keys[found] >> np.uint64(FIELD_SHIFT)).tolist(),
            self.postings.starts[terms].tolist(),
            self.postings.starts[terms + 1].tolist(),
            strict=True,
        )
        return [(place, Slice(field, start, end)) for place, field, start, end in rows]

    def find_first(self, fields: Sequence[int], code: int) -> list[Slice]:
        """Return the slices of all pairs that begin with one character: where it occurs."""
        lows = [field << FIELD_SHIFT | code << CODE_BITS for field in fields]
        ends = np.array([(low, low + (1 << CODE_BITS)) for low in lows], np.uint64)
        bounds = self.keys.searchsorted(ends).tolist()
        slices = (
            self.postings.slice_of(field, range(*bound))
            for field, bound in zip(fields, bounds, strict=True)
        )
        return [each for each in slices if each.start < each.end]


@dataclass(frozen=True, slots=True)
class WordTable:
    """Words by field, then in byte order.

    ``bounds`` are where each field's words begin; ``heads`` each word's field and first seven
    bytes as one number, so that all fields are looked up at once and mostly by numbers alone.
    """

    bounds: NDArray[np.uint32]
    heads: NDArray[np.uint64]
    offsets: NDArray[np.uint32]
    blob: NDArray[np.uint8]
    postings: Postings

    def word(self, number: int) -> bytes:
        """Return the word of that number."""
        # `item`, as slicing by NumPy's own numbers takes three times as long.
        start, end = self.offsets.item(number), self.offsets.item(number + 1)
        return self.blob[start:end].tobytes()

    def words_of(self, field: int) -> range:
        """Return the numbers of a field's words."""
        return range(int(self.bounds[field]), int(self.bounds[field + 1]))

    def find(self, fields: Sequence[int], word: bytes) -> list[Slice]:
        """Return the slice of a word in each field that has it."""
        found = []
        for field, numbers in self._near(fields, word, word):
            # A shorter word is all in its head: only one in a field has that.
            place = 0 if len(word) < _HEAD_BYTES else bisect_left(numbers, word, key=self.word)
            if place < len(numbers) and self.word(numbers[place]) == word:
                found.append(self.postings.slice_of(field, numbers[place : place + 1]))
        return found

    def find_prefix(self, fields: Sequence[int], prefix: bytes) -> list[Slice]:
        """Return the slice of the words that begin with ``prefix``, field by field."""
        near = self._near(fields, prefix, prefix.ljust(_HEAD_BYTES, b"\xff"))
        if len(prefix) > _HEAD_BYTES:
            near = [(field, self._begun(numbers, prefix)) for field, numbers in near]
        return [self.postings.slice_of(field, numbers) for field, numbers in near if numbers]

    def _begun(self, numbers: range, prefix: bytes) -> range:
        low = bisect_left(numbers, prefix, key=self.word)
        high = bisect_right(numbers, prefix, key=lambda number: self.word(number)[: len(prefix)])
        return numbers[low:high]

    def _near(self, fields: Sequence[int], low: bytes, high: bytes) -> list[tuple[int, range]]:
        first, last = word_head(low), word_head(high) + 1
        ends = [((field << _HEAD_SHIFT) + first, (field << _HEAD_SHIFT) + last) for field in fields]
        bounds = self.heads.searchsorted(np.array(ends, np.uint64)).tolist()
        rows = zip(fields, bounds, strict=True)
        return [(field, range(*bound)) for field, bound in rows if bound[0] < bound[1]]


def word_head(word: bytes) -> int:
    """Return the first seven bytes as a number that sorts as they do."""
    return int.from_bytes(word[:_HEAD_BYTES].ljust(_HEAD_BYTES, b"\0"), "big")


def word_heads(fields: NDArray[np.uint64], words: list[bytes]) -> NDArray[np.uint64]:
    """Return each word's field and `word_head` in one number."""
    eight = np.array(words, f"S{_HEAD_BYTES + 1}").view(">u8").astype(np.uint64)
    heads: NDArray[np.uint64] = fields << np.uint64(_HEAD_SHIFT) | eight >> np.uint64(8)
    return heads


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
