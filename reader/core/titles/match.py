"""What it means that a title is found: one title against what was typed, plainly.

`reader.core.titles.index` finds the same among thousands at once; for the few that are shown
this tells which characters to mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.core.folding import Folding
from reader.core.snippets import merge_spans
from reader.core.titles.sounds import Readings, Syllable, sound_marks, split_syllables
from reader.core.titles.tier import Tier
from reader.core.titles.word import WIDEST_GAP, Word

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TitleMatch:
    """How a title is found. ``spread`` is how far scattered letters lie apart, 0 for others.

    ``marks`` are the characters found, as (start, end), in order and apart.
    """

    tier: Tier
    spread: int
    marks: tuple[Span, ...]

    @property
    def rank(self) -> tuple[int, int]:
        """What orders matches, the best first."""
        return self.tier, self.spread


class TitleText:
    """A title ready to be matched."""

    def __init__(self, title: str, folding: Folding, readings: Readings) -> None:
        self.folded = folding.fold(title)
        self._title, self._readings = title, readings

    @cached_property
    def syllables(self) -> list[Syllable]:
        """Its syllables; few titles need them, as most have the word as it was typed."""
        return split_syllables(in_case(self._title, self.folded), self._readings)

    def match(self, words: Sequence[Word], known: Tier | None = None) -> TitleMatch | None:
        """Return how the title has every one of ``words`` (at least one); the worst counts.

        ``known`` is the tier that this is, where it was found before.
        """
        if known is Tier.SCATTERED and len(words) == 1:
            # To see that it has the word in no better way takes most of the time.
            return self._scattered(words[0])
        found = [match for word in words if (match := self.match_word(word))]
        if len(found) < len(words):
            return None
        worst = max(found, key=lambda match: match.rank)
        marks = [span for match in found for span in match.marks]
        return TitleMatch(worst.tier, worst.spread, self._merged(marks))

    def match_word(self, word: Word) -> TitleMatch | None:
        """Return the best way in which the title has ``word``."""
        literal = self._literal(word)
        if literal is not None and literal.tier < Tier.SOUND_START:
            return literal
        found = [way for way in (literal, self._sound(word)) if way is not None]
        return min(found, key=lambda way: way.tier) if found else self._scattered(word)

    def _literal(self, word: Word) -> TitleMatch | None:
        tier = word.literal_tier(self.folded)
        if tier is None:
            return None
        at_word = word.begun.search(self.folded) if tier == Tier.WORD else None
        start = at_word.start() if at_word else self.folded.index(word.text)
        return TitleMatch(tier, 0, ((start, start + len(word.text)),))

    def _sound(self, word: Word) -> TitleMatch | None:
        marks = sound_marks(self.syllables, word.text) if word.sound else None
        if marks is None:
            return None
        is_start = marks[0][0] == self.syllables[0].start
        return TitleMatch(Tier.SOUND_START if is_start else Tier.SOUND, 0, self._merged(marks))

    def _scattered(self, word: Word) -> TitleMatch | None:
        places = tightest(self.folded, word.text) if word.scattered else None
        if not places:
            return None
        marks = self._merged([(place, place + 1) for place in places])
        return TitleMatch(Tier.SCATTERED, places[-1] - places[0], marks)

    def _merged(self, marks: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(merge_spans(marks, 0, len(self.folded)))


def tightest(folded: str, word: str) -> list[int]:
    """Return where the letters of ``word`` lie closest together; nothing where they do not.

    From each place of the first letter the nearest of each next one is taken.
    """
    starts = [place for place, char in enumerate(folded) if char == word[0]]
    ways = [places for start in starts if (places := _scatter_from(folded, word, start))]
    return min(ways, key=lambda places: places[-1] - places[0], default=[])


def _scatter_from(folded: str, word: str, start: int) -> list[int]:
    places = [start]
    for char in word[1:]:
        after = places[-1] + 1
        place = folded.find(char, after, after + WIDEST_GAP + 1)
        if place < 0:
            return []
        places.append(place)
    return places


def in_case(title: str, folded: str) -> str:
    """Return ``folded`` with the capitals of ``title``, which tell its words apart."""
    if title.isascii():
        return title
    pairs = zip(title, folded, strict=True)
    return "".join(new.upper() if new.isascii() and old.isupper() else new for old, new in pairs)
