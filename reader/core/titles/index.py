"""Thousands of titles searched at each key: one pass of one pattern over all of them at a time.

The titles stand in one text, a line each, their sounds in another. The tiers of a match are
tried in order, and no further than needed for as many titles as are shown. What is found, and
its order, is by `reader.core.titles.match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import islice

from reader.core.folding import Folding
from reader.core.titles.lines import Lines
from reader.core.titles.match import in_case
from reader.core.titles.sounds import Readings, SoundWriter
from reader.core.titles.tier import Tier
from reader.core.titles.word import Word

Rank = tuple[int, int]
Ranked = tuple[Rank, int]
"""How well a title is found, and its number."""
_UNSCATTERED = [tier for tier in Tier if tier is not Tier.SCATTERED]


class TitleIndex:
    """Titles in the order in which equally good ones are to be shown.

    Args:
        titles: Any texts.
        folding: What is typed goes through it as well.
        readings: How characters may be read.
        few: So many titles that have one of several words are looked at one by one for the
            others: as fast as a pass over all.
    """

    def __init__(
        self, titles: Sequence[str], folding: Folding, readings: Readings, *, few: int = 800
    ) -> None:
        plain = [title.replace("\n", " ") for title in titles]
        folded = [folding.fold(title) for title in plain]
        self._few = few
        writer = SoundWriter(readings)
        self._plain = Lines(folded)
        self._sounds = Lines(map(writer.write, map(in_case, plain, folded)))

    def find(self, words: Sequence[Word], limit: int) -> list[Ranked]:
        """Return the best ``limit`` titles that have every one of ``words``, the best first.

        Without any, nothing is found.
        """
        if not words:
            return []
        if len(words) == 1:
            return list(islice(self._in_order(words[0], limit), limit))
        # The longest is in the fewest titles.
        ordered = sorted(words, key=lambda word: -len(word.text))
        holders = [_Holders(self._plain, self._sounds, word) for word in ordered]
        few = holders[0].few(self._few)
        if few is None:
            return self._together(holders, words, limit)
        return nsmallest(limit, self._ranked(few, words))

    def _together(
        self, holders: Sequence[_Holders], words: Sequence[Word], limit: int
    ) -> list[Ranked]:
        """Return the best titles that have words of which each is in many.

        Tier by tier it is known of all titles at once which have every word as well as that.
        """
        best: list[Ranked] = []
        having: list[set[int]] = [set() for _ in holders]
        seen: set[int] = set()
        for tier in _UNSCATTERED:
            for own, each in zip(having, holders, strict=True):
                own.update(each.at(tier))
            found = set.intersection(*having) - seen
            best += (((tier, 0), number) for number in sorted(found))
            if len(best) >= limit:
                return best[:limit]
            seen |= found
        both = set.intersection(
            *(own | each.at(Tier.SCATTERED) for own, each in zip(having, holders, strict=True))
        )
        return best + nsmallest(limit - len(best), self._ranked(both - seen, words))

    def _ranked(self, numbers: Iterable[int], words: Sequence[Word]) -> Iterator[Ranked]:
        """Yield those of some titles that have every word, one title after the other."""
        for number in numbers:
            ranks = [own for word in words if (own := self._rank(number, word)) is not None]
            if len(ranks) == len(words):
                yield max(ranks), number

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


class _Holders:
    """The titles that have a word, by how they have it; each way is looked through but once."""

    def __init__(self, plain: Lines, sounds: Lines, word: Word) -> None:
        self._plain, self._sounds, self._word = plain, sounds, word
        self._known: dict[Tier, set[int]] = {}

    def at(self, tier: Tier) -> set[int]:
        """Return those of one tier, and others that a better one has as well."""
        if tier not in self._known:
            self._known[tier] = self._find(tier)
        return self._known[tier]

    def few(self, most: int) -> set[int] | None:
        """Return all, None where there are more than ``most``."""
        every: set[int] = set()
        for tier in Tier:
            every |= self.at(tier)
            if len(every) > most:
                return None
        return every

    def _find(self, tier: Tier) -> set[int]:
        plain, sounds, word = self._plain, self._sounds, self._word
        found: set[int] = set()
        match tier:
            case Tier.WHOLE:
                found = set(plain.having(f"\n{word.text}\n"))
            case Tier.START:
                found = set(plain.having(f"\n{word.text}"))
            case Tier.WORD:
                found = plain.every_matching(word.begun)
            case Tier.SOUND_START if word.sound is not None:
                found = sounds.every_matching(word.sound.at_start)
            case Tier.INSIDE:
                found = plain.every_having(word.text)
            case Tier.SOUND if word.sound is not None:
                found = sounds.every_matching(word.sound.inside)
            case Tier.SCATTERED if word.scattered is not None:
                found = set(plain.matching(word.scattered))
        return found


def _scattered_rank(title: str, scattered: re.Pattern[str]) -> Rank:
    return Tier.SCATTERED, min(len(place[1]) for place in scattered.finditer(title))
