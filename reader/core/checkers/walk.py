"""Two values side by side: the first place where they differ, at any depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias, cast

from reader.core.checkers.comparison import EQUAL, Comparison, differs
from reader.core.saying import say
from reader.core.value_types import Linked, ListOf, NdArray, NodeKind, Scalar, ScalarKind, ValueType
from reader.core.value_words import describe_kind
from reader.core.value_writer import write_json
from reader.core.verdict import Json

# A rule is asked at every pair, from the outside in, and answers "" for equal or the difference.
# For two lists, and for two objects, it may answer None to have their parts compared instead.
Rule: TypeAlias = Callable[[ValueType, Json, Json], str | None]
_Pair: TypeAlias = tuple[str, ValueType, Json, Json]

_LEVEL_ORDER = (NodeKind.TREE, NodeKind.NARY)
ANY = Scalar(ScalarKind.ANY)
_SHOWN = 60


def compare_by(rule: Rule, value_type: ValueType, expected: Json, got: Json) -> Comparison:
    """Return whether ``rule`` finds the values equal, with the path of the first difference.

    Works on values of any depth: no call stack grows with them.
    """
    open_pairs: list[Iterator[_Pair]] = [iter([("", value_type, expected, got)])]
    path: list[str] = [""]
    while open_pairs:
        pair = next(open_pairs[-1], None)
        if pair is None:
            open_pairs.pop()
            path.pop()
            continue
        step, inner, left, right = pair
        difference, parts = _compare_pair(rule, inner, left, right)
        if difference:
            place = "".join([*path, step])
            return differs(
                say("{place}: {difference}", place=place, difference=difference)
                if place
                else difference
            )
        if parts is not None:
            open_pairs.append(parts)
            path.append(step)
    return EQUAL


def describe_difference(expected: Json, got: Json) -> str:
    """Return ``expected 5, got 4``, with the kinds where these are what differs."""
    left, right = (write_json(value, limit=_SHOWN) for value in (expected, got))
    if type(expected) is not type(got):
        left, right = (with_kind(text, value) for text, value in ((left, expected), (right, got)))
    return say("expected {left}, got {right}", left=left, right=right)


def with_kind(text: str, value: Json) -> str:
    """Return the text of a value with what it is, where that does not show."""
    if value is None or isinstance(value, list):
        return text
    return say("{value} ({kind})", value=text, kind=describe_kind(value))


def _compare_pair(
    rule: Rule, value_type: ValueType, expected: Json, got: Json
) -> tuple[str, Iterator[_Pair] | None]:
    if isinstance(value_type, Linked):
        expected, got = _plain(value_type, expected), _plain(value_type, got)
    difference = rule(value_type, expected, got)
    if difference is not None:
        return difference, None
    if isinstance(expected, list) and isinstance(got, list):
        if len(expected) != len(got):
            left, right = len(expected), len(got)
            return say("expected {left} items, got {right}", left=left, right=right), None
        return "", _list_pairs(_item_type(value_type), expected, got)
    return _compare_objects(cast("dict[str, Json]", expected), cast("dict[str, Json]", got))


def _compare_objects(
    expected: dict[str, Json], got: dict[str, Json]
) -> tuple[str, Iterator[_Pair] | None]:
    if expected.keys() != got.keys():
        left, right = (write_json(list(keys), limit=_SHOWN) for keys in (expected, got))
        return say("expected the keys {left}, got {right}", left=left, right=right), None
    return "", _dict_pairs(expected, got)


def _plain(value_type: Linked, value: Json) -> Json:
    """Return a linked structure in its one spelling: an empty one as [], no null at the end."""
    if value is None:
        return [[], -1] if value_type.kind is NodeKind.CYCLE else []
    if value_type.kind in _LEVEL_ORDER and isinstance(value, list) and value[-1:] == [None]:
        end = len(value)
        while end and value[end - 1] is None:
            end -= 1
        return value[:end]
    return value


def _item_type(value_type: ValueType) -> ValueType:
    if isinstance(value_type, ListOf):
        return value_type.item
    return value_type if isinstance(value_type, NdArray) else ANY


def _list_pairs(item: ValueType, expected: list[Json], got: list[Json]) -> Iterator[_Pair]:
    for index, (left, right) in enumerate(zip(expected, got, strict=True)):
        yield f"[{index}]", item, left, right


def _dict_pairs(expected: dict[str, Json], got: dict[str, Json]) -> Iterator[_Pair]:
    for key, left in expected.items():
        yield f"[{write_json(key)}]", ANY, left, got[key]
