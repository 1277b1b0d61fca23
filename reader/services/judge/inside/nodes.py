"""Structures of linked nodes, built from what cases write them as."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any


class ArgumentNodes:
    """The nodes of one argument, in the order of their positions, as they were given.

    ``written`` is the argument as the case has it: what a node carries is read there, since
    the program may change it.
    """

    def __init__(self, kind: str, written: Any, items: list[Any]) -> None:
        self.items = items
        self._kind = kind
        self._written = written
        self._positions: dict[int, int] | None = None
        self._by_value: dict[tuple[type, Any], int] | None = None

    def value(self, position: int) -> Any:
        """Return what the node at ``position`` carried."""
        return _node_values(self._kind, self._written)[position]

    def find(self, value: Any) -> Any:
        """Return the node that carries ``value``: 1, 1.0 and True are three values."""
        if self._by_value is None:
            values = _node_values(self._kind, self._written)
            self._by_value = {(type(each), each): at for at, each in enumerate(values)}
        return self.items[self._by_value[type(value), value]]

    def position(self, node: Any) -> int | None:
        """Return the position of that very node, None where it is none of these."""
        if self._positions is None:
            self._positions = {id(each): at for at, each in enumerate(self.items)}
        return self._positions.get(id(node))


def build_nodes(kind: str, value: Any, node_class: Any) -> list[Any]:
    """Return the nodes of a structure in the order of their positions, its first one first."""
    return _BUILDERS[kind](value or [], node_class)


def build_tail(value: Any, onto: list[Any], node_class: Any) -> tuple[Any, list[Any]]:
    """Return the head of a list that runs into one of the nodes ``onto``, and its own nodes."""
    values, position = value
    own = _build_list(values, node_class)
    shared = onto[position] if position >= 0 else None
    if not own:
        return shared, own
    own[-1].next = shared
    return own[0], own


def _build_list(values: list[Any], node_class: Any) -> list[Any]:
    made = list(map(node_class, values))
    for node, following in pairwise(made):
        node.next = following
    return made


def _build_cycle(value: list[Any], node_class: Any) -> list[Any]:
    values, position = value or ([], -1)
    made = _build_list(values, node_class)
    if position >= 0:
        made[-1].next = made[position]
    return made


def _build_tree(values: list[Any], node_class: Any) -> list[Any]:
    if not values or values[0] is None:
        return []
    made = [node_class(values[0])]
    parents = iter(made)
    rest = iter(values[1:])
    for left in rest:
        parent = next(parents)
        if left is not None:
            parent.left = node_class(left)
            made.append(parent.left)
        right = next(rest, None)
        if right is not None:
            parent.right = node_class(right)
            made.append(parent.right)
    return made


def _build_random(pairs: list[Any], node_class: Any) -> list[Any]:
    made = _build_list([value for value, _ in pairs], node_class)
    for node, (_, target) in zip(made, pairs, strict=True):
        if target is not None:
            node.random = made[target]
    return made


def _build_nary(values: list[Any], node_class: Any) -> list[Any]:
    made = [node_class(value) for value in values[:1]]
    parent = -1
    for value in values[1:]:
        if value is None:
            parent += 1
            continue
        child = node_class(value)
        made[parent].children.append(child)
        made.append(child)
    return made


def _build_graph(neighbors: list[Any], node_class: Any) -> list[Any]:
    made = [node_class(number) for number in range(1, len(neighbors) + 1)]
    for node, numbers in zip(made, neighbors, strict=True):
        node.neighbors = [made[number - 1] for number in numbers]
    return made


_BUILDERS: Mapping[str, Callable[[list[Any], Any], list[Any]]] = {
    "TreeNode": _build_tree,
    "ListNode": _build_list,
    "ListNode<cycle>": _build_cycle,
    "Node<random>": _build_random,
    "Node<nary>": _build_nary,
    "Node<graph>": _build_graph,
}


def _node_values(kind: str, written: Any) -> list[Any]:
    if kind == "ListNode<cycle>":
        return list(written[0])
    if kind == "Node<random>":
        return [value for value, _ in written]
    if kind == "Node<graph>":
        return list(range(1, len(written) + 1))
    return [value for value in written if value is not None]
