"""How Han characters are read aloud, as one types it: without tones, ``ü`` as ``v`` or ``u``."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping


class Readings(dict[str, tuple[str, ...]]):
    """The readings of each character, worked out when it is first met; none for most.

    Args:
        table: Each character's code point, and its readings with tones, joined by commas, the
            most frequent first, as the pinyin-data project has them.
    """

    def __init__(self, table: Mapping[int, str]) -> None:
        super().__init__()
        self._table = table

    def __missing__(self, char: str) -> tuple[str, ...]:
        listed = self._table.get(ord(char), "")
        typed = [way for reading in listed.split(",") for way in _typed(reading) if way]
        self[char] = readings = tuple(dict.fromkeys(typed))
        return readings


def _typed(reading: str) -> tuple[str, ...]:
    parts = unicodedata.normalize("NFD", reading)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    if "\u0308" not in parts:
        return (plain,)
    return plain.replace("u", "v"), plain
