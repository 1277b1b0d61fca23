"""The editor without a web engine: what the practice pane asks of the one, the other does too."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.slug import Slug
from reader.services.paths import Paths
from reader.ui.practice.plain_editor import PlainEditor
from reader.ui.theme.controller import ThemeController
from reader.ui.web.missing_engine import MissingEngine
from tests.ui.desk import Desk

COINS = Slug("coin-change")
MISSING = MissingEngine("libx.so: none", "sudo get libx")


@pytest.fixture
def plain(qtbot: QtBot, theme: ThemeController) -> Iterator[PlainEditor]:
    editor = PlainEditor(theme, MISSING)
    qtbot.addWidget(editor)
    editor.resize(500, 400)
    editor.show()
    editor.set_language("python")
    yield editor
    editor.close()


def test_it_says_that_it_is_there_and_why_it_is_plain(qtbot: QtBot, theme: ThemeController) -> None:
    editor = PlainEditor(theme, MISSING)
    qtbot.addWidget(editor)

    with qtbot.waitSignal(editor.started):
        pass

    assert "libx.so: none" in editor._reason.text()


def test_typing_is_reported_and_a_set_program_is_not(plain: PlainEditor, qtbot: QtBot) -> None:
    plain.set_source("x = 1", "a history")
    with qtbot.waitSignal(plain.source_changed) as told:
        QTest.keyClicks(plain.box, "y")

    assert told.args == ["yx = 1"]
    assert plain.history() == ""


def test_history_that_came_along_is_given_back_while_nothing_is_typed(plain: PlainEditor) -> None:
    plain.set_source("x = 1", "a history")
    drafts: list[tuple[str, str]] = []

    plain.fetch_draft(lambda source, history: drafts.append((source, history)))

    assert drafts == [("x = 1", "a history")]


def test_all_that_was_typed_is_fetched_at_once(plain: PlainEditor) -> None:
    QTest.keyClicks(plain.box, "pass")
    sources: list[str] = []

    plain.fetch_source(sources.append)

    assert sources == ["pass"]


@pytest.mark.parametrize(
    ("before", "after"),
    [("x=1\n", "x = 1\n"), ("😀\nx=1", "😀\nx = 1"), ("", "x"), ("aa", "a"), ("x", "")],
)
def test_program_is_rewritten_in_one_step_to_undo(
    plain: PlainEditor, before: str, after: str
) -> None:
    plain.set_source(before)

    plain.rewrite(after)

    assert plain.source() == after
    plain.box.undo()
    assert plain.box.toPlainText() == before


def test_what_was_typed_meanwhile_is_not_rewritten(plain: PlainEditor) -> None:
    plain.set_source("x=1")
    QTest.keyClicks(plain.box, "y")

    plain.rewrite("x = 1")

    assert plain.box.toPlainText() == "yx=1"


def test_marks_go_with_the_next_change(plain: PlainEditor) -> None:
    plain.set_source("x = 1\ny = 2")
    plain.show_error(2, "no such index")
    shown = plain.box.message_at(8)

    QTest.keyClicks(plain.box, "z")

    assert (shown, plain.box.extraSelections()) == ("no such index", [])


def test_version_is_read_over_the_draft_with_what_differs_marked(plain: PlainEditor) -> None:
    plain.set_source("a\nb\nc")

    plain.show_version("a\nB\nc\nd", is_compared=True)
    shown = plain._version
    marked = [one.cursor.block().text() for one in shown.extraSelections()]
    QTest.keyClicks(shown, "typed")
    plain.hide_version()

    assert marked == ["B", "d"]
    assert shown.toPlainText() == "a\nB\nc\nd"
    assert plain.box.isVisible()


def test_text_grows_and_its_numbers_with_it(plain: PlainEditor) -> None:
    plain.set_font_size(14)
    before = plain.box.number_width()

    plain.set_font_size(28)

    assert plain.box.fontInfo().pixelSize() == 28
    assert plain.box.number_width() > before


def test_practice_goes_on_where_no_engine_can_be_imported(indexed: Paths, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(indexed.data.parent, home)

    command = [sys.executable, "-m", "tests.ui.practice.plain_window", str(home)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)

    told = json.loads(done.stdout)
    assert told["verdict"] == "Accepted"
    assert "coins" in told["statement"]
    assert told["draft"].startswith("class Solution")


def end_process(desk: Desk) -> None:
    """Kill the process that draws the editor; wait for what comes in its place."""
    earlier = desk.editor
    os.kill(earlier._host.page.renderProcessPid(), signal.SIGKILL)
    desk.wait(lambda: desk.editor is not earlier)


def wait_for_script(desk: Desk) -> None:
    answers: list[object] = []
    desk.wait(lambda: desk.editor._is_started)
    desk.editor.run_script("editorView.source()", answers.append)
    desk.wait(lambda: bool(answers))
    assert answers == [desk.editor.source()]


def test_program_outlives_the_process_that_draws_it(desk: Desk) -> None:
    desk.window.practice.open_problem(COINS)
    desk.wait(lambda: desk.editor._is_started)
    desk.pane.editing.take_over("x = 1\n")
    desk.wait(lambda: desk.editor.source() == "x = 1\n")

    end_process(desk)
    wait_for_script(desk)
    after_one = desk.editor.source()
    end_process(desk)
    desk.wait(lambda: desk.editor._is_started)
    end_process(desk)

    assert after_one == "x = 1\n"
    assert isinstance(desk.editor, PlainEditor)
    assert desk.editor.box.toPlainText() == "x = 1\n"
