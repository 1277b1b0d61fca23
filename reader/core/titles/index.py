"""Thousands of titles searched at each key: one pass of one pattern over all of them at a time.

The titles stand in one text, a line each, their sounds in another. The tiers of a match are
tried in order, and no further than needed for as many titles as are shown. What is found, and
its order, is by `reader.core.titles.match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import groupby, islice

from reader.core.folding import Folding
from reader.core.titles.lines import Lines
from reader.core.titles.match import in_case
from reader.core.titles.sounds import Readings, SoundWriter
from reader.core.titles.tier import Tier
from reader.core.titles.word import Word

Rank = tuple[int, int]
Ranked = tuple[Rank, int]
"""How well a title is found, and its number."""


class TitleIndex:
    """Titles in the order in which equally good ones are to be shown.

    ``folding`` and ``readings`` are those that what is typed goes through as well.
    """

    def __init__(self, titles: Sequence[str], folding: Folding, readings: Readings) -> None:
        plain = [title.replace("\n", " ") for title in titles]
        folded = [folding.fold(title) for title in plain]
        writer = SoundWriter(readings)
        self._plain = Lines(folded)
        self._sounds = Lines(map(writer.write, map(in_case, plain, folded)))

    def __len__(self) -> int:
        return len(self._plain)

    def find(self, words: Sequence[Word], limit: int) -> list[Ranked]:
        """Return the best ``limit`` titles that have every one of ``words``, the best first.

        Without any, nothing is found.
        """
        if not words:
            return []
        # The longest is in the fewest titles, and only those are tried for the others.
        first, *others = sorted(words, key=lambda word: -len(word.text))
        if not others:
            return list(islice(self._in_order(first, limit), limit))
        best: list[Ranked] = []
        for tier, found in groupby(self._in_order(first, len(self)), key=lambda each: each[0][0]):
            # What follows is no better than this tier.
            if sum(rank < (tier, 0) for rank, _ in best) >= limit:
                break
            best += self._narrowed(found, others)
        return nsmallest(limit, best)

    def _narrowed(self, found: Iterable[Ranked], others: Sequence[Word]) -> Iterator[Ranked]:
        for rank, number in found:
            ranks = [own for word in others if (own := self._rank(number, word)) is not None]
            if len(ranks) == len(others):
                yield max(rank, *ranks), number

    def _in_order(self, word: Word, limit: int) -> Iterator[Ranked]:
        """Yield the titles that have ``word``, the best first."""
        seen: set[int] = set()
        for tier, numbers in self._passes(word):
            for number in numbers:
                if number not in seen:
                    seen.add(number)
                    yield (tier, 0), number
        if word.scattered is not None:
            numbers = (each for each in self._plain.matching(word.scattered) if each not in seen)
            ranked = (
                (_scattered_rank(self._plain[each], word.scattered), each) for each in numbers
            )
            yield from nsmallest(limit, ranked)

    def _passes(self, word: Word) -> Iterator[tuple[Tier, Iterator[int]]]:
        plain, sounds = self._plain, self._sounds
        if word.text in plain:
            yield Tier.WHOLE, plain.having(f"\n{word.text}\n")
            yield Tier.START, plain.having(f"\n{word.text}")
            yield Tier.WORD, plain.matching(word.begun)
        if word.sound is not None:
            yield Tier.SOUND_START, sounds.matching(word.sound.at_start)
        yield Tier.INSIDE, plain.having(word.text)
        if word.sound is not None:
            yield Tier.SOUND, sounds.matching(word.sound.inside)

    def _rank(self, number: int, word: Word) -> Rank | None:
        title, sounds = self._plain[number], self._sounds[number]
        literal = word.literal_tier(title)
        if literal is not None and literal < Tier.SOUND_START:
            return literal, 0
        if word.sound is not None and word.sound.at_start.search(sounds):
            return Tier.SOUND_START, 0
        if literal is not None:
            return literal, 0
        if word.sound is not None and word.sound.inside.search(sounds):
            return Tier.SOUND, 0
        if word.scattered is not None and word.scattered.search(title):
            return _scattered_rank(title, word.scattered)
        return None


def _scattered_rank(title: str, scattered: re.Pattern[str]) -> Rank:
    return Tier.SCATTERED, min(len(place[1]) for place in scattered.finditer(title))
