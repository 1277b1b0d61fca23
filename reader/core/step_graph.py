"""What is drawn of adjacency lists: the nodes on a circle, and who leads to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from reader.core.step_tables import key_marks
from reader.core.step_text import cell_text
from reader.core.step_value import DictValue, ListValue, StepValue

MOST_NODES = 24
# Lists of lists are grids more often than not: what is a graph is called one.
_CALLED_A_GRAPH = re.compile(r"graph|adj|neigh|^(self\.)?(g|nei|nbrs|children|succ|pred|prereqs?)$")


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """From one node's place to another's; ``label`` is a weight, ``""`` for none."""

    start: int
    end: int
    label: str = ""
    is_both_ways: bool = False


@dataclass(frozen=True, slots=True)
class GraphScene:
    """Nodes and edges; ``marks`` are the variables that stand for a node."""

    name: str
    nodes: tuple[str, ...]
    edges: tuple[GraphEdge, ...]
    is_cut: bool
    marks: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


def graph_scene(name: str, value: StepValue, indices: Mapping[str, StepValue]) -> GraphScene | None:
    """Return the drawing of a variable that is called a graph and looks like one; else None.

    That is a list or a dict whose items are lists, sets or dicts of nodes, or of pairs of a
    node and a weight. ``indices`` are the variables that the program indexes it with.
    """
    if not _CALLED_A_GRAPH.search(name.lower()):
        return None
    rows = _rows(value)
    leads = [(key, _targets(row)) for key, row in rows]
    if not any(targets for _, targets in leads) or any(targets is None for _, targets in leads):
        return None
    keys = [key for key, _ in leads]
    known = {_spelled(key) for key in keys}
    for _, targets in leads:
        for target, _ in targets or ():
            if _spelled(target) not in known:
                known.add(_spelled(target))
                keys.append(target)
    return _scene(name, keys, [targets or [] for _, targets in leads], indices)


def _rows(value: StepValue) -> list[tuple[StepValue, StepValue]]:
    match value:
        case DictValue(pairs=pairs):
            return [*pairs]
        case ListValue(kind="list" | "tuple", items=items):
            return [*enumerate(items)]
        case _:
            return []


def _targets(row: StepValue) -> list[tuple[StepValue, str]] | None:
    """Return where a node leads to, with the weights; None where this is no such thing."""
    if isinstance(row, DictValue):
        return [(key, cell_text(weight)) for key, weight in row.pairs]
    if not isinstance(row, ListValue):
        return None
    found = [_target(item) for item in row.items]
    return None if None in found else [each for each in found if each is not None]


def _target(item: StepValue) -> tuple[StepValue, str] | None:
    match item:
        case ListValue(items=(bool() | int() | str() as node, weight), total=2):
            return node, cell_text(weight)
        case ListValue(kind="tuple") if item.total > 0:
            return item, ""  # a node that is a pair of coordinates, or more
        case int() | str():
            return item, ""
        case _:
            return None


def _spelled(key: StepValue) -> tuple[type, str]:
    return type(key), cell_text(key)


def _scene(
    name: str,
    keys: list[StepValue],
    leads: list[list[tuple[StepValue, str]]],
    indices: Mapping[str, StepValue],
) -> GraphScene:
    kept = keys[:MOST_NODES]
    places = {_spelled(key): place for place, key in enumerate(kept)}
    found = {
        (start, places[_spelled(target)]): weight
        for start, targets in enumerate(leads[:MOST_NODES])
        for target, weight in targets
        if _spelled(target) in places
    }
    return GraphScene(
        name,
        tuple(map(cell_text, kept)),
        tuple(_edges(found)),
        len(keys) > len(kept),
        key_marks(kept, indices),
    )


def _edges(found: Mapping[tuple[int, int], str]) -> Iterator[GraphEdge]:
    for (start, end), weight in found.items():
        is_both = start != end and found.get((end, start)) == weight
        if not is_both or start < end:
            yield GraphEdge(start, end, weight, is_both)
