"""A smaller failing input is found from the window, and programs are held against each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.core.languages import Language
from reader.core.slug import Slug
from reader.services.judge.languages.toolchains import why_missing
from reader.ui.practice.program_box import ProgramBox
from reader.ui.practice.results_panel import CASES
from reader.ui.practice.smaller_bar import SmallerBar
from reader.ui.practice.smaller_controller import SmallerController
from reader.ui.practice.stress_controller import STRESS, StressController, other_program
from reader.ui.practice.stress_tab import StressTab
from reader.ui.practice.trials_feature import TrialsFeature
from tests.ui.desk import Desk
from tests.ui.test_window_results import GREEDY, chip_texts, run

COINS = Slug("coin-change")
WRONG_IF_MANY = """class Solution:
    def canPartition(self, nums):
        half, rest = divmod(sum(nums), 2)
        sums = {0}
        for num in nums:
            sums |= {one + num for one in sums}
        return not rest and half in sums and len(nums) < 3
"""
RIGHT = """class Solution:
    def canPartition(self, nums):
        half, rest = divmod(sum(nums), 2)
        sums = {0}
        for num in nums:
            sums |= {one + num for one in sums}
        return not rest and half in sums
"""
PARTITION = "partition-equal-subset-sum"


@pytest.fixture
def trials(desk: Desk) -> Iterator[TrialsFeature]:
    """The feature, with no own inputs to the problem that is open."""
    desk.window.practice.open_problem(PARTITION)
    feature = desk.window.feature(TrialsFeature)
    assert isinstance(feature, TrialsFeature)
    yield feature
    feature.stop()
    own = desk.pane.results.cases
    while own.names():
        own.open_case(next(iter(own.names())))
        own.remove()


def bar(feature: TrialsFeature) -> SmallerBar:
    assert isinstance(feature.smaller, SmallerController)
    return feature.smaller.bar


def tab(feature: TrialsFeature) -> StressTab:
    assert isinstance(feature.stress, StressController)
    return feature.stress.tab


def test_smaller_input_is_found_and_added_as_a_case(desk: Desk, trials: TrialsFeature) -> None:
    run(desk, WRONG_IF_MANY, "Submit")

    desk.click_button(desk.pane.results, "Find a smaller input")
    desk.wait(lambda: bar(trials).text.startswith("Fails on "))
    assert chip_texts(desk)[-1:] == ["Smaller"]
    shown = desk.words(desk.pane.results.view)
    desk.click_button(desk.pane.results, "Add as case")

    assert "expected true, got false" in shown
    desk.wait(lambda: chip_texts(desk)[-1:] == ["Own 1"])
    assert desk.pane.results.cases.editor.text.startswith("nums = [")


def test_nothing_smaller_is_offered_of_an_accepted_program(
    desk: Desk, trials: TrialsFeature
) -> None:
    run(desk, RIGHT)

    assert not bar(trials).isVisible()
    assert "Find a smaller input" not in desk.buttons(desk.pane.results)


def test_nothing_smaller_is_offered_in_an_interview(desk: Desk, trials: TrialsFeature) -> None:
    desk.pane.results.show_own_tabs_only(True)

    run(desk, WRONG_IF_MANY, "Submit")

    assert "Find a smaller input" not in desk.buttons(desk.pane.results)
    desk.pane.results.show_own_tabs_only(False)
    assert "Find a smaller input" in desk.buttons(desk.pane.results)


def test_search_is_stopped_by_its_button(desk: Desk, trials: TrialsFeature) -> None:
    run(desk, "class Solution:\n    def canPartition(self, nums):\n        while sum(nums): pass\n")

    desk.click_button(desk.pane.results, "Find a smaller input")
    desk.click_button(desk.pane.results, "Stop")

    assert desk.soon(
        lambda: bar(trials).text.startswith(("Stopped before", "Fails on", "No smaller"))
    )


def test_new_run_puts_the_search_away(desk: Desk, trials: TrialsFeature) -> None:
    run(desk, WRONG_IF_MANY, "Submit")
    desk.click_button(desk.pane.results, "Find a smaller input")

    run(desk, RIGHT)

    assert not bar(trials).isVisible()


def test_stress_finds_a_difference_and_makes_it_a_case(desk: Desk, trials: TrialsFeature) -> None:
    desk.editor.set_source(WRONG_IF_MANY)
    desk.pane.results.show_tab(STRESS)

    desk.click_button(tab(trials), "Start")
    desk.wait(lambda: tab(trials).text.startswith("They differ after "))
    shown = desk.words(tab(trials).view)
    desk.click_button(tab(trials), "Add as case")

    assert "expected true, got false" in shown
    assert desk.pane.results.tab == CASES
    desk.wait(lambda: chip_texts(desk)[-1:] == ["Own 1"])


def test_stress_counts_until_it_is_stopped(desk: Desk, trials: TrialsFeature) -> None:
    desk.editor.set_source(RIGHT)
    desk.pane.results.show_tab(STRESS)
    tab(trials).choose_own(RIGHT)

    desk.click_button(tab(trials), "Start")
    desk.wait(lambda: " a second, no difference yet" in tab(trials).text[3:])
    desk.wait(lambda: not tab(trials).text.startswith("0 "))
    desk.click_button(tab(trials), "Stop")

    assert desk.soon(lambda: tab(trials).text.startswith("No difference on "))


def test_stress_begun_anew_ends_the_one_before(desk: Desk, trials: TrialsFeature) -> None:
    desk.editor.set_source(RIGHT)
    desk.pane.results.show_tab(STRESS)
    tab(trials).choose_own(RIGHT)
    desk.click_button(tab(trials), "Start")
    desk.wait(lambda: not tab(trials).text.startswith("0 "))

    desk.window.commands["practice.stress"].trigger()
    began_anew = tab(trials).text.startswith("0 ")
    desk.wait(lambda: not tab(trials).text.startswith("0 "))
    desk.click_button(tab(trials), "Stop")

    assert began_anew
    assert desk.soon(lambda: tab(trials).text.startswith("No difference on "))


def test_other_program_is_kept_with_the_problem(desk: Desk, trials: TrialsFeature) -> None:
    tab(trials).choose_own("# slow and sure\n")

    desk.window.practice.open_problem(COINS)
    desk.window.practice.open_problem(PARTITION)

    assert tab(trials).other_source == "# slow and sure\n"


def test_other_program_is_kept_while_it_is_typed(desk: Desk, trials: TrialsFeature) -> None:
    tab(trials).choose_own("# half a thought\n")
    kept_as = other_program(Language.PYTHON)

    assert desk.soon(lambda: desk.progress.draft(Slug(PARTITION), kept_as) == "# half a thought\n")


def test_other_program_is_kept_though_the_reference_is_chosen(
    desk: Desk, trials: TrialsFeature
) -> None:
    desk.pane.results.show_tab(STRESS)
    tab(trials).choose_own("# for later\n")
    desk.click_button(tab(trials), "Reference")

    desk.window.practice.open_problem(COINS)
    desk.window.practice.open_problem(PARTITION)

    assert tab(trials).written == "# for later\n"


def test_other_program_keeps_its_indentation(desk: Desk, trials: TrialsFeature) -> None:
    desk.pane.results.show_tab(STRESS)
    tab(trials).choose_own("class Solution:")
    box = tab(trials).findChild(ProgramBox)
    assert box is not None
    box.moveCursor(QTextCursor.MoveOperation.End)

    for key in (Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_B):
        QTest.keyClick(box, key)

    assert tab(trials).other_source == "class Solution:\n    a\n    b"


def test_other_program_that_fails_is_said(desk: Desk, trials: TrialsFeature) -> None:
    desk.editor.set_source(RIGHT)
    desk.pane.results.show_tab(STRESS)
    tab(trials).choose_own("class Solution:\n    pass\n")

    desk.click_button(tab(trials), "Start")

    assert desk.soon(lambda: "the other program fails on every input" in tab(trials).text)


@pytest.mark.parametrize(("typed", "seed"), [("42", 42), ("", 0), ("-7", 7), ("1x2", 12)])
def test_stress_begins_with_the_seed_that_is_typed(
    trials: TrialsFeature, typed: str, seed: int
) -> None:
    box = tab(trials).findChildren(QLineEdit)[0]
    box.clear()

    QTest.keyClicks(box, typed)

    assert tab(trials).first_seed == seed


def test_stress_is_started_by_its_command(desk: Desk, trials: TrialsFeature) -> None:
    desk.editor.set_source(GREEDY)

    desk.window.commands["practice.stress"].trigger()

    assert desk.pane.results.tab == STRESS
    desk.wait(lambda: bool(tab(trials).text))


WRONG_SCRIPT = """var canPartition = function (nums) {
  return nums.length < 3 && nums.length > 1 && nums[0] === nums[1];
};
"""
needs_node = pytest.mark.skipif(
    bool(why_missing(Language.JAVASCRIPT)), reason="there is no Node.js"
)


@pytest.fixture
def in_javascript(desk: Desk, trials: TrialsFeature) -> Iterator[TrialsFeature]:
    """The feature while the solution is written in JavaScript."""
    desk.pane.use_language("javascript")
    yield trials
    trials.stop()
    desk.pane.use_language("python")


@needs_node
def test_program_in_another_language_is_held_against_the_reference(
    desk: Desk, in_javascript: TrialsFeature
) -> None:
    desk.editor.set_source(WRONG_SCRIPT)
    desk.pane.results.show_tab(STRESS)
    desk.click_button(tab(in_javascript), "Reference")

    desk.click_button(tab(in_javascript), "Start")

    assert desk.soon(lambda: tab(in_javascript).text.startswith("They differ after "))


@needs_node
def test_smaller_input_is_found_for_a_program_in_another_language(
    desk: Desk, in_javascript: TrialsFeature
) -> None:
    run(desk, WRONG_SCRIPT, "Submit")

    desk.click_button(desk.pane.results, "Find a smaller input")

    assert desk.soon(lambda: bar(in_javascript).text.startswith(("Fails on ", "No smaller")))


@needs_node
def test_other_programs_are_kept_by_language(desk: Desk, in_javascript: TrialsFeature) -> None:
    tab(in_javascript).choose_own("// in JavaScript\n")

    desk.pane.use_language("python")
    in_python = tab(in_javascript).other_source
    desk.pane.use_language("javascript")

    assert "in JavaScript" not in in_python
    assert tab(in_javascript).other_source == "// in JavaScript\n"
