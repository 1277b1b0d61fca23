"""Values are drawn by their types, what is too much is counted, and what differs is marked."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from reader.core.drawings.draw import draw_value
from reader.core.drawings.shapes import Box, Disc, Drawing, Tone
from reader.core.drawings.svg import Colours, write_svg
from reader.core.drawings.texts import short_text, text_width
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json

COLOURS = Colours("#111111", "#777777", "#999999", "#ffffff", "#bb0000")
Marks = set[tuple[int, ...]]


def draw(spelled: str, value: Json, marks: Marks | None = None, **others: Json) -> Drawing:
    drawing = draw_value(parse_type(spelled), value, marks or set(), others)
    assert drawing is not None
    return drawing


def texts(drawing: Drawing) -> list[str]:
    return [*(box.text for box in drawing.boxes), *(disc.text for disc in drawing.discs)]


def marked(drawing: Drawing) -> list[str]:
    boxes = (box.text for box in drawing.boxes if box.tone is Tone.MARKED)
    return [*boxes, *(disc.text for disc in drawing.discs if disc.tone is Tone.MARKED)]


def labels(drawing: Drawing) -> list[str]:
    return [label.text for label in drawing.labels]


@pytest.mark.parametrize(
    ("spelled", "value", "nodes", "links"),
    [
        ("TreeNode", [1, 2, None, 4], ["1", "2", "4"], 2),
        ("copy<TreeNode>", [1], ["1"], 0),
        ("Node<nary>", [1, None, 2, 3], ["1", "2", "3"], 2),
        ("ListNode", [1, 2, 3], ["1", "2", "3"], 2),
        ("ListNode<cycle>", [[1, 2], -1], ["1", "2"], 1),
        ("ListNode<cycle>", [[1, 2], 0], ["1", "2"], 2),
        ("Node<random>", [[7, None], [8, 0], [9, 2]], ["7", "8", "9"], 4),
        ("Node<graph>", [[2], [1]], ["1", "2"], 1),
        ("Node<graph>", [[1, 2], [3], []], ["1", "2", "3"], 2),
        ("Node<graph>", [[]], ["1"], 0),
        ("list<int>", [5, 6], ["5", "6"], 0),
        ("list<list<str>>", [["a", "b"], ["c", "d"]], ["a", "b", "c", "d"], 0),
        ("ndarray<float64>", [[0.5, 2.0]], ["0.5", "2"], 0),
    ],
)
def test_value_is_drawn_as_what_it_is(
    spelled: str, value: Json, nodes: list[str], links: int
) -> None:
    drawing = draw(spelled, value)

    assert (texts(drawing), len(drawing.links)) == (nodes, links)


@pytest.mark.parametrize(
    ("spelled", "value"),
    [
        ("int", 5),
        ("str", "abc"),
        ("list<int>", []),
        ("list<list<int>>", [[1], [2, 3]]),
        ("list<any>", [[1], 2]),
        ("ndarray<float64>", [[[1.0]]]),
        ("list<TreeNode>", [[1]]),
    ],
)
def test_value_that_text_tells_as_well_is_not_drawn(spelled: str, value: Json) -> None:
    assert draw_value(parse_type(spelled), value) is None


def test_answer_without_a_type_is_not_drawn() -> None:
    assert draw_value(None, [1]) is None


@pytest.mark.parametrize(
    ("spelled", "value", "marks", "wanted"),
    [
        ("TreeNode", [1, None, 3], {(2,)}, ["3"]),
        ("ListNode", [1, 2], {(1,)}, ["2"]),
        ("ListNode<cycle>", [[1, 2], 0], {(0, 1), (1,)}, ["2"]),
        ("Node<random>", [[7, None], [8, 0]], {(1, 1)}, ["8"]),
        ("Node<graph>", [[2], [1]], {(0, 0)}, ["1"]),
        ("list<int>", [5, 6], {(1,)}, ["6"]),
        ("list<list<int>>", [[1, 2], [3, 4]], {(1, 0)}, ["3"]),
        ("list<list<int>>", [[1, 2], [3, 4]], {(0,)}, ["1", "2"]),
    ],
)
def test_what_differs_is_marked(spelled: str, value: Json, marks: Marks, wanted: list[str]) -> None:
    assert marked(draw(spelled, value, marks)) == wanted


@pytest.mark.parametrize(
    "spelled", ["TreeNode", "ListNode", "ListNode<cycle>", "Node<graph>", "Node<random>"]
)
def test_nothing_is_drawn_as_empty(spelled: str) -> None:
    assert labels(draw(spelled, [])) == ["empty"]


def test_empty_rows_are_drawn_as_empty() -> None:
    assert labels(draw("list<list<int>>", [[], []])) == ["empty"]


def test_shared_tail_shows_the_other_lists_nodes_softly() -> None:
    drawing = draw("tail<head>", [[5, 6], 1], head=[4, 1, 8])

    assert texts(drawing) == ["5", "6", "1", "8"]
    assert [box.tone for box in drawing.boxes] == [Tone.PLAIN] * 2 + [Tone.SOFT] * 2


@pytest.mark.parametrize("value", [[[5], -1], []])
def test_list_that_shares_nothing_is_drawn_alone(value: Json) -> None:
    drawing = draw("tail<head>", value, head=[4])

    assert Tone.SOFT not in [box.tone for box in drawing.boxes]


@pytest.mark.parametrize(
    ("spelled", "value", "drawn", "rest"),
    [
        ("TreeNode", list(range(200)), 127, "… 73 more"),
        ("ListNode", list(range(50)), 40, "… 10 more"),
        ("ListNode<cycle>", [list(range(50)), 3], 40, "… 10 more"),
        ("Node<graph>", [[2, 30], *[[1]] * 29], 24, "… 6 more"),
        ("Node<random>", [[n, 49 - n] for n in range(50)], 40, "… 10 more"),
        ("list<int>", list(range(40)), 24, "… 16 more columns"),
        ("list<list<int>>", [[1]] * 20, 16, "… 4 more rows"),
        ("list<list<int>>", [[0] * 30] * 20, 384, "… 4 more rows, 6 more columns"),
    ],
)
def test_what_is_too_much_is_counted(spelled: str, value: Json, drawn: int, rest: str) -> None:
    drawing = draw(spelled, value)

    assert len(texts(drawing)) == drawn
    assert labels(drawing)[-1] == rest


def test_large_grid_is_cut_around_its_first_mark() -> None:
    drawing = draw(
        "list<list<int>>", [[100 * r + c for c in range(99)] for r in range(99)], {(50, 60)}
    )

    assert marked(drawing) == ["5060"]
    assert labels(drawing)[0] == "48"


def test_nodes_of_a_drawing_lie_within_it() -> None:
    drawing = draw("TreeNode", [10**9, -(10**9), 3, None, 5])

    assert all(0 < disc.x < drawing.width and 0 < disc.y < drawing.height for disc in drawing.discs)


@pytest.mark.parametrize(
    ("value", "text"),
    [(5, "5"), ("a", "a"), (" ", '" "'), (0.123456, "0.1235"), (None, "null"), (10**9, "10000…")],
)
def test_text_of_a_node_is_short(value: Json, text: str) -> None:
    assert short_text(value, 6) == text


def test_wide_characters_take_twice_the_room() -> None:
    assert text_width("字") == text_width("ab")


@pytest.mark.parametrize(
    "drawing",
    [
        draw("ListNode<cycle>", [[1, 2], 0], {(0, 0)}),
        draw("tail<head>", [["<&>"], 0], head=[4]),
        draw("Node<graph>", [[2], []], {(0,)}),
        draw("TreeNode", []),
        draw("TreeNode", [1, 2]),
        Drawing(20, 20, boxes=(Box(0, 0, 9, 9, heat=0.5),)),
    ],
)
def test_picture_is_sound_svg_in_the_colours_given(drawing: Drawing) -> None:
    root = ET.fromstring(write_svg(drawing, COLOURS))

    used = {part.get(key, "none") for part in root.iter() for key in ("fill", "stroke")}
    assert used <= {"none", "#111111", "#777777", "#999999", "#ffffff", "#bb0000"}


def test_words_of_a_picture_are_said_in_the_readers_language() -> None:
    svg = write_svg(draw("TreeNode", []), COLOURS, lambda text: {"empty": "空"}[text])

    assert ">空</text>" in svg


@pytest.mark.parametrize(
    ("drawing", "focus"),
    [
        (Drawing(64, 24), (0, 0)),
        (Drawing(99, 20, boxes=(Box(0, 0, 20, 20),)), (0, 0)),
        (Drawing(99, 99, discs=(Disc(20, 60, "left"), Disc(70, 15, "root"))), (70, 15)),
        (
            Drawing(99, 20, boxes=(Box(0, 0, 20, 20), Box(40, 0, 20, 20, tone=Tone.MARKED))),
            (50, 10),
        ),
        (Drawing(99, 99, discs=(Disc(70, 15, "root"), Disc(20, 60, "x", Tone.MARKED))), (20, 60)),
    ],
)
def test_look_goes_to_what_is_marked_else_to_the_root(
    drawing: Drawing, focus: tuple[float, float]
) -> None:
    assert drawing.focus == focus
