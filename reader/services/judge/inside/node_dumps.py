"""Structures of linked nodes that a program returned, written back as cases write them.

Nothing about them is believed: classes are looked at, circles are found where none may be,
and there is an end to how many nodes are followed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Mapping
from typing import Any

from .collection import collector_paused
from .saying import SaidError, say

_SCALARS = frozenset({int, float, bool, str, type(None)})
MAX_NODES = 5_000_000


class BadNodesError(SaidError):
    """The answer is not a structure that can be written down; the message says why."""


def dump_nodes(kind: str, first: Any, given: Collection[int] = frozenset()) -> list[Any]:
    """Return the structure as a case writes it.

    Args:
        kind: How it is linked.
        first: Its root or head.
        given: The ids of nodes that may not be in it, those of the arguments.

    Raises:
        BadNodesError: It is none of that kind.
    """
    walk = _Walk(kind.partition("<")[0], given)
    try:
        with collector_paused():
            return _DUMPS[kind](first, walk)
    except AttributeError as error:  # a class of the program's own, or a deleted link
        raise BadNodesError(
            say("returned a node that lacks a link: {error}", error=str(error)[:120])
        ) from None


class _Walk:
    """The nodes met so far, each at the position at which it was met."""

    def __init__(self, class_name: str, given: Collection[int]) -> None:
        self.class_name = class_name
        self._given = given
        self.nodes: list[Any] = []
        self._positions: dict[int, int] = {}

    def position(self, node: Any) -> int | None:
        """Return where the node was met, None for one that was not."""
        return self._positions.get(id(node))

    def meet(self, node: Any) -> None:
        """Take up another node."""
        # By name: a solution pasted with its own copy of the class is as good.
        name = type(node).__name__[:60]
        if name != self.class_name:
            raise BadNodesError(
                say("returned {found} where {due} was due", found=name, due=self.class_name)
            )
        self.refuse_given(node)
        if len(self.nodes) >= MAX_NODES:
            raise BadNodesError(say("returned more than {count} nodes", count=MAX_NODES))
        self._positions[id(node)] = len(self.nodes)
        self.nodes.append(node)

    def refuse_given(self, node: Any) -> None:
        """Refuse a node of the arguments where there may be none."""
        if id(node) in self._given:
            raise BadNodesError(say("returned a node of the arguments where a copy of it was due"))

    def meet_once(self, node: Any) -> None:
        """Take up a node that may be reached in one way only."""
        if self.position(node) is not None:
            raise BadNodesError(
                say(
                    "returned a {name} that is reached twice: it runs in a circle or is shared",
                    name=self.class_name,
                )
            )
        self.meet(node)

    def values(self) -> list[Any]:
        """Return what the nodes carry."""
        return list(map(_plain_value, self.nodes))


def _dump_list(head: Any, walk: _Walk) -> list[Any]:
    node = head
    while node is not None:
        walk.meet_once(node)
        node = node.next
    return walk.values()


def _dump_cycle(head: Any, walk: _Walk) -> list[Any]:
    node = head
    while node is not None:
        position = walk.position(node)
        if position is not None:
            return [walk.values(), position]
        walk.meet(node)
        node = node.next
    return [walk.values(), -1]


def _dump_tree(root: Any, walk: _Walk) -> list[Any]:
    values: list[Any] = []
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        if node is None:
            values.append(None)
            continue
        walk.meet_once(node)
        values.append(_plain_value(node))
        waiting.append(node.left)
        waiting.append(node.right)
    return _without_trailing_nulls(values)


def _dump_random(head: Any, walk: _Walk) -> list[Any]:
    values = _dump_list(head, walk)
    return [
        [value, _random_position(node.random, walk)]
        for value, node in zip(values, walk.nodes, strict=True)
    ]


def _random_position(target: Any, walk: _Walk) -> int | None:
    if target is None:
        return None
    position = walk.position(target)
    if position is None:
        walk.refuse_given(target)
        raise BadNodesError(say("returned a list with a random that leads to no node of this list"))
    return position


def _dump_nary(root: Any, walk: _Walk) -> list[Any]:
    if root is None:
        return []
    walk.meet(root)
    values = [_plain_value(root)]
    # The list grows as its nodes' children are met.
    for node in walk.nodes:
        values.append(None)
        for child in _links(node.children, "children"):
            walk.meet_once(child)
            values.append(_plain_value(child))
    return _without_trailing_nulls(values)


def _dump_graph(first: Any, walk: _Walk) -> list[Any]:
    if first is None:
        return []
    walk.meet(first)
    for node in walk.nodes:
        for neighbor in _links(node.neighbors, "neighbors"):
            if walk.position(neighbor) is None:
                walk.meet(neighbor)
    numbers = walk.values()
    if _plain_value(first) != 1 or set(map(type, numbers)) != {int}:
        raise BadNodesError(say("returned a graph whose first node does not have 1 for its val"))
    if set(numbers) != set(range(1, len(numbers) + 1)) or len(set(numbers)) != len(numbers):
        raise BadNodesError(
            say("returned a graph whose vals are not 1 to {count}, each once", count=len(numbers))
        )
    by_number = dict(zip(numbers, walk.nodes, strict=True))
    return [
        [neighbor.val for neighbor in _links(by_number[number].neighbors, "neighbors")]
        for number in range(1, len(numbers) + 1)
    ]


def _links(links: Any, name: str) -> list[Any]:
    if links is None:
        return []
    if type(links) is not list:
        found = type(links).__name__[:60]
        raise BadNodesError(
            say("returned a Node whose {name} are a {found}", name=name, found=found)
        )
    return links


def _without_trailing_nulls(values: list[Any]) -> list[Any]:
    while values and values[-1] is None:
        values.pop()
    return values


def _plain_value(node: Any) -> Any:
    value = node.val
    if type(value) not in _SCALARS:
        found = type(value).__name__[:60]
        raise BadNodesError(say("returned a node whose val is a {found}", found=found))
    return value


_DUMPS: Mapping[str, Callable[[Any, _Walk], list[Any]]] = {
    "TreeNode": _dump_tree,
    "ListNode": _dump_list,
    "ListNode<cycle>": _dump_cycle,
    "Node<random>": _dump_random,
    "Node<nary>": _dump_nary,
    "Node<graph>": _dump_graph,
}
