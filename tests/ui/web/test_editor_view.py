from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.core.syntax_check import check_syntax
from reader.ui.web.editor_view import EditorView
from tests.ui.desk import find_input
from tests.ui.patience import soon
from tests.ui.web.conftest import show_active

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """An editor in a window, a field beside it, and hands."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.editor, self.field = EditorView(), QLineEdit()
        layout.addWidget(self.editor)
        layout.addWidget(self.field)
        self.window.resize(800, 500)
        show_active(qtbot, self.window)
        with qtbot.waitSignal(self.editor.started, timeout=60_000):
            pass
        self.editor.setFocus()
        assert self.soon("document.activeElement.classList.contains('cm-content')")

    def show(self, program: str) -> None:
        """Set a program and wait: keys go another way and could be there before it."""
        self.editor.set_source(program)
        assert self.fetch() == program

    def type(self, text: str) -> None:
        QTest.keyClicks(find_input(self.editor), text)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(find_input(self.editor), key, modifiers)

    def evaluate(self, code: str) -> object:
        answers: list[object] = []
        self.editor.run_script(code, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
        return answers[0]

    def soon(self, code: str) -> bool:
        """Return True once ``code`` holds on the editor's page; a wait in vain fails."""
        self.qtbot.waitUntil(lambda: self.evaluate(code) is True, timeout=60_000)
        return True

    def soon_has(self, source: str) -> bool:
        """Return True once the editor holds ``source``; a wait in vain fails."""
        self.qtbot.waitUntil(lambda: self.fetch() == source, timeout=60_000)
        return True

    def fetch(self) -> str:
        answers: list[str] = []
        self.editor.fetch_source(answers.append)
        self.qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
        return answers[0]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.editor.close()
    made.window.close()


def test_program_is_shown_and_given_back(desk: Desk) -> None:
    program = 'def f(x):\n    return "中文\\n"  # 😀\n'

    desk.editor.set_source(program)

    assert desk.editor.source() == program
    assert desk.fetch() == program


def test_typing_is_reported(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.editor.source_changed, timeout=60_000) as changed:
        desk.type("pass")

    assert changed.args == ["pass"]
    assert desk.editor.source() == "pass"


def test_new_line_is_indented_by_four_and_brackets_are_closed(desk: Desk) -> None:
    desk.type("def f(x")
    desk.press(Qt.Key.Key_End)
    desk.type(":")
    desk.press(Qt.Key.Key_Return)
    desk.type("return [x")

    assert desk.soon_has("def f(x):\n    return [x]")


def test_tab_indents_and_undo_takes_back(desk: Desk) -> None:
    desk.show("x = 1")
    desk.press(Qt.Key.Key_Tab)
    assert desk.soon_has("    x = 1")

    desk.press(Qt.Key.Key_Z, CONTROL)

    assert desk.soon_has("x = 1")


def test_undo_does_not_lead_into_the_program_before(desk: Desk) -> None:
    desk.show("first")
    desk.show("second")

    desk.press(Qt.Key.Key_Z, CONTROL)

    assert desk.soon_has("second")


def test_change_not_yet_reported_is_not_taken_for_the_next_program(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.show("first")
    changes: list[str] = []
    desk.editor.source_changed.connect(changes.append)
    desk.type("x")
    assert desk.soon("document.querySelector('.cm-content').textContent === 'xfirst'")
    before = len(changes)

    desk.editor.set_source("second")

    assert desk.fetch() == "second"
    assert changes[before:] == []


@pytest.mark.parametrize(
    ("key", "modifiers", "asked"),
    [
        (Qt.Key.Key_Return, CONTROL, "run"),
        (Qt.Key.Key_Apostrophe, CONTROL, "run"),
        (Qt.Key.Key_Return, CONTROL | SHIFT, "submit"),
    ],
)
def test_run_and_submit_are_asked_for_with_all_that_was_typed(
    desk: Desk, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, asked: str
) -> None:
    signals = {"run": desk.editor.run_requested, "submit": desk.editor.submit_requested}

    with qtbot.waitSignal(signals[asked], timeout=60_000):
        desk.type("x = 1")
        desk.press(key, modifiers)

    assert desk.editor.source() == "x = 1"


def test_program_that_is_read_only_is_not_changed_by_typing(desk: Desk) -> None:
    desk.show("kept")
    desk.editor.set_read_only(True)
    assert desk.soon("document.querySelector('.cm-content').contentEditable === 'false'")

    desk.type("x")

    assert desk.fetch() == "kept"
    desk.editor.set_read_only(False)
    assert desk.soon("document.querySelector('.cm-content').contentEditable === 'true'")


def test_words_of_the_program_and_of_python_are_offered(desk: Desk) -> None:
    desk.show("sliding_window = 1\n")
    desk.press(Qt.Key.Key_End, CONTROL)

    desk.type("sl")

    assert desk.soon(
        "[...document.querySelectorAll('.cm-completionLabel')]"
        ".some((label) => label.textContent === 'sliding_window')"
    )


def offered(desk: Desk) -> list[str]:
    labels = "[...document.querySelectorAll('.cm-completionLabel')].map((x) => x.textContent)"
    return str(desk.evaluate(f"{labels}.join(' ')")).split()


def test_each_name_is_offered_once(desk: Desk) -> None:
    desk.show("counted = 1\ncounted = counted + len(counter)\n")
    desk.press(Qt.Key.Key_End, CONTROL)

    desk.type("co")

    assert desk.soon("document.querySelector('.cm-completionLabel') !== null")
    names = offered(desk)
    assert "counted" in names
    assert "counter" in names
    assert len(names) == len(set(names))


def test_own_methods_and_fields_are_offered_behind_self(desk: Desk) -> None:
    desk.show(
        "class A:\n    def __init__(self):\n        self.size = 0\n    def get(self):\n        "
    )
    desk.press(Qt.Key.Key_End, CONTROL)

    desk.type("self.")

    assert desk.soon("document.querySelector('.cm-completionLabel') !== null")
    assert offered(desk) == ["get", "size", "__init__"]


def test_python_is_coloured(desk: Desk) -> None:
    desk.editor.set_source("def f(): pass\n")

    assert desk.soon("document.querySelector('.tok-keyword')?.textContent === 'def'")


def test_search_opens_in_the_editor(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F, CONTROL)

    assert desk.soon("document.querySelector('.cm-search input[name=search]') !== null")


def test_line_of_an_error_is_marked_until_the_next_change(desk: Desk) -> None:
    desk.show("a = 1\nb = nosuch\n")
    desk.editor.show_error(2, "NameError: nosuch")
    assert desk.soon("document.querySelector('.cm-lintRange-error')?.textContent === 'b = nosuch'")

    desk.type("x")

    assert desk.soon("document.querySelector('.cm-lintRange-error') === null")


def test_theme_changes_without_loading(desk: Desk) -> None:
    desk.show("x")
    before = desk.evaluate("getComputedStyle(document.body).backgroundColor")

    desk.editor.set_theme("dark")

    assert desk.soon(f"getComputedStyle(document.body).backgroundColor !== '{before}'")
    assert desk.fetch() == "x"


def test_font_size_is_set(desk: Desk) -> None:
    desk.editor.set_font_size(18)

    assert desk.soon("getComputedStyle(document.querySelector('.cm-content')).fontSize === '18px'")


def test_leaving_the_editor_reports_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.type("x")

    with qtbot.waitSignal(desk.editor.source_changed, timeout=60_000) as changed:
        desk.field.setFocus()

    assert changed.args == ["x"]


def test_what_is_asked_before_the_editor_is_there_is_done_then(qtbot: QtBot) -> None:
    editor = EditorView()
    editor.set_source("early")
    answers: list[str] = []
    editor.fetch_source(answers.append)

    with qtbot.waitSignal(editor.started, timeout=60_000):
        editor.show()
    editor.fetch_source(answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=60_000)

    assert answers == ["early", "early"]
    editor.close()


def test_editor_asks_for_nothing_it_does_not_get(desk: Desk) -> None:
    desk.type("x")
    assert desk.soon_has("x")

    assert desk.editor.refusals.last == ()


def test_page_of_the_editor_runs_no_script_from_outside(desk: Desk, qtbot: QtBot) -> None:
    desk.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " { src: 'https://hostile.invalid/a.js' })); 1"
    )

    assert soon(qtbot, lambda: desk.editor.refusals.count == 1)


@pytest.mark.parametrize(
    ("language", "program", "keyword", "label"),
    [
        ("cpp", "int f() { return 1; }", "return", "C++"),
        ("java", "class A { int x; }", "class", "Java"),
        ("javascript", "const f = () => 1;", "const", "JavaScript"),
        ("python", "def f(): pass", "def", "Python"),
    ],
)
def test_program_is_highlighted_in_its_language(
    desk: Desk, language: str, program: str, keyword: str, label: str
) -> None:
    desk.editor.set_language(language)

    desk.show(program)

    assert desk.soon(
        "[...document.querySelectorAll('.tok-keyword')]"
        f".some((token) => token.textContent === '{keyword}')"
    )
    name = desk.evaluate("document.querySelector('.cm-content').getAttribute('aria-label')")
    assert name == label


def test_next_occurrence_gets_a_cursor_of_its_own(desk: Desk) -> None:
    desk.show("one two one")
    desk.press(Qt.Key.Key_D, CONTROL)
    desk.press(Qt.Key.Key_D, CONTROL)

    desk.type("1")

    assert desk.soon_has("1 two 1")


def test_blocks_are_folded_and_unfolded(desk: Desk) -> None:
    desk.show("def f():\n    a = 1\n    return a\n")

    desk.press(Qt.Key.Key_BracketLeft, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert desk.soon("document.querySelector('.cm-foldPlaceholder') !== null")
    desk.press(Qt.Key.Key_BracketRight, CONTROL | Qt.KeyboardModifier.AltModifier)

    assert desk.soon("document.querySelector('.cm-foldPlaceholder') === null")


def test_find_and_replace_changes_every_match(desk: Desk) -> None:
    desk.show("one two one")
    desk.press(Qt.Key.Key_F, CONTROL)
    assert desk.soon("document.activeElement.name === 'search'")
    desk.type("one")
    assert desk.soon("document.activeElement.value === 'one'")
    desk.evaluate("document.querySelector('input[name=replace]').focus(); 1")
    desk.type("1")
    assert desk.soon("document.querySelector('input[name=replace]').value === '1'")

    desk.evaluate("document.querySelector('button[name=replaceAll]').click(); 1")

    assert desk.soon_has("1 two 1")


def test_phrases_are_those_of_the_language_at_any_time(desk: Desk) -> None:
    desk.editor.set_phrases({"Find": "查找"})

    desk.press(Qt.Key.Key_F, CONTROL)

    assert desk.soon("document.querySelector('input[name=search]')?.placeholder === '查找'")


def test_history_leads_back_in_another_editor(desk: Desk, qtbot: QtBot) -> None:
    desk.show("first")
    with qtbot.waitSignal(desk.editor.source_changed, timeout=60_000):
        desk.type("x")
    kept = desk.editor.history()

    desk.editor.set_source("xfirst", kept)
    assert desk.fetch() == "xfirst"
    desk.press(Qt.Key.Key_Z, CONTROL)

    assert desk.soon_has("first")


@pytest.mark.parametrize("history", ["", "no history", '{"history": 7}', "{}"])
def test_history_of_another_make_is_passed_over(desk: Desk, history: str) -> None:
    desk.editor.set_source("kept", history)
    assert desk.fetch() == "kept"

    desk.press(Qt.Key.Key_Z, CONTROL)

    assert desk.fetch() == "kept"


def test_rewriting_keeps_the_cursor_and_is_one_step_to_undo(desk: Desk) -> None:
    desk.show("a=1\nb=2\n")
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_End)

    desk.editor.rewrite("a = 1\nb = 2\n")
    assert desk.soon_has("a = 1\nb = 2\n")
    desk.type("5")

    assert desk.soon_has("a = 1\nb = 25\n")


def test_what_was_typed_meanwhile_is_not_rewritten(desk: Desk) -> None:
    desk.show("old")
    desk.type("x")
    desk.editor.rewrite("new")  # of "old", as last heard of

    # Key and call go different ways: whichever comes first, what was typed is there.
    desk.qtbot.waitUntil(lambda: "x" in desk.fetch(), timeout=60_000)
    assert desk.fetch() in {"xold", "xnew"}


def test_findings_are_marked_in_their_places(desk: Desk) -> None:
    source = "s = '😀'; x = (\n"
    desk.show(source)

    desk.editor.show_findings(check_syntax(source), source)

    assert desk.soon("document.querySelector('.cm-lintRange-error')?.textContent === '('")


def test_findings_of_a_text_that_has_changed_are_passed_over(desk: Desk) -> None:
    desk.show("x = 1\n")

    desk.editor.show_findings(check_syntax("x = (\n"), "x = (\n")

    assert desk.evaluate("document.querySelector('.cm-lintRange-error') === null") is True


def test_composed_text_is_not_disturbed_and_is_reported_once_committed(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.show("")
    target = find_input(desk.editor)
    reported: list[str] = []
    desk.editor.source_changed.connect(reported.append)

    QApplication.sendEvent(target, QInputMethodEvent("zhu", []))
    assert desk.soon("document.querySelector('.cm-content').textContent === 'zhu'")
    desk.evaluate("globalThis.isLater = false; setTimeout(() => (isLater = true), 600); 1")
    assert desk.soon("isLater")  # a change is told of after 250 ms of rest
    while_composing = list(reported)
    popups = desk.evaluate("document.querySelectorAll('.cm-tooltip-autocomplete').length")
    commit = QInputMethodEvent("", [])
    commit.setCommitString("# 注意")
    QApplication.sendEvent(target, commit)

    assert desk.soon_has("# 注意")
    assert (while_composing, popups) == ([], 0)
    qtbot.waitUntil(lambda: reported[-1:] == ["# 注意"], timeout=60_000)


def test_version_lies_over_the_program_and_goes_again(desk: Desk) -> None:
    desk.show("mine = 1\n")

    desk.editor.show_version("theirs = 2\n", is_compared=True)
    assert desk.soon("document.querySelector('.version .cm-deletedChunk') !== null")
    covers = desk.evaluate(
        "document.elementFromPoint(200, 30).closest('.version') !== null"
        " && document.querySelector('.cm-editor').inert"
    )
    desk.editor.hide_version()

    assert desk.soon("document.querySelector('.version') === null")
    assert covers is True
    assert desk.fetch() == "mine = 1\n"


FOLDED = "document.querySelectorAll('.cm-foldPlaceholder').length"


def test_block_is_folded_and_unfolded_by_its_keys(desk: Desk) -> None:
    desk.show("def f():\n    a = 1\n    return a\n")
    desk.press(Qt.Key.Key_Home, CONTROL)

    # Shift makes a brace of the bracket, on the keyboard already.
    desk.press(Qt.Key.Key_BraceLeft, CONTROL | SHIFT)
    assert desk.soon(f"{FOLDED} === 1")
    desk.press(Qt.Key.Key_BraceRight, CONTROL | SHIFT)

    assert desk.soon(f"{FOLDED} === 0")
    assert desk.fetch() == "def f():\n    a = 1\n    return a\n"
