"""Trees as nodes and their children, read out of the lists that spell them level by level."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from reader.core.value_types import NodeKind
from reader.core.verdict import Json

ROOT = 0


@dataclass(frozen=True, slots=True)
class Tree:
    """Nodes in the order in which they are written, the root first.

    ``places`` are their indexes in the list that spells the tree. ``children`` of a binary
    tree's node are two, None where one is not there.
    """

    values: tuple[Json, ...]
    places: tuple[int, ...]
    children: tuple[tuple[int | None, ...], ...]


def read_tree(kind: NodeKind, value: Json) -> Tree:
    """Return the tree that ``value`` spells; it must be a sound spelling of one."""
    parts = value if isinstance(value, list) else []
    places = tuple(place for place, part in enumerate(parts) if part is not None)
    groups = _binary_groups(parts) if kind is NodeKind.TREE else _nary_groups(parts)
    return Tree(tuple(parts[place] for place in places), places, groups)


def pair_nodes(left: Tree, right: Tree) -> Iterator[tuple[int | None, int | None]]:
    """Yield the nodes at the same places of two trees, from the roots down, None for none."""
    waiting = deque([(_root(left), _root(right))])
    while waiting:
        one, other = waiting.popleft()
        if one is None and other is None:
            continue
        yield one, other
        waiting.extend(
            zip_longest(
                left.children[one] if one is not None else (),
                right.children[other] if other is not None else (),
            )
        )


def _root(tree: Tree) -> int | None:
    return ROOT if tree.values else None


def _binary_groups(parts: list[Json]) -> tuple[tuple[int | None, ...], ...]:
    groups: list[tuple[int | None, ...]] = []
    count = min(len(parts), 1)
    rest = iter(parts[1:])
    while len(groups) < count:
        pair: list[int | None] = []
        for part in (next(rest, None), next(rest, None)):
            pair.append(None if part is None else count)
            count += part is not None
        groups.append(tuple(pair))
    return tuple(groups)


def _nary_groups(parts: list[Json]) -> tuple[tuple[int | None, ...], ...]:
    groups: list[list[int | None]] = []
    count = min(len(parts), 1)
    for part in parts[1:]:
        if part is None:
            groups.append([])
        else:
            groups[-1].append(count)
            count += 1
    groups.extend([] for _ in range(count - len(groups)))
    return tuple(tuple(group) for group in groups[:count])
