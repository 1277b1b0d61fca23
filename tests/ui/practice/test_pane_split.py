"""Editor and results in a low window: what a run gets, and what is left when they are folded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from reader.core.slug import Slug
from reader.ui.practice.editor_feature import EditorFeature
from reader.ui.practice.pane_split import PaneSplit
from reader.ui.practice.results_panel import CASES, RESULT
from tests.ui.desk import Desk

COINS = Slug("coin-change")
WRONG = "class Solution:\n    def coinChange(self, coins, amount):\n        return 7\n"


@pytest.fixture
def low(desk: Desk) -> Iterator[Desk]:
    """A window of 1100 by 700 with a problem in it."""
    desk.window.resize(1100, 700)
    desk.window.feature(EditorFeature)
    desk.window.practice.open_problem(COINS)
    split(desk).fold(False)
    desk.pane.results.show_tab(CASES)
    split(desk).rest()
    yield desk
    split(desk).fold(False)
    split(desk).restore(QByteArray(b"[0.38, false]"))


def split(desk: Desk) -> PaneSplit:
    return desk.pane.split


def run_wrong(desk: Desk) -> None:
    desk.editor.set_source(WRONG)
    desk.pane.run()
    desk.wait(lambda: desk.pane.results.bar.text == "Wrong answer")


def test_results_grow_when_a_run_ends(low: Desk) -> None:
    before = split(low).sizes()[1]

    run_wrong(low)

    assert split(low).sizes()[1] > before + 60


def test_key_folds_the_results_to_the_verdict_and_unfolds_them(low: Desk) -> None:
    run_wrong(low)
    grown, bar = split(low).sizes(), low.pane.results.bar

    low.window.commands["practice.fold"].trigger()
    low.wait(lambda: split(low).sizes()[1] < 100)
    is_told = bar.isVisible() and bar.visibleRegion().boundingRect().height() == bar.height()
    low.window.commands["practice.fold"].trigger()

    low.wait(lambda: split(low).sizes() == grown)
    assert is_told


def test_run_unfolds_what_is_folded(low: Desk) -> None:
    split(low).fold(True)

    run_wrong(low)

    assert low.pane.results.view.isVisible()


def test_tab_that_is_chosen_unfolds_the_results(low: Desk) -> None:
    split(low).fold(True)

    low.click_button(low.pane.results, "Cases")

    assert not split(low).is_folded
    assert low.pane.results.cases.isVisible()


def test_verdict_stays_in_view_whatever_tab_is_in_front(low: Desk) -> None:
    run_wrong(low)

    low.pane.results.show_tab(CASES)

    assert low.pane.results.tab != RESULT
    assert low.pane.results.bar.isVisible()
    assert "0 of 3 cases passed" in low.words(low.pane.results.bar)


def test_button_says_what_it_does(low: Desk) -> None:
    def button(name: str) -> QToolButton:
        tools = low.pane.results.findChildren(QToolButton)
        return next(tool for tool in tools if tool.accessibleName() == name)

    QTest.mouseClick(button("Fold the results"), Qt.MouseButton.LeftButton)
    is_folded = split(low).is_folded
    QTest.mouseClick(button("Unfold the results"), Qt.MouseButton.LeftButton)

    assert (is_folded, split(low).is_folded) == (True, False)


def test_share_and_fold_are_kept(low: Desk) -> None:
    split(low).restore(QByteArray(b"[0.6, true]"))

    kept = split(low).state()
    split(low).fold(False)

    above, below = split(low).sizes()
    assert kept == b"[0.6, true]"
    assert abs(below / (above + below) - 0.6) < 0.05


@pytest.mark.parametrize("state", [b"", b"\x00\xff", b"[]", b'"x"', b"[null, 1]", b"{}"])
def test_state_that_cannot_be_read_is_passed_over(low: Desk, state: bytes) -> None:
    split(low).restore(QByteArray(state))

    assert split(low).state() == b"[0.38, false]"
