"""The page of a problem: its language, its hints one at a time, the notes that explain it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.ui.practice.statement_feature import StatementFeature
from tests.ui.desk import PATIENCE_MS, Desk


@pytest.fixture
def statement(desk: Desk) -> Desk:
    """The window with the statement of a problem painted, in English."""
    desk.window.feature(StatementFeature)
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.window.practice.open_problem("coin-change")
    return desk


def test_statement_is_shown_in_its_other_language_and_back(statement: Desk) -> None:
    desk = statement

    desk.click_button(desk.window.area.header, "中文")
    desk.wait_for("document.querySelector('h1')?.textContent === '零钱兑换'")
    desk.click_button(desk.window.area.header, "English")

    assert desk.soon_on_page("document.querySelector('h1')?.textContent === 'Coin Change'")


def test_chosen_language_is_kept(open_desk: Callable[[], Desk]) -> None:
    first = open_desk()
    first.window.feature(StatementFeature).switch()
    first.close()

    second = open_desk()
    second.window.feature(StatementFeature)
    with second.qtbot.waitSignal(second.window.area.page_painted, timeout=PATIENCE_MS):
        second.window.practice.open_problem("coin-change")

    assert second.heading() == "零钱兑换"


def test_button_is_there_over_statements_alone(statement: Desk) -> None:
    desk = statement
    button = desk.window.feature(StatementFeature).button
    was_there = button.isVisible()

    desk.open_note("algorithm/knapsack")

    assert (was_there, button.isVisible()) == (True, False)


def test_hints_open_one_at_a_time(statement: Desk) -> None:
    desk = statement
    closed = desk.evaluate("document.querySelectorAll('details:not([open])').length")

    desk.click_on_page("details summary")

    desk.wait_for("document.querySelectorAll('details[open]').length === 1")
    assert closed == 3


def test_constraints_and_the_note_stand_below_the_statement(statement: Desk) -> None:
    desk = statement
    text = str(desk.evaluate("document.body.textContent"))

    desk.click_on_page("a[href='yandu://post/algorithm/knapsack']")

    assert "0 <= amount <= 10000" in text
    desk.wait(lambda: desk.window.area.open_post == "algorithm/knapsack")
