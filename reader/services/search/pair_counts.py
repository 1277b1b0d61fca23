"""In how many posts and fields each pair of CJK characters is, read from the index itself.

Nothing is copied from it: its tables are in order, and a library of 5,000 notes has a million
pairs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from reader.services.search.layout import TEXT_FIELDS
from reader.services.search.postings import CODE_BITS, FIELD_SHIFT, GramTable

Codes = NDArray[np.uint64]
_CODE = np.uint64((1 << CODE_BITS) - 1)
_SHIFT = np.uint64(CODE_BITS)
_FIELDS = np.array(TEXT_FIELDS, np.uint64) << np.uint64(FIELD_SHIFT)


class PairCounts:
    """The pairs of some segments' tables."""

    def __init__(self, tables: Sequence[GramTable]) -> None:
        self._tables = [table for table in tables if len(table.keys)]

    @property
    def is_empty(self) -> bool:
        """Whether there is no pair at all."""
        return not self._tables

    def of(self, pairs: Codes) -> NDArray[np.int64]:
        """Return in how many posts and fields each pair is: two characters, as `pair_code` says."""
        keys = (pairs[:, np.newaxis] | _FIELDS).ravel()
        counts = np.zeros(len(keys), np.int64)
        for table in self._tables:
            places = table.keys.searchsorted(keys)
            found = (table.keys.take(places, mode="clip") == keys).nonzero()[0]
            starts = table.postings.starts
            counts[found] += starts[places[found] + 1].astype(np.int64) - starts[places[found]]
        sums: NDArray[np.int64] = counts.reshape(len(pairs), len(_FIELDS)).sum(axis=1)
        return sums

    def after(self, char: str) -> Codes:
        """Return the characters that follow one."""
        low = _FIELDS | np.uint64(ord(char)) << _SHIFT
        found = [
            table.keys[first:last] & _CODE
            for table in self._tables
            for first, last in table.keys.searchsorted(
                np.stack([low + np.uint64(1), low + _CODE + np.uint64(1)], axis=1)
            ).tolist()
        ]
        return _distinct(found)

    def before(self, char: str) -> Codes:
        """Return the characters that precede one."""
        code = np.uint64(ord(char))
        return _distinct([_first(keys[keys & _CODE == code]) for keys in self._by_field()])

    def chars(self) -> Codes:
        """Return the characters that pairs begin with."""
        found = []
        for keys in self._by_field():
            firsts = _first(keys)
            found.append(firsts[np.flatnonzero(np.diff(firsts, prepend=np.uint64(0)))])
        return _distinct(found)

    def _by_field(self) -> Iterator[Codes]:
        """Yield each field's keys: they are in order by their first characters."""
        for table in self._tables:
            bounds = np.searchsorted(table.keys, np.stack([_FIELDS, _FIELDS + _AFTER], axis=1))
            for first, last in bounds.tolist():
                yield table.keys[first:last]


_AFTER = np.uint64(1 << FIELD_SHIFT)
"""From one field's keys to the next one's."""


def pair_code(first: str, second: str) -> int:
    """Return a pair of characters as one number."""
    return ord(first) << CODE_BITS | ord(second)


def _first(keys: Codes) -> Codes:
    firsts: Codes = keys >> _SHIFT & _CODE
    return firsts


def _distinct(codes: list[Codes]) -> Codes:
    return np.unique(np.concatenate([np.empty(0, np.uint64), *codes]))
