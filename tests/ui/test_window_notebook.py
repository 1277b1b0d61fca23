"""What is kept with a problem: submissions, notes and solutions, in the window's own tabs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.slug import Slug
from reader.services.packs import PackedProblem
from reader.services.problem_notes import ProblemNotes
from reader.services.progress import Submission
from reader.services.solution_views import SolutionViews
from reader.ui.practice.notebook_feature import NotebookFeature
from tests.ui.desk import Desk

COINS, OTHER = Slug("coin-change"), Slug("permutations")
OLD = "class Solution:\n    def coinChange(self, coins, amount):\n        return -1\n"


@pytest.fixture
def notebook(desk: Desk) -> NotebookFeature:
    """The tabs of a problem that was submitted once, its draft another program."""
    if not desk.progress.submissions(COINS):
        moment = dt.datetime.fromisoformat("2026-03-01T12:00:00")
        desk.progress.add_submission(Submission(COINS, OLD, "WA", "", 3, 57, 12.4, 4.25, moment))
    desk.progress.save_draft(COINS, "draft = 1\n")
    desk.window.practice.open_problem(COINS)
    return desk.window.feature(NotebookFeature)


def open_row(desk: Desk, notebook: NotebookFeature) -> None:
    """Click the first submission."""
    desk.click_button(desk.pane.results, "Submissions")
    table = notebook.submissions.table
    place = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_submission_is_listed_with_what_it_took(desk: Desk, notebook: NotebookFeature) -> None:
    desk.click_button(desk.pane.results, "Submissions")

    table = notebook.submissions.table
    shown = [table.model().index(0, column).data() for column in range(table.columnCount())]

    assert shown == ["Wrong answer", "3 / 57", "12 ms", "4.2 MB", "03-01 12:00"]


def test_submission_is_shown_against_the_draft_and_left_again(
    desk: Desk, notebook: NotebookFeature
) -> None:
    open_row(desk, notebook)
    assert desk.soon_in_editor("document.querySelector('.version .cm-changedLine') !== null")
    shown = desk.in_editor("document.querySelector('.version .cm-content').textContent")

    desk.click_button(desk.pane, "Back")

    assert "return -1" in str(shown)
    assert desk.soon_in_editor("document.querySelector('.version') === null")
    assert desk.editor.source() == "draft = 1\n"


def test_submission_is_shown_in_its_own_language(desk: Desk, notebook: NotebookFeature) -> None:
    if "cpp" not in [one.value for one in desk.services.practice.languages(packed(desk))]:
        pytest.skip("there is no compiler here")
    desk.pane.use_language("cpp")

    open_row(desk, notebook)

    assert desk.pane.language == "python"
    desk.wait(lambda: desk.editor.source() == "draft = 1\n")
    desk.click_button(desk.pane, "Back")


def packed(desk: Desk) -> PackedProblem:
    return desk.services.practice.problem(COINS)


def test_version_cannot_be_written_into(desk: Desk, notebook: NotebookFeature) -> None:
    open_row(desk, notebook)

    assert desk.soon_in_editor(
        "document.querySelector('.version .cm-content')?.contentEditable === 'false'"
    )
    desk.click_button(desk.pane, "Back")


def test_submission_is_taken_over_and_undo_leads_back(
    desk: Desk, notebook: NotebookFeature
) -> None:
    open_row(desk, notebook)

    desk.click_button(desk.pane, "Take over")
    desk.wait(lambda: desk.editor.source() == OLD)
    QTest.keyClick(keys_of(desk), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert desk.soon(lambda: desk.editor.source() == "draft = 1\n")


def keys_of(desk: Desk) -> QWidget:
    widget: QWidget = desk.editor
    widget.setFocus()
    while (proxy := widget.focusProxy()) is not None:
        widget = proxy
    assert desk.soon_in_editor("document.activeElement.classList.contains('cm-content')")
    return widget


def test_note_is_kept_for_its_problem(desk: Desk, notebook: NotebookFeature) -> None:
    desk.click_button(desk.pane.results, "Notes")

    QTest.keyClicks(notebook.notes.text, "sum **first**")
    desk.window.practice.open_problem(OTHER)
    other = notebook.notes.text.toPlainText()
    desk.window.practice.open_problem(COINS)

    assert other == ""
    assert notebook.notes.text.toPlainText() == "sum **first**"


def test_note_is_kept_while_one_types(desk: Desk, notebook: NotebookFeature) -> None:
    notebook.notes.text.setPlainText("typed")

    assert desk.soon(lambda: ProblemNotes(desk.progress.database).text(COINS) == "typed")


def test_note_reads_as_markdown(desk: Desk, notebook: NotebookFeature) -> None:
    desk.click_button(desk.pane.results, "Notes")
    notebook.notes.text.setPlainText("# Sums\n\n- one")

    desk.click_button(notebook.notes, "Preview")

    assert "Sums" in notebook.notes.preview.toPlainText()
    assert "#" not in notebook.notes.preview.toPlainText()
    desk.click_button(notebook.notes, "Write")


def test_note_typed_last_is_kept_when_the_window_closes(
    open_desk: Callable[[], Desk],
) -> None:
    first = open_desk()
    first.window.practice.open_problem(COINS)
    first.window.feature(NotebookFeature).notes.text.setPlainText("at the last moment")
    first.close()

    second = open_desk()

    assert ProblemNotes(second.progress.database).text(COINS) == "at the last moment"


def test_solution_is_shown_behind_a_question_and_counted(
    desk: Desk, notebook: NotebookFeature
) -> None:
    desk.click_button(desk.pane.results, "Solutions")
    before = [one.text() for one in notebook.solutions.findChildren(QPushButton)]
    desk.click_button(notebook.solutions, "Show the solutions")

    desk.click_button(notebook.solutions, "reference")

    assert desk.soon_in_editor("document.querySelector('.version') !== null")
    assert before == ["Show the solutions"]
    looks = SolutionViews(desk.progress.database).of(COINS)
    assert [one.solution for one in looks] == ["solutions/accepted/reference.py"]
    desk.click_button(desk.pane, "Back")


def test_solutions_of_the_next_problem_are_asked_for_anew(
    desk: Desk, notebook: NotebookFeature
) -> None:
    notebook.solutions.wanted.emit()

    desk.window.practice.open_problem(OTHER)
    desk.click_button(desk.pane.results, "Solutions")

    assert "Show the solutions" in desk.buttons(notebook.solutions)
