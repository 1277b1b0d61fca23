"""Whether a JSON value spells a structure of linked nodes, each kind in its own way."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeGuard

from reader.core.saying import say
from reader.core.value_types import Linked, NodeKind
from reader.core.value_words import describe_kind, place_fault
from reader.core.verdict import Json

# A structure's spelling with a place: [values, position].
_PARTS = 2
_NODE_VALUES = (bool, int, float, str)


def check_nodes(kind: NodeKind, value: Json, at: str) -> str:
    """Return what is wrong with ``value``, its path beginning with ``at``, or ""."""
    if not isinstance(value, list):
        return place_fault(
            at,
            say("expected a {kind} as a list, got {found}", kind=kind, found=describe_kind(value)),
        )
    return _CHECKS[kind](value, at)


def check_node_value(value: Json, at: str) -> str:
    """Return what keeps ``value`` from being what one node carries, or ""."""
    if type(value) in _NODE_VALUES:
        return ""
    return place_fault(
        at, say("expected the value of a node, got {found}", found=describe_kind(value))
    )


def check_tail(value: Json, at: str, *, count: int | None = None) -> str:
    """Return what is wrong with the spelling of a shared tail, ``[values, position]``, or "".

    Args:
        value: The value.
        at: The path to it.
        count: How many nodes the other list has; None: not known here.
    """
    fault = _check_pair(value, at)
    if fault or not isinstance(value, list) or count is None:
        return fault
    return _check_position(value[1], count, f"{at}[1]")


def node_values(linked: Linked, value: Json) -> list[Json]:
    """Return what the nodes carry, in the order of their positions.

    The value must be one of the type already; the nodes of a graph carry 1, 2, 3, and so on.
    """
    parts = value if isinstance(value, list) else []
    match linked.kind:
        case NodeKind.TREE | NodeKind.NARY:
            return [part for part in parts if part is not None]
        case NodeKind.CYCLE:
            return parts[0] if isinstance(parts[0], list) else []
        case NodeKind.RANDOM:
            return [pair[0] for pair in parts if isinstance(pair, list)]
        case NodeKind.GRAPH:
            return list(range(1, len(parts) + 1))
        case _:
            return parts


def _check_list(value: list[Json], at: str) -> str:
    return _first(check_node_value(part, f"{at}[{index}]") for index, part in enumerate(value))


def _check_tree(value: list[Json], at: str) -> str:
    """Find also the item that no earlier node has room for: each has two children."""
    room = 1
    for index, part in enumerate(value):
        if part is not None and (fault := check_node_value(part, f"{at}[{index}]")):
            return fault
        if room == 0:
            return place_fault(
                f"{at}[{index}]", say("this node has no parent: all the nodes above it are null")
            )
        room += -1 if part is None else 1
    return ""


def _check_cycle(value: list[Json], at: str) -> str:
    fault = _check_pair(value, at)
    if fault or not isinstance(value[0], list):
        return fault
    return _check_position(value[1], len(value[0]), f"{at}[1]")


def _check_pair(value: Json, at: str) -> str:
    if not isinstance(value, list) or len(value) != _PARTS or not isinstance(value[0], list):
        return place_fault(
            at, say("expected [values, position], such as [[3,2,0],1]; -1 is no node")
        )
    if fault := _check_list(value[0], f"{at}[0]"):
        return fault
    if not _is_int(value[1]):
        return place_fault(
            f"{at}[1]", say("expected a position, got {found}", found=describe_kind(value[1]))
        )
    if value[1] < -1:
        return place_fault(
            f"{at}[1]",
            say("{position} is no position: they count from 0, -1 is none", position=value[1]),
        )
    return ""


def _check_position(position: Json, count: int, at: str) -> str:
    if _is_int(position) and position >= count:
        return place_fault(
            at,
            say(
                "there is no node at {position}: the list has {count}",
                position=position,
                count=count,
            ),
        )
    return ""


def _check_random(value: list[Json], at: str) -> str:
    return _first(
        _check_random_node(part, len(value), f"{at}[{index}]") for index, part in enumerate(value)
    )


def _check_random_node(part: Json, count: int, at: str) -> str:
    if not isinstance(part, list) or len(part) != _PARTS:
        return place_fault(at, say("expected [value, position of the random node, or null]"))
    value, target = part
    if fault := check_node_value(value, f"{at}[0]"):
        return fault
    if target is None or (_is_int(target) and 0 <= target < count):
        return ""
    return place_fault(
        f"{at}[1]", say("expected null or a position from 0 to {last}", last=count - 1)
    )


def _check_nary(value: list[Json], at: str) -> str:
    """Check level order, where a null ends the root, and then each node's children."""
    nodes, parent = 0, -1
    for index, part in enumerate(value):
        place = f"{at}[{index}]"
        if part is None:
            if index == 0:
                return place_fault(place, say("the root is null: the empty tree is []"))
            parent += 1
            continue
        if fault := check_node_value(part, place):
            return fault
        if parent < 0 < index:
            return place_fault(place, say("expected null behind the root"))
        if parent >= nodes:
            return place_fault(
                place, say("this node has no parent: there are {count} before it", count=nodes)
            )
        nodes += 1
    return ""


def _check_graph(value: list[Json], at: str) -> str:
    count = len(value)
    for index, part in enumerate(value):
        if not isinstance(part, list):
            return place_fault(
                f"{at}[{index}]", say("expected a list, got {found}", found=describe_kind(part))
            )
        for place, neighbor in enumerate(part):
            if not _is_int(neighbor) or not 1 <= neighbor <= count:
                where = f"{at}[{index}][{place}]"
                return place_fault(
                    where, say("expected the number of a node, from 1 to {count}", count=count)
                )
    return _check_reach(value, at)


def _check_reach(value: list[Json], at: str) -> str:
    """Only its first node is handed over, so a solution cannot see what that does not lead to."""
    waiting = [0] if value else []
    seen = set(waiting)
    while waiting:
        neighbors = value[waiting.pop()]
        for neighbor in neighbors if isinstance(neighbors, list) else ():
            place = neighbor - 1 if _is_int(neighbor) else 0
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    lost = next((index for index in range(len(value)) if index not in seen), None)
    if lost is None:
        return ""
    return place_fault(
        f"{at}[{lost}]", say("node {number} cannot be reached from node 1", number=lost + 1)
    )


def _is_int(value: Json) -> TypeGuard[int]:
    return type(value) is int


def _first(faults: Iterator[str]) -> str:
    return next(filter(None, faults), "")


_CHECKS: Mapping[NodeKind, Callable[[list[Json], str], str]] = {
    NodeKind.TREE: _check_tree,
    NodeKind.LIST: _check_list,
    NodeKind.CYCLE: _check_cycle,
    NodeKind.RANDOM: _check_random,
    NodeKind.NARY: _check_nary,
    NodeKind.GRAPH: _check_graph,
}
