"""Notes and the health report written from the real window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.desk import Desk


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that the user chooses in the dialog."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    return folder


def status(desk: Desk) -> str:
    return desk.window.status.text


def test_open_note_is_exported_by_the_command(desk: Desk, chosen: Path) -> None:
    desk.open_note("notes:Sorting/heap")

    desk.window.commands["library.export"].trigger()

    desk.wait(lambda: status(desk).startswith(f"Exported to {chosen / 'heap'}: 1 notes"))
    assert "Heap sort" in (chosen / "heap" / "Sorting" / "heap.md").read_text(encoding="utf-8")


def test_listed_notes_are_exported_beside_what_is_there(desk: Desk, chosen: Path) -> None:
    (chosen / "Notes").mkdir()
    desk.click_row(desk.tree, "sorting")

    desk.window.commands["library.export"].trigger()

    desk.wait(lambda: status(desk).startswith(f"Exported to {chosen / 'Notes 2'}: 2 notes"))
    written = sorted(path.name for path in (chosen / "Notes 2").rglob("*.md"))
    assert written == ["heap.md", "merge.md"]


def test_folder_that_cannot_be_written_to_is_said(desk: Desk, chosen: Path) -> None:
    (chosen / "file").write_text("x", encoding="utf-8")

    desk.window.exporting.write(desk.window.area.feed.listed, chosen / "file")

    assert desk.soon(lambda: "cannot be written" in status(desk))


def test_why_an_export_ended_is_said_in_the_interface_s_language(desk: Desk, chosen: Path) -> None:
    (chosen / "file").write_text("x", encoding="utf-8")
    desk.window.choose_language("zh")

    desk.window.exporting.write(desk.window.area.feed.listed, chosen / "file")

    desk.wait(lambda: "导出中止" in status(desk))
    assert "笔记无法写出：" in status(desk)


def test_health_report_is_saved(desk: Desk, tmp_path: Path) -> None:
    desk.window.show_health()

    desk.window.area.health.save(tmp_path / "report.json")

    document = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert isinstance(document["findings"], list)


def test_export_that_is_stopped_keeps_what_it_has_written(desk: Desk, chosen: Path) -> None:
    window = desk.window
    posts = window.area.feed.listed * 200

    window.exporting.write(posts, chosen / "many")
    desk.wait(lambda: status(desk).startswith("Exporting: "))
    desk.click_button(window.status, "Stop")

    desk.wait(lambda: "the export was stopped after" in status(desk))
    assert window.status.share is None
    assert [*(chosen / "many").rglob("*.md")]
