"""The tabs below the editor: own inputs, what came of a run, and what differs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from reader.core.slug import Slug
from reader.services.practice import Run
from reader.ui.practice.cases_tab import CasesTab
from reader.ui.practice.drawing_view import DrawingView
from reader.ui.practice.marked_label import MarkedLabel
from reader.ui.practice.paste_dialog import PasteDialog
from reader.ui.practice.results_panel import CASES, RESULT
from tests.ui.desk import PATIENCE_MS, Desk

COINS = Slug("coin-change")
GREEDY = """class Solution:
    def coinChange(self, coins, amount):
        print("asked for", amount)
        used = 0
        for coin in sorted(coins, reverse=True):
            used += amount // coin
            amount %= coin
        return -1 if amount else used
"""
MIRRORED = """class Solution:
    def levelOrder(self, root):
        rows, level = [], [root] if root else []
        while level:
            rows.append([node.val for node in reversed(level)])
            level = [kid for node in level for kid in (node.left, node.right) if kid]
        return rows
"""
WRONG_IF_LARGE = """class Solution:
    def smallestK(self, arr, k):
        found = sorted(arr)[:k]
        return found if k < 9000 else [*found[:-1], 10**9]
"""
ROUNDED = """class Solution:
    def boxGiou(self, A, B):
        return np.zeros((len(A), len(B)))
"""


@pytest.fixture
def practising(desk: Desk) -> Iterator[Desk]:
    """A desk with no own inputs to the problem that is open."""
    desk.window.practice.open_problem(COINS)
    desk.pane.results.show_tab(CASES)
    yield desk
    own = cases(desk)
    while own.names():
        own.open_case(next(iter(own.names())))
        own.remove()


def cases(desk: Desk) -> CasesTab:
    return desk.pane.results.cases


def chips(desk: Desk) -> list[QPushButton]:
    found = desk.pane.results.findChildren(QPushButton)
    return [chip for chip in found if chip.property("role") == "chip" and chip.isVisible()]


def chip_texts(desk: Desk) -> list[str]:
    return [chip.text() for chip in chips(desk)]


def press(desk: Desk, name: str) -> None:
    """Press the tool of this name above the case."""
    tools = cases(desk).findChildren(QToolButton)
    (tool,) = (tool for tool in tools if tool.accessibleName() == name)
    QTest.mouseClick(tool, Qt.MouseButton.LeftButton)


def type_input(desk: Desk, text: str) -> None:
    press(desk, "Add an input")
    cases(desk).editor.type_text(text)


def run(desk: Desk, source: str, button: str = "Run") -> Run:
    desk.editor.set_source(source)
    with desk.qtbot.waitSignal(desk.pane.results.report_shown, timeout=PATIENCE_MS) as shown:
        desk.click_button(desk.pane, button)
    assert shown.args is not None
    (report,) = shown.args
    assert isinstance(report, Run)
    return report


def answer_paste(text: str, button: str) -> None:
    """Answer the dialog that comes next: type ``text``, press ``button``."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PasteDialog)
        dialog.editor.type_text(text)
        (found,) = (one for one in dialog.findChildren(QPushButton) if one.text() == button)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)


def test_own_input_is_run_with_the_examples_and_its_output_shown(practising: Desk) -> None:
    desk = practising
    type_input(desk, "[3,7,8]\n14")

    run(desk, GREEDY)

    desk.wait(lambda: chip_texts(desk) == ["1", "2", "3 example-3", "Own 1"])
    QTest.mouseClick(chips(desk)[-1], Qt.MouseButton.LeftButton)
    shown = desk.words(desk.pane.results.view)
    assert "Expected, as the reference solution answers\n2" in shown
    assert "Printed\nasked for 14" in shown


def test_own_input_is_there_after_another_problem_was_open(practising: Desk) -> None:
    desk = practising
    type_input(desk, "[3,7,8]\n14")

    desk.window.practice.open_problem("subsets")
    desk.window.practice.open_problem(COINS)
    desk.wait(lambda: desk.pane.slug == COINS)

    desk.wait(lambda: chip_texts(desk) == ["1", "2", "3", "Own 1"])
    cases(desk).open_case(next(iter(cases(desk).names())))
    assert cases(desk).editor.text == "[3,7,8]\n14"


def test_fault_in_an_input_is_said_below_it_while_typing(practising: Desk) -> None:
    desk = practising

    type_input(desk, "[3,7\n14")

    assert cases(desk).editor.fault == 'line 2: column 1: expected "," or "]"'


def test_input_with_a_fault_is_not_run_and_says_why(practising: Desk) -> None:
    desk = practising
    type_input(desk, "[3,7]\ntrue")

    run(desk, GREEDY)
    desk.wait(lambda: chip_texts(desk) == ["1", "2", "3 example-3", "Own 1"])
    QTest.mouseClick(chips(desk)[-1], Qt.MouseButton.LeftButton)

    words = desk.words(desk.pane.results)
    assert "Inputs that were not run: 1." in words
    assert "line 2: amount: expected an int, got a bool" in words


def test_example_is_copied_to_an_input_that_can_be_edited(practising: Desk) -> None:
    desk = practising
    cases(desk).open_case("example-2")

    press(desk, "Copy this case to an input of your own")

    assert cases(desk).editor.text == "coins = [2]\namount = 3"


def test_deleted_input_is_gone_for_good(practising: Desk) -> None:
    desk = practising
    type_input(desk, "[3,7,8]\n14")

    press(desk, "Delete this input")

    assert desk.services.practice.own_cases is not None
    assert desk.services.practice.own_cases.of(COINS) == ()
    desk.wait(lambda: chip_texts(desk) == ["1", "2", "3"])


def test_deleted_input_comes_back_by_undo(practising: Desk) -> None:
    desk = practising
    type_input(desk, "[3,7,8]\n14")
    press(desk, "Delete this input")

    desk.click_button(cases(desk), "Undo")

    desk.wait(lambda: chip_texts(desk) == ["1", "2", "3", "Own 1"])
    assert cases(desk).editor.text == "[3,7,8]\n14"


def test_undo_puts_an_input_back_among_the_others(practising: Desk) -> None:
    desk = practising
    for text in ("[1]\n1", "[2]\n2", "[3]\n3"):
        type_input(desk, text)
    cases(desk).open_case(list(cases(desk).names())[1])
    press(desk, "Delete this input")

    desk.click_button(cases(desk), "Undo")

    assert desk.services.practice.own_cases is not None
    texts = [one.text for one in desk.services.practice.own_cases.of(COINS)]
    assert texts == ["[1]\n1", "[2]\n2", "[3]\n3"]
    assert chips(desk)[4].isChecked()


def test_input_is_added_by_its_command(practising: Desk) -> None:
    desk = practising
    desk.pane.results.show_tab(RESULT)

    desk.window.commands["practice.add_input"].trigger()

    assert desk.soon(lambda: chip_texts(desk) == ["1", "2", "3", "Own 1"])


def test_several_inputs_are_pasted_at_once(practising: Desk) -> None:
    desk = practising
    answer_paste("Input: coins = [2], amount = 4\nOutput: 2\n\nInput: [5]\n10", "Add")

    press(desk, "Paste inputs…")

    assert desk.soon(lambda: chip_texts(desk) == ["1", "2", "3", "Own 1", "Own 2"])


def test_paste_offers_the_inputs_of_the_clipboard(practising: Desk) -> None:
    desk = practising
    QGuiApplication.clipboard().setText("[2]\n4\n[5]\n10")
    answer_paste("", "Cancel")

    press(desk, "Paste inputs…")

    assert desk.soon(lambda: chip_texts(desk) == ["1", "2", "3"])


def test_arrow_keys_go_from_case_to_case(practising: Desk) -> None:
    desk = practising
    desk.wait(lambda: len(chips(desk)) == 3)
    chips(desk)[0].setFocus()

    QTest.keyClick(chips(desk)[0], Qt.Key.Key_Right)

    assert desk.soon(lambda: "coins = [2]\namount = 3" in desk.words(desk.pane.results.view))


def test_feature_adds_a_tab_of_its_own(practising: Desk) -> None:
    desk, page = practising, QLabel("Growth of the running time")
    desk.pane.results.add_tab("growth", lambda: "Growth", page)

    desk.click_button(desk.pane.results, "Growth")

    assert page.isVisible()
    assert desk.pane.results.tab == "growth"


def test_first_difference_has_its_place_and_both_sides_their_pictures(desk: Desk) -> None:
    desk.window.practice.open_problem("binary-tree-level-order-traversal")

    run(desk, MIRRORED)

    words = desk.words(desk.pane.results.view)
    assert "First difference\n[1][0]: expected " in words
    tree = desk.pane.results.view.findChildren(DrawingView)[0]
    assert tree.accessibleName() == "root"
    assert tree.drawing.discs


def test_errors_of_an_array_are_mapped(desk: Desk) -> None:
    desk.window.practice.open_problem("box-giou")

    run(desk, ROUNDED)

    assert "Beyond the tolerance: " in desk.words(desk.pane.results.view)
    names = [view.accessibleName() for view in desk.pane.results.view.findChildren(DrawingView)]
    assert "Errors" in names


def test_pictures_change_with_the_theme(desk: Desk) -> None:
    desk.window.practice.open_problem("binary-tree-level-order-traversal")
    run(desk, MIRRORED)
    view = desk.pane.results.view.findChildren(DrawingView)[0]
    before = view.grab().toImage()

    desk.window.choose_theme("dark")

    assert desk.soon(lambda: view.grab().toImage() != before)


def test_long_rows_of_values_break_and_are_copied_as_they_are(desk: Desk) -> None:
    desk.window.practice.open_problem("box-giou")
    (label,) = (
        label
        for label in desk.pane.results.view.findChildren(MarkedLabel)
        if label.plain_text.startswith("[[0.6,")
    )
    label.setSelection(0, len(label.text()))

    QTest.keySequence(label, QKeySequence.StandardKey.Copy)

    assert "\u200b" in label.text()
    assert QGuiApplication.clipboard().text() == label.plain_text


def test_large_answers_are_compared_beside_the_window(desk: Desk) -> None:
    desk.window.practice.open_problem("smallest-k")
    source = WRONG_IF_LARGE

    run(desk, source, "Submit")

    assert desk.soon(lambda: "First difference" in desk.words(desk.pane.results.view))
