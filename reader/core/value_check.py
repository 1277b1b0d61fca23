"""Whether a JSON value is one of a type, and if not, which part of it is wrong."""

from __future__ import annotations

import re
from itertools import chain
from typing import cast

from reader.core.node_check import check_node_value, check_nodes, check_tail
from reader.core.saying import say
from reader.core.type_syntax import format_type
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeRef,
    Scalar,
    ScalarKind,
    SharedTail,
    ValueType,
)
from reader.core.value_words import describe_kind, place_fault
from reader.core.verdict import Json

# JSON has no spelling for these; in a place of type float or in a float array they are strings.
NOT_FINITE = ("nan", "inf", "-inf")
MAX_DIMENSIONS = 32
# What the sandbox passes on; deeper values would also be beyond Python's own JSON.
MAX_DEPTH = 200
# A longer text is not quoted in a message.
_SHOWN = 20

_KIND_NAMES = {
    ScalarKind.INT: say("an int"),
    ScalarKind.FLOAT: say("a float"),
    ScalarKind.BOOL: say("a bool"),
    ScalarKind.STR: say("a str"),
    ScalarKind.ANY: say("a plain value"),
}
_CLASSES = {ScalarKind.BOOL: bool, ScalarKind.INT: int, ScalarKind.STR: str}
_SURE: dict[ScalarKind, set[type]] = {
    ScalarKind.FLOAT: {int, float},
    **{kind: {value_class} for kind, value_class in _CLASSES.items()},
}
_INTEGER_DTYPE = re.compile(r"(u?)int(\d+)")


def check_value(value_type: ValueType, value: Json) -> str:
    """Return what is wrong with ``value``, or "" where it is one of the type.

    The message begins with the path of the wrong part: ``[2][0]: expected an int, got a string``.
    An int counts as a float, a bool is no int, an empty tree or linked list is ``[]``. A node
    reference is null or a value that a node can have; whether one has it is not checked.
    """
    return _fault(value_type, value, "")


def dtype_class(dtype: str) -> ScalarKind:
    """Return what the items of an array are once written as JSON: bool, int or float."""
    if dtype == "bool":
        return ScalarKind.BOOL
    return ScalarKind.INT if _INTEGER_DTYPE.fullmatch(dtype) else ScalarKind.FLOAT


def is_scalar(kind: ScalarKind, value: Json) -> bool:
    """Return whether ``value`` is of the kind; an int is a float too, a bool never a number."""
    if kind is ScalarKind.ANY:
        return True
    if kind is ScalarKind.FLOAT:
        return type(value) in (int, float) or (type(value) is str and value in NOT_FINITE)
    return type(value) is _CLASSES[kind]


def _fault(value_type: ValueType, value: Json, at: str) -> str:
    if isinstance(value_type, Scalar):
        return _scalar_fault(value_type.kind, value, at)
    if isinstance(value_type, ListOf):
        return _list_fault(value_type, value, at)
    if isinstance(value_type, Linked):
        return check_nodes(value_type.kind, value, at)
    if isinstance(value_type, NdArray):
        return _array_fault(value_type.dtype, value, at)
    if isinstance(value_type, SharedTail):
        return check_tail(value, at)
    return _reference_fault(value_type, value, at)


def _reference_fault(value_type: NodeRef, value: Json, at: str) -> str:
    if value is None:
        return ""
    if not value_type.is_position:
        return check_node_value(value, at)
    if type(value) is int and value >= 0:
        return ""
    return place_fault(
        at, say("expected a position, counted from 0, got {found}", found=describe_kind(value))
    )


def _scalar_fault(kind: ScalarKind, value: Json, at: str) -> str:
    if kind is ScalarKind.ANY and _is_too_deep(value):
        return place_fault(at, say("nested deeper than {levels} levels", levels=MAX_DEPTH))
    return "" if is_scalar(kind, value) else _wrong(at, kind, value)


def _is_too_deep(value: Json) -> bool:
    level = [value]
    for _ in range(MAX_DEPTH):
        lists = [part for part in level if isinstance(part, list)]
        objects = [part.values() for part in level if isinstance(part, dict)]
        level = list(chain(*lists, *objects))
        if not level:
            return False
    return True


def _list_fault(value_type: ListOf, value: Json, at: str) -> str:
    if not isinstance(value, list):
        return place_fault(
            at,
            say(
                "expected a {wanted}, got {found}",
                wanted=format_type(value_type),
                found=describe_kind(value),
            ),
        )
    item = value_type.item
    if isinstance(item, Scalar) and _is_surely(item.kind, value):
        return ""
    faults = (_fault(item, part, f"{at}[{index}]") for index, part in enumerate(value))
    return next(filter(None, faults), "")


def _is_surely(kind: ScalarKind, items: list[Json]) -> bool:
    """Return whether all items are of the kind by their types alone: long rows in C's time."""
    return kind in _SURE and set(map(type, items)) <= _SURE[kind]


def _array_fault(dtype: str, value: Json, at: str) -> str:
    shape = _first_shape(value)
    if len(shape) > MAX_DIMENSIONS:
        return place_fault(
            at,
            say("an array has at most {most} dimensions", most=MAX_DIMENSIONS),
        )
    return _block_fault(dtype, shape, value, at)


def _first_shape(value: Json) -> list[int]:
    shape = []
    while isinstance(value, list):
        shape.append(len(value))
        if not value or len(shape) > MAX_DIMENSIONS:
            break
        value = value[0]
    return shape


def _block_fault(dtype: str, shape: list[int], value: Json, at: str) -> str:
    if not shape:
        fault = _item_fault(dtype, value)
        return place_fault(at, fault) if fault else ""
    if not isinstance(value, list) or len(value) != shape[0]:
        return place_fault(
            at,
            say(
                "the array is not rectangular: expected {count} items here",
                count=shape[0],
            ),
        )
    if len(shape) == 1 and _is_surely_of(dtype, value):
        return ""
    faults = (
        _block_fault(dtype, shape[1:], part, f"{at}[{index}]") for index, part in enumerate(value)
    )
    return next(filter(None, faults), "")


def _is_surely_of(dtype: str, items: list[Json]) -> bool:
    if not _is_surely(dtype_class(dtype), items):
        return False
    bounds = _integer_bounds(dtype)
    if bounds is None or not items:
        return True
    ints = cast("list[int]", items)
    return bounds[0] <= min(ints) and max(ints) <= bounds[1]


def _item_fault(dtype: str, value: Json) -> str:
    if not is_scalar(dtype_class(dtype), value):
        return say(
            "expected an item of {dtype}, got {found}", dtype=dtype, found=describe_kind(value)
        )
    bounds = _integer_bounds(dtype)
    if bounds is not None and isinstance(value, int) and not bounds[0] <= value <= bounds[1]:
        return say("{value} is beyond {dtype}", value=value, dtype=dtype)
    return ""


def _integer_bounds(dtype: str) -> tuple[int, int] | None:
    match = _INTEGER_DTYPE.fullmatch(dtype)
    if match is None:
        return None
    bits = int(match[2])
    return (0, 2**bits - 1) if match[1] else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)


def _wrong(at: str, kind: ScalarKind, value: Json) -> str:
    shown = f' "{value}"' if isinstance(value, str) and len(value) <= _SHOWN else ""
    return place_fault(
        at,
        say(
            "expected {wanted}, got {found}{shown}",
            wanted=_KIND_NAMES[kind],
            found=describe_kind(value),
            shown=shown,
        ),
    )
