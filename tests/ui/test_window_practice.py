"""Practising: from a note or the list to an accepted solution."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton

from reader.core.slug import Slug
from reader.core.verdict import Verdict
from reader.ui.models.problem_table import ProblemColumn
from tests.ui.desk import PATIENCE_MS, Desk

COINS, TREES = Slug("coin-change"), Slug("binary-tree-inorder-traversal")
ACCEPTED = """class Solution:
    def coinChange(self, coins, amount):
        fewest = [0] + [inf] * amount
        for coin in coins:
            for a in range(coin, amount + 1):
                fewest[a] = min(fewest[a], fewest[a - coin] + 1)
        return fewest[amount] if fewest[amount] < inf else -1
"""
ONLY_EXAMPLES = """class Solution:
    def coinChange(self, coins, amount):
        return {11: 3, 3: -1, 6: 2}.get(amount, -7)
"""
SLOW = ACCEPTED.replace(
    "        fewest", "        for _ in range(4_000_000): pass\n        fewest", 1
)
ENDLESS = """class Solution:
    def coinChange(self, coins, amount):
        while True:
            pass
"""


def take_problem(desk: Desk, source: str) -> None:
    """Open the problem with ``source`` in the editor, as if it had been typed."""
    desk.window.practice.open_problem(COINS)
    desk.editor.set_source(source)


def wait_for_verdict(desk: Desk, word: str) -> None:
    desk.wait(lambda: desk.pane.results.bar.text == word)


def chips(desk: Desk) -> list[QPushButton]:
    found = desk.pane.results.findChildren(QPushButton)
    return [chip for chip in found if chip.property("role") == "chip" and chip.isVisible()]


def test_link_on_the_page_opens_the_problem_beside_its_statement(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    desk.open_note("algorithm/knapsack")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.click_on_page("a[href='yandu://problem/coin-change']")

    assert desk.pane.slug == COINS
    assert desk.heading() == "Coin Change"


def test_button_beside_the_note_opens_the_problem(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.open_note("algorithm/knapsack")

    desk.click_button(desk.window.side, "Coin Change")

    desk.wait(lambda: desk.pane.slug == COINS)
    assert desk.pane.isVisible()


def test_problem_list_opens_the_problem_with_its_starter_code(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    desk.window.commands["go.problems"].trigger()

    desk.click_row(desk.window.area.problems.table, "322. Coin Change", ProblemColumn.TITLE)

    desk.wait(lambda: desk.pane.slug == COINS)
    assert "def coinChange(self, coins: List[int], amount: int) -> int:" in desk.editor.source()
    assert desk.words(desk.pane.results.view).startswith("5 + 5 + 1")


def test_problem_list_is_opened_by_keyboard(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.window.commands["go.problems"].trigger()
    table = desk.window.area.problems.table

    desk.wait(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Return)

    assert desk.soon(lambda: desk.pane.slug is not None)


def test_run_goes_through_the_examples_and_keeps_no_submission(desk: Desk) -> None:
    take_problem(desk, ONLY_EXAMPLES)

    desk.click_button(desk.pane, "Run")
    wait_for_verdict(desk, "Accepted")

    desk.wait(lambda: len(chips(desk)) == 3)
    assert desk.progress.submissions(COINS) == []


def test_wrong_submission_opens_its_first_failing_case(desk: Desk) -> None:
    take_problem(desk, ONLY_EXAMPLES)

    desk.click_button(desk.pane, "Submit")
    wait_for_verdict(desk, "Wrong answer")

    desk.wait(lambda: [c.text() for c in chips(desk) if c.isChecked()] == ["4 nothing"])
    shown = desk.words(desk.pane.results.view)
    assert "amount = 0" in shown
    assert "Expected\n0" in shown
    assert "Got\n-7" in shown


def test_chip_opens_another_case(desk: Desk) -> None:
    take_problem(desk, ONLY_EXAMPLES)
    desk.click_button(desk.pane, "Run")
    wait_for_verdict(desk, "Accepted")

    QTest.mouseClick(chips(desk)[1], Qt.MouseButton.LeftButton)

    assert desk.soon(lambda: "amount = 3" in desk.words(desk.pane.results.view))


def test_accepted_submission_solves_the_problem(desk: Desk) -> None:
    take_problem(desk, ACCEPTED)

    desk.click_button(desk.pane, "Submit")
    wait_for_verdict(desk, "Accepted")
    desk.window.commands["go.problems"].trigger()

    assert desk.progress.submissions(COINS)[0].verdict == Verdict.AC
    assert "1 of " in desk.words(desk.window.area.problems)
    statuses = desk.rows(desk.window.area.problems.table)
    assert statuses.count("solved") == 1


def test_stop_ends_an_endless_loop_and_keeps_nothing(desk: Desk) -> None:
    take_problem(desk, ENDLESS)
    kept = len(desk.progress.submissions(COINS))
    desk.click_button(desk.pane, "Submit")

    desk.click_button(desk.pane, "Stop")
    wait_for_verdict(desk, "Stopped")

    assert len(desk.progress.submissions(COINS)) == kept


def test_stop_while_the_cases_are_made_is_no_error(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    take_problem(desk, ENDLESS)

    desk.click_button(desk.pane, "Submit")
    desk.click_button(desk.pane, "Stop")

    desk.wait(lambda: not desk.pane.runs.is_running)
    assert desk.pane.results.bar.text == "Stopped"


def test_endless_loop_is_judged_by_the_time_limit(desk: Desk) -> None:
    take_problem(desk, ENDLESS)

    desk.click_button(desk.pane, "Run")

    assert desk.soon(lambda: desk.pane.results.bar.text == "Time limit exceeded")


def test_program_that_does_not_compile_says_where(desk: Desk) -> None:
    take_problem(desk, "class Solution:\n    def coinChange(self, coins, amount:\n")

    desk.click_button(desk.pane, "Run")
    wait_for_verdict(desk, "Does not compile")

    assert "line 2" in desk.words(desk.pane.results)


def test_pane_is_put_away_and_the_draft_kept(desk: Desk) -> None:
    take_problem(desk, "# half done\n")

    desk.pane.closed.emit()

    assert not desk.pane.isVisible()
    assert desk.progress.draft(COINS) == "# half done\n"


def test_code_block_of_a_note_runs_below_itself(desk: Desk) -> None:
    desk.open_note("algorithm/knapsack")

    desk.click_on_page("figure.code[data-run=true] .code-run")

    assert desk.soon_on_page("document.body.textContent.includes('(9, [2, 3])')")


def test_nothing_leaves_while_practising(desk: Desk) -> None:
    take_problem(desk, ACCEPTED)

    assert desk.editor.refusals.last == ()


def test_find_in_the_editor_is_the_editors_own(desk: Desk) -> None:
    desk.window.practice.open_problem("coin-change")
    desk.wait(lambda: "class Solution" in desk.editor.source())
    desk.editor.setFocus()
    target = desk.editor.focusProxy() or desk.editor

    QTest.keyClick(target, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert not desk.window.area.finder.bar.isVisible()


def test_find_beside_the_editor_is_the_pages(desk: Desk) -> None:
    desk.open_note("algorithm/lca")
    target = desk.reader.focusProxy() or desk.reader
    # It was made anew for the editor's view, and is nobody's where there is no window manager.
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)

    QTest.keyClick(target, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    assert desk.soon(desk.window.area.finder.bar.box.isVisible)
    desk.window.area.finder.stop()


def test_solution_in_another_language_is_judged(desk: Desk) -> None:
    take_problem(desk, ACCEPTED)
    choose_language(desk, "javascript")
    desk.editor.set_source("const coinChange = (coins, amount) => -1;")

    desk.pane.submit()
    wait_for_verdict(desk, "Wrong answer")

    assert desk.progress.submissions(COINS)[0].language == "javascript"
    choose_language(desk, "python")
    assert desk.editor.source() == ACCEPTED


def choose_language(desk: Desk, name: str) -> None:
    (chooser,) = (box for box in desk.pane.findChildren(QComboBox) if box.findData(name) >= 0)
    chooser.setCurrentIndex(chooser.findData(name))
    chooser.activated.emit(chooser.currentIndex())


def test_run_of_a_problem_that_was_left_says_nothing_beside_the_next(desk: Desk) -> None:
    bar, before = desk.pane.results.bar, desk.progress.submissions(COINS)
    take_problem(desk, SLOW)
    desk.pane.submit()
    desk.wait(lambda: bar.text == "Running…")

    desk.window.practice.open_problem(TREES)
    done: list[None] = []
    desk.window.lanes["judge"].submit(lambda: None, done.append)
    desk.wait(lambda: bool(done))

    assert not bar.isVisible()
    assert desk.progress.submissions(COINS) == before


def test_side_pane_has_its_width_again_after_practising(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.window.resize(1500, 800)
    desk.open_note("algorithm/knapsack")
    desk.wait(desk.window.side.isVisible)
    before = desk.window.side.width()

    desk.window.practice.open_problem(COINS)
    desk.window.practice.put_away()
    desk.wait(desk.window.side.isVisible)

    assert (before, desk.window.side.width()) == (240, 240)
