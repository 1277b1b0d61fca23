"""One word that was typed, with the patterns that find it."""

from __future__ import annotations

import re

from reader.core.folding import Folding, normalise
from reader.core.titles.sounds import is_sound, sound_patterns
from reader.core.titles.tier import Tier

WIDEST_GAP = 5
"""Scattered letters have no more than this between each two."""
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_FEWEST_SCATTERED = 3


class Word:
    """A word, folded and not empty.

    ``begun`` finds it where a Latin word of a title begins, and other scripts anywhere. ``sound``
    is None for what is not looked for by its sound, ``scattered`` for too few letters to be
    looked for apart from each other. The latter finds every place where they begin; its group
    is how far they go.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.begun = re.compile(_begun_pattern(text))
        self.sound = sound_patterns(text) if is_sound(text) else None
        is_scattered = len(text) >= _FEWEST_SCATTERED or (len(text) > 1 and not text.isascii())
        self.scattered = re.compile(_scattered_pattern(text)) if is_scattered else None

    def literal_tier(self, title: str) -> Tier | None:
        """Return how well a folded title has the word as it stands, None for not at all."""
        if self.text not in title:
            return None
        if title.startswith(self.text):
            return Tier.WHOLE if title == self.text else Tier.START
        return Tier.WORD if self.begun.search(title) else Tier.INSIDE


def split_words(typed: str, folding: Folding) -> list[Word]:
    """Return the words of what was typed."""
    return [Word(text) for text in folding.fold(normalise(typed)).split()]


def _begun_pattern(word: str) -> str:
    if word[0] not in _LATIN:
        return re.escape(word)
    # Behind the first letter: a pattern that begins with one is found ten times as fast.
    return f"{word[0]}(?<![a-z0-9].){re.escape(word[1:])}"


def _scattered_pattern(word: str) -> str:
    """Return what finds the letters of ``word`` in one line, each the nearest of its kind."""
    first, *others = map(re.escape, word)
    steps = "".join(rf"[^\n{char}]{{0,{WIDEST_GAP}}}+{char}" for char in others)
    return f"{first}(?=({steps}))"
