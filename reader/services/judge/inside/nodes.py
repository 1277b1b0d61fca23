"""Linked lists and trees: built from the arrays that cases write them as, and written back."""

from __future__ import annotations

from collections import deque
from itertools import pairwise
from typing import Any

_SCALARS = frozenset({int, float, bool, str, type(None)})
MAX_NODES = 5_000_000


class BadNodesError(Exception):
    """The answer is not a linked structure that can be written down; the message says why."""


def build_list(values: list[Any] | None, node_class: Any) -> list[Any]:
    """Return the nodes of a linked list, its head first; none for an empty list."""
    made = list(map(node_class, values or []))
    for node, following in pairwise(made):
        node.next = following
    return made


def build_tree(values: list[Any] | None, node_class: Any) -> list[Any]:
    """Return the nodes of a tree, its root first, from level order with None for no child."""
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


def find(nodes: list[Any], value: Any) -> Any:
    """Return the first of ``nodes`` that carries ``value``, None where none does."""
    return next((node for node in nodes if node.val == value), None)


def dump_list(head: Any) -> list[Any]:
    """Return the values of a linked list.

    Raises:
        BadNodesError: It is no linked list, or runs in a circle.
    """
    values: list[Any] = []
    seen: set[int] = set()
    node = head
    while node is not None:
        _check_node(node, "ListNode", seen)
        values.append(_plain_value(node))
        node = node.next
    return values


def dump_tree(root: Any) -> list[Any]:
    """Return the values of a tree level by level, None for an absent child, none at the end.

    Raises:
        BadNodesError: It is no tree.
    """
    values: list[Any] = []
    seen: set[int] = set()
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        if node is None:
            values.append(None)
            continue
        _check_node(node, "TreeNode", seen)
        values.append(_plain_value(node))
        waiting.append(node.left)
        waiting.append(node.right)
    while values and values[-1] is None:
        values.pop()
    return values


def dump_reference(node: Any, nodes: list[Any], argument: str) -> Any:
    """Return the value of ``node``, which must be one of ``nodes``, those of an argument.

    Raises:
        BadNodesError: It is another object, however equal.
    """
    if id(node) not in set(map(id, nodes)):
        what = "returned something that is not itself a node of"
        raise BadNodesError(f"{what} {argument}; a copy is not")
    return _plain_value(node)


def _check_node(node: Any, kind: str, seen: set[int]) -> None:
    # By name: a solution pasted with its own copy of the class is as good.
    if type(node).__name__ != kind:
        raise BadNodesError(f"returned {type(node).__name__[:60]} where {kind} was due")
    if id(node) in seen:
        raise BadNodesError(
            f"returned a {kind} that is reached twice: it runs in a circle or is shared"
        )
    if len(seen) >= MAX_NODES:
        raise BadNodesError(f"returned more than {MAX_NODES} nodes")
    seen.add(id(node))


def _plain_value(node: Any) -> Any:
    value = node.val
    if type(value) not in _SCALARS:
        raise BadNodesError(f"returned a node whose val is a {type(value).__name__[:60]}")
    return value
