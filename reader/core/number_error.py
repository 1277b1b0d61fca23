"""How far a number is from the one that was expected."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass

from reader.core.checkers.numbers import distance
from reader.core.value_types import NdArray, ValueType

_INTEGERS = {"e": "h", "f": "i", "d": "q"}


@dataclass(frozen=True, slots=True)
class NumberError:
    """How far a number is off: absolutely, relatively, and in steps between floats.

    ``ulps`` counts the floats of the answer's own width from one to the other; None where
    one of the two is not finite.
    """

    absolute: float
    relative: float
    ulps: int | None


def number_error(value_type: ValueType, expected: float, got: float) -> NumberError:
    """Return how far a number is off, in floats of the width that ``value_type`` has."""
    absolute = distance(expected, got)
    relative = absolute / abs(expected) if expected and math.isfinite(absolute) else math.inf
    return NumberError(absolute, relative, _ulps(_width(value_type), expected, got))


def _width(value_type: ValueType) -> str:
    dtype = value_type.dtype if isinstance(value_type, NdArray) else "float64"
    return {"float16": "e", "float32": "f"}.get(dtype, "d")


def _ulps(width: str, expected: float, got: float) -> int | None:
    try:
        left, right = (_float_number(width, float(number)) for number in (expected, got))
    except OverflowError:  # beyond the floats of this width
        return None
    is_finite = math.isfinite(expected) and math.isfinite(got)
    return abs(left - right) if is_finite else None


def _float_number(width: str, number: float) -> int:
    """Return the place of a float in the order of all floats of its width."""
    (bits,) = struct.unpack(f"<{_INTEGERS[width]}", struct.pack(f"<{width}", number))
    smallest = -(1 << (8 * struct.calcsize(width) - 1))
    return int(bits) if bits >= 0 else smallest - int(bits)
