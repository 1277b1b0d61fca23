"""What is drawn of a step: rows, grids, linked lists, trees and more, and what points into them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reader.core.step_graph import GraphScene, graph_scene
from reader.core.step_tables import SET_KINDS, DictScene, SetScene, dict_scene, set_scene
from reader.core.step_text import cell_text
from reader.core.step_tree import TreeScene, tree_scene
from reader.core.step_value import (
    ArrayValue,
    ChainValue,
    DictValue,
    ListValue,
    StepValue,
    TreeValue,
)

_CELL = 12  # characters
_ROW_KINDS = frozenset({"list", "tuple", "deque"})


@dataclass(frozen=True, slots=True)
class IndexUse:
    """``array[index]`` somewhere in a program; axis 1 for the ``c`` of ``grid[r][c]``."""

    array: str
    index: str
    axis: int = 0


@dataclass(frozen=True, slots=True)
class RowScene:
    """A row of cells of ``total``; ``marks`` are the variables that point at a position."""

    name: str
    cells: tuple[str, ...]
    total: int
    marks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GridScene:
    """Rows of cells; ``rows`` and ``columns`` are marked by the variables that index them."""

    name: str
    cells: tuple[tuple[str, ...], ...]
    rows: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    columns: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChainScene:
    """Nodes one behind the other; the last leads back to ``back`` where that is not -1."""

    name: str
    cells: tuple[str, ...]
    back: int
    is_cut: bool
    marks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Node:
    """The variable in whose drawing a node stands, and the node's number."""

    holder: str
    number: int


Scene = RowScene | GridScene | ChainScene | TreeScene | DictScene | SetScene | GraphScene


def index_uses(source: str) -> tuple[IndexUse, ...]:
    """Return which variables index which in a program; none where it is no Python."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return ()
    found = [
        use for node in ast.walk(tree) if isinstance(node, ast.Subscript) for use in _uses(node)
    ]
    return tuple(dict.fromkeys(found))


def scenes(variables: Mapping[str, StepValue], uses: tuple[IndexUse, ...]) -> tuple[Scene, ...]:
    """Return the drawings of a call's variables, in their order.

    A node that lies in a structure drawn already is a mark there, and is not drawn again.
    """
    drawn: list[Scene] = []
    held = _holders(variables)
    for name, value in variables.items():
        indices = _indices(name, variables, uses)
        if (graph := graph_scene(name, value, indices)) is not None:
            drawn.append(graph)
            continue
        match value:
            case DictValue() if (table := dict_scene(name, value, indices)) is not None:
                drawn.append(table)
            case ListValue(kind=kind) if kind in SET_KINDS and (members := set_scene(name, value)):
                drawn.append(members)
            case ListValue() if (scene := _list_scene(name, value, variables, uses)) is not None:
                drawn.append(scene)
            case ArrayValue(items=[*items]) if items:
                drawn.append(_array_scene(name, value, variables, uses))
            case ChainValue() if name in held and held[name].holder == name:
                drawn.append(_chain_scene(name, value, _marks_of(name, value, held)))
            case TreeValue() if name in held and held[name].holder == name:
                drawn.append(tree_scene(name, value, _marks_of(name, value, held)))
            case _:
                pass
    return tuple(drawn)


def _uses(node: ast.Subscript) -> Iterator[IndexUse]:
    index = _index_name(node.slice)
    if array := _name_of(node.value):
        if index:
            yield IndexUse(array, index)
        parts = node.slice.elts[:2] if isinstance(node.slice, ast.Tuple) else ()
        for axis, part in enumerate(parts):
            if name := _index_name(part):
                yield IndexUse(array, name, axis)
    elif index and isinstance(node.value, ast.Subscript) and (array := _name_of(node.value.value)):
        yield IndexUse(array, index, 1)


def _index_name(node: ast.expr) -> str:
    """Return the variable of ``i``, ``i + 1`` and ``i - 1``; ``""`` for all else."""
    match node:
        case ast.BinOp(left=left, op=ast.Add() | ast.Sub(), right=ast.Constant()):
            return _name_of(left)
        case _:
            return _name_of(node)


def _name_of(node: ast.expr) -> str:
    """Return ``nums`` or ``self.heap`` as a recording names them; ``""`` for all else."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr=name):
            return f"self.{name}"
        case _:
            return ""


def _pointers(
    name: str,
    length: int,
    axis: int,
    variables: Mapping[str, StepValue],
    uses: tuple[IndexUse, ...],
) -> dict[int, tuple[str, ...]]:
    marks: dict[int, tuple[str, ...]] = {}
    for use in uses:
        at = variables.get(use.index)
        if (use.array, use.axis) != (name, axis) or type(at) is not int:
            continue
        # -1 is mostly a pointer that has run off the front, and not one at the last item.
        if 0 <= at < length:
            marks[at] = (*marks.get(at, ()), use.index)
    return marks


def _indices(
    name: str, variables: Mapping[str, StepValue], uses: tuple[IndexUse, ...]
) -> dict[str, StepValue]:
    """Return the variables that a program indexes another with, and what they hold."""
    return {
        use.index: variables[use.index]
        for use in uses
        if (use.array, use.axis) == (name, 0) and use.index in variables
    }


def _list_scene(
    name: str, value: ListValue, variables: Mapping[str, StepValue], uses: tuple[IndexUse, ...]
) -> Scene | None:
    if value.kind not in _ROW_KINDS or not value.items:
        return None
    rows = [item for item in value.items if isinstance(item, ListValue) and item.kind in _ROW_KINDS]
    if len(rows) == len(value.items):
        cells = tuple(tuple(cell_text(item) for item in row.items) for row in rows)
        widest = max(map(len, cells))
        return GridScene(
            name,
            cells,
            _pointers(name, len(cells), 0, variables, uses),
            _pointers(name, widest, 1, variables, uses),
        )
    marks = _pointers(name, value.total, 0, variables, uses)
    return RowScene(name, tuple(map(cell_text, value.items)), value.total, marks)


def _array_scene(
    name: str, value: ArrayValue, variables: Mapping[str, StepValue], uses: tuple[IndexUse, ...]
) -> Scene:
    items = value.items if isinstance(value.items, list) else []
    if not all(isinstance(row, list) for row in items):
        marks = _pointers(name, value.shape[0], 0, variables, uses)
        return RowScene(name, tuple(map(_number, items)), value.shape[0], marks)
    cells = tuple(tuple(map(_number, row)) for row in items if isinstance(row, list))
    return GridScene(
        name,
        cells,
        _pointers(name, len(cells), 0, variables, uses),
        _pointers(name, max(map(len, cells)), 1, variables, uses),
    )


def _holders(variables: Mapping[str, StepValue]) -> dict[str, _Node]:
    """Return for each variable that is a node in whose drawing it stands."""
    numbers = {
        name: value.numbers
        for name, value in variables.items()
        if isinstance(value, ChainValue | TreeValue)
    }
    largest_first = sorted(numbers, key=lambda name: -len(numbers[name]))
    held: dict[str, _Node] = {}
    for name, own in numbers.items():
        first = own[0] if own else None
        if first is not None:
            holder = next(one for one in largest_first if first in numbers[one])
            held[name] = _Node(holder, first)
    return held


def _marks_of(
    name: str, value: ChainValue | TreeValue, held: Mapping[str, _Node]
) -> dict[int, tuple[str, ...]]:
    places = {number: place for place, number in enumerate(value.numbers) if number is not None}
    marks: dict[int, tuple[str, ...]] = {}
    for other, node in held.items():
        if node.holder == name:
            place = places[node.number]
            marks[place] = (*marks.get(place, ()), other)
    return marks


def _chain_scene(name: str, value: ChainValue, marks: dict[int, tuple[str, ...]]) -> ChainScene:
    cells = tuple(map(cell_text, value.items))
    return ChainScene(name, cells, value.back, value.total is None, marks)


def _number(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)[:_CELL]
