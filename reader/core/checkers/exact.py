"""Equality without mercy: a bool is no int, an int no float but where the type says float."""

from __future__ import annotations

from reader.core.checkers.comparison import Comparison
from reader.core.checkers.numbers import as_number, is_same_number
from reader.core.checkers.walk import compare_by, describe_difference
from reader.core.value_check import NOT_FINITE, dtype_class
from reader.core.value_types import NdArray, Scalar, ScalarKind, ValueType
from reader.core.value_words import describe_kind
from reader.core.value_writer import write_json
from reader.core.verdict import Json

FLOAT = Scalar(ScalarKind.FLOAT)

_CLASSES: dict[ScalarKind, type] = {
    ScalarKind.BOOL: bool,
    ScalarKind.INT: int,
    ScalarKind.FLOAT: float,
}
_SCALARS = {bool, int, float, str}


def compare_exact(value_type: ValueType, expected: Json, got: Json) -> Comparison:
    """Return whether the values are the same; one nan is the same as another.

    The items of an array must be of the dtype's class: ints in answer to a float array differ.
    An empty tree or list may be null, and a tree's trailing nulls count for nothing.
    """
    return compare_by(exact_rule, value_type, expected, got)


def exact_rule(value_type: ValueType, expected: Json, got: Json) -> str | None:
    """Return "" where the two are the same, a difference, or None to compare part by part."""
    if isinstance(expected, list) and isinstance(got, list):
        return "" if _is_same_row(value_type, expected, got) else None
    if isinstance(expected, dict) and isinstance(got, dict):
        return None
    if isinstance(expected, list) or isinstance(got, list):
        return describe_difference(expected, got)
    if isinstance(value_type, NdArray) and not _is_of_dtype(value_type, got):
        shown = write_json(got, limit=40)
        return f"expected an item of {value_type.dtype}, got {shown} ({describe_kind(got)})"
    if _is_same(value_type, expected, got):
        return ""
    return describe_difference(expected, got)


def _is_same_row(value_type: ValueType, expected: list[Json], got: list[Json]) -> bool:
    """Return whether two rows of scalars are surely the same: most rows, at the speed of C."""
    kinds = set(map(type, expected))
    if len(kinds) != 1 or not kinds <= _SCALARS or kinds != set(map(type, got)):
        return False
    if isinstance(value_type, NdArray) and kinds != {_CLASSES[dtype_class(value_type.dtype)]}:
        return False
    return expected == got


def _is_of_dtype(array: NdArray, item: Json) -> bool:
    kind = dtype_class(array.dtype)
    if kind is ScalarKind.FLOAT:
        return type(item) is float or (type(item) is str and item in NOT_FINITE)
    return type(item) is _CLASSES[kind]


def _is_same(value_type: ValueType, expected: Json, got: Json) -> bool:
    if isinstance(value_type, NdArray) or value_type == FLOAT:
        left, right = as_number(expected), as_number(got)
        if left is not None and right is not None:
            return is_same_number(left, right)
    if type(expected) is float and type(got) is float:
        return is_same_number(expected, got)
    return type(expected) is type(got) and expected == got
