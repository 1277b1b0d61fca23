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

from reader.services.search.pair_counts import PairCounts, pair_code
from reader.services.search.snapshot import Snapshot

MAX_RUN = 16
"""Longer runs are sentences: half of their pairs find them."""
_MAX_CANDIDATES = 12
_MIN_SHAPE = 4
"""Any character will do in place of a wrong one only where three others are left."""

Readings = Mapping[str, tuple[str, ...]]


class HanVocabulary:
    """The distinct pairs of the texts, and in how many posts and fields each is.

    Args:
        snapshot: The posts.
        readings: How each character may be read; a mapping that answers for every one.
    """

    def __init__(self, snapshot: Snapshot, readings: Readings) -> None:
        self._readings = readings
        self._pairs = PairCounts([part.terms.grams for part in snapshot.parts])

    def nearest(self, run: str) -> tuple[str, ...]:
        """Return the runs that ``run`` may stand for, the likeliest first.

        They differ by one or, in a run of two, by both characters of the same sound; by two
        neighbours swapped; or, from four characters on, by one of any sound, or one too many.
        All their pairs are in the index, which does not say that all are in one post.
        """
        if not 1 < len(run) <= MAX_RUN or self._pairs.is_empty:
            return ()
        found: dict[str, None] = {}
        for group in (self._sounds(run), _swaps(run), self._shapes(run), _shorter(run)):
            known = [each for each in dict.fromkeys(group) if each != run]
            counted = zip(self._worths(known), known, strict=True)
            likely = sorted((pair for pair in counted if pair[0]), key=lambda pair: -pair[0])
            found |= dict.fromkeys(each for _, each in likely)
        return tuple(found)[:_MAX_CANDIDATES]

    def _worths(self, runs: Sequence[str]) -> list[int]:
        """Return in how many places the rarest pair of each run is; 0 where it lacks one.

        The runs are of one length.
        """
        if not runs:
            return []
        worths: list[int] = self._counts_of(runs).min(axis=1).tolist()
        return worths

    def _counts_of(self, runs: Sequence[str]) -> NDArray[np.int64]:
        """Return in how many places each pair of each run is: a line for each run."""
        codes = [pair_code(*pair) for run in runs for pair in pairwise(run)]
        return self._pairs.of(np.array(codes, np.uint64)).reshape(len(runs), -1)

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
        rest = [part for part in (run[:place], run[place + 1 :]) if len(part) > 1]
        return all(self._counts_of([part]).all() for part in rest)

    def _between(self, before: str, after: str) -> list[str]:
        """Return the characters that follow one and precede another; either may be none."""
        following = self._pairs.after(before) if before else None
        preceding = self._pairs.before(after) if after else None
        if following is None or preceding is None:
            codes = preceding if following is None else following
        else:
            codes = np.intersect1d(following, preceding)
        return [chr(code) for code in codes.tolist()] if codes is not None else []

    def _alike(self, char: str) -> list[str]:
        sounds = self._readings[char]
        return list(dict.fromkeys(each for sound in sounds for each in self.by_sound[sound]))

    @cached_property
    def by_sound(self) -> Mapping[str, list[str]]:
        """The characters of the posts by each of their readings."""
        by_sound: dict[str, list[str]] = defaultdict(list)
        for code in self._pairs.chars().tolist():
            for sound in self._readings[chr(code)]:
                by_sound[sound].append(chr(code))
        return by_sound


def _swaps(run: str) -> Iterator[str]:
    for place in range(len(run) - 1):
        yield run[:place] + run[place + 1] + run[place] + run[place + 2 :]


def _shorter(run: str) -> Iterator[str]:
    if len(run) >= _MIN_SHAPE:
        for place in range(len(run)):
            yield run[:place] + run[place + 1 :]
