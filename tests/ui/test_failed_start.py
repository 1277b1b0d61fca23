"""A start that fails where nobody reads standard error: what is shown, and how it ends."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.cli import USER_ERROR, main
from reader.commands.window import ERRORS_VARIABLE
from reader.services.paths import HOME_VARIABLE, Paths, find_paths
from reader.ui.dialogs.user_error import UserErrorBox
from tests.ui.desk import undress


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    paths = find_paths(tmp_path / "home")
    paths.make()
    return paths


@pytest.fixture
def told(
    qapp: QApplication, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[UserErrorBox]]:
    """The boxes that a start shows, each of which is closed."""
    undress(qapp)
    monkeypatch.setenv(ERRORS_VARIABLE, "box")
    monkeypatch.setenv(HOME_VARIABLE, str(paths.data.parent))
    boxes: list[UserErrorBox] = []

    def close_box() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, UserErrorBox):
            boxes.append(box)
            box.accept()
        else:
            QTimer.singleShot(20, close_box)

    QTimer.singleShot(0, close_box)
    yield boxes
    undress(qapp)


def break_settings(paths: Paths) -> None:
    paths.settings.write_text('language = "zh"\nzoom = "large"\n')


def put_folder_for_settings(paths: Paths) -> None:
    paths.settings.mkdir()


def write_garbage(paths: Paths) -> None:
    paths.user_database.write_text("no database" * 1000)


def write_newer_data(paths: Paths) -> None:
    with closing(sqlite3.connect(paths.user_database)) as database:
        database.execute("PRAGMA user_version = 999")


def put_folder_for_data(paths: Paths) -> None:
    paths.user_database.mkdir()


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (break_settings, ("settings.toml:2", "不是 0.5 到 3 之间的数")),
        (put_folder_for_settings, ("settings.toml", "settings cannot be read")),
        (write_garbage, ("user.sqlite3", "your data cannot be used")),
        (write_newer_data, ("user.sqlite3", "newer Yandu")),
        (put_folder_for_data, ("user.sqlite3", "your data cannot be used")),
    ],
)
def test_start_that_fails_is_told_in_a_box_and_by_its_exit_code(
    spoil: Callable[[Paths], None],
    expected: tuple[str, ...],
    paths: Paths,
    told: list[UserErrorBox],
    capsys: pytest.CaptureFixture[str],
) -> None:
    spoil(paths)

    assert main([]) == USER_ERROR

    (box,) = told
    assert all(words in box.text() for words in expected)
    assert len(box.buttons()) == 1
    assert capsys.readouterr().err.startswith("yandu: ")
