"""The rules ``unordered`` and ``unordered-deep``: lists as multisets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import cast

from reader.core.checkers.comparison import EQUAL, Comparison, differs
from reader.core.checkers.exact import FLOAT, compare_exact
from reader.core.checkers.numbers import is_nan
from reader.core.checkers.walk import ANY
from reader.core.saying import say
from reader.core.value_types import ListOf, ValueType
from reader.core.value_writer import write_json
from reader.core.verdict import Json

_SHOWN_ITEMS = 3
_SHOWN_LENGTH = 40
# Within one of these kinds equality is Python's own.
_QUICK = {int, str, bool}


def compare_unordered(
    value_type: ValueType, expected: Json, got: Json, *, is_deep: bool
) -> Comparison:
    """Return whether two lists hold the same items equally often, in any order.

    Args:
        value_type: Where it is no list, the comparison is exact.
        expected: The right answer.
        got: The given answer.
        is_deep: The items' own items may be in any order too, and so on down.
    """
    is_list = isinstance(value_type, ListOf) or value_type == ANY
    if not is_list or not isinstance(expected, list) or not isinstance(got, list):
        return compare_exact(value_type, expected, got)
    if _is_surely_same(expected, got):
        return EQUAL
    missing, unexpected = unpaired(value_type, expected, got, is_deep=is_deep)
    if not missing and not unexpected:
        return EQUAL
    return differs(_describe([expected[i] for i in missing], [got[i] for i in unexpected]))


def unpaired(
    value_type: ValueType, expected: Sequence[Json], got: Sequence[Json], *, is_deep: bool
) -> tuple[list[int], list[int]]:
    """Return where the items of each list stand that have no partner in the other."""
    item = value_type.item if isinstance(value_type, ListOf) else ANY
    numbering = _Numbering(is_deep=is_deep)
    wanted = [numbering.number(item, part) for part in expected]
    given = [numbering.number(item, part) for part in got]
    return _surplus(wanted, Counter(given)), _surplus(given, Counter(wanted))


def _is_surely_same(expected: list[Json], got: list[Json]) -> bool:
    """Return whether two lists of one kind of scalars hold the same: a million in C's time."""
    kinds = {*map(type, expected), *map(type, got)}
    if len(kinds) != 1 or not kinds <= _QUICK:
        return False
    return Counter(cast("list[Hashable]", expected)) == Counter(cast("list[Hashable]", got))


class _Numbering:
    """Gives each value a number, the same one to equal values and to no others.

    A list is known by its items' numbers, so that a deep value costs no more than its size.
    """

    def __init__(self, *, is_deep: bool) -> None:
        self._is_deep = is_deep
        self._numbers: dict[Hashable, int] = {}

    def number(self, value_type: ValueType, value: Json) -> int:
        numbers: list[list[int]] = [[]]
        open_parts: list[tuple[Hashable, Iterator[tuple[ValueType, Json]]]] = []
        open_parts.append((None, iter([(value_type, value)])))
        while True:
            step = next(open_parts[-1][1], None)
            if step is not None:
                inner, part = step
                if isinstance(part, list) and _is_quick(inner, part):
                    numbers[-1].append(self._of(self._quick_key(part)))
                elif isinstance(part, list | dict):
                    open_parts.append(_open(inner, part))
                    numbers.append([])
                else:
                    numbers[-1].append(self._of(_scalar_key(inner, part)))
                continue
            kind, _ = open_parts.pop()
            done = numbers.pop()
            if not open_parts:
                return done[0]
            if self._is_deep and kind is list:
                done.sort()
            numbers[-1].append(self._of((kind, tuple(done))))

    def _quick_key(self, value: list[Json]) -> Hashable:
        items = cast("list[str]", value)  # or int, or bool, but one kind of them
        return type(items[0]), tuple(sorted(items) if self._is_deep else items)

    def _of(self, key: Hashable) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def _is_quick(value_type: ValueType, value: list[Json]) -> bool:
    """Return whether a list holds scalars of one kind, told apart in C's time: most do."""
    if isinstance(value_type, ListOf) and value_type.item == FLOAT:
        return False
    kinds = set(map(type, value))
    return len(kinds) == 1 and kinds <= _QUICK


def _open(
    value_type: ValueType, value: list[Json] | dict[str, Json]
) -> tuple[Hashable, Iterator[tuple[ValueType, Json]]]:
    if isinstance(value, dict):
        keys = sorted(value)
        return tuple(keys), ((ANY, value[key]) for key in keys)
    item = value_type.item if isinstance(value_type, ListOf) else ANY
    return list, ((item, part) for part in value)


def _scalar_key(value_type: ValueType, value: Json) -> Hashable:
    """Return what tells a scalar from the others: 1, 1.0 and true are three, but for floats."""
    if value_type == FLOAT and type(value) is int:
        return float, value
    if isinstance(value, float) and is_nan(value):
        return float, "nan"
    return type(value), value


def _surplus(numbers: Sequence[int], others: Counter[int]) -> list[int]:
    """Return where the items stand that ``others`` has no partner for."""
    left = Counter(others)
    surplus = []
    for index, number in enumerate(numbers):
        left[number] -= 1
        if left[number] < 0:
            surplus.append(index)
    return surplus


def _describe(missing: Sequence[Json], unexpected: Sequence[Json]) -> str:
    lacks = say("missing: {items}", items=_list(missing))
    has = say("not expected, or too often: {items}", items=_list(unexpected))
    if missing and unexpected:
        return say("{one}; {other}", one=lacks, other=has)
    return lacks if missing else has


def _list(items: Sequence[Json]) -> str:
    shown = ", ".join(write_json(item, limit=_SHOWN_LENGTH) for item in items[:_SHOWN_ITEMS])
    more = len(items) - _SHOWN_ITEMS
    return say("{items} and {count} more", items=shown, count=more) if more > 0 else shown
