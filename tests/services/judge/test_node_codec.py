"""What is built of a structure's spelling is written back as the same spelling."""

from __future__ import annotations

import types
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from reader.core.type_syntax import parse_type
from reader.core.value_check import check_value
from reader.services.judge.inside.node_classes import define_node
from reader.services.judge.inside.node_dumps import dump_nodes
from reader.services.judge.inside.nodes import ArgumentNodes, build_nodes
from reader.services.judge.inside.preamble import NodeClasses, build_names, fresh_module

VALUES = st.lists(st.one_of(st.integers(), st.booleans(), st.text(max_size=2)), max_size=12)


def node_class(kind: str) -> Any:
    module: types.ModuleType = fresh_module(build_names(None), NodeClasses(), "solution")
    define_node(module, {"params": [["x", kind]]})
    return vars(module)[kind.partition("<")[0]]


def there_and_back(kind: str, value: Any) -> Any:
    assert check_value(parse_type(kind), value) == ""
    nodes = build_nodes(kind, value, node_class(kind))
    return dump_nodes(kind, nodes[0] if nodes else None)


@given(VALUES, st.data())
def test_a_list_with_a_cycle(values: list[Any], data: st.DataObject) -> None:
    value = [values, data.draw(st.integers(-1, len(values) - 1))]

    assert there_and_back("ListNode<cycle>", value) == value


@given(VALUES, st.data())
def test_a_list_with_random_pointers(values: list[Any], data: st.DataObject) -> None:
    places = st.none() | st.integers(0, max(0, len(values) - 1))
    value = [[each, data.draw(places)] for each in values]

    assert there_and_back("Node<random>", value) == value


@given(st.lists(st.integers(0, 3), max_size=12))
def test_a_tree_with_any_number_of_children(counts: list[int]) -> None:
    value: list[Any] = [0]
    nodes = 1
    for parent, count in enumerate(counts):
        if parent < nodes:
            value += [None, *range(count)]
            nodes += count
    while value[-1] is None:
        value.pop()

    assert there_and_back("Node<nary>", value) == value


@given(st.integers(1, 12), st.data())
def test_a_connected_graph(count: int, data: st.DataObject) -> None:
    value: list[list[int]] = [[] for _ in range(count)]
    for number in range(2, count + 1):
        other = data.draw(st.integers(1, number - 1))
        value[number - 1].append(other)
        value[other - 1].append(number)
    for one, other in data.draw(st.lists(st.tuples(*[st.integers(1, count)] * 2), max_size=9)):
        value[one - 1].append(other)

    assert there_and_back("Node<graph>", value) == value


def test_a_value_finds_the_node_of_its_own_type() -> None:
    kind = "ListNode"
    nodes = ArgumentNodes(kind, [1, True, 1.0], build_nodes(kind, [1, True, 1.0], node_class(kind)))

    found = [nodes.position(nodes.find(value)) for value in (1.0, True, 1)]

    assert found == [2, 1, 0]
