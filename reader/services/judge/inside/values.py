"""Arguments built from JSON, and answers turned into JSON, by the types the problem states.

A type is ``"int"``, ``"float"``, ``"bool"``, ``"str"``, ``"any"``, ``"TreeNode"``,
``"ListNode"``, or ``["list", item]``, ``["ref", argument]``, ``["ndarray", dtype]``; None is a
call that answers nothing. Types are checked by ``type()`` itself: a subclass could compare as
it likes. Long lists are checked level by level, with no Python code run for each item.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from . import nodes

MAX_DEPTH = 200
MAX_SHOWN_TYPE = 60
_EXACT: dict[str, frozenset[type]] = {
    "int": frozenset({int}),
    # A program that returns 0 where 0.0 is meant is right.
    "float": frozenset({float, int}),
    "bool": frozenset({bool}),
    "str": frozenset({str}),
}
_PLAIN = frozenset({int, float, bool, str, type(None)})


class BadValueError(Exception):
    """The answer is not a value of the type that is due; the message says what came."""


def spell(value_type: Any) -> str:
    """Return the type as the problem format writes it."""
    if isinstance(value_type, str):
        return value_type
    head, inner = value_type
    return f"{head}<{spell(inner)}>"


def build(value: Any, value_type: Any, names: Mapping[str, Any]) -> Any:
    """Return the argument that the JSON ``value`` stands for.

    ``names`` holds the node classes and NumPy. References to another argument's node are
    resolved afterwards, by `build_arguments`.
    """
    if value_type == "TreeNode":
        return nodes.build_tree(value, names["TreeNode"])
    if value_type == "ListNode":
        return nodes.build_list(value, names["ListNode"])
    if isinstance(value_type, str):
        return value
    head, inner = value_type
    if head == "ndarray":
        return names["np"].array(value, dtype=inner)
    if head == "list" and not _is_plain(inner):
        return [build(item, inner, names) for item in value]
    return value


def build_arguments(values: list[Any], params: list[Any], names: Mapping[str, Any]) -> list[Any]:
    """Return the arguments of one call; ``params`` are pairs of name and type."""
    arguments = [
        build(value, value_type, names)
        for value, (_, value_type) in zip(values, params, strict=True)
    ]
    by_name = {name: argument for argument, (name, _) in zip(arguments, params, strict=True)}
    for index, (_, value_type) in enumerate(params):
        if _is_reference(value_type) and values[index] is not None:
            arguments[index] = nodes.find(by_name[value_type[1]], values[index])
    return arguments


def encode(value: Any, value_type: Any, arguments: Mapping[str, Any]) -> bytes:
    """Return the answer as JSON text.

    Args:
        value: What the program returned.
        value_type: The type that is due.
        arguments: The call's arguments by name, for an answer that must be one of their nodes.

    Raises:
        BadValueError: It is no such value.
    """
    return dump(to_json(value, value_type, arguments))


def to_json(value: Any, value_type: Any, arguments: Mapping[str, Any]) -> Any:
    """Return the answer as plain JSON values; see `encode`."""
    if value_type is None:
        return None
    if value_type == "any":
        return _any_to_json(value)
    if value_type in ("TreeNode", "ListNode") or _is_reference(value_type):
        return _linked_to_json(value, value_type, arguments)
    if value is None:
        raise BadValueError(
            f"returned None where {spell(value_type)} was due; is a return missing?"
        )
    if isinstance(value_type, str):
        _check_items([value], value_type, value_type)
        return value
    head, inner = value_type
    return _array_to_json(value, inner) if head == "ndarray" else _list_to_json(value, value_type)


def _is_plain(value_type: Any) -> bool:
    while not isinstance(value_type, str):
        head, inner = value_type
        if head != "list":
            return False
        value_type = inner
    return value_type not in ("TreeNode", "ListNode")


def _is_reference(value_type: Any) -> bool:
    return isinstance(value_type, list) and value_type[0] == "ref"


def _linked_to_json(value: Any, value_type: Any, arguments: Mapping[str, Any]) -> Any:
    try:
        if value_type == "TreeNode":
            return nodes.dump_tree(value)
        if value_type == "ListNode":
            return nodes.dump_list(value)
        if value is None:
            return None
        return nodes.dump_reference(value, arguments[value_type[1]], value_type[1])
    except nodes.BadNodesError as error:
        raise BadValueError(str(error)) from None


def _list_to_json(value: Any, value_type: Any) -> Any:
    """Check a nested list one level at a time and return it as it is, or rebuilt from nodes."""
    level, item_type = [value], value_type
    while isinstance(item_type, list) and item_type[0] == "list":
        _check_types(level, frozenset({list}), item_type, value_type)
        level, item_type = list(chain.from_iterable(level)), item_type[1]
    if isinstance(item_type, str) and item_type in _EXACT:
        _check_items(level, item_type, value_type)
        return value
    return _map_leaves(value, value_type)


def _map_leaves(value: Any, value_type: Any) -> Any:
    if isinstance(value_type, list) and value_type[0] == "list":
        return [_map_leaves(item, value_type[1]) for item in value]
    return to_json(value, value_type, {})


def _check_items(items: list[Any], item_type: str, whole: Any) -> None:
    _check_types(items, _EXACT[item_type], item_type, whole)
    if item_type == "float" and any(map(math.isnan, items)):
        raise BadValueError("returned nan, which equals nothing")


def _check_types(items: list[Any], allowed: frozenset[type], due: Any, whole: Any) -> None:
    # map(type, ...) runs in C: a million items cost 20 ms, a Python loop 150.
    strange = set(map(type, items)) - allowed
    if not strange:
        return
    place = "" if due == whole else f" inside {spell(whole)}"
    names = ", ".join(sorted(_describe_type(found) for found in strange))
    raise BadValueError(
        f"returned {names} where {spell(due)} was due{place}{_advice(strange, due)}"
    )


def _describe_type(found: type) -> str:
    if found is type(None):
        return "None"
    module = "" if found.__module__ in ("builtins", "solution") else f"{found.__module__}."
    return f"{module}{found.__qualname__}"[:MAX_SHOWN_TYPE]


def _advice(strange: set[type], due: Any) -> str:
    if isinstance(due, list):
        return "; wrap it in list(...)"
    if any(found.__module__ == "numpy" for found in strange):
        return f"; convert it with {due}(...)"
    return ""


def _array_to_json(value: Any, dtype: str) -> Any:
    numpy = sys.modules["numpy"]
    if type(value) is not numpy.ndarray:
        raise BadValueError(
            f"returned {_describe_type(type(value))} where ndarray<{dtype}> was due; "
            "wrap it in np.array(...)"
        )
    if value.dtype.name != dtype:
        raise BadValueError(f"returned an array of {value.dtype.name} where {dtype} was due")
    return value.tolist()


def _any_to_json(value: Any) -> Any:
    level: Iterable[Any] = [value]
    for _ in range(MAX_DEPTH):
        items = list(level)
        strange = set(map(type, items)) - _PLAIN - {list, dict}
        if strange:
            names = ", ".join(sorted(_describe_type(found) for found in strange))
            raise BadValueError(f"returned {names}, which is not a plain value")
        level = _inner_items(items)
        if not level:
            return value
    raise BadValueError(f"returned a value nested deeper than {MAX_DEPTH} levels")


def _inner_items(items: list[Any]) -> list[Any]:
    dicts = [item for item in items if type(item) is dict]
    if not set(map(type, chain.from_iterable(dicts))) <= {str}:
        raise BadValueError("returned a dict with keys that are not str")
    lists = chain.from_iterable(item for item in items if type(item) is list)
    return [*lists, *chain.from_iterable(each.values() for each in dicts)]


def dump(value: Any) -> bytes:
    """Return plain values as JSON text; raises `BadValueError`."""
    try:
        return json.dumps(value, separators=(",", ":")).encode("ascii")
    except ValueError as error:
        raise BadValueError(_explain_dump(error)) from None
    except RecursionError:
        raise BadValueError("returned a value that is nested too deeply") from None


def _explain_dump(error: ValueError) -> str:
    if "digits" in str(error):
        return f"returned an int of more than {sys.get_int_max_str_digits()} digits"
    return "returned a value that contains itself"
