"""The rule ``allclose``: arrays of floats as a whole, as NumPy's function of that name does."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.core.answer_types import innermost
from reader.core.checkers.close import close_rule
from reader.core.checkers.comparison import Comparison
from reader.core.checkers.exact import FLOAT
from reader.core.checkers.numbers import as_number, distance, is_close, is_nan
from reader.core.checkers.walk import compare_by
from reader.core.saying import say
from reader.core.value_check import dtype_class
from reader.core.value_types import NdArray, ScalarKind, ValueType
from reader.core.value_writer import write_json
from reader.core.verdict import Json


def compare_allclose(
    value_type: ValueType, expected: Json, got: Json, tolerances: Mapping[str, float]
) -> Comparison:
    """Return whether every number is within ``atol + rtol * abs(expected)``.

    An array, or a rectangular list of floats, is compared as a whole: first the shapes, then
    the numbers, and a failure tells how many are off and where the errors are largest. nan
    agrees with nan alone, an infinity with itself.
    """

    def allowed(wanted: float) -> float:
        return tolerances["atol"] + tolerances["rtol"] * abs(wanted)

    leaf = close_rule(allowed)

    def rule(inner: ValueType, left: Json, right: Json) -> str | None:
        if not _is_numeric(inner):
            return leaf(inner, left, right)
        wanted, given = _read_array(left), _read_array(right)
        if wanted is None or given is None:
            return leaf(inner, left, right)
        if wanted.shape != given.shape:
            return say(
                "expected the shape {left}, got {right}", left=wanted.shape, right=given.shape
            )
        misses = [
            index
            for index, (one, other) in enumerate(zip(wanted.items, given.items, strict=True))
            if not is_close(one, other, allowed)
        ]
        return _describe(inner, wanted, given, misses) if misses else ""

    return compare_by(rule, value_type, expected, got)


@dataclass(frozen=True, slots=True)
class _Array:
    shape: tuple[int, ...]
    items: Sequence[float]


def _is_numeric(value_type: ValueType) -> bool:
    inner = innermost(value_type)
    if isinstance(inner, NdArray):
        # A list of arrays may be ragged and is gone through array by array.
        return inner is value_type and dtype_class(inner.dtype) is ScalarKind.FLOAT
    return inner == FLOAT


def _read_array(value: Json) -> _Array | None:
    """Return the array that nested lists make up; None where they are ragged or no numbers."""
    shape: list[int] = []
    level = [value]
    while any(isinstance(part, list) for part in level):
        rows = [part for part in level if isinstance(part, list)]
        if len(rows) != len(level) or len({len(row) for row in rows}) != 1:
            return None
        shape.append(len(rows[0]))
        level = list(chain.from_iterable(rows))
    items = [number for item in level if (number := as_number(item)) is not None]
    return _Array(tuple(shape), items) if len(items) == len(level) else None


def _describe(value_type: ValueType, expected: _Array, got: _Array, misses: Sequence[int]) -> str:
    def error(index: int) -> float:
        return _size(distance(expected.items[index], got.items[index]))

    def relative(index: int) -> float:
        wanted = abs(expected.items[index])
        return error(index) / wanted if wanted else math.inf

    worst = max(misses, key=error)
    worst_relative = max(misses, key=relative)
    kind = f"{value_type.dtype}, " if isinstance(value_type, NdArray) else ""
    return say(
        "{misses} of {count} numbers are off ({kind}shape {shape}); the largest absolute error is "
        "{error} at {place} (expected {left}, got {right}), the largest relative error "
        "{relative} at {other_place}",
        misses=len(misses),
        count=len(expected.items),
        kind=kind,
        shape=expected.shape,
        error=f"{error(worst):.3g}",
        place=_place(worst, expected.shape),
        left=write_json(expected.items[worst]),
        right=write_json(got.items[worst]),
        relative=f"{relative(worst_relative):.3g}",
        other_place=_place(worst_relative, got.shape),
    )


def _size(error: float) -> float:
    """Return the error for ranking, where nan against a number is as wrong as can be."""
    return math.inf if is_nan(error) else error


def _place(index: int, shape: Sequence[int]) -> str:
    place = ""
    for length in reversed(shape):
        index, rest = divmod(index, length)
        place = f"[{rest}]{place}"
    return place or say("the only item")
