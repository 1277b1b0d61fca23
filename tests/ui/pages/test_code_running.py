"""Run on the code blocks of a note, in the real window and the real sandbox."""

from __future__ import annotations

from pathlib import Path

from reader.ui.code_runner import CodeRunning
from tests.ui.desk import PATIENCE_MS, Desk

BLOCKS = "[...document.querySelectorAll('figure.code')]"


def _press(desk: Desk, block: int, name: str) -> None:
    desk.evaluate(f"{BLOCKS}[{block}].querySelector('.code-{name}').click()")


def _wait_for(desk: Desk, block: int, state: str) -> str:
    desk.wait_for(f"{BLOCKS}[{block}].dataset.running === {state!r}")
    return str(desk.evaluate(f"{BLOCKS}[{block}].querySelector('.run-output').innerText"))


def test_block_alone_knows_nothing_of_those_above(desk: Desk) -> None:
    desk.open_note("pages:code")

    _press(desk, 1, "run")

    assert "NameError" in _wait_for(desk, 1, "failed")


def test_block_with_those_above_prints_only_its_own(desk: Desk) -> None:
    desk.open_note("pages:code")

    _press(desk, 1, "above")

    output = _wait_for(desk, 1, "done")
    assert "second 21" in output
    assert "first" not in output
    assert output.rstrip().endswith("ms")


def test_session_that_is_shared_is_kept_for_the_note(desk: Desk) -> None:
    desk.open_note("pages:code")
    _press(desk, 1, "share")
    desk.wait_for(f"{BLOCKS}[0].querySelector('.code-share').ariaPressed === 'true'")

    desk.open_note("pages:printed")
    desk.open_note("pages:code")
    desk.wait_for(f"{BLOCKS}[1].querySelector('.code-share').ariaPressed === 'true'")
    _press(desk, 1, "run")

    assert "second 21" in _wait_for(desk, 1, "done")
    _press(desk, 1, "share")
    desk.wait_for(f"{BLOCKS}[1].querySelector('.code-share').ariaPressed === 'false'")


def test_trace_names_the_line_of_the_block(desk: Desk) -> None:
    desk.open_note("pages:code")

    _press(desk, 2, "above")

    assert 'File "block 3", line 2' in _wait_for(desk, 2, "failed")


def test_run_is_stopped_by_its_button(desk: Desk) -> None:
    desk.open_note("pages:code")
    _press(desk, 3, "run")
    _wait_for(desk, 3, "running")

    _press(desk, 3, "stop")

    assert "Stopped" in _wait_for(desk, 3, "stopped")


def test_runs_wait_their_turn_and_escape_stops_all(desk: Desk) -> None:
    desk.open_note("pages:code")
    _press(desk, 3, "run")
    _press(desk, 0, "run")
    _wait_for(desk, 3, "running")
    assert "Waiting" in _wait_for(desk, 0, "queued")

    desk.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")

    _wait_for(desk, 3, "stopped")
    _wait_for(desk, 0, "stopped")


def test_output_is_still_there_on_coming_back(desk: Desk) -> None:
    desk.open_note("pages:code")
    _press(desk, 0, "run")
    _wait_for(desk, 0, "done")

    desk.open_note("pages:printed")
    desk.open_note("pages:code")

    assert "first 20" in _wait_for(desk, 0, "done")


def test_run_ends_with_its_window(desk: Desk) -> None:
    desk.open_note("pages:code")
    _press(desk, 3, "run")
    _wait_for(desk, 3, "running")

    desk.window.feature(CodeRunning).close()

    assert _wait_for(desk, 3, "stopped")


def test_what_came_of_a_block_is_not_shown_below_another_program(
    desk: Desk, paged_notes: Path
) -> None:
    desk.open_note("pages:code")
    _press(desk, 0, "run")
    _wait_for(desk, 0, "done")
    file = paged_notes / "code.md"
    before = file.read_text(encoding="utf-8")

    file.write_text(before.replace("x = 20", "x = 30"), encoding="utf-8")
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.window.area.reload_page()
    desk.evaluate("1")
    left = desk.evaluate(f"{BLOCKS}[0].querySelectorAll('.run-output').length")
    file.write_text(before, encoding="utf-8")

    assert left == 0
