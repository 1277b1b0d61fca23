"""What is shown of a library before its notes are read, and of one that has none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.library import PostFilter
from reader.ui.models.library_tree import NODE_ROLE
from reader.ui.models.tree_nodes import NodeKind, TreeNode
from reader.ui.navigation import HOME, Place
from tests.ui.desk import PATIENCE_MS, Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window whose first run is behind it."""
    desk = open_desk()
    with desk.qtbot.waitSignal(desk.window.library.indexer.finished, timeout=PATIENCE_MS):
        pass
    return desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "diary"
    folder.mkdir()
    return folder


def count_of(desk: Desk, label: str) -> str:
    """What stands at the end of a library's row."""
    return next((node.count_text for node in _libraries(desk) if node.label == label), "none")


def _libraries(desk: Desk) -> list[TreeNode]:
    model = desk.tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    nodes: list[TreeNode] = [index.data(NODE_ROLE) for index in rows]
    return [child for node in nodes for child in node.children if child.kind is NodeKind.LIBRARY]


def test_library_has_a_sign_until_its_notes_are_counted(desk: Desk, folder: Path) -> None:
    (folder / "sea.md").write_text("# By the sea\n")

    desk.window.add_library(folder)

    desk.wait(lambda: count_of(desk, "diary") == "…")
    assert desk.soon(lambda: count_of(desk, "diary") == "1")


def test_library_without_a_note_has_a_nought(desk: Desk, folder: Path) -> None:
    desk.window.add_library(folder)

    assert desk.soon(lambda: count_of(desk, "diary") == "0")


def test_sign_goes_where_the_run_fails(desk: Desk, folder: Path) -> None:
    desk.window.add_library(folder)
    desk.wait(lambda: count_of(desk, "diary") == "…")

    desk.window.library.indexer.failed.emit("the disk is full")

    assert count_of(desk, "diary") == ""


def test_empty_feed_tells_that_a_library_is_read(desk: Desk, folder: Path) -> None:
    desk.window.add_library(folder)
    desk.wait(lambda: count_of(desk, "diary") == "…")

    desk.window.area.go(Place(HOME, filter=PostFilter(library="diary")))

    assert "Reading the notes in" in desk.words(desk.window.area.feed)
    assert desk.soon(lambda: "no Markdown note in" in desk.words(desk.window.area.feed))
