"""Values of a running program as small JSON, without running any of the program's own code.

A plain value is itself. All else is an object with a kind ``k``:

- ``text``: ``s`` stands for the value; of a long str its beginning, with its length ``n``
- ``list`` (also tuple, deque, set: the type's name is ``t``): items ``v`` of ``n``
- ``dict``: pairs ``v`` of ``n``
- ``chain``: values ``v`` and numbers ``i`` of a linked list's nodes; ``c`` is the position that
  the last one leads back to, or -1; ``n`` is None where the chain goes on
- ``tree``: values ``v`` and numbers ``i`` level by level, null where no child is; ``n`` likewise
- ``array``: dtype ``d``, shape ``h``, items ``v`` as nested lists, cut where it is large
- ``object``: type ``t``, number ``i``, attributes ``v`` as pairs
"""

from __future__ import annotations

import collections
import types
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

MOST_ITEMS = 400  # of one variable, all its parts together
MOST_TEXT = 200
MOST_DEPTH = 6
_MOST_BITS = 256
_WIDEST = 64  # items of one list that lies in another
# Read through type's own descriptors: a program's metaclass and properties are not asked.
_MRO = type.__dict__["__mro__"].__get__
_MEMBERS = type.__dict__["__dict__"].__get__
_NAME = type.__dict__["__name__"].__get__
_FLAGS = type.__dict__["__flags__"].__get__
_HEAP_TYPE = 1 << 9  # Py_TPFLAGS_HEAPTYPE
_SEQUENCES: dict[type, Callable[[Any], Iterable[Any]]] = {
    kind: kind.__iter__ for kind in (list, tuple, set, frozenset, collections.deque)
}
_DICTS = frozenset({dict, collections.defaultdict, collections.OrderedDict, collections.Counter})
_PLAIN = frozenset({int, float, bool, type(None)})
_LINKS = {"ListNode": ("val", "next"), "TreeNode": ("val", "left", "right")}
_SLOT_KINDS = (types.MemberDescriptorType,)
_HIDDEN = frozenset(
    {
        types.ModuleType,
        types.FunctionType,
        types.BuiltinFunctionType,
        types.MethodType,
        type,
    }
)


def is_shown(name: str, value: Any) -> bool:
    """Return whether a variable is data: functions, classes and modules are none."""
    return name[:1] not in (".", "") and name[:2] != "__" and not _is_hidden(type(value))


def _is_hidden(kind: type) -> bool:
    return kind in _HIDDEN or type in _MRO(kind)


class ValueEncoder:
    """Encodes values; objects keep their numbers for as long as they live."""

    def __init__(self) -> None:
        self._numbers: dict[int, int] = {}
        self._left = 0

    def encode(self, value: Any) -> Any:
        """Return one variable's value."""
        self._left = MOST_ITEMS
        return self._encode(value, 0, ())

    def _encode(self, value: Any, depth: int, above: tuple[int, ...]) -> Any:
        kind = type(value)
        if kind in _PLAIN:
            return _plain(value)
        if kind is str:
            return value if len(value) <= MOST_TEXT else _text(value[:MOST_TEXT], len(value))
        if id(value) in above or depth >= MOST_DEPTH:
            return _text("…")
        inner = (*above, id(value))
        if kind in _SEQUENCES:
            return self._sequence(value, depth, inner)
        if kind in _DICTS:
            return self._dict(value, depth, inner)
        return self._other(value, depth, inner)

    def _sequence(self, value: Any, depth: int, above: tuple[int, ...]) -> Any:
        kind = type(value)
        count = kind.__len__(value)
        items = list(islice(_SEQUENCES[kind](value), self._share(depth)))
        self._left -= len(items)
        if not set(map(type, items)) <= {int, bool, type(None)} or _has_large(items):
            items = [self._encode(item, depth + 1, above) for item in items]
        return {"k": "list", "t": _NAME(kind), "v": items, "n": count}

    def _dict(self, value: Any, depth: int, above: tuple[int, ...]) -> Any:
        pairs = list(islice(dict.items(value), self._share(depth)))
        self._left -= 2 * len(pairs)
        return {
            "k": "dict",
            "t": _NAME(type(value)),
            "v": [
                [self._encode(key, depth + 1, above), self._encode(item, depth + 1, above)]
                for key, item in pairs
            ],
            "n": dict.__len__(value),
        }

    def _share(self, depth: int) -> int:
        return max(0, min(self._left, _WIDEST if depth else MOST_ITEMS))

    def _other(self, value: Any, depth: int, above: tuple[int, ...]) -> Any:
        kind = type(value)
        name = _NAME(kind)[:MOST_TEXT]
        if is_builtin(kind) and kind.__module__ == "numpy":
            return self._numpy(value, name)
        members = _attributes(value)
        if members is None:
            return _text(f"<{name}>")
        if name in _LINKS and set(_LINKS[name]) <= set(members):
            return self._chain(value) if name == "ListNode" else self._tree(value)
        return self._object(value, name, members, depth, above)

    def _numpy(self, value: Any, name: str) -> Any:
        if name != "ndarray":
            return _text(str(value)[:MOST_TEXT])  # a scalar of NumPy's
        rows = tuple(slice(0, 8 if value.ndim > 1 else _WIDEST) for _ in value.shape)
        cut = value[rows]
        if cut.size > MOST_ITEMS or value.dtype.kind not in "biuf":
            return _text(f"<{value.dtype.name} array {value.shape}>")
        items = self._items_of(cut.tolist())
        return {"k": "array", "d": value.dtype.name, "h": list(value.shape), "v": items}

    def _items_of(self, items: Any) -> Any:
        return [self._items_of(one) for one in items] if type(items) is list else _plain(items)

    def _chain(self, head: Any) -> Any:
        values: list[Any] = []
        numbers: list[int] = []
        places: dict[int, int] = {}
        node, back = head, -1
        while node is not None and len(values) < _WIDEST:
            members = _attributes(node)
            if members is None or not set(_LINKS["ListNode"]) <= set(members):
                break
            if id(node) in places:
                back = places[id(node)]
                break
            places[id(node)] = len(values)
            values.append(self._leaf(members["val"]))
            numbers.append(self._number(node))
            node = members["next"]
        is_whole = node is None or back >= 0
        count = len(values) if is_whole else None
        return {"k": "chain", "v": values, "i": numbers, "c": back, "n": count}

    def _tree(self, root: Any) -> Any:
        values: list[Any] = []
        numbers: list[int | None] = []
        level, seen = [root], set()
        for node in level:  # grows while it is walked
            members = _attributes(node) if node is not None and id(node) not in seen else None
            if members is None or not set(_LINKS["TreeNode"]) <= set(members):
                values.append(None)
                numbers.append(None)
                continue
            seen.add(id(node))
            values.append(self._leaf(members["val"]))
            numbers.append(self._number(node))
            if len(level) < 4 * _WIDEST:
                level += [members["left"], members["right"]]
        is_whole = len(level) < 4 * _WIDEST
        while numbers and numbers[-1] is None:
            numbers.pop()
            values.pop()
        return {"k": "tree", "v": values, "i": numbers, "n": len(seen) if is_whole else None}

    def _leaf(self, value: Any) -> Any:
        self._left -= 1
        return self._encode(value, MOST_DEPTH - 1, ())

    def _object(
        self,
        value: Any,
        name: str,
        members: dict[str, Any],
        depth: int,
        above: tuple[int, ...],
    ) -> Any:
        shown = [pair for pair in members.items() if is_shown(*pair)]
        shown = shown[: self._share(depth)]
        self._left -= len(shown)
        pairs = [[key[:MOST_TEXT], self._encode(item, depth + 1, above)] for key, item in shown]
        return {"k": "object", "t": name, "i": self._number(value), "v": pairs}

    def _number(self, value: Any) -> int:
        return self._numbers.setdefault(id(value), len(self._numbers))


def _attributes(value: Any) -> dict[str, Any] | None:
    """Return an object's attributes as they are stored; None where it has no room for any."""
    found: dict[str, Any] = {}
    has_room = False
    for kind in _MRO(type(value)):
        for name, member in _MEMBERS(kind).items():
            if type(member) in _SLOT_KINDS and not is_builtin(kind):
                has_room = True
                _take_slot(found, name, member, value)
            elif name == "__dict__" and type(member) is types.GetSetDescriptorType:
                has_room = True
                stored = member.__get__(value)
                found |= {key: item for key, item in dict.items(stored) if type(key) is str}
    return found if has_room else None


def _take_slot(found: dict[str, Any], name: str, member: Any, value: Any) -> None:
    try:
        found[name] = member.__get__(value)
    except AttributeError:
        return  # not set yet


def is_builtin(kind: type) -> bool:
    """Return whether the type was made in C: its attributes are none of the program's."""
    return not _FLAGS(kind) & _HEAP_TYPE


def _has_large(items: list[Any]) -> bool:
    return any(type(item) is int and item.bit_length() > _MOST_BITS for item in items)


def _plain(value: Any) -> Any:
    if type(value) is float and (value != value or value - value != 0):  # noqa: PLR0124 - nan
        return _text(repr(value))
    if type(value) is int and value.bit_length() > _MOST_BITS:
        return _text(f"an int of {value.bit_length()} bits")
    return value


def _text(text: str, count: int | None = None) -> dict[str, Any]:
    return {"k": "text", "s": text} if count is None else {"k": "text", "s": text, "n": count}
