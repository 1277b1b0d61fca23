"""All pairs of characters of the posts, for finding what a mistyped run was meant to be.

Who types Chinese by its sound gets wrong characters of the right sound; who copies or scans it
gets wrong ones of the right shape, of which nothing is known here but that they stand alone among
right ones. What tells a right run is that every pair of it is in some post.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from reader.services.search.postings import CODE_BITS, FIELD_SHIFT
from reader.services.search.snapshot import Snapshot

MAX_RUN = 16
"""Longer runs are sentences: half of their pairs find them."""
_MAX_CANDIDATES = 12
_MIN_SHAPE = 4
"""Any character will do in place of a wrong one only where three others are left."""
_CODE = (1 << CODE_BITS) - 1

Readings = Mapping[str, tuple[str, ...]]
Codes = NDArray[np.uint64]


class HanVocabulary:
    """The distinct pairs of the texts, and in how many posts and fields each is.

    Args:
        snapshot: The posts.
        readings: How each character may be read; a mapping that answers for every one.
    """

    def __init__(self, snapshot: Snapshot, readings: Readings) -> None:
        self._readings = readings
        self._pairs, self._counts = _count_pairs(snapshot)

    def nearest(self, run: str) -> tuple[str, ...]:
        """Return the runs that ``run`` may stand for, the likeliest first.

        They differ by one or, in a run of two, by both characters of the same sound; by two
        neighbours swapped; or, from four characters on, by one of any sound, or one too many.
        All their pairs are in the index, which does not say that all are in one post.
        """
        if not 1 < len(run) <= MAX_RUN or not len(self._pairs):
            return ()
        found: dict[str, None] = {}
        for group in (self._sounds(run), _swaps(run), self._shapes(run), _shorter(run)):
            known = [each for each in dict.fromkeys(group) if each != run]
            counted = [(self._worth(each), each) for each in known]
            likely = sorted((pair for pair in counted if pair[0]), key=lambda pair: -pair[0])
            found |= dict.fromkeys(each for _, each in likely)
        return tuple(found)[:_MAX_CANDIDATES]

    def _worth(self, run: str) -> int:
        """Return in how many places the rarest pair of a run is; 0 where it lacks one."""
        return int(self._counts_of([_pair(*pair) for pair in pairwise(run)]).min())

    def _counts_of(self, pairs: Sequence[int]) -> NDArray[np.uint32]:
        wanted = np.array(pairs, np.uint64)
        places = np.searchsorted(self._pairs, wanted)
        is_there = self._pairs.take(places, mode="clip") == wanted
        return np.where(is_there, self._counts.take(places, mode="clip"), np.uint32(0))

    def _sounds(self, run: str) -> Iterator[str]:
        alike = [self._alike(char) for char in run]
        for place, chars in enumerate(alike):
            if self._may_be_wrong(run, place):
                yield from (run[:place] + char + run[place + 1 :] for char in chars)
        if len(run) == 2:  # noqa: PLR2004 - both were chosen wrong at once
            yield from (first + second for first in alike[0] for second in alike[1])

    def _shapes(self, run: str) -> Iterator[str]:
        if len(run) < _MIN_SHAPE:
            return
        for place in range(len(run)):
            if not self._may_be_wrong(run, place):
                continue
            before, after = run[place - 1 : place] if place else "", run[place + 1 : place + 2]
            for char in self._between(before, after):
                yield run[:place] + char + run[place + 1 :]

    def _may_be_wrong(self, run: str, place: int) -> bool:
        """Return whether all pairs that a character is not in are known."""
        rest = [run[:place], run[place + 1 :]]
        pairs = [_pair(*pair) for part in rest for pair in pairwise(part)]
        return not pairs or bool(self._counts_of(pairs).all())

    def _between(self, before: str, after: str) -> list[str]:
        """Return the characters that follow one and precede another; either may be none."""
        following = self._seconds(before) if before else None
        preceding = self._firsts(after) if after else None
        if following is None or preceding is None:
            codes = preceding if following is None else following
        else:
            codes = np.intersect1d(following, preceding)
        return [chr(code) for code in codes.tolist()] if codes is not None else []

    def _seconds(self, char: str) -> Codes:
        low = ord(char) << CODE_BITS
        first, last = np.searchsorted(self._pairs, np.array([low + 1, low + _CODE + 1], np.uint64))
        return self._pairs[first:last] & np.uint64(_CODE)

    def _firsts(self, char: str) -> Codes:
        is_before = self._pairs & np.uint64(_CODE) == np.uint64(ord(char))
        firsts: Codes = self._pairs[is_before] >> np.uint64(CODE_BITS)
        return firsts

    def _alike(self, char: str) -> list[str]:
        sounds = self._readings[char]
        return list(dict.fromkeys(each for sound in sounds for each in self.by_sound[sound]))

    @cached_property
    def by_sound(self) -> Mapping[str, list[str]]:
        """The characters of the posts by each of their readings."""
        by_sound: dict[str, list[str]] = defaultdict(list)
        for code in np.unique(self._pairs >> np.uint64(CODE_BITS)).tolist():
            for sound in self._readings[chr(code)]:
                by_sound[sound].append(chr(code))
        return by_sound


def _count_pairs(snapshot: Snapshot) -> tuple[Codes, NDArray[np.uint32]]:
    keys: list[Codes] = [np.empty(0, np.uint64)]
    sizes: list[NDArray[np.int64]] = [np.empty(0, np.int64)]
    for part in snapshot.parts:
        table = part.terms.grams
        keys.append(table.keys & np.uint64((1 << FIELD_SHIFT) - 1))
        starts = table.postings.starts.astype(np.int64)
        sizes.append(starts[1:] - starts[:-1])
    pairs, which = np.unique(np.concatenate(keys), return_inverse=True)
    counts = np.bincount(which, np.concatenate(sizes), len(pairs)).astype(np.uint32)
    return pairs, counts


def _pair(first: str, second: str) -> int:
    return ord(first) << CODE_BITS | ord(second)


def _swaps(run: str) -> Iterator[str]:
    for place in range(len(run) - 1):
        yield run[:place] + run[place + 1] + run[place] + run[place + 2 :]


def _shorter(run: str) -> Iterator[str]:
    if len(run) >= _MIN_SHAPE:
        for place in range(len(run)):
            yield run[:place] + run[place + 1 :]
