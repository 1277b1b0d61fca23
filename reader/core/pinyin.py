"""How Han characters are read aloud, as one types it: without tones, ``ü`` as ``v`` or ``u``."""

from __future__ import annotations

import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Readings(dict[str, tuple[str, ...]]):
    """The readings of each character, worked out when it is first met; none for most.

    What they are worked out from is in arrays, as it is there for 42,000 characters of which
    few are ever met, and most of these are read like others.

    Args:
        listed: Each character's code point, and its readings with tones, joined by commas, the
            most frequent first, as the pinyin-data project has them.
    """

    def __init__(self, listed: Iterable[tuple[int, str]]) -> None:
        super().__init__()
        rows = sorted(listed)
        distinct = dict.fromkeys(readings for _, readings in rows)
        numbers = {readings: number for number, readings in enumerate(distinct)}
        # One text: many small ones, which lie here and there among all that was read with them,
        # would keep that memory from being given back.
        self._distinct = "".join(distinct)
        self._ends = array("I", accumulate(map(len, distinct), initial=0))
        self._codes = array("I", [code for code, _ in rows])
        self._which = array("H", [numbers[readings] for _, readings in rows])

    def __missing__(self, char: str) -> tuple[str, ...]:
        typed = [way for reading in self._listed(ord(char)).split(",") for way in _typed(reading)]
        self[char] = readings = tuple(dict.fromkeys(way for way in typed if way))
        return readings

    def _listed(self, code: int) -> str:
        place = bisect_left(self._codes, code)
        is_there = place < len(self._codes) and self._codes[place] == code
        if not is_there:
            return ""
        number = self._which[place]
        return self._distinct[self._ends[number] : self._ends[number + 1]]


def _typed(reading: str) -> tuple[str, ...]:
    parts = unicodedata.normalize("NFD", reading)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    if "\u0308" not in parts:
        return (plain,)
    return plain.replace("u", "v"), plain
