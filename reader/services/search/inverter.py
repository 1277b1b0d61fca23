"""Texts turned into postings in bulk: codes sorted by NumPy, no object per occurrence.

An occurrence is one number, term above post, so that one sort groups and counts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from reader.services.search.layout import FIELDS
from reader.services.search.postings import (
    CODE_BITS,
    GramTable,
    Postings,
    WordTable,
    word_heads,
)

DOC_BITS = 18
MAX_DOCS = 1 << DOC_BITS
"""Posts in one segment, as 42 bits of an occurrence are its term and 4 its field."""
_DOC_MASK = np.uint64(MAX_DOCS - 1)
_DOC_SHIFT = np.uint64(DOC_BITS)
_FIELD_SHIFT = np.uint64(2 * CODE_BITS + DOC_BITS)
_MAX_FREQ = 0xFF
_MAX_SHORT = 0x10000


@dataclass(frozen=True, slots=True)
class Counted:
    """Distinct occurrences in order, and how many there were of each, up to 255."""

    codes: NDArray[np.uint64]
    counts: NDArray[np.uint8]


@dataclass(slots=True)
class Inverter:
    """Collects a segment's occurrences; what it holds grows by the distinct ones alone."""

    _grams: list[Counted] = field(default_factory=list)
    _words: list[Counted] = field(default_factory=list)
    _numbers: dict[str, int] = field(default_factory=dict)

    def add_grams(self, codes: NDArray[np.uint64]) -> None:
        """Add occurrences of pairs, made by `gram_codes`."""
        self._grams.append(count_codes(codes))

    def add_grams_counted(self, counted: Counted) -> None:
        """Add occurrences counted already."""
        self._grams.append(counted)

    def number_of(self, word: str) -> int:
        """Return the number by which `add_words` knows a word."""
        return self._numbers.setdefault(word, len(self._numbers))

    def add_words(self, codes: NDArray[np.uint64], counts: NDArray[np.int64]) -> None:
        """Add occurrences of words, made by `word_codes`, and how often each occurs."""
        self._words.append(_sum_codes(codes, counts))

    @property
    def held(self) -> int:
        """How many distinct occurrences are held, at ten bytes each."""
        return sum(len(part.codes) for part in (*self._grams, *self._words))

    def gram_table(self) -> GramTable:
        """Return the pairs of everything added."""
        counted = _merge(self._grams)
        keys, postings = _group(counted)
        return GramTable(keys, postings)

    def word_table(self) -> WordTable:
        """Return the words of everything added."""
        words = sorted(self._numbers)
        ranks = np.empty(len(words), np.uint64)
        ranks[[self._numbers[word] for word in words]] = np.arange(len(words), dtype=np.uint64)
        counted = _merge([_renumber(part, ranks) for part in self._words])
        keys, postings = _group(counted)
        fields = keys >> np.uint64(2 * CODE_BITS)
        bounds = np.searchsorted(fields, np.arange(len(FIELDS) + 1, dtype=np.uint64))
        encoded = [word.encode() for word in words]
        places = (keys & np.uint64((1 << 2 * CODE_BITS) - 1)).tolist()
        texts = [encoded[place] for place in places]
        lengths = np.fromiter(map(len, texts), np.uint32, len(texts))
        return WordTable(
            bounds.astype(np.uint32),
            word_heads(fields, texts),
            _with_zero(np.cumsum(lengths)),
            np.frombuffer(b"".join(texts), np.uint8),
            postings,
        )


def gram_codes(
    fields: NDArray[np.uint64],
    first: NDArray[np.uint64],
    second: NDArray[np.uint64],
    docs: NDArray[np.uint64],
) -> NDArray[np.uint64]:
    """Return an occurrence of the pair (``first``, ``second``) for each place."""
    pairs = first << np.uint64(CODE_BITS + DOC_BITS) | second << _DOC_SHIFT
    return fields << _FIELD_SHIFT | pairs | docs


def word_codes(
    fields: NDArray[np.uint64], numbers: NDArray[np.uint64], docs: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """Return an occurrence of each numbered word."""
    return fields << _FIELD_SHIFT | numbers << _DOC_SHIFT | docs


def count_codes(codes: NDArray[np.uint64]) -> Counted:
    """Return the distinct codes in order and how often each occurs."""
    ordered = np.sort(codes)
    starts = _group_starts(ordered)
    counts = np.diff(starts, append=len(ordered))
    return Counted(ordered[starts], _capped(counts))


def expand_keys(
    keys: NDArray[np.uint64], postings: Postings, docs: NDArray[np.uint64]
) -> NDArray[np.uint64]:
    """Return a table's occurrences as codes, the posts numbered as in ``docs``."""
    sizes = np.diff(postings.starts)
    return np.repeat(keys << _DOC_SHIFT, sizes) | docs


def table_words(table: WordTable) -> tuple[Sequence[str], NDArray[np.uint64]]:
    """Return a table's words as texts, and the field of each."""
    words = [table.word(number).decode() for number in range(len(table.heads))]
    fields = np.repeat(np.arange(len(FIELDS), dtype=np.uint64), np.diff(table.bounds))
    return words, fields


def _sum_codes(codes: NDArray[np.uint64], counts: NDArray[np.int64]) -> Counted:
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    starts = _group_starts(ordered)
    sums = np.add.reduceat(counts[order], starts) if len(starts) else counts
    return Counted(ordered[starts], _capped(sums))


def _renumber(counted: Counted, ranks: NDArray[np.uint64]) -> Counted:
    number_mask = np.uint64((1 << 2 * CODE_BITS) - 1)
    numbers = counted.codes >> _DOC_SHIFT & number_mask
    rest = counted.codes & ~(number_mask << _DOC_SHIFT)
    return Counted(rest | ranks[numbers] << _DOC_SHIFT, counted.counts)


def _merge(parts: Sequence[Counted]) -> Counted:
    """Return the parts as one in order; no code is in two, as each post is in one part."""
    codes = np.concatenate([part.codes for part in parts] or [np.empty(0, np.uint64)])
    counts = np.concatenate([part.counts for part in parts] or [np.empty(0, np.uint8)])
    order = np.argsort(codes, kind="stable")
    return Counted(codes[order], counts[order])


def _group(counted: Counted) -> tuple[NDArray[np.uint64], Postings]:
    keys = counted.codes >> _DOC_SHIFT
    starts = _group_starts(keys)
    ends = np.append(starts, len(keys)).astype(np.uint32)
    docs = counted.codes & _DOC_MASK
    is_short = not len(docs) or int(docs.max()) < _MAX_SHORT
    return keys[starts], Postings(
        ends, docs.astype(np.uint16 if is_short else np.uint32), counted.counts
    )


def _group_starts(ordered: NDArray[np.uint64]) -> NDArray[np.intp]:
    is_start = np.empty(len(ordered), np.bool_)
    is_start[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=is_start[1:])
    return np.flatnonzero(is_start)


def _capped(counts: NDArray[np.intp] | NDArray[np.int64]) -> NDArray[np.uint8]:
    return np.minimum(counts, _MAX_FREQ).astype(np.uint8)


def _with_zero(sums: NDArray[np.unsignedinteger]) -> NDArray[np.uint32]:
    return np.concatenate([np.zeros(1, np.uint32), sums.astype(np.uint32)])
