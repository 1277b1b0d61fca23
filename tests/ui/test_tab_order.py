"""Tab goes through the window as it is read."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.core.slug import Slug
from reader.ui.tab_order import TabOrder, tab_stops
from tests.ui.desk import Desk


@pytest.fixture
def content(qtbot: QtBot) -> TabOrder:
    content = TabOrder()
    qtbot.addWidget(content)
    content.resize(400, 300)
    return content


def shown(content: TabOrder, qtbot: QtBot) -> list[str]:
    with qtbot.waitExposed(content):
        content.show()
    return [stop.objectName() for stop in tab_stops(content)]


def box(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def test_what_was_put_in_first_comes_second_where_it_stands_so(
    content: TabOrder, qtbot: QtBot
) -> None:
    line = QHBoxLayout(content)
    line.addWidget(box("later"))
    line.insertWidget(0, box("earlier"))

    assert shown(content, qtbot) == ["earlier", "later"]


def test_pane_of_a_splitter_comes_in_its_place(content: TabOrder, qtbot: QtBot) -> None:
    splitter = QSplitter()
    QVBoxLayout(content).addWidget(splitter)
    splitter.addWidget(box("left"))
    splitter.addWidget(box("right"))
    splitter.insertWidget(1, box("middle"))

    assert shown(content, qtbot) == ["left", "middle", "right"]


def test_columns_of_a_line_are_read_one_by_one(content: TabOrder, qtbot: QtBot) -> None:
    line = QHBoxLayout(content)
    for name in ("first", "second"):
        column = QVBoxLayout()
        column.addWidget(box(f"{name}, above"))
        column.addWidget(box(f"{name}, below"))
        line.addLayout(column)

    wanted = ["first, above", "first, below", "second, above", "second, below"]
    assert shown(content, qtbot) == wanted


def test_grid_is_read_line_by_line(content: TabOrder, qtbot: QtBot) -> None:
    grid = QGridLayout(content)
    grid.addWidget(box("below"), 1, 0)
    grid.addWidget(box("right"), 0, 1)
    grid.addWidget(box("left"), 0, 0)

    assert shown(content, qtbot) == ["left", "right", "below"]


def test_what_cannot_be_used_is_passed_over(content: TabOrder, qtbot: QtBot) -> None:
    line = QHBoxLayout(content)
    for name in ("hidden", "off", "on"):
        line.addWidget(box(name))
    content.findChildren(QLineEdit)[0].hide()
    content.findChildren(QLineEdit)[1].setEnabled(False)

    assert shown(content, qtbot) == ["on"]


def test_tab_goes_round(content: TabOrder, qtbot: QtBot) -> None:
    line = QHBoxLayout(content)
    first, last = box("first"), box("last")
    line.addWidget(last)
    line.insertWidget(0, first)
    shown(content, qtbot)
    last.setFocus()

    content.focusNextPrevChild(True)
    after_last = content.focusWidget()
    content.focusNextPrevChild(False)

    assert (after_last, content.focusWidget()) == (first, last)


def test_window_is_read_from_the_rail_to_what_runs_a_program(desk: Desk) -> None:
    desk.window.features.make_now()
    desk.window.resize(1400, 800)
    desk.window.practice.open_problem(Slug("coin-change"))
    desk.wait(lambda: desk.editor.isVisible() and desk.reader.isVisible())

    stops = tab_stops(desk.window)

    run = next(b for b in desk.pane.findChildren(QPushButton) if b.text() == "Run")
    read = (desk.window.rail, desk.window.tree.search, desk.tree, desk.reader, desk.editor, run)
    places = [_place_of(stops, part) for part in read]
    desk.window.practice.put_away()
    assert places == sorted(places)


def _place_of(stops: list[QWidget], part: QWidget) -> int:
    return next(at for at, stop in enumerate(stops) if stop is part or part.isAncestorOf(stop))
