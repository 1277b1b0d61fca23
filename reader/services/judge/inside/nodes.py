"""Linked lists and trees: built from the arrays that cases write them as, and written back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Any

_SCALARS = frozenset({int, float, bool, str, type(None)})
MAX_NODES = 5_000_000


class BadNodesError(Exception):
    """The answer is not a linked structure that can be written down; the message says why."""


def build_list(values: list[Any] | None, node_class: Any) -> Any:
    """Return the head of a linked list, None for an empty one."""
    head = None
    for value in reversed(values or []):
        head = node_class(value, head)
    return head


def build_tree(values: list[Any] | None, node_class: Any) -> Any:
    """Return the root of a tree given level by level, with None for an absent child."""
    if not values or values[0] is None:
        return None
    rest = iter(values)
    root = node_class(next(rest))
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        for side in ("left", "right"):
            value = next(rest, None)
            if value is not None:
                child = node_class(value)
                setattr(node, side, child)
                waiting.append(child)
    return root


def find(root: Any, value: Any) -> Any:
    """Return the first node that carries ``value``, None where none does."""
    return next((node for node in _walk(root) if node.val == value), None)


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


def dump_reference(node: Any, root: Any, argument: str) -> Any:
    """Return the value of ``node``, which must be one of those under ``root``.

    Raises:
        BadNodesError: It is another object, however equal.
    """
    if not any(node is each for each in _walk(root)):
        raise BadNodesError(
            f"returned something that is not itself a node of {argument}; a copy is not"
        )
    return _plain_value(node)


def _walk(root: Any) -> Iterator[Any]:
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node is None or id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        links = (getattr(node, "right", None), getattr(node, "left", None))
        waiting.extend((getattr(node, "next", None), *links))


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
