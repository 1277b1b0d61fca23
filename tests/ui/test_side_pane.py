"""The pane beside a page: how its parts share the room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.core.page_words import ProblemLink
from reader.core.post import Heading
from reader.ui.panes.side_pane import SidePane
from reader.ui.theme.controller import ThemeController

PROBLEMS = (ProblemLink("coin-change", "Coin Change"),)


@pytest.fixture
def pane(qtbot: QtBot, theme: ThemeController) -> SidePane:
    pane = SidePane(theme)
    qtbot.addWidget(pane)
    pane.resize(240, 800)
    pane.show()
    return pane


def top_of_problems(pane: SidePane) -> int:
    title = next(each for each in pane.findChildren(QLabel) if each.text() == "Practise")
    return title.mapTo(pane, QPoint()).y()


def test_problems_begin_at_the_top_beside_a_page_without_headings(
    pane: SidePane, qtbot: QtBot
) -> None:
    pane.show_page((Heading(2, "One", "one"),), PROBLEMS)
    qtbot.waitUntil(lambda: top_of_problems(pane) > 400)

    pane.show_page((), PROBLEMS)

    qtbot.waitUntil(lambda: top_of_problems(pane) < 40)
    assert pane.outline.isHidden()


def test_heading_that_was_entered_before_the_outline_came_is_marked(pane: SidePane) -> None:
    pane.follow("two")

    pane.show_page((Heading(2, "One", "one"), Heading(2, "Two", "two")), ())

    assert pane.outline.currentIndex().data() == "Two"
