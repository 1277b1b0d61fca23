"""The editor in the window: drafts and undo over a restart, faults, formatting, Vim's keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QMessageBox, QToolButton, QWidget

from reader.core.slug import Slug
from reader.services.settings import Settings
from tests.ui.desk import Desk

COINS, TREES = Slug("coin-change"), Slug("binary-tree-inorder-traversal")
CONTROL = Qt.KeyboardModifier.ControlModifier
BROKEN = "class Solution:\n    def coinChange(self, coins, amount):\n        return (\n"
ENDLESS = "class Solution:\n    def coinChange(self, coins, amount):\n        while True: pass\n"
FAILING = (
    "class Solution:\n    def coinChange(self, coins, amount):\n        return coins[amount]\n"
)


def keys_of(desk: Desk) -> QWidget:
    """The widget inside the editor that gets the keys, with the cursor in it."""
    widget: QWidget = desk.editor
    widget.setFocus()
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    desk.wait(lambda: has_keys(desk))
    return widget


def has_keys(desk: Desk) -> bool:
    # Qt makes the window anew when a first web view comes into it, and then the keyboard is
    # nobody's where there is no window manager.
    desk.window.activateWindow()
    return desk.in_editor("document.activeElement.classList.contains('cm-content')") is True


def write(desk: Desk, source: str) -> None:
    """Put a program into the editor as the user's own change."""
    desk.window.practice.open_problem(COINS)
    assert desk.soon_in_editor("globalThis.editorView !== undefined")
    desk.pane.editing.take_over(source)
    desk.wait(lambda: desk.editor.source() == source)


def test_undo_goes_on_after_a_restart(open_desk: Callable[[], Desk]) -> None:
    first = open_desk()
    write(first, "x = 1\n")
    write(first, "x = 2\n")
    first.wait(lambda: first.progress.draft(COINS) == "x = 2\n")
    first.close()

    second = open_desk()
    second.window.practice.open_problem(COINS)
    second.wait(lambda: second.in_editor("globalThis.editorView?.source()") == "x = 2\n")
    QTest.keyClick(keys_of(second), Qt.Key.Key_Z, CONTROL)

    assert second.soon(lambda: second.editor.source() == "x = 1\n")


def test_draft_is_kept_while_one_types_without_a_pause(desk: Desk) -> None:
    write(desk, "")
    keys = keys_of(desk)
    typing = QTimer()
    typing.setInterval(50)
    typing.timeout.connect(lambda: QTest.keyClick(keys, Qt.Key.Key_X))

    typing.start()
    desk.wait(lambda: (desk.progress.draft(COINS) or "").startswith("x"))

    assert typing.isActive()
    typing.stop()


def test_typing_does_not_wait_for_the_judge(desk: Desk) -> None:
    write(desk, ENDLESS)
    keys = keys_of(desk)
    heard: list[str] = []
    desk.pane.run_finished.connect(lambda _: heard.append("verdict"))
    desk.editor.source_changed.connect(lambda source: heard.append(source[:3]))

    desk.pane.submit()
    desk.wait(lambda: desk.pane.results.bar.text == "Running…")
    desk.in_editor("1")  # answered after the program was given: keys may overtake what is asked
    QTest.keyClick(keys, Qt.Key.Key_Home, CONTROL)
    QTest.keyClicks(keys, "#ab")

    desk.wait(lambda: "verdict" in heard)
    assert heard.index("#ab") < heard.index("verdict")
    assert desk.pane.results.bar.text == "Time limit exceeded"


def test_fault_is_underlined_while_one_types_and_goes_when_it_is_mended(desk: Desk) -> None:
    write(desk, BROKEN)
    assert desk.soon_in_editor("document.querySelector('.cm-lintRange-error')?.textContent === '('")

    write(desk, BROKEN.replace("(\n", "0\n"))

    assert desk.soon_in_editor("document.querySelector('.cm-lintRange-error') === null")


def test_line_that_failed_is_marked_after_run(desk: Desk) -> None:
    write(desk, FAILING)

    desk.click_button(desk.pane, "Run")

    assert desk.soon_in_editor(
        "document.querySelector('.cm-lintRange-error')?.textContent === 'return coins[amount]'",
    )


def test_program_is_formatted_by_command_and_undo_leads_back(desk: Desk) -> None:
    write(desk, "x=[1,2 ]\n")
    keys = keys_of(desk)

    desk.window.commands["practice.format"].trigger()
    desk.wait(lambda: desk.editor.source() == "x = [1, 2]\n")
    QTest.keyClick(keys, Qt.Key.Key_Z, CONTROL)

    assert desk.soon(lambda: desk.editor.source() == "x=[1,2 ]\n")


def test_program_that_cannot_be_formatted_is_left_and_says_so(desk: Desk) -> None:
    write(desk, BROKEN)

    desk.pane.format()

    desk.wait(lambda: desk.pane.results.bar.text == "Not formatted")
    assert desk.editor.source() == BROKEN


def test_formatting_that_comes_late_leaves_another_program_alone(desk: Desk) -> None:
    write(desk, "x=[1,2 ]\n")
    desk.pane.format()
    desk.window.practice.open_problem(TREES)
    before, done = desk.editor.source(), list[None]()

    desk.pane.editing._errands.submit(lambda: None, done.append)
    desk.wait(lambda: bool(done))

    assert desk.in_editor("editorView.source()") == before
    assert desk.progress.draft(TREES) in (None, before)


def test_version_taken_over_does_not_go_into_the_next_problem(desk: Desk) -> None:
    write(desk, "x = 1\n")
    desk.pane.editing.take_over("taken over\n")
    desk.window.practice.open_problem(TREES)
    before = desk.editor.source()

    assert desk.in_editor("editorView.source()") == before
    assert desk.in_editor("editorView.source()") == before  # the second question comes later


def test_names_of_the_preamble_and_their_members_are_offered(desk: Desk) -> None:
    write(desk, "q = deque()\n")
    keys = keys_of(desk)
    QTest.keyClick(keys, Qt.Key.Key_End, CONTROL)

    QTest.keyClicks(keys, "q.")

    assert desk.soon_in_editor(
        "[...document.querySelectorAll('.cm-completionLabel')]"
        ".some((label) => label.textContent === 'appendleft')",
    )


@pytest.fixture
def vim_desk(desk: Desk) -> Desk:
    parts = desk.window.parts()
    parts.change_settings(replace(parts.settings(), vim_keys=True))
    return desk


def test_vims_keys_are_an_option(vim_desk: Desk, settings: Settings) -> None:
    write(vim_desk, "one\ntwo\n")
    assert vim_desk.soon_in_editor("document.querySelector('.cm-vimMode') !== null")
    keys = keys_of(vim_desk)

    QTest.keyClicks(keys, "ggdd")

    vim_desk.wait(lambda: vim_desk.editor.source() == "two\n")
    vim_desk.window.parts().change_settings(settings)
    assert vim_desk.soon_in_editor("document.querySelector('.cm-vimMode') === null")
    QTest.keyClicks(keys, "i")
    assert vim_desk.soon(lambda: vim_desk.editor.source() == "itwo\n")


def test_text_of_the_program_grows_with_that_of_the_pages(desk: Desk) -> None:
    write(desk, "x\n")

    desk.window.commands["view.larger"].trigger()

    size = "getComputedStyle(document.querySelector('.cm-content')).fontSize"
    assert desk.soon_in_editor(f"{size} === '15px'")
    desk.window.commands["view.normal"].trigger()


def test_search_of_the_editor_speaks_the_interfaces_language(desk: Desk) -> None:
    write(desk, "x\n")
    desk.window.choose_language("zh")
    keys = keys_of(desk)

    QTest.keyClick(keys, Qt.Key.Key_F, CONTROL)

    assert desk.soon_in_editor(
        "document.querySelector('.cm-search')?.textContent.includes('全部替换')"
    )
    desk.window.choose_language("en")


def test_start_over_puts_the_starter_code_back(desk: Desk) -> None:
    write(desk, "gone\n")
    reset = next(
        one for one in desk.pane.findChildren(QToolButton) if one.toolTip().startswith("Start over")
    )

    QTimer.singleShot(0, lambda: answer_yes(desk))
    QTest.mouseClick(reset, Qt.MouseButton.LeftButton)

    assert desk.soon(lambda: "def coinChange" in desk.editor.source())


def answer_yes(desk: Desk) -> None:
    """Press Yes in the question that is asked."""
    (question,) = desk.pane.findChildren(QMessageBox)
    question.button(QMessageBox.StandardButton.Yes).click()


def choose_language(desk: Desk, name: str) -> None:
    """Choose the language of the solution, where this machine has what it needs."""
    box = next(
        one
        for one in desk.pane.findChildren(QComboBox)
        if one.accessibleName() == "Language of the solution"
    )
    if box.findText(name) < 0:
        pytest.skip(f"{name} cannot be compiled here")
    box.setCurrentText(name)
    box.activated.emit(box.currentIndex())


def test_each_language_has_a_draft_and_highlighting_of_its_own(desk: Desk) -> None:
    write(desk, "x = 1\n")

    choose_language(desk, "C++")
    assert desk.soon_in_editor("document.querySelector('.cm-content')?.ariaLabel === 'C++'")
    in_cpp = desk.editor.source()
    choose_language(desk, "Python")

    assert "class Solution {" in in_cpp
    assert desk.editor.source() == "x = 1\n"


@pytest.fixture
def compiling(desk: Desk, judge_cache: Path) -> Desk:
    """The window, with what C++ programs share where every judge of a run has it."""
    shared, own = judge_cache / "cpp-runtime", desk.paths.judge / "cpp-runtime"
    shared.mkdir(exist_ok=True)
    own.parent.mkdir(parents=True, exist_ok=True)
    own.symlink_to(shared, target_is_directory=True)
    return desk


def test_line_that_the_compiler_refuses_is_marked(compiling: Desk) -> None:
    desk = compiling
    desk.window.practice.open_problem(COINS)
    choose_language(desk, "C++")
    broken = desk.editor.source().replace("{\n", "{\n        nosuch;\n", 2)
    desk.pane.editing.take_over(broken)
    assert desk.soon(lambda: desk.editor.source() == broken)

    desk.click_button(desk.pane, "Run")

    assert desk.soon_in_editor("document.querySelector('.cm-lintRange-error') !== null")
    choose_language(desk, "Python")


def test_settings_page_has_vims_keys(desk: Desk, settings: Settings) -> None:
    desk.window.features.make_now()
    desk.window.commands["go.settings"].trigger()
    desk.wait(lambda: bool(vim_boxes(desk)))

    vim_boxes(desk)[0].click()

    assert desk.window.settings.vim_keys
    desk.window.parts().change_settings(settings)


def vim_boxes(desk: Desk) -> list[QCheckBox]:
    boxes = desk.window.findChildren(QCheckBox)
    return [box for box in boxes if box.accessibleName() == "Vim's keys"]
