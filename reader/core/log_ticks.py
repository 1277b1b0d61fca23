"""Where a logarithmic axis has its marks."""

from __future__ import annotations

import math

_STEPS = ((1, 2, 5), (1, 3), (1,))


def log_ticks(low: float, high: float, most: int) -> tuple[tuple[float, str], ...]:
    """Return round values between two positive ones, with their texts; about ``most`` at most.

    They are 1, 2, 5 times powers of ten where there is room, else 1 and 3, else 1 alone or some
    powers of ten. Where fewer than two lie between, the ends themselves are the marks.
    """
    for steps in _STEPS:
        found = _between(low, high, steps)
        if len(found) <= most:
            break
    found = found[:: max(1, math.ceil(len(found) / most))]
    if len(found) < 2:  # noqa: PLR2004 - one mark tells no scale
        found = [low, high]
    return tuple((value, short_number(value)) for value in found)


def short_number(value: float) -> str:
    """Return a number in a few characters: ``0.05``, ``20``, ``3k``, ``1.5M``."""
    for size, sign in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:.3g}{sign}"
    return f"{value:.3g}"


def _between(low: float, high: float, steps: tuple[int, ...]) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    values = (step * 10.0**power for power in powers for step in steps)
    return [value for value in values if low <= value * (1 + 1e-9) and value <= high * (1 + 1e-9)]
