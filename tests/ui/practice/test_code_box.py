"""The text widget that programs are edited in without a web engine."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.syntax_check import check_syntax
from reader.ui.practice.code_box import CodeBox
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import LIGHT

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def box(qtbot: QtBot, theme: ThemeController) -> CodeBox:
    made = CodeBox(theme)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def put(box: CodeBox, text: str, line: int = 1, column: int = 0) -> None:
    """Have ``text`` in the box, the cursor in a line, from 1, behind so many characters."""
    box.setPlainText(text)
    cursor = QTextCursor(box.document().findBlockByNumber(line - 1))
    cursor.movePosition(QTextCursor.MoveOperation.Right, n=column)
    box.setTextCursor(cursor)


def press(box: CodeBox, pressed: Qt.Key | QKeyCombination) -> None:
    """Press a key, or a combination of it with others."""
    combined = QKeyCombination(pressed)
    QTest.keyClick(box, combined.key(), combined.keyboardModifiers())


def test_lines_are_indented_as_a_program_asks(box: CodeBox) -> None:
    QTest.keyClicks(box, "def f(x):")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "y = x")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "return y")

    assert box.toPlainText() == "def f(x):\n    y = x\n    return y"


@pytest.mark.parametrize(
    ("text", "column", "pressed", "after"),
    [
        ("x", 1, Qt.Key.Key_Tab, "x   "),
        ("", 0, Qt.Key.Key_Tab, "    "),
        ("        x", 9, SHIFT | Qt.Key.Key_Backtab, "    x"),
        ("  x", 3, SHIFT | Qt.Key.Key_Backtab, "x"),
        ("        ", 8, Qt.Key.Key_Backspace, "    "),
        ("      ", 6, Qt.Key.Key_Backspace, "    "),
        ("ab", 2, Qt.Key.Key_Backspace, "a"),
        ("    x", 5, CONTROL | Qt.Key.Key_Slash, "#     x"),
        ("    # x", 0, CONTROL | Qt.Key.Key_Slash, "    x"),
        ("#x", 0, CONTROL | Qt.Key.Key_Slash, "x"),
        ("", 0, CONTROL | Qt.Key.Key_Slash, ""),
    ],
)
def test_key_means_what_it_means_in_a_program(
    box: CodeBox, text: str, column: int, pressed: Qt.Key | QKeyCombination, after: str
) -> None:
    put(box, text, column=column)

    press(box, pressed)

    assert box.toPlainText() == after


@pytest.mark.parametrize(
    ("pressed", "after"),
    [
        (Qt.Key.Key_Tab, "    a\n\n    b\nc"),
        (CONTROL | Qt.Key.Key_Slash, "# a\n\n# b\nc"),
    ],
)
def test_chosen_lines_are_changed_together_and_undone_in_one_step(
    box: CodeBox, pressed: Qt.Key | QKeyCombination, after: str
) -> None:
    put(box, "a\n\nb\nc")
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Down, SHIFT)

    press(box, pressed)
    changed = [line.rstrip() for line in box.toPlainText().split("\n")]
    box.undo()

    assert changed == after.split("\n")
    assert box.toPlainText() == "a\n\nb\nc"


@pytest.mark.parametrize(
    ("modifiers", "signal"),
    [(CONTROL, "run_asked"), (CONTROL | SHIFT, "submit_asked")],
)
def test_run_and_submit_are_asked_for_by_keyboard(
    box: CodeBox, qtbot: QtBot, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    put(box, "x = 1")

    with qtbot.waitSignal(getattr(box, signal)):
        QTest.keyClick(box, Qt.Key.Key_Return, modifiers)

    assert box.toPlainText() == "x = 1"


def test_program_that_is_only_read_is_left_as_it_is(box: CodeBox) -> None:
    put(box, "x = 1")
    box.setReadOnly(True)

    QTest.keyClick(box, Qt.Key.Key_Tab)
    QTest.keyClick(box, Qt.Key.Key_Return)

    assert box.toPlainText() == "x = 1"


def test_failure_is_told_in_its_line_beyond_the_end_in_the_last(box: CodeBox) -> None:
    put(box, "x = 1\ny = 2")

    box.show_failure(9, "no such index")

    assert box.message_at(8) == "no such index"
    assert box.message_at(0) == ""
    assert box.line == 2


@pytest.mark.parametrize(
    ("source", "marked"),
    [("s = '😀'; x = (\n", "("), ("f(1，2)\n", "，"), ("def f()\n    pass\n", ")")],
)
def test_fault_is_underlined_in_its_place(box: CodeBox, source: str, marked: str) -> None:
    put(box, source)
    (found,) = check_syntax(source)

    box.show_findings([found])

    (selection,) = box.extraSelections()
    assert selection.cursor.selectedText() == marked
    assert box.message_at(selection.cursor.selectionStart()) == found.message


def colour_at(box: CodeBox, line: int, column: int) -> str:
    """The colour of a character, as it is painted; empty where it is the text's own."""
    spans = box.document().findBlockByNumber(line - 1).layout().formats()
    within = [one for one in spans if one.start <= column < one.start + one.length]
    return within[0].format.foreground().color().name().upper() if within else ""


@pytest.mark.parametrize(
    ("language", "text", "line", "colour"),
    [
        ("python", "def f(): pass", 1, LIGHT.indigo),
        ("python", 'x = """one\ntwo\nthree"""\nreturn', 2, LIGHT.celadon),
        ("python", 'x = """one\ntwo\nthree"""\nreturn', 4, LIGHT.indigo),
        ("python", "x = '''one\n\"\"\"\n'''\nreturn", 4, LIGHT.indigo),
        ("python", "# it's\nreturn", 2, LIGHT.indigo),
        ("cpp", "/* one\ntwo */\nreturn 1;", 2, LIGHT.ink_soft),
        ("java", "/* one\ntwo */\nreturn 1;", 3, LIGHT.indigo),
        ("javascript", "// one\nreturn 1;", 2, LIGHT.indigo),
    ],
)
def test_program_wears_the_colours_of_its_language(
    box: CodeBox, language: str, text: str, line: int, colour: str
) -> None:
    box.colours.set_language(language)
    put(box, text)

    assert colour_at(box, line, 0) == colour


def test_line_of_monstrous_length_is_not_coloured(box: CodeBox) -> None:
    put(box, f"x = '{'a' * 3000}'\nreturn")

    assert colour_at(box, 1, 5) == ""


def test_numbers_get_room_as_the_lines_get_more(box: CodeBox) -> None:
    put(box, "x")
    before = box.number_width()

    box.setPlainText("x\n" * 1000)

    assert box.number_width() > before
    assert box.viewport().x() >= box.number_width()
