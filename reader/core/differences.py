"""Where two answers differ: the first place, how far apart, and what to mark in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TypeAlias

from reader.core.answer_types import answer_type, operation_types
from reader.core.cases import Case
from reader.core.checkers.compare import compare_value
from reader.core.checkers.numbers import as_number
from reader.core.checkers.unordered import unpaired
from reader.core.number_error import NumberError, number_error
from reader.core.problem import Compare, CompareKind, EntryKind, Problem
from reader.core.tree_shapes import Tree, pair_nodes, read_tree
from reader.core.value_types import Linked, ListOf, NdArray, NodeKind, Scalar, ScalarKind, ValueType
from reader.core.verdict import Json

Path: TypeAlias = tuple[int, ...]

_ANY = Scalar(ScalarKind.ANY)
# Past so many items looked at the rest is not marked; the first difference is long found then.
_MOST_ITEMS = 20_000
_RUN = 256
_TREES = (NodeKind.TREE, NodeKind.NARY)
_ORDERLESS = (CompareKind.UNORDERED, CompareKind.UNORDERED_DEEP)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where the answers differ.

    ``path`` are the indexes that lead to it. ``character`` is the first differing one of two
    strings, from 0; ``error`` is there for two numbers. ``is_missing`` and ``is_extra`` tell
    that only the expected, or only the given answer has something there.
    """

    path: Path
    expected: Json = None
    got: Json = None
    character: int | None = None
    error: NumberError | None = None
    is_missing: bool = False
    is_extra: bool = False


@dataclass(frozen=True, slots=True)
class Differences:
    """All that differs, as paths into each answer; ``first`` is None where nothing was found."""

    first: Difference | None = None
    expected: frozenset[Path] = frozenset()
    got: frozenset[Path] = frozenset()


def find_differences(
    compare: Compare, value_type: ValueType, expected: Json, got: Json
) -> Differences:
    """Return where ``got`` differs from ``expected`` by the problem's own rule.

    Lists in any order differ by what is missing and what is too much; trees by the places of
    their nodes; all else item by item. Where any of several answers is right, ``expected``
    is to be one of them. The rule ``check`` knows no places, so items must be the same.
    """
    rule = _rule(compare)
    if compare.kind in _ORDERLESS and isinstance(expected, list) and isinstance(got, list):
        return _orderless(rule, value_type, expected, got)
    if isinstance(value_type, Linked) and value_type.kind in _TREES:
        return _trees(value_type.kind, expected, got)
    return _collect(_walk(rule, value_type, expected, got))


def find_case_differences(problem: Problem, case: Case, got: Json) -> Differences:
    """Return where the answer to ``case`` differs, by the problem's own rule.

    For a design the first index of a path is the operation's. Of several right answers the
    first is held against it.
    """
    if problem.entry.kind is EntryKind.DESIGN:
        return _operations(problem, case, got)
    expected = case.expect
    if problem.compare.kind is CompareKind.ANY_OF and isinstance(expected, list):
        expected = expected[0] if expected else None
    return find_differences(problem.compare, answer_type(problem.entry) or _ANY, expected, got)


def _operations(problem: Problem, case: Case, got: Json) -> Differences:
    wanted = case.expect if isinstance(case.expect, list) else []
    given = got if isinstance(got, list) else []
    types = operation_types(problem.entry, case.ops or ())
    found = [
        _below(index, find_differences(problem.compare, value_type, left, right))
        for index, (value_type, left, right) in enumerate(zip(types, wanted, given, strict=False))
        if value_type is not None
    ]
    first = next((one.first for one in found if one.first is not None), None)
    return Differences(
        first,
        frozenset().union(*(one.expected for one in found)),
        frozenset().union(*(one.got for one in found)),
    )


def _below(index: int, found: Differences) -> Differences:
    """Return the differences with ``index`` before each path."""
    if found.first is None:
        return found
    return Differences(
        replace(found.first, path=(index, *found.first.path)),
        frozenset((index, *path) for path in found.expected),
        frozenset((index, *path) for path in found.got),
    )


def _rule(compare: Compare) -> Compare:
    is_by_value = compare.kind not in (CompareKind.CHECK, CompareKind.ANY_OF)
    return compare if is_by_value else Compare()


def _collect(found: Iterator[Difference]) -> Differences:
    every = list(found)
    if not every:
        return Differences()
    return Differences(
        every[0],
        frozenset(one.path for one in every if not one.is_extra),
        frozenset(one.path for one in every if not one.is_missing),
    )


_Pair: TypeAlias = tuple[Path, ValueType, Json, Json]


def _walk(rule: Compare, value_type: ValueType, expected: Json, got: Json) -> Iterator[Difference]:
    """Yield the differing items in order; what one list has more comes behind its items."""
    waiting: list[_Pair | Difference] = [((), value_type, expected, got)]
    seen = 0
    while waiting and seen < _MOST_ITEMS:
        seen += 1
        step = waiting.pop()
        if isinstance(step, Difference):
            yield step
            continue
        path, inner, left, right = step
        if compare_value(rule, inner, left, right).ok:
            continue
        if not isinstance(left, list) or not isinstance(right, list):
            yield _leaf(inner, path, left, right)
            continue
        waiting.extend(reversed(_surplus(path, left, right)))
        waiting.extend(reversed(_pairs(rule, step)))


def _pairs(rule: Compare, pair: _Pair) -> list[_Pair]:
    """Return the items side by side, without the runs of them that are surely the same."""
    path, inner, left, right = pair
    assert isinstance(left, list)  # as the caller has seen, and the next
    assert isinstance(right, list)
    item = _item_type(inner)
    return [
        ((*path, index), item, left[index], right[index])
        for start in range(0, min(len(left), len(right)), _RUN)
        if not _is_same_run(rule, item, left[start : start + _RUN], right[start : start + _RUN])
        for index in range(start, min(start + _RUN, len(left), len(right)))
    ]


def _is_same_run(rule: Compare, item: ValueType, left: list[Json], right: list[Json]) -> bool:
    run = item if isinstance(item, NdArray) else ListOf(item)
    return len(left) == len(right) == _RUN and compare_value(rule, run, left, right).ok


def _surplus(path: Path, left: list[Json], right: list[Json]) -> list[Difference]:
    count = min(len(left), len(right))
    return [
        *(Difference((*path, i), left[i], is_missing=True) for i in range(count, len(left))),
        *(Difference((*path, i), None, right[i], is_extra=True) for i in range(count, len(right))),
    ]


def _item_type(value_type: ValueType) -> ValueType:
    if isinstance(value_type, ListOf):
        return value_type.item
    return value_type if isinstance(value_type, NdArray) else _ANY


def _leaf(value_type: ValueType, path: Path, expected: Json, got: Json) -> Difference:
    if isinstance(expected, str) and isinstance(got, str):
        pairs = enumerate(zip_longest(expected, got))
        character = next((i for i, (one, other) in pairs if one != other), None)
        if as_number(expected) is None or as_number(got) is None:
            return Difference(path, expected, got, character=character)
    left, right = as_number(expected), as_number(got)
    if left is None or right is None or (type(left) is int and type(right) is int):
        return Difference(path, expected, got)
    return Difference(path, expected, got, error=number_error(value_type, left, right))


def _trees(kind: NodeKind, expected: Json, got: Json) -> Differences:
    wanted, given = read_tree(kind, expected), read_tree(kind, got)
    found: list[tuple[int | None, int | None]] = [
        (one, other)
        for one, other in pair_nodes(wanted, given)
        if one is None or other is None or not _is_same(wanted.values[one], given.values[other])
    ]
    if not found:
        return Differences()
    left = [wanted.places[one] for one, _ in found if one is not None]
    right = [given.places[other] for _, other in found if other is not None]
    return Differences(
        _tree_difference(wanted, given, *found[0]),
        frozenset((place,) for place in left),
        frozenset((place,) for place in right),
    )


def _tree_difference(wanted: Tree, given: Tree, one: int | None, other: int | None) -> Difference:
    place = wanted.places[one] if one is not None else given.places[other or 0]
    return Difference(
        (place,),
        None if one is None else wanted.values[one],
        None if other is None else given.values[other],
        is_missing=other is None,
        is_extra=one is None,
    )


def _is_same(left: Json, right: Json) -> bool:
    return type(left) is type(right) and left == right


def _orderless(
    rule: Compare, value_type: ValueType, expected: list[Json], got: list[Json]
) -> Differences:
    """Mark what has no partner on the other side."""
    is_deep = rule.kind is CompareKind.UNORDERED_DEEP
    missing, extra = unpaired(value_type, expected, got, is_deep=is_deep)
    first: Difference | None = None
    if missing:
        first = Difference((missing[0],), expected[missing[0]], is_missing=True)
    elif extra:
        first = Difference((extra[0],), None, got[extra[0]], is_extra=True)
    return Differences(first, frozenset((i,) for i in missing), frozenset((i,) for i in extra))
