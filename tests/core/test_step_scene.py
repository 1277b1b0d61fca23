"""What is drawn of a step's variables, and what points into what."""

from __future__ import annotations

import pytest

from reader.core.step_scene import (
    ChainScene,
    GridScene,
    IndexUse,
    RowScene,
    Scene,
    index_uses,
    scenes,
)
from reader.core.step_tree import TreeScene
from reader.core.step_value import (
    ArrayValue,
    ChainValue,
    DictValue,
    ListValue,
    StepValue,
    TextValue,
    TreeValue,
)


def row(*items: StepValue, kind: str = "list", total: int | None = None) -> ListValue:
    return ListValue(kind, items, len(items) if total is None else total)


def only(variables: dict[str, StepValue], uses: tuple[IndexUse, ...] = ()) -> Scene:
    (scene,) = scenes(variables, uses)
    return scene


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("nums[i]", [IndexUse("nums", "i")]),
        ("nums[i + 1] = nums[j - 1]", [IndexUse("nums", "i"), IndexUse("nums", "j")]),
        ("grid[r][c]", [IndexUse("grid", "c", 1), IndexUse("grid", "r")]),
        ("grid[r, c]", [IndexUse("grid", "r", 0), IndexUse("grid", "c", 1)]),
        ("grid[r, 1:]", [IndexUse("grid", "r", 0)]),
        ("nums[0]; nums[f(i)]; f(i)[i][j]; nums[i:]; other.nums[i]", []),
        ("self.heap[i // 2]; self.heap[i]", [IndexUse("self.heap", "i")]),
        ("nums[self.at]", [IndexUse("nums", "self.at")]),
        ("nums[i](", []),
        ("a\0b", []),
    ],
)
def test_indices_are_found_by_how_the_program_uses_them(source: str, uses: list[IndexUse]) -> None:
    assert set(index_uses(source)) == set(uses)


USES = index_uses("nums[i]; nums[j]; grid[r][c]")


def test_a_list_is_a_row_with_its_pointers() -> None:
    scene = only({"nums": row(3, "ab", None), "i": 1, "j": 1, "k": 1}, USES)

    assert scene == RowScene("nums", ("3", "ab", "None"), 3, {1: ("i", "j")})


@pytest.mark.parametrize("index", [3, -1, True, None, "1", 1.0])
def test_what_is_no_place_of_the_list_points_nowhere(index: StepValue) -> None:
    assert only({"nums": row(1, 2, 3), "i": index}, USES) == RowScene("nums", ("1", "2", "3"), 3)


def test_a_list_that_is_cut_knows_its_length() -> None:
    assert only({"nums": row(1, total=500)}) == RowScene("nums", ("1",), 500)


def test_a_long_item_is_cut() -> None:
    scene = only({"words": row("abcdefghijklmnop", row(1, 2, 3, 4, 5, 6))})

    assert scene == RowScene("words", ("abcdefghijk…", "[1, 2, 3, 4…"), 2)


def test_lists_in_a_list_are_a_grid() -> None:
    scene = only({"grid": row(row(1, 2), row(3, 4)), "r": 1, "c": 0}, USES)

    assert scene == GridScene("grid", (("1", "2"), ("3", "4")), {1: ("r",)}, {0: ("c",)})


@pytest.mark.parametrize(
    "value",
    [1, "text", None, row(), row(kind="set"), TextValue("…"), DictValue("dict", (), 0)],
)
def test_other_values_are_not_drawn(value: StepValue) -> None:
    assert scenes({"value": value}, ()) == ()


def test_arrays_are_rows_and_grids_of_short_numbers() -> None:
    line = ArrayValue("float64", (3,), [1.0, 0.123456789, "nan"])
    plane = ArrayValue("int64", (2, 2), [[1, 2], [3, 4]])

    assert only({"nums": line, "i": 1}, USES) == RowScene(
        "nums", ("1", "0.1235", "nan"), 3, {1: ("i",)}
    )
    assert only({"grid": plane, "r": 0, "c": 1}, USES) == GridScene(
        "grid", (("1", "2"), ("3", "4")), {0: ("r",)}, {1: ("c",)}
    )


def test_an_array_without_items_is_not_drawn() -> None:
    assert scenes({"x": ArrayValue("int64", (0,), []), "y": ArrayValue("int64", (), 3)}, ()) == ()


LIST = ChainValue((1, 2, 3), (7, 8, 9), -1, 3)


def test_a_linked_list_is_drawn_once_with_all_that_points_into_it() -> None:
    rest = ChainValue((2, 3), (8, 9), -1, 2)

    drawn = scenes({"node": rest, "head": LIST, "tail": rest}, ())

    assert drawn == (
        ChainScene("head", ("1", "2", "3"), -1, False, {1: ("node", "tail"), 0: ("head",)}),
    )


def test_a_cycle_and_a_cut_are_kept() -> None:
    assert only({"head": ChainValue((1, 2), (7, 8), 0, None)}) == ChainScene(
        "head", ("1", "2"), 0, True, {0: ("head",)}
    )


TREE = TreeValue((4, 2, 6, None, 3), (0, 1, 2, None, 3), 4)


def test_a_tree_is_laid_out_from_left_to_right() -> None:
    scene = only({"root": TREE, "node": TreeValue((3,), (3,), 1)})

    assert isinstance(scene, TreeScene)
    assert [(n.text, n.column, n.level, n.parent) for n in scene.nodes] == [
        ("4", 2, 0, None),
        ("2", 0, 1, 0),
        ("6", 3, 1, 0),
        ("3", 1, 2, 1),
    ]
    assert [node.marks for node in scene.nodes] == [("root",), (), (), ("node",)]
    assert not scene.is_cut


def test_forged_nodes_without_a_parent_are_left_out() -> None:
    scene = only({"root": TreeValue((1, None, None, 9), (0, None, None, 5), None)})

    assert isinstance(scene, TreeScene)
    assert [node.text for node in scene.nodes] == ["1"]
    assert scene.is_cut


@pytest.mark.parametrize(
    "value", [ChainValue((), (), -1, 0), TreeValue((), (), 0), TreeValue((None,), (None,), 0)]
)
def test_structures_without_a_node_are_not_drawn(value: StepValue) -> None:
    assert scenes({"root": value}, ()) == ()


def test_two_linked_lists_are_drawn_each() -> None:
    other = ChainValue((5,), (20,), -1, 1)

    drawn = scenes({"one": LIST, "other": other}, ())

    assert [(scene.name, scene.marks) for scene in drawn if isinstance(scene, ChainScene)] == [
        ("one", {0: ("one",)}),
        ("other", {0: ("other",)}),
    ]
