"""What is drawn of a binary tree: its nodes over their children, in order from left to right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.core.step_text import cell_text
from reader.core.step_value import TreeValue


@dataclass(frozen=True, slots=True)
class TreeNodeScene:
    """A node, its place from the left among all nodes, its level, and its parent's number."""

    text: str
    column: int
    level: int
    parent: int | None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TreeScene:
    """A binary tree's nodes, each behind its parent."""

    name: str
    nodes: tuple[TreeNodeScene, ...]
    is_cut: bool


def tree_scene(name: str, value: TreeValue, marks: Mapping[int, tuple[str, ...]]) -> TreeScene:
    """Return a tree's drawing; ``marks`` are the variables that stand for the node at a place."""
    children, parents = _family(value)
    columns = _columns(children)
    levels: dict[int, int] = {}
    nodes: list[TreeNodeScene] = []
    places = {place: number for number, place in enumerate(sorted(columns))}
    for place in sorted(columns):
        parent = parents.get(place)
        levels[place] = 0 if parent is None else levels[parent] + 1
        nodes.append(
            TreeNodeScene(
                cell_text(value.items[place]),
                columns[place],
                levels[place],
                None if parent is None else places[parent],
                marks.get(place, ()),
            )
        )
    return TreeScene(name, tuple(nodes), value.total is None)


def _family(value: TreeValue) -> tuple[dict[int, list[int | None]], dict[int, int]]:
    """Return each node's children by place, and each one's parent."""
    children: dict[int, list[int | None]] = {}
    parents: dict[int, int] = {}
    following = iter(range(1, len(value.items)))
    for place, number in enumerate(value.numbers):
        if number is None or (place and place not in parents):
            continue
        pair = [next(following, None), next(following, None)]
        children[place] = [
            at if at is not None and value.numbers[at] is not None else None for at in pair
        ]
        parents |= {at: place for at in children[place] if at is not None}
    return children, parents


def _columns(children: Mapping[int, list[int | None]]) -> dict[int, int]:
    """Return each node's place in the order from left to right."""
    columns: dict[int, int] = {}
    waiting: list[int] = []
    node: int | None = 0
    while waiting or node is not None:
        if node is not None:
            waiting.append(node)
            node = children[node][0]
            continue
        done = waiting.pop()
        columns[done] = len(columns)
        node = children[done][1]
    return columns
