"""What is drawn of dicts and sets, and what of adjacency lists."""

from __future__ import annotations

import pytest

from reader.core.step_graph import MOST_NODES, GraphEdge, GraphScene
from reader.core.step_scene import GridScene, Scene, index_uses, scenes
from reader.core.step_tables import DictScene, SetScene
from reader.core.step_value import DictValue, ListValue, StepValue

USES = index_uses("count[c]; count[e]; graph[u]; graph[v]; self.graph[u]")


def row(*items: StepValue, kind: str = "list") -> ListValue:
    return ListValue(kind, items, len(items))


def table(*pairs: tuple[StepValue, StepValue], kind: str = "dict") -> DictValue:
    return DictValue(kind, pairs, len(pairs))


def only(name: str, value: StepValue, **others: StepValue) -> Scene:
    (scene,) = scenes({name: value, **others}, USES)
    return scene


def edges(scene: Scene) -> list[tuple[int, int, str, bool]]:
    assert isinstance(scene, GraphScene)
    return [(edge.start, edge.end, edge.label, edge.is_both_ways) for edge in scene.edges]


def test_a_dict_shows_values_over_keys_and_who_holds_one() -> None:
    scene = only("count", table(("a", 2), ("b", row(1)), kind="Counter"), c="b", d="a", e="z")

    assert scene == DictScene("count", ("a", "b"), ("2", "[1]"), 2, {1: ("c",)})


def test_keys_of_other_types_are_told_apart() -> None:
    scene = only("count", table((1, 2), (True, 3)), c=1)

    assert isinstance(scene, DictScene)
    assert scene.marks == {0: ("c",)}


@pytest.mark.parametrize("kind", ["set", "frozenset"])
def test_a_set_shows_its_members(kind: str) -> None:
    members = ListValue(kind, (3, "x", row(1, 2, kind="tuple")), 9)

    assert only("seen", members) == SetScene("seen", ("3", "x", "(1, 2)"), 9)


def test_lists_of_neighbours_are_a_graph_where_they_are_called_one() -> None:
    value = row(row(1, 2), row(0), row())

    graph = only("graph", value, u=2, v=0)

    assert isinstance(graph, GraphScene)
    assert (graph.nodes, graph.marks) == (("0", "1", "2"), {2: ("u",), 0: ("v",)})
    assert edges(graph) == [(0, 1, "", True), (0, 2, "", False)]
    assert isinstance(only("rows", row(row(1), row(0))), GridScene)


def test_a_dict_of_neighbours_has_nodes_that_lead_nowhere() -> None:
    graph = only("adj", table(("a", row("b", kind="set")), ("b", row("c", "b", kind="deque"))))

    assert isinstance(graph, GraphScene)
    assert graph.nodes == ("a", "b", "c")
    assert edges(graph) == [(0, 1, "", False), (1, 2, "", False), (1, 1, "", False)]


@pytest.mark.parametrize(
    "neighbours",
    [
        row(row(1, 7, kind="tuple")),
        row(row(1, 7)),
        table((1, 7)),
    ],
)
def test_weights_stand_at_the_edges(neighbours: StepValue) -> None:
    graph = only("graph", table((0, neighbours), (1, row())))

    assert edges(graph) == [(0, 1, "7", False)]


def test_coordinates_are_nodes() -> None:
    here, there = row(0, 0, 1, kind="tuple"), row(0, 1, 1, kind="tuple")

    graph = only("neighbours", table((here, row(there)), (there, row(here))))

    assert edges(graph) == [(0, 1, "", True)]


@pytest.mark.parametrize(
    "value",
    [row(row(), row()), row(1, 2), row(row(row(1, 2, 3))), table((0, 1)), row(row(1.5)), 3, row()],
)
def test_what_only_is_called_a_graph_is_none(value: StepValue) -> None:
    drawn = scenes({"graph": value}, ())

    assert not any(isinstance(scene, GraphScene) for scene in drawn)


def test_of_a_large_graph_the_first_nodes_are_drawn() -> None:
    count = MOST_NODES + 3

    graph = only("graph", row(*(row((at + 1) % count) for at in range(count))))

    assert isinstance(graph, GraphScene)
    assert (len(graph.nodes), graph.is_cut) == (MOST_NODES, True)
    assert graph.edges[-1] == GraphEdge(MOST_NODES - 2, MOST_NODES - 1)
