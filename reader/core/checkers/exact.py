"""Equality without mercy: a bool is no int, an int no float but where the type says float."""

from __future__ import annotations

from itertools import chain
from typing import cast

from reader.core.answer_types import innermost
from reader.core.checkers.comparison import Comparison
from reader.core.checkers.numbers import as_number, is_same_number
from reader.core.checkers.walk import compare_by, describe_difference
from reader.core.saying import say
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
_SCALARS = {bool, int, float, str, type(None)}
_QUICK_LEVELS = 4


def compare_exact(value_type: ValueType, expected: Json, got: Json) -> Comparison:
    """Return whether the values are the same; one nan is the same as another.

    The items of an array must be of the dtype's class: ints in answer to a float array differ.
    An empty tree or list may be null, and a tree's trailing nulls count for nothing.
    """
    return compare_by(exact_rule, value_type, expected, got)


def exact_rule(value_type: ValueType, expected: Json, got: Json) -> str | None:
    """Return "" where the two are the same, a difference, or None to compare part by part."""
    if isinstance(expected, list) and isinstance(got, list):
        return "" if _is_surely_same(value_type, expected, got) else None
    if isinstance(expected, dict) and isinstance(got, dict):
        return None
    if isinstance(expected, list) or isinstance(got, list):
        return describe_difference(expected, got)
    if isinstance(value_type, NdArray) and not _is_of_dtype(value_type, got):
        shown = write_json(got, limit=40)
        return say(
            "expected an item of {dtype}, got {got}",
            dtype=value_type.dtype,
            got=say("{value} ({kind})", value=shown, kind=describe_kind(got)),
        )
    if _is_same(value_type, expected, got):
        return ""
    return describe_difference(expected, got)


def _is_surely_same(value_type: ValueType, left: list[Json], right: list[Json]) -> bool:
    """Return whether two lists are the same to the letter: most are, and this runs in C.

    Lists that nest deeper than a few levels are left to a comparison part by part, which
    asks again at each level.
    """
    for _ in range(_QUICK_LEVELS):
        kinds = list(map(type, left))
        if kinds != list(map(type, right)):
            return False
        found = set(kinds)
        if found <= _SCALARS:
            return _are_of_dtype(innermost(value_type), found) and left == right
        if found != {list}:
            return False
        rows, others = cast("list[list[Json]]", left), cast("list[list[Json]]", right)
        if list(map(len, rows)) != list(map(len, others)):
            return False
        left, right = list(chain.from_iterable(rows)), list(chain.from_iterable(others))
    return False


def _are_of_dtype(value_type: ValueType, kinds: set[type]) -> bool:
    return not isinstance(value_type, NdArray) or kinds <= {_CLASSES[dtype_class(value_type.dtype)]}


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
