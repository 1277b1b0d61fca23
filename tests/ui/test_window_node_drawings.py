"""Linked lists and graphs, which no bundled problem has, drawn in the window from a pack."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.drawings.shapes import Tone
from reader.core.verdict import Json
from reader.ui.practice.drawing_view import DrawingView
from reader.ui.practice.packs_feature import PacksFeature
from tests.ui.desk import Desk
from tests.ui.test_window_results import run

HEAD = """\
slug = "{slug}"
title = {{ en = "Nodes" }}
difficulty = "easy"
topics = ["linked-list"]
[compare]
kind = "exact"
[limits]
cpu_ms = 2000
memory_mb = 128
[entry]
kind = "function"
name = "solve"
params = [{{ name = "given", type = "{given}" }}]
returns = "{returns}"
"""
REVERSED = "def solve(given):\n    last = None\n    while given:\n"
REVERSED += "        given.next, last, given = last, given, given.next\n    return last\n"
AS_IT_IS = "def solve(given):\n    return given\n"
ALONE = "def solve(given):\n    return Node(1)\n"


def write_problem(folder: Path, slug: str, types: tuple[str, str], case: dict[str, Json]) -> None:
    place = folder / slug
    (place / "solutions" / "accepted").mkdir(parents=True)
    given, returns = types
    text = HEAD.format(slug=slug, given=given, returns=returns)
    (place / "problem.toml").write_text(text, encoding="utf-8")
    (place / "statement.en.md").write_text("Solve it.\n", encoding="utf-8")
    line = json.dumps({"id": "a", "example": True, **case})
    (place / "cases.jsonl").write_text(f"{line}\n", encoding="utf-8")
    (place / "solutions" / "accepted" / "reference.py").write_text(REVERSED, encoding="utf-8")


@pytest.fixture
def desk(open_desk: Callable[[], Desk], tmp_path: Path) -> Desk:
    """A window with a pack of three problems on nodes."""
    pack = tmp_path / "pack"
    graph: Json = [[2, 4], [1, 3], [2, 4], [1, 3]]
    write_problem(
        pack, "turn-list", ("ListNode", "ListNode"), {"args": [[1, 2, 3]], "expect": [3, 2, 1]}
    )
    write_problem(
        pack, "copy-graph", ("Node<graph>", "copy<Node<graph>>"), {"args": [graph], "expect": graph}
    )
    write_problem(
        pack,
        "find-cycle",
        ("ListNode<cycle>", "at<given>"),
        {"args": [[[5, 6, 7], 1]], "expect": 1},
    )
    made = open_desk()
    made.window.feature(PacksFeature).add_pack(pack)
    known = made.services.practice
    made.wait(lambda: "turn-list" in {one.problem.slug for one in known.problems})
    return made


def drawings(desk: Desk) -> list[DrawingView]:
    return desk.pane.results.view.findChildren(DrawingView)


def test_both_linked_lists_are_drawn_and_what_differs_is_marked(desk: Desk) -> None:
    desk.window.practice.open_problem("turn-list")

    run(desk, AS_IT_IS)

    given, expected, got = drawings(desk)
    assert [len(view.drawing.links) for view in (given, expected, got)] == [2, 2, 2]
    assert Tone.MARKED in {box.tone for box in got.drawing.boxes}
    assert not got.grab().isNull()


def test_both_graphs_are_drawn_round_a_circle(desk: Desk) -> None:
    desk.window.practice.open_problem("copy-graph")

    run(desk, ALONE)

    given, expected, got = drawings(desk)
    assert [len(view.drawing.discs) for view in (given, expected, got)] == [4, 4, 1]
    assert len(given.drawing.links) == 4


def test_a_list_that_leads_back_is_drawn_with_its_way_back(desk: Desk) -> None:
    desk.window.practice.open_problem("find-cycle")

    run(desk, "def solve(given):\n    return None\n")

    given = drawings(desk)[0].drawing
    assert len(given.boxes) == 3
    assert any(link.bend for link in given.links)
