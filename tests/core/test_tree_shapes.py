"""Trees are read out of their lists, and paired place by place."""

from __future__ import annotations

import pytest

from reader.core.tree_shapes import pair_nodes, read_tree
from reader.core.value_types import NodeKind
from reader.core.verdict import Json

NARY: Json = [1, None, 3, 2, 4, None, 5, 6]


@pytest.mark.parametrize(
    ("kind", "spelled", "children"),
    [
        (NodeKind.TREE, None, ()),
        (NodeKind.TREE, [1], ((None, None),)),
        (NodeKind.TREE, [1, None, 2, 3], ((None, 1), (2, None), (None, None))),
        (NodeKind.NARY, [], ()),
        (NodeKind.NARY, NARY, ((1, 2, 3), (4, 5), (), (), (), ())),
        (NodeKind.NARY, [1, None, 2, None, None], ((1,), ())),
    ],
)
def test_children_are_found_by_level(
    kind: NodeKind, spelled: Json, children: tuple[tuple[int | None, ...], ...]
) -> None:
    assert read_tree(kind, spelled).children == children


def test_nodes_know_their_place_in_the_list() -> None:
    tree = read_tree(NodeKind.NARY, NARY)

    assert tree.values == (1, 3, 2, 4, 5, 6)
    assert tree.places == (0, 2, 3, 4, 6, 7)


def test_nodes_at_the_same_place_are_paired() -> None:
    left = read_tree(NodeKind.TREE, [1, 2, None, 4])
    right = read_tree(NodeKind.TREE, [1, None, 3])

    assert list(pair_nodes(left, right)) == [(0, 0), (1, None), (None, 1), (2, None)]


def test_empty_trees_have_no_pairs() -> None:
    empty = read_tree(NodeKind.TREE, [])

    assert list(pair_nodes(empty, empty)) == []
