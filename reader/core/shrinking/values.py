"""Smaller values of each type, the boldest step first.

After A. Zeller and R. Hildebrandt, Simplifying and Isolating Failure-Inducing Input (2002):
whole halves are dropped first, then quarters, down to single items.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TypeVar, cast

from reader.core.shrinking.trees import smaller_trees
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    Scalar,
    ScalarKind,
    SharedTail,
    ValueType,
)
from reader.core.verdict import Json

Item = TypeVar("Item")

# Of a long list only so many items are made smaller by themselves.
_MOST_ITEMS = 64
_LETTERS = "a"
# How many digits of a float are tried.
_DIGITS = (1, 2, 3, 5, 9)


def smaller_values(value_type: ValueType, value: Json) -> Iterator[Json]:
    """Yield values of the type that are smaller than ``value``; none is ``value`` itself."""
    match value_type:
        case Scalar(kind):
            yield from _smaller_scalars(kind, value)
        case ListOf(item) if isinstance(value, list):
            yield from _smaller_lists(item, value)
        case Linked(kind) if isinstance(value, list):
            yield from _smaller_linked(kind, value)
        case NdArray() if isinstance(value, list):
            yield from _smaller_arrays(value)
        case SharedTail() if isinstance(value, list):
            yield from _smaller_tails(value)
        case _:
            return


def without_runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """Yield the items without a run of them: halves, quarters, and so on down to single ones."""
    size = len(items)
    while size >= 1:
        for start in range(0, len(items), size):
            yield [*items[:start], *items[start + size :]]
        size //= 2


def smaller_ints(number: int) -> Iterator[int]:
    """Yield ints nearer to zero, zero itself first, the nearest to ``number`` last."""
    if number == 0:
        return
    yield 0
    if number < 0:
        yield -number
    sign, gap = (1 if number > 0 else -1), abs(number) // 2
    while gap:
        yield sign * (abs(number) - gap)
        gap //= 2


def _smaller_scalars(kind: ScalarKind, value: Json) -> Iterator[Json]:
    if value is True:
        yield False
    elif type(value) is int:
        yield from smaller_ints(value)
    elif isinstance(value, float):
        yield from _smaller_floats(value)
    elif isinstance(value, str) and kind is not ScalarKind.FLOAT:
        yield from _smaller_texts(value)
    elif isinstance(value, list):  # of type any
        yield from (list(kept) for kept in without_runs(value))


def _smaller_floats(number: float) -> Iterator[float]:
    if math.isfinite(number) and number:
        yield from (0.0, math.copysign(1.0, number), float(math.trunc(number)))
        yield from (float(f"{number:.{digits}g}") for digits in _DIGITS)
        yield number / 2


def _smaller_texts(text: str) -> Iterator[str]:
    for letters in without_runs(text):
        yield "".join(letters)
    for index, letter in enumerate(text[:_MOST_ITEMS]):
        if letter not in _LETTERS and letter.isalpha():
            yield f"{text[:index]}{_LETTERS}{text[index + 1 :]}"


def _smaller_lists(item: ValueType, items: list[Json]) -> Iterator[Json]:
    for kept in without_runs(items):
        yield list(kept)
    if _is_rectangle(items):
        for columns in _without_columns(cast("list[list[Json]]", items)):
            yield cast("Json", columns)
    for index, part in enumerate(items[:_MOST_ITEMS]):
        for smaller in smaller_values(item, part):
            yield [*items[:index], smaller, *items[index + 1 :]]


def _is_rectangle(items: list[Json]) -> bool:
    rows = [item for item in items if isinstance(item, list)]
    return len(rows) == len(items) > 1 and len({len(row) for row in rows}) == 1


def _without_columns(rows: list[list[Json]]) -> Iterator[list[list[Json]]]:
    for kept in without_runs(range(len(rows[0]))):
        yield [[row[column] for column in kept] for row in rows]


def _smaller_linked(kind: NodeKind, value: list[Json]) -> Iterator[Json]:
    match kind:
        case NodeKind.TREE | NodeKind.NARY:
            yield from smaller_trees(kind, value, smaller_node_values)
        case NodeKind.LIST:
            yield from _smaller_chains(value)
        case NodeKind.CYCLE:
            yield from _smaller_tails(value)
        case NodeKind.RANDOM:
            yield from _smaller_random(cast("list[list[Json]]", value))
        case _:
            yield from _smaller_graphs(cast("list[list[int]]", value))


def smaller_node_values(value: Json) -> Iterator[Json]:
    """Yield smaller values that a node may carry."""
    if isinstance(value, int) and not isinstance(value, bool):
        yield from smaller_ints(value)


def _smaller_chains(items: list[Json]) -> Iterator[Json]:
    yield from (list(kept) for kept in without_runs(items))
    for index, part in enumerate(items[:_MOST_ITEMS]):
        for smaller in smaller_node_values(part):
            yield [*items[:index], smaller, *items[index + 1 :]]


def _smaller_tails(value: list[Json]) -> Iterator[Json]:
    """``[values, position]``: fewer values, and then a nearer position or none."""
    if not value:
        return
    values, position = cast("list[Json]", value[0]), cast("int", value[1])
    for chain in _smaller_chains(values):
        yield [chain, min(position, len(cast("list[Json]", chain)) - 1)]
    if position != -1:
        yield [values, -1]
    if position > 0:
        yield [values, position // 2]


def _smaller_random(pairs: list[list[Json]]) -> Iterator[Json]:
    for kept in without_runs(range(len(pairs))):
        places = {old: new for new, old in enumerate(kept)}
        yield [[pairs[old][0], places.get(cast("int", pairs[old][1]))] for old in kept]
    for index, (value, target) in enumerate(pairs[:_MOST_ITEMS]):
        if target is not None:
            yield cast("Json", [*pairs[:index], [value, None], *pairs[index + 1 :]])


def _smaller_graphs(neighbours: list[list[int]]) -> Iterator[Json]:
    """Without nodes, what is left being still reached from the first; without single edges."""
    for kept in without_runs(range(1, len(neighbours))):
        yield cast("Json", _subgraph(neighbours, [0, *kept]))
    edges = [(one, other) for one, row in enumerate(neighbours) for other in row if one < other]
    for one, other in edges[:_MOST_ITEMS]:
        cut = [
            [n for n in row if {i + 1, n} != {one + 1, other}] for i, row in enumerate(neighbours)
        ]
        yield cast("Json", _subgraph(cut, range(len(cut))))


def _subgraph(neighbours: Sequence[Sequence[int]], kept: Sequence[int]) -> list[list[int]]:
    reached, waiting = {0}, [0]
    allowed = set(kept)
    while waiting:
        for number in neighbours[waiting.pop()]:
            if number - 1 in allowed and number - 1 not in reached:
                reached.add(number - 1)
                waiting.append(number - 1)
    order = sorted(reached)
    numbers = {old + 1: new for new, old in enumerate(order, 1)}
    return [[numbers[n] for n in neighbours[old] if n in numbers] for old in order]


def _smaller_arrays(value: list[Json]) -> Iterator[Json]:
    """Without rows, and with single entries nearer to zero; `proposals` cuts arrays together."""
    for kept in without_runs(value):
        if kept:
            yield list(kept)
    yield from _smaller_entries(value)


def _smaller_entries(value: Json) -> Iterator[Json]:
    if isinstance(value, list):
        for index, part in enumerate(value[:_MOST_ITEMS]):
            for smaller in _smaller_entries(part):
                yield [*value[:index], smaller, *value[index + 1 :]]
    else:
        yield from _smaller_scalars(ScalarKind.FLOAT, value)
