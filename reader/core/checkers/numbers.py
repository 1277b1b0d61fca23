"""Numbers of JSON, with nan and the infinities that it can only spell as strings."""

from __future__ import annotations

import math
from collections.abc import Callable

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
    return expected == got or (is_nan(expected) and is_nan(got))


def is_nan(number: float) -> bool:
    """Return whether the number is nan, also for an int that is beyond the floats."""
    return number != number  # noqa: PLR0124 - nan alone differs from itself


def is_close(expected: float, got: float, allowed: Callable[[float], float]) -> bool:
    """Return whether the distance is at most ``allowed(expected)``.

    An infinity, and an int beyond the floats, is close to nothing but itself.
    """
    if is_same_number(expected, got):
        return True
    left, right = _as_float(expected), _as_float(got)
    if math.isinf(left) or math.isinf(right):
        return False
    return abs(right - left) <= allowed(left)


def distance(expected: float, got: float) -> float:
    """Return how far apart the numbers are: nan where one is, infinity beyond the floats."""
    return abs(_as_float(got) - _as_float(expected))


def _as_float(number: float) -> float:
    try:
        return float(number)
    except OverflowError:  # an int of more than 308 digits
        return math.inf if number > 0 else -math.inf
