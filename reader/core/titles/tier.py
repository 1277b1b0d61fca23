"""How well a word is found in a title."""

from __future__ import annotations

from enum import IntEnum


class Tier(IntEnum):
    """The ways, the best first."""

    WHOLE = 0
    START = 1
    WORD = 2
    INSIDE = 3
    SOUND_START = 4
    SOUND = 5
    SCATTERED = 6
