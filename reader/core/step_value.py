"""Values of a recorded run: parts of what a variable held, bounded, read from untrusted JSON."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from reader.core.verdict import Json

_DEEPEST = 8
_MOST_TEXT = 300


@dataclass(frozen=True, slots=True)
class TextValue:
    """What stands for a value; of a long str its beginning, and its ``length``."""

    text: str
    length: int | None = None


@dataclass(frozen=True, slots=True)
class ListValue:
    """The first ``items`` of a list, tuple, set or deque that has ``total``."""

    kind: str
    items: tuple[StepValue, ...]
    total: int


@dataclass(frozen=True, slots=True)
class DictValue:
    """The first ``pairs`` of a dict that has ``total``."""

    kind: str
    pairs: tuple[tuple[StepValue, StepValue], ...]
    total: int


@dataclass(frozen=True, slots=True)
class ChainValue:
    """A linked list from one of its nodes on. ``numbers`` tell nodes apart.

    ``back`` is the position that the last node leads to, -1 for none; ``total`` is None where
    only the beginning is here.
    """

    items: tuple[StepValue, ...]
    numbers: tuple[int, ...]
    back: int
    total: int | None


@dataclass(frozen=True, slots=True)
class TreeValue:
    """A binary tree level by level; None stands for a child that is not there."""

    items: tuple[StepValue, ...]
    numbers: tuple[int | None, ...]
    total: int | None


@dataclass(frozen=True, slots=True)
class ArrayValue:
    """A NumPy array; ``items`` are nested lists, cut where it is large."""

    dtype: str
    shape: tuple[int, ...]
    items: Json


@dataclass(frozen=True, slots=True)
class ObjectValue:
    """An object of another class, its attributes by name."""

    kind: str
    number: int
    fields: tuple[tuple[str, StepValue], ...]


StepValue: TypeAlias = (
    "bool | int | float | str | TextValue | ListValue | DictValue | ChainValue | TreeValue"
    " | ArrayValue | ObjectValue | None"
)


def read_value(said: Any, depth: int = 0) -> StepValue:
    """Return the value that a recording tells of.

    Raises:
        ValueError: The program forged it: no honest recorder writes so.
    """
    if said is None or type(said) in (bool, int, float, str):
        plain: StepValue = said
        return plain
    if type(said) is not dict or depth > _DEEPEST:
        raise ValueError("not a value")
    try:
        return _READERS[said["k"]](said, depth + 1)
    except (KeyError, TypeError) as error:
        raise ValueError("not a value") from error


def _text(said: dict[str, Any], _: int) -> TextValue:
    length = said.get("n")
    return TextValue(_str(said["s"]), None if length is None else _int(length))


def _list(said: dict[str, Any], depth: int) -> ListValue:
    return ListValue(_str(said["t"]), _items(said["v"], depth), _int(said["n"]))


def _dict(said: dict[str, Any], depth: int) -> DictValue:
    pairs = [(read_value(key, depth), read_value(value, depth)) for key, value in said["v"]]
    return DictValue(_str(said["t"]), tuple(pairs), _int(said["n"]))


def _chain(said: dict[str, Any], depth: int) -> ChainValue:
    items, numbers = _items(said["v"], depth), tuple(map(_int, said["i"]))
    back = _int(said["c"])
    if len(items) != len(numbers) or not -1 <= back < len(items):
        raise ValueError("not a chain")
    return ChainValue(items, numbers, back, _count(said["n"]))


def _tree(said: dict[str, Any], depth: int) -> TreeValue:
    items, numbers = _items(said["v"], depth), tuple(map(_count, said["i"]))
    if len(items) != len(numbers):
        raise ValueError("not a tree")
    return TreeValue(items, numbers, _count(said["n"]))


def _array(said: dict[str, Any], depth: int) -> ArrayValue:
    return ArrayValue(_str(said["d"]), tuple(map(_int, said["h"])), _nested(said["v"], depth))


def _object(said: dict[str, Any], depth: int) -> ObjectValue:
    fields = [(_str(name), read_value(value, depth)) for name, value in said["v"]]
    return ObjectValue(_str(said["t"]), _int(said["i"]), tuple(fields))


_READERS: dict[Any, Callable[[dict[str, Any], int], StepValue]] = {
    "text": _text,
    "list": _list,
    "dict": _dict,
    "chain": _chain,
    "tree": _tree,
    "array": _array,
    "object": _object,
}


def _items(said: Any, depth: int) -> tuple[StepValue, ...]:
    if type(said) is not list:
        raise ValueError("not a list")
    return tuple(read_value(item, depth) for item in said)


def _nested(said: Any, depth: int) -> Json:
    """Return nested lists of numbers; infinities and nan come as texts."""
    if type(said) is list and depth <= 4 * _DEEPEST:
        return [_nested(item, depth + 1) for item in said]
    if type(said) is dict:
        return _text(said, depth).text
    if said is not None and type(said) not in (bool, int, float, str):
        raise ValueError("not a number")
    number: Json = said
    return number


def _str(said: Any) -> str:
    if type(said) is not str:
        raise ValueError("not a text")
    return said[:_MOST_TEXT]


def _int(said: Any) -> int:
    if type(said) is not int:
        raise ValueError("not a number")
    return said


def _count(said: Any) -> int | None:
    return None if said is None else _int(said)
