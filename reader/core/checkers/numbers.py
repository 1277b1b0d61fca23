"""Numbers of JSON, with nan and the infinities that it can only spell as strings."""

from __future__ import annotations

import math

from reader.core.value_check import NOT_FINITE
from reader.core.verdict import Json


def as_number(value: Json) -> int | float | None:
    """Return the number that ``value`` spells, or None; a bool is no number."""
    if type(value) in (int, float):
        return value  # type: ignore[return-value]  # mypy does not narrow by type()
    if type(value) is str and value in NOT_FINITE:
        return float(value)
    return None


def is_same_number(expected: float, got: float) -> bool:
    """Return whether the numbers are equal, one nan being as good as another."""
    return expected == got or (math.isnan(expected) and math.isnan(got))


def is_close(expected: float, got: float, allowed: float) -> bool:
    """Return whether the distance is at most ``allowed``; only equal infinities are close."""
    if is_same_number(expected, got):
        return True
    if math.isinf(expected) or math.isinf(got):
        return False
    return distance(expected, got) <= allowed


def distance(expected: float, got: float) -> float:
    """Return how far apart the numbers are: nan where one is, infinity beyond the floats."""
    try:
        return float(abs(got - expected))
    except OverflowError:  # an int of more than 308 digits
        return math.inf
