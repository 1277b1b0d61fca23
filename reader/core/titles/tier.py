"""How well a word is found in a title."""

from __future__ import annotations

from enum import IntEnum


class Tier(IntEnum):
    """The ways, the best first. Initials (``ms``) are meant rather than a word's end (probleMS)."""

    WHOLE = 0
    START = 1
    WORD = 2
    SOUND_START = 3
    INSIDE = 4
    SOUND = 5
    SCATTERED = 6
