"""Whether a JSON value is one of a type, and if not, which part of it is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.type_syntax import format_type
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    Scalar,
    ScalarKind,
    ValueType,
)
from reader.core.verdict import Json

# JSON has no spelling for these; in a place of type float or in a float array they are strings.
NOT_FINITE = ("nan", "inf", "-inf")
MAX_DIMENSIONS = 32
# A longer text is not quoted in a message.
_SHOWN = 20

_INTEGER_DTYPE = re.compile(r"(u?)int(\d+)")
_NAMES = {bool: "a bool", int: "an int", float: "a float", str: "a string", list: "a list"}


def check_value(value_type: ValueType, value: Json) -> str:
    """Return what is wrong with ``value``, or "" where it is one of the type.

    The message begins with the path of the wrong part: ``[2][0]: expected an int, got a string``.
    An int counts as a float, a bool is no int, an empty tree or linked list is ``[]``. A node
    reference is checked to be a value a node can have, not to be in its tree.
    """
    return next(_faults(value_type, value, ""), "")


def describe_kind(value: Json) -> str:
    """Return what a JSON value is, with its article: ``an int``, ``null``."""
    if value is None:
        return "null"
    return _NAMES.get(type(value), "an object")


def dtype_class(dtype: str) -> ScalarKind:
    """Return what the items of an array are once written as JSON: bool, int or float."""
    if dtype == "bool":
        return ScalarKind.BOOL
    return ScalarKind.INT if _INTEGER_DTYPE.fullmatch(dtype) else ScalarKind.FLOAT


def is_scalar(kind: ScalarKind, value: Json) -> bool:
    """Return whether ``value`` is of the kind; an int is a float too, a bool never a number."""
    match kind:
        case ScalarKind.ANY:
            return True
        case ScalarKind.BOOL:
            return type(value) is bool
        case ScalarKind.INT:
            return type(value) is int
        case ScalarKind.STR:
            return type(value) is str
        case ScalarKind.FLOAT:
            return type(value) in (int, float) or (type(value) is str and value in NOT_FINITE)


def _faults(value_type: ValueType, value: Json, at: str) -> Iterator[str]:
    match value_type:
        case Scalar(kind):
            if not is_scalar(kind, value):
                yield _wrong(at, kind, value)
        case ListOf(item):
            yield from _list_faults(item, value, at, format_type(value_type))
        case Linked(kind):
            yield from _linked_faults(kind, value, at)
        case NodeRef():
            if type(value) not in _NODE_VALUES:
                yield _at(at, f"expected the value of a node, got {describe_kind(value)}")
        case NdArray(dtype):
            yield from _array_faults(dtype, value, at)


_NODE_VALUES = (bool, int, float, str)


def _list_faults(item: ValueType, value: Json, at: str, spelled: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield _at(at, f"expected a {spelled}, got {describe_kind(value)}")
        return
    for index, part in enumerate(value):
        yield from _faults(item, part, f"{at}[{index}]")


def _linked_faults(kind: NodeKind, value: Json, at: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield _at(at, f"expected a {kind} as a list, got {describe_kind(value)}")
        return
    for index, part in enumerate(value):
        if part is None and kind is NodeKind.TREE:
            continue
        if type(part) not in _NODE_VALUES:
            yield _at(f"{at}[{index}]", f"expected the value of a node, got {describe_kind(part)}")
            return
    if kind is NodeKind.TREE:
        yield from _tree_faults(value, at)


def _tree_faults(value: list[Json], at: str) -> Iterator[str]:
    """Yield the first item that no earlier node has room for (each one has two children)."""
    room = 1
    for index, part in enumerate(value):
        if room == 0:
            yield _at(f"{at}[{index}]", "this node has no parent: all the nodes above it are null")
            return
        room += -1 if part is None else 1


def _array_faults(dtype: str, value: Json, at: str) -> Iterator[str]:
    shape = _first_shape(value)
    if len(shape) > MAX_DIMENSIONS:
        yield _at(at, f"an array has at most {MAX_DIMENSIONS} dimensions")
        return
    yield from _block_faults(dtype, shape, value, at)


def _first_shape(value: Json) -> list[int]:
    shape = []
    while isinstance(value, list):
        shape.append(len(value))
        if not value or len(shape) > MAX_DIMENSIONS:
            break
        value = value[0]
    return shape


def _block_faults(dtype: str, shape: list[int], value: Json, at: str) -> Iterator[str]:
    if not shape:
        if fault := _item_fault(dtype, value):
            yield _at(at, fault)
        return
    if not isinstance(value, list) or len(value) != shape[0]:
        yield _at(at, f"the array is not rectangular: expected {shape[0]} items here")
        return
    for index, part in enumerate(value):
        yield from _block_faults(dtype, shape[1:], part, f"{at}[{index}]")


def _item_fault(dtype: str, value: Json) -> str:
    if not is_scalar(dtype_class(dtype), value):
        return f"expected an item of {dtype}, got {describe_kind(value)}"
    if (match := _INTEGER_DTYPE.fullmatch(dtype)) and isinstance(value, int):
        bits = int(match[2])
        low, high = (0, 2**bits - 1) if match[1] else (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        if not low <= value <= high:
            return f"{value} is beyond {dtype}"
    return ""


def _wrong(at: str, kind: ScalarKind, value: Json) -> str:
    article = "an" if kind is ScalarKind.INT else "a"
    shown = f' "{value}"' if isinstance(value, str) and len(value) <= _SHOWN else ""
    return _at(at, f"expected {article} {kind}, got {describe_kind(value)}{shown}")


def _at(at: str, what: str) -> str:
    return f"{at}: {what}" if at else what
