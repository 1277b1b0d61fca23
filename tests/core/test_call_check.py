from __future__ import annotations

import pytest

from reader.core.call_check import check_args, check_pointers
from reader.core.node_check import node_values
from reader.core.problem import Param
from reader.core.type_syntax import parse_type
from reader.core.value_types import Linked, NodeKind
from reader.core.verdict import Json


def params(**spelled: str) -> list[Param]:
    return [Param(name, parse_type(text)) for name, text in spelled.items()]


@pytest.mark.parametrize(
    ("kind", "value", "values"),
    [
        (NodeKind.TREE, [1, None, 2], [1, 2]),
        (NodeKind.LIST, [3, 3], [3, 3]),
        (NodeKind.CYCLE, [[3, 2], 0], [3, 2]),
        (NodeKind.RANDOM, [[7, None], [8, 0]], [7, 8]),
        (NodeKind.NARY, [1, None, 3, 2], [1, 3, 2]),
        (NodeKind.GRAPH, [[2], [1]], [1, 2]),
    ],
)
def test_nodes_have_positions_in_the_order_they_are_written(
    kind: NodeKind, value: Json, values: list[Json]
) -> None:
    assert node_values(Linked(kind), value) == values


@pytest.mark.parametrize(
    ("other", "args"),
    [
        ("ref<root>", [[1, 2], 2]),
        ("ref<root>", [[1, True], 1]),
        ("ref<root>", [[1, 2], None]),
        ("at<root>", [[5, 5], 1]),
        ("list<ref<root>>", [[1, 2], [2, None, 1]]),
        ("list<list<at<root>>>", [[5, 5], [[0], []]]),
        ("list<int>", [[5, 5], [7]]),
        ("tail<root>", [[4, 1], [[9], 1]]),
        ("tail<root>", [[4, 1], [[9], -1]]),
    ],
)
def test_what_points_at_a_node_that_is_there_has_no_fault(other: str, args: list[Json]) -> None:
    assert check_args(params(root="ListNode", x=other), args) == ""


@pytest.mark.parametrize(
    ("other", "args", "fault"),
    [
        ("ref<root>", [[1, 2], 3], "x: 0 nodes of root have this value, not one"),
        ("ref<root>", [[2, 2], 2], "x: 2 nodes of root have this value, not one"),
        ("at<root>", [[5, 5], 2], "x: root has 2 nodes, none at 2"),
        ("list<ref<root>>", [[1, 2], [2, 3]], "x[1]: 0 nodes of root"),
        ("list<list<at<root>>>", [[1], [[0], [0, 4]]], "x[1][1]: root has 1 nodes, none at 4"),
        ("tail<root>", [[4, 1], [[9], 2]], "x[1]: there is no node at 2: the list has 2"),
    ],
)
def test_what_points_at_no_node_is_named(other: str, args: list[Json], fault: str) -> None:
    assert check_args(params(root="ListNode", x=other), args).startswith(fault)


def test_an_answer_points_into_the_arguments_too() -> None:
    pointer = parse_type("at<root>")

    faults = [check_pointers(pointer, at, params(root="ListNode"), [[4, 4]]) for at in (1, 2)]

    assert faults == ["", "root has 2 nodes, none at 2"]
