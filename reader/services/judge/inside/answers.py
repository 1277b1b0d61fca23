"""Answers turned into JSON text and raw arrays, by the types the problem states.

Types are checked by ``type()`` itself: a subclass could compare as it likes. Long lists are
checked level by level, with no Python code run for each item.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any

from . import wire
from .arguments import Built
from .node_dumps import BadNodesError, dump_nodes
from .saying import SaidError, Saying, say
from .spelling import is_copy, is_linked, is_reference, spell

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
_ITEMS = frozenset({"int", "float", "bool", "str"})


class BadValueError(SaidError):
    """The answer is not a value of the type that is due; the message says what came."""


class Encoder:
    """Makes one answer's JSON; `blobs` are the arrays in it, in the order of their numbers.

    ``built`` are the call's arguments, of whose nodes an answer may have to be one, or none.
    """

    def __init__(self, built: Built) -> None:
        self.blobs: list[Any] = []
        self._built = built

    def refer_to(self, built: Built) -> None:
        """Take the arguments of another call for those of the answers that follow."""
        self._built = built

    def to_json(self, value: Any, value_type: Any) -> Any:
        """Return the answer as plain values.

        Raises:
            BadValueError: It is not of that type.
        """
        if value_type is None:
            return None
        if value_type == "any":
            return _any_to_json(value)
        if is_reference(value_type):
            return self._reference_to_json(value, value_type)
        if is_linked(value_type) or is_copy(value_type):
            return self._linked_to_json(value, value_type)
        if value is None:
            due = spell(value_type)
            raise BadValueError(
                say("returned None where {due} was due; is a return missing?", due=due)
            )
        return self._present_to_json(value, value_type)

    def _present_to_json(self, value: Any, value_type: Any) -> Any:
        if isinstance(value_type, str):
            _check_types([value], _EXACT[value_type], value_type, value_type)
            return value
        head, inner = value_type
        if head in ("ndarray", "strided"):
            return self._array_to_json(value, inner)
        return self._list_to_json(value, value_type)

    def _reference_to_json(self, node: Any, value_type: Any) -> Any:
        if node is None:
            return None
        head, name = value_type
        nodes = self._built.nodes[name]
        position = nodes.position(node)
        if position is None:
            raise BadValueError(
                say(
                    "returned something that is not itself a node of {name}; a copy is not",
                    name=name,
                )
            )
        return position if head == "at" else nodes.value(position)

    def _linked_to_json(self, value: Any, value_type: Any) -> Any:
        try:
            if is_copy(value_type):
                return dump_nodes(value_type[1], value, self._given_nodes())
            return dump_nodes(value_type, value)
        except BadNodesError as error:
            raise BadValueError(error.said) from None

    def _given_nodes(self) -> set[int]:
        given = [self._built.inner_nodes, *(each.items for each in self._built.nodes.values())]
        return set(map(id, chain.from_iterable(given)))

    def _list_to_json(self, value: Any, value_type: Any) -> Any:
        """Check a nested list one level at a time; it is its own JSON unless nodes are in it."""
        level, item_type = [value], value_type
        while isinstance(item_type, list) and item_type[0] == "list":
            _check_types(level, frozenset({list}), item_type, value_type)
            _check_count(len(level))
            level, item_type = list(chain.from_iterable(level)), item_type[1]
        if isinstance(item_type, str) and item_type in _ITEMS:
            _check_types(level, _EXACT[item_type], item_type, value_type)
            return value
        return self._map_leaves(value, value_type)

    def _map_leaves(self, value: Any, value_type: Any) -> Any:
        if isinstance(value_type, list) and value_type[0] == "list":
            return [self._map_leaves(item, value_type[1]) for item in value]
        return self.to_json(value, value_type)

    def _array_to_json(self, value: Any, dtype: str) -> Any:
        numpy = sys.modules["numpy"]
        if type(value) is not numpy.ndarray:
            came = _describe_type(type(value))
            raise BadValueError(
                say(
                    "returned {found} where ndarray<{due}> was due; wrap it in np.array(...)",
                    found=came,
                    due=dtype,
                )
            )
        if value.dtype.name != dtype:
            came = value.dtype.name
            raise BadValueError(
                say("returned an array of {found} where {due} was due", found=came, due=dtype)
            )
        self.blobs.append(numpy.ascontiguousarray(value))
        return {"blob": len(self.blobs) - 1, "shape": value.shape}

    def settle(self) -> None:
        """Copy the arrays so far: the program may go on to change them."""
        self.blobs = [blob if isinstance(blob, bytes) else blob.tobytes() for blob in self.blobs]


def dump(value: Any, default: Callable[[Any], Any] | None = None) -> bytes:
    """Return plain values as JSON text; ``default`` turns others into plain ones.

    Raises:
        BadValueError: The value contains itself or nests too deeply.
    """
    try:
        return json.dumps(value, separators=(",", ":"), default=default).encode("ascii")
    except ValueError as error:
        raise BadValueError(_explain_dump(error)) from None
    except RecursionError:
        raise BadValueError(say("returned a value that is nested too deeply")) from None


def dump_loosely(value: Any) -> bytes:
    """Return a pack's own value as JSON text: tuples and arrays are lists, too."""
    return dump(value, default=_from_numpy)


def raw_bytes(blob: Any) -> Any:
    """Return an array's bytes without a copy where that can be."""
    return memoryview(blob).cast("B") if getattr(blob, "size", 0) else bytes(blob)


def _check_types(items: list[Any], allowed: frozenset[type], due: Any, whole: Any) -> None:
    # map(type, ...) runs in C: a million items cost 20 ms, a Python loop 150.
    strange = set(map(type, items)) - allowed
    if not strange:
        return
    place = "" if due == whole else say(" inside {whole}", whole=spell(whole))
    names = ", ".join(sorted(_describe_type(found) for found in strange))
    advice = _advice(strange, due)
    raise BadValueError(
        say(
            "returned {found} where {due} was due{place}{advice}",
            found=names,
            due=spell(due),
            place=place,
            advice=advice,
        )
    )


def _describe_type(found: type) -> str:
    if found is type(None):
        return "None"
    module = "" if found.__module__ in ("builtins", "solution") else f"{found.__module__}."
    return f"{module}{found.__qualname__}"[:MAX_SHOWN_TYPE]


def _advice(strange: set[type], due: Any) -> str:
    if isinstance(due, list):
        return say("; wrap it in list(...)")
    if any(found.__module__ == "numpy" for found in strange):
        return say("; convert it with {due}(...)", due=due)
    return ""


def _any_to_json(value: Any) -> Any:
    level: Iterable[Any] = [value]
    for _ in range(MAX_DEPTH):
        items = list(level)
        strange = set(map(type, items)) - _PLAIN - {list, dict}
        if strange:
            names = ", ".join(sorted(_describe_type(found) for found in strange))
            raise BadValueError(say("returned {found}, which is not a plain value", found=names))
        level = _inner_items(items)
        if not level:
            return value
    raise BadValueError(
        say("returned a value nested deeper than {levels} levels", levels=MAX_DEPTH)
    )


def _check_count(lists: int) -> None:
    """Refuse more lists than the judge reads; one that holds itself twice is soon as many."""
    if lists > wire.MAX_LISTS:
        raise BadValueError(
            say(
                "returned more than {count} lists, or one that contains itself",
                count=wire.MAX_LISTS,
            )
        )


def _inner_items(items: list[Any]) -> list[Any]:
    dicts = [item for item in items if type(item) is dict]
    if not set(map(type, chain.from_iterable(dicts))) <= {str}:
        raise BadValueError(say("returned a dict with keys that are not str"))
    lists = [item for item in items if type(item) is list]
    _check_count(len(lists) + len(dicts))
    return [*chain.from_iterable(lists), *chain.from_iterable(each.values() for each in dicts)]


def _from_numpy(value: Any) -> Any:
    if type(value).__module__ == "numpy" and hasattr(value, "tolist"):
        _check_rows(value.shape)
        return value.tolist()
    found = _describe_type(type(value))
    raise BadValueError(say("returned {found}, which is not a plain value", found=found))


def _check_rows(shape: tuple[int, ...]) -> None:
    """Refuse an array whose lists end before all its dimensions are told: ``(0, 3)`` is ``[]``."""
    if 0 in shape[:-1]:
        raise BadValueError(
            say(
                "returned an array of the shape {shape}, whose nested list is that of {told}",
                shape=shape,
                told=shape[: shape.index(0) + 1],
            )
        )


def _explain_dump(error: ValueError) -> Saying:
    if "digits" in str(error):
        most = sys.get_int_max_str_digits()
        return say("returned an int of more than {digits} digits", digits=most)
    return say("returned a value that contains itself")
