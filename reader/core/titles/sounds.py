"""Titles by their sounds: ``zylj`` and ``zhuyili`` find 注意力机制, ``fa`` finds Flash Attention.

A title is a row of syllables: a Han character with all its readings, a Latin word, a number.
A word typed sounds like a title where it can be cut into beginnings of syllables that follow
one another. All titles' syllables are written into one text, in which a pattern made from the
word finds them: ``Ch’ong/Zh’ongYaoDe`` for 重要的. A capital begins a syllable, of another
alphabet if it is the first (’ stands for that here), a slash another reading of one character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Readings = Mapping[str, Sequence[str]]
"""The readings of a character, as one types them; empty for what has none."""

_SMALL = "abcdefghijklmnopqrstuvwxyz0123456789"
# The signs stand for digits: with the capitals they are one range, in small letters none is.
_INNER = dict(zip(_SMALL, "ABCDEFGHIJKLMNOPQRSTUVWXYZ:;<=>?@[]^", strict=True))
_FIRST = {small: chr(ord(inner) + 0x80) for small, inner in _INNER.items()}
# From anywhere in a syllable, past its other readings and those of the next, to the one meant.
_ON = "[a-z0-9]*+(?:/[:-^\xba-\xde][a-z0-9]*+)*+(?:[:-^][a-z0-9]*+/)*"
# A Latin word ends where a capital follows a small letter, and before a number.
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[\u3007\u3400-\u9fff\uf900-\ufaff]")
_LONGEST, _MOST_ALIKE = 32, 7


@dataclass(frozen=True, slots=True)
class Syllable:
    """A stretch of a title and how it may be typed."""

    start: int
    end: int
    ways: tuple[str, ...]


def split_syllables(title: str, readings: Readings) -> list[Syllable]:
    """Return the syllables of ``title``, in its own case; what is neither is left out."""
    return [
        Syllable(part.start(), part.end(), ways)
        for part in _PARTS.finditer(title)
        if (ways := _ways(part.group(), readings))
    ]


def _ways(part: str, readings: Readings) -> tuple[str, ...]:
    return (part.lower(),) if part.isascii() else tuple(readings[part])


class SoundWriter:
    """Writes titles down by their sounds, for `sound_patterns` to search."""

    def __init__(self, readings: Readings) -> None:
        self._inner, self._first = _Written(readings, _INNER), _Written(readings, _FIRST)

    def write(self, title: str) -> str:
        """Return the sounds of ``title``, in its own case, as one word."""
        parts = iter(_PARTS.findall(title))
        # Parts without a reading do not count, so the first of the title may not be the first.
        first = next(filter(None, map(self._first.__getitem__, parts)), "")
        return first + "".join(map(self._inner.__getitem__, parts))


class _Written(dict[str, str]):
    """The parts of titles, each written down when it is first met: most come often."""

    def __init__(self, readings: Readings, capitals: Mapping[str, str]) -> None:
        super().__init__()
        self._readings, self._capitals = readings, capitals

    def __missing__(self, part: str) -> str:
        ways = _ways(part, self._readings)
        self[part] = text = "/".join(self._capitals[way[0]] + way[1:] for way in ways)
        return text


def is_sound(word: str) -> bool:
    """Return whether ``word`` can be looked for by its sound.

    It is of letters and digits. One that is very long or has a letter many times is not looked
    for: against a title made for it, each would double the ways to be tried.
    """
    return (
        len(word) <= _LONGEST
        and all(char in _INNER for char in word)
        and max(Counter(word).values()) <= _MOST_ALIKE
    )


@dataclass(frozen=True, slots=True)
class SoundPatterns:
    """What finds a word in what `SoundWriter` wrote: from the first syllable, or a later one."""

    at_start: re.Pattern[str]
    inside: re.Pattern[str]


def sound_patterns(word: str) -> SoundPatterns:
    """Return what finds ``word``, an `is_sound`."""
    steps = "".join(f"(?:{char}|{_ON}{re.escape(_INNER[char])})" for char in word[1:])
    first, inner = _FIRST[word[0]], re.escape(_INNER[word[0]])
    return SoundPatterns(re.compile(first + steps), re.compile(inner + steps))


def sound_marks(syllables: Sequence[Syllable], word: str) -> tuple[tuple[int, int], ...] | None:
    """Return the stretches of the title that the first match of ``word`` covers, or None.

    Of a Latin word only what was typed of it is marked, of a Han character all.
    """
    for at in range(len(syllables)):
        if (marks := _marks_from(syllables, at, word)) is not None:
            return tuple(marks)
    return None


def _marks_from(syllables: Sequence[Syllable], at: int, word: str) -> list[tuple[int, int]] | None:
    if not word:
        return []
    if at == len(syllables):
        return None
    syllable = syllables[at]
    for length in sorted(_beginnings(syllable, word), reverse=True):
        rest = _marks_from(syllables, at + 1, word[length:])
        if rest is not None:
            is_latin = syllable.end - syllable.start == len(syllable.ways[0])
            end = syllable.start + length if is_latin else syllable.end
            return [(syllable.start, end), *rest]
    return None


def _beginnings(syllable: Syllable, word: str) -> set[int]:
    """Return how many letters of ``word`` the syllable may take."""
    return {
        length
        for way in syllable.ways
        for length in range(1, min(len(way), len(word)) + 1)
        if word.startswith(way[:length])
    }
