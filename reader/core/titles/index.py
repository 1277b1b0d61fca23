"""Thousands of titles searched at each key: one pass of one pattern over all of them at a time.

The titles stand in one text, a line each, their sounds in another. The tiers of a match are
tried in order, and no further than needed for as many titles as are shown. What is found, and
its order, is by `reader.core.titles.match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from heapq import nsmallest
from itertools import islice

from reader.core.folding import Folding
from reader.core.titles.leaps import Search, either, shared_lines
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
        few = self._all_having(max(words, key=lambda word: len(word.text)), self._few)
        if few is None:
            return self._together(words, limit)
        return nsmallest(limit, self._ranked(few, words))

    def _all_having(self, word: Word, most: int) -> list[int] | None:
        """Return the titles that have a word in any way, None where it stands more than so often.

        Of those that have it by its sound or scattered, ``most`` are gone through at most.
        """
        if self._plain.count(word.text) > most:
            return None
        search = either(self._searches(word, Tier.SCATTERED))
        found = list(islice(shared_lines([search]), most + 1))
        return None if len(found) > most else found

    def _together(self, words: Sequence[Word], limit: int) -> list[Ranked]:
        """Return the best titles that have words of which each is in many.

        Tier by tier those are looked for that have every word as well as that.
        """
        best: dict[int, Rank] = {}
        for tier in _UNSCATTERED:
            for number in self._shared(words, tier):
                best.setdefault(number, (tier, 0))
                if len(best) == limit:
                    return [(rank, each) for each, rank in best.items()]
        rest = (each for each in self._shared(words, Tier.SCATTERED) if each not in best)
        ranked = nsmallest(limit - len(best), self._ranked(rest, words))
        return [*((rank, each) for each, rank in best.items()), *ranked]

    def _shared(self, words: Sequence[Word], tier: Tier) -> Iterator[int]:
        """Yield the titles that have every word in one tier or a better one."""
        return shared_lines([either(self._searches(word, tier)) for word in words])

    def _searches(self, word: Word, tier: Tier) -> list[Search]:
        """Return what finds the titles that have a word in one tier or a better one."""
        plain, sounds = self._plain, self._sounds
        if tier <= Tier.START:
            end = "\n" if tier == Tier.WHOLE else ""
            return [partial(plain.next_having, f"\n{word.text}{end}")]
        if tier < Tier.INSIDE:
            found: list[Search] = [partial(plain.next_matching, word.begun)]
        else:
            found = [partial(plain.next_having, word.text)]
        if word.sound is not None and tier >= Tier.SOUND_START:
            found.append(partial(sounds.next_matching, word.sound.at_start))
        if word.sound is not None and tier >= Tier.SOUND:
            found.append(partial(sounds.next_matching, word.sound.inside))
        if word.scattered is not None and tier == Tier.SCATTERED:
            found.append(partial(plain.next_matching, word.scattered))
        return found

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
            spreads = self._plain.spreads(word.scattered)
            rest = ((each, spread) for each, spread in spreads.items() if each not in seen)
            yield from nsmallest(limit, (((Tier.SCATTERED, spread), each) for each, spread in rest))

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
