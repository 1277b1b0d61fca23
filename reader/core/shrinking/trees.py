"""Smaller trees: a subtree alone, a tree without one, smaller values in its nodes."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Collection, Iterator

from reader.core.tree_shapes import ROOT, Tree, read_tree
from reader.core.value_types import NodeKind
from reader.core.verdict import Json

# Of a large tree only so many nodes are tried one by one.
_MOST_NODES = 64


def smaller_trees(
    kind: NodeKind, value: list[Json], smaller_node: Callable[[Json], Iterator[Json]]
) -> Iterator[Json]:
    """Yield smaller trees, spelled as ``value`` is; ``smaller_node`` is asked for node values."""
    tree = read_tree(kind, value)
    if not tree.values:
        return
    yield []
    sizes = _sizes(tree)
    below = _boldest_first(sizes)
    for node in below:
        yield write_tree(kind, tree, node)
    for node in below:
        yield write_tree(kind, tree, ROOT, without={node})
    for node in below:
        yield from _lifted(kind, tree, node)
    for place in tree.places[:_MOST_NODES]:
        for smaller in smaller_node(value[place]):
            yield [*value[:place], smaller, *value[place + 1 :]]


def write_tree(
    kind: NodeKind,
    tree: Tree,
    root: int,
    *,
    without: Collection[int] = (),
    lifted: int | None = None,
) -> Json:
    """Return the spelling of a part of a tree.

    Args:
        kind: How it is spelled.
        tree: The whole.
        root: The part's root.
        without: Nodes that are left out with all below them.
        lifted: A node whose only child takes its place.
    """
    parts: list[Json] = [tree.values[root]]
    if kind is NodeKind.NARY:
        parts.append(None)
    waiting = deque([root])
    while waiting:
        node = waiting.popleft()
        kin = [_stand_in(tree, child, without, lifted) for child in tree.children[node]]
        kin = kin if kind is NodeKind.TREE else [child for child in kin if child is not None]
        parts.extend(None if child is None else tree.values[child] for child in kin)
        waiting.extend(child for child in kin if child is not None)
        if kind is NodeKind.NARY:
            parts.append(None)
    while parts[-1] is None:
        parts.pop()
    return parts


def _stand_in(
    tree: Tree, child: int | None, without: Collection[int], lifted: int | None
) -> int | None:
    if child is None or child in without:
        return None
    if child == lifted:
        return next(grandchild for grandchild in tree.children[child] if grandchild is not None)
    return child


def _lifted(kind: NodeKind, tree: Tree, node: int) -> Iterator[Json]:
    if sum(child is not None for child in tree.children[node]) == 1:
        yield write_tree(kind, tree, ROOT, lifted=node)


def _boldest_first(sizes: list[int]) -> list[int]:
    """Return nodes: those of about half the tree, then three quarters, then all by their size."""
    nodes = sorted(range(1, len(sizes)), key=lambda node: sizes[node])
    ranked = [sizes[node] for node in nodes]
    bold, gap = [], len(sizes) // 2
    while gap and nodes:
        at = bisect_left(ranked, len(sizes) - gap)
        bold.append(nodes[min(at, len(nodes) - 1)])
        gap //= 2
    return list(dict.fromkeys([*bold, *reversed(nodes[-_MOST_NODES:])]))


def _sizes(tree: Tree) -> list[int]:
    sizes = [1] * len(tree.values)
    for node in reversed(range(len(sizes))):
        sizes[node] += sum(sizes[child] for child in tree.children[node] if child is not None)
    return sizes
