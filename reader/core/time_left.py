"""How long a task may still take."""

from __future__ import annotations

ENOUGH_S = 1.0
"""Before that much has passed nothing is known: the first steps open files and load parsers."""


def seconds_left(elapsed_s: float, done: int, total: int) -> float | None:
    """Return the seconds that the rest takes at the pace so far; None where that is unknown."""
    if elapsed_s < ENOUGH_S or done <= 0:
        return None
    return elapsed_s / done * max(total - done, 0)
