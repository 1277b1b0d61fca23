"""Stepping through a program in the window, from the button to the last line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.core.slug import Slug
from reader.core.step_scene import RowScene
from reader.core.steps import StepEvent
from reader.ui.practice.insight_feature import InsightFeature
from reader.ui.practice.steps_controller import StepsController
from reader.ui.practice.steps_pane import StepsPane
from tests.ui.desk import Desk

COINS = Slug("coin-change")
FEWEST = """class Solution:
    def coinChange(self, coins, amount):
        fewest = [0] + [inf] * amount
        for coin in coins:
            for a in range(coin, amount + 1):
                fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if fewest[amount] < inf else -1
"""
FAILING = """class Solution:
    def coinChange(self, coins, amount):
        left = 5
        while True:
            left -= 1
            share = amount // left
"""


def controller_of(desk: Desk) -> StepsController:
    steps = desk.window.feature(InsightFeature).steps
    assert steps is not None
    return steps


def open_with(desk: Desk, source: str) -> StepsPane:
    desk.window.practice.open_problem(COINS)
    desk.editor.set_source(source)
    return controller_of(desk).steps


def record(desk: Desk, source: str = FEWEST) -> StepsPane:
    """Step through the first example with ``source`` in the editor."""
    pane = open_with(desk, source)
    desk.pane.results.show_tab("steps")
    QTest.mouseClick(pane.start, Qt.MouseButton.LeftButton)
    desk.wait(lambda: pane.timeline is not None)
    return pane


def test_stepping_begins_at_the_call_with_its_arguments(open_desk: Callable[[], Desk]) -> None:
    pane = record(open_desk())

    assert pane.code.line == 2
    assert pane.state.shown == {"coins": "[1, 2, 5]", "amount": "11"}
    assert pane.bar.place.startswith("Step 1 of ")


def test_keys_step_on_and_back(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = record(desk)

    desk.window.commands["steps.on"].trigger()
    desk.window.commands["steps.on"].trigger()
    assert pane.code.line == 4
    assert "fewest" in pane.state.shown

    desk.window.commands["steps.back"].trigger()
    assert pane.code.line == 3


def test_slider_goes_to_the_end_and_tells_what_is_returned(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    pane = record(desk)

    QTest.keyClick(pane.bar.slider, Qt.Key.Key_End)

    assert pane.timeline is not None
    assert pane.timeline.step(pane.bar.slider.value()).event is StepEvent.RETURN
    assert "Returns 3" in desk.words(pane.state)


def test_next_change_of_a_variable_is_found_and_marked(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = record(desk)
    pane.bar.variable.setCurrentText("fewest")

    pane.bar.want_change()
    pane.bar.want_change()

    assert pane.state.shown["fewest"].startswith("[0, 1, inf")
    name = pane.state.table.item(2, 0)
    assert name is not None
    assert (name.text(), name.font().bold()) == ("fewest", True)
    pane.bar.want_change(is_back=True)
    assert pane.state.shown["fewest"].startswith("[0, inf")


def test_lists_are_drawn_with_the_indices_that_point_into_them(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    pane = record(desk)

    pane.bar.go(4)

    fewest = next(scene for scene in pane.state.drawing.scenes if scene.name == "fewest")
    assert isinstance(fewest, RowScene)
    assert fewest.marks == {1: ("a",), 11: ("amount",)}
    assert pane.state.drawing.height() > 60


def test_last_steps_before_a_runtime_error_are_shown(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_with(desk, FAILING)
    desk.window.commands["practice.run"].trigger()
    desk.wait(lambda: desk.pane.results.bar.text == "Runtime error")

    desk.click_button(desk.pane, "Show the last steps")

    desk.wait(lambda: pane.timeline is not None)
    assert desk.pane.results.tab == "steps"
    assert pane.code.line == 6
    assert pane.state.shown["left"] == "0"
    assert "ZeroDivisionError" in pane.said


def test_last_steps_are_not_offered_for_a_wrong_answer(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    open_with(desk, FEWEST.replace("-1\n", "-2\n"))
    desk.window.commands["practice.run"].trigger()
    desk.wait(lambda: desk.pane.results.bar.text == "Wrong answer")

    offered = [b for b in desk.pane.findChildren(QPushButton) if b.text() == "Show the last steps"]

    assert not any(button.isVisible() for button in offered)


def test_a_loop_without_end_is_recorded_in_parts(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    endless = "class Solution:\n    def coinChange(self, coins, amount):\n        n = 0\n"
    pane = record(desk, endless + "        while True:\n            n += 1\n")
    first = pane.timeline

    QTest.mouseClick(pane.more, Qt.MouseButton.LeftButton)

    desk.wait(lambda: pane.timeline is not None and pane.timeline is not first)
    assert pane.bar.place.startswith("Step 5,001 of 10,000")


def test_another_problem_clears_the_steps(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = record(desk)

    desk.window.practice.open_problem("sliding-window-maximum")

    assert pane.timeline is None
    assert not pane.code.isVisible()


CALLING = """class Solution:
    def coinChange(self, coins, amount):
        def twice(x):
            return x + x
        a = twice(1)
        b = twice(a)
        return b
"""


def test_calls_are_stepped_over_and_out_of(open_desk: Callable[[], Desk]) -> None:
    pane = record(open_desk(), CALLING)
    pane.bar.go(2)
    assert pane.code.line == 5

    pane.step_past()
    assert pane.code.line == 6

    pane.bar.step(2)
    assert [pane.state.calls.item(row).text() for row in (0, 1)] == [
        "coinChange  ·  6",
        "twice  ·  4",
    ]
    pane.step_past(is_out=True)
    assert pane.code.line == 7


def test_return_in_a_line_of_the_code_goes_to_its_next_step(
    open_desk: Callable[[], Desk],
) -> None:
    pane = record(open_desk())
    pane.code.moveCursor(QTextCursor.MoveOperation.End)

    QTest.keyClick(pane.code, Qt.Key.Key_Return)

    assert pane.code.line == 7
    assert pane.state.shown["fewest"].startswith("[0, 1, 1, 2")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_steps_speak_the_language_of_the_window(
    open_desk: Callable[[], Desk], language: str
) -> None:
    desk = open_desk()
    pane = record(desk)

    desk.window.choose_language(language)

    wanted = {"zh": "第 1 步", "en": "Step 1 of"}[language]
    assert desk.soon(lambda: pane.bar.place.startswith(wanted))


WALKING = """class Solution:
    def coinChange(self, coins, amount):
        graph = {0: [1], 1: [0, 2], 2: []}
        count, seen = {}, set()
        for u in graph:
            count[u] = len(graph[u])
            seen.add(u)
            print("at", u)
        return -1
"""


def test_graphs_dicts_and_sets_are_drawn_and_what_is_printed_is_shown(
    open_desk: Callable[[], Desk],
) -> None:
    pane = record(open_desk(), WALKING)

    pane.bar.go(pane.bar.slider.maximum())

    drawn = {scene.name: type(scene).__name__ for scene in pane.state.drawing.scenes}
    assert drawn["graph"] == "GraphScene"
    assert (drawn["count"], drawn["seen"]) == ("DictScene", "SetScene")
    assert pane.state.output.toPlainText() == "at 0\nat 1\nat 2"
    assert not pane.state.drawing.grab().isNull()


def test_what_was_printed_goes_back_with_the_steps(open_desk: Callable[[], Desk]) -> None:
    pane = record(open_desk(), WALKING)

    pane.bar.go(pane.bar.slider.maximum())
    pane.bar.go(0)

    assert not pane.state.output.isVisible()
