"""The picture of a value by its type, if its type has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import cast

from reader.core.answer_types import innermost
from reader.core.drawings.chains import draw_chain
from reader.core.drawings.graphs import draw_graph
from reader.core.drawings.grids import draw_grid
from reader.core.drawings.shapes import Drawing
from reader.core.drawings.trees import draw_tree
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    NodeRef,
    Scalar,
    SharedTail,
    ValueType,
)
from reader.core.verdict import Json

Marks = Collection[tuple[int, ...]]


def draw_value(
    value_type: ValueType | None,
    value: Json,
    marks: Marks = (),
    others: Mapping[str, Json] | None = None,
) -> Drawing | None:
    """Return the picture of a value, or None where text says as much.

    Drawn are all that is made of nodes, rectangles of scalars, and rows of them.

    Args:
        value_type: The type; None: nothing is drawn.
        value: A value of it.
        marks: Paths of what is marked, as `reader.core.differences` gives them.
        others: The other arguments by name, for what points into them.
    """
    if isinstance(value_type, Linked):
        return _draw_linked(value_type.kind, _plain(value), marks)
    if isinstance(value_type, SharedTail):
        return _draw_tail(value_type, _plain(value), marks, others or {})
    if isinstance(value_type, ListOf | NdArray):
        return _draw_list(value_type, value, marks)
    return None


def _plain(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _draw_linked(kind: NodeKind, value: list[Json], marks: Marks) -> Drawing:
    match kind:
        case NodeKind.TREE | NodeKind.NARY:
            return draw_tree(kind, value, marks)
        case NodeKind.LIST:
            return draw_chain(value, _firsts(marks))
        case NodeKind.CYCLE:
            values, back = value or ([], -1)
            marked = {mark[1] for mark in marks if mark[:1] == (0,) and len(mark) > 1}
            return draw_chain(_plain(values), marked, back_to=cast("int", back))
        case NodeKind.RANDOM:
            pairs = cast("list[list[Json]]", value)
            randoms = [cast("int | None", pair[1]) for pair in pairs]
            return draw_chain([pair[0] for pair in pairs], _firsts(marks), randoms=randoms)
        case _:  # a graph
            return draw_graph(cast("list[list[int]]", value), _firsts(marks))


def _draw_tail(
    tail: SharedTail, value: list[Json], marks: Marks, others: Mapping[str, Json]
) -> Drawing:
    own, at = value or ([], -1)
    start = cast("int", at)
    shared = _plain(others.get(tail.argument))[start:] if start >= 0 else []
    marked = {mark[1] for mark in marks if mark[:1] == (0,) and len(mark) > 1}
    return draw_chain(_plain(own), marked, shared=shared)


def _draw_list(value_type: ListOf | NdArray, value: Json, marks: Marks) -> Drawing | None:
    if not isinstance(innermost(value_type), Scalar | NdArray | NodeRef) or not _plain(value):
        return None
    items = _plain(value)
    if not any(isinstance(item, list) for item in items):
        return draw_grid([items], {(0, mark[0]) for mark in marks if mark}, is_row=True)
    rows = [_plain(item) for item in items]
    is_even = len({len(row) for row in rows}) == 1 and all(isinstance(x, list) for x in items)
    if not is_even or any(isinstance(cell, list | dict) for row in rows for cell in row):
        return None
    return draw_grid(rows, _cells(marks, len(rows[0])))


def _cells(marks: Marks, width: int) -> set[tuple[int, int]]:
    """Return the cells that are marked, all of a row where the row itself is."""
    whole = {(mark[0], column) for mark in marks if len(mark) == 1 for column in range(width)}
    return whole | {(mark[0], mark[1]) for mark in marks if len(mark) > 1}


def _firsts(marks: Marks) -> set[int]:
    return {mark[0] for mark in marks if mark}
