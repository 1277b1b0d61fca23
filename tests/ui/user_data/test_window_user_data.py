"""Exporting and importing by the window."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication

from reader.core.slug import Slug
from reader.services.paths import find_paths
from reader.services.progress import ProgressStore
from reader.services.settings import Settings, save_settings
from reader.services.user_data.exporting import export_data
from reader.ui.user_data.feature import UserDataFeature
from reader.ui.user_data.import_dialog import ImportDialog
from tests.ui.desk import Desk

COIN = Slug("coin-change")


def export_elsewhere(folder: Path) -> Path:
    """What another machine exported: one draft, and a dark theme."""
    paths = find_paths(folder / "elsewhere")
    paths.make()
    save_settings(Settings(theme="dark", language="en"), paths.settings)
    with closing(ProgressStore(paths.user_database)) as progress:
        progress.save_draft(COIN, "elsewhere")
        return export_data(paths, progress.database, folder / "all.zip", "1.0").path


def offered(desk: Desk) -> ImportDialog:
    def dialogs() -> list[ImportDialog]:
        return [one for one in QApplication.topLevelWidgets() if isinstance(one, ImportDialog)]

    desk.wait(lambda: any(dialog.isVisible() for dialog in dialogs()))
    return next(dialog for dialog in dialogs() if dialog.isVisible())


def test_data_is_exported_with_what_is_typed(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    desk = open_desk()
    file = tmp_path / "all.zip"

    desk.window.feature(UserDataFeature).export_to(file)

    desk.wait(file.is_file)
    assert desk.soon(lambda: str(file) in desk.window.status.text)


def test_import_is_shown_before_it_is_done(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    desk = open_desk()
    desk.window.feature(UserDataFeature).look_at(export_elsewhere(tmp_path))
    dialog = offered(desk)
    before = desk.progress.draft(COIN)

    dialog.accept_button.click()

    desk.wait(lambda: desk.progress.draft(COIN) == "elsewhere")
    assert before is None
    assert desk.window.settings.theme == "light"


def test_replacing_takes_the_settings_too(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    desk = open_desk()
    desk.progress.save_draft(Slug("two-sum"), "here")
    desk.window.feature(UserDataFeature).look_at(export_elsewhere(tmp_path))
    dialog = offered(desk)
    dialog.replace.setChecked(True)

    dialog.accept_button.click()

    desk.wait(lambda: desk.window.settings.theme == "dark")
    assert desk.progress.draft(Slug("two-sum")) is None


def test_file_that_is_no_export_is_said(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    desk = open_desk()
    file = tmp_path / "all.zip"
    file.write_text("no archive")

    desk.window.feature(UserDataFeature).look_at(file)

    assert desk.soon(lambda: "no export of Yandu" in desk.window.status.text)


def test_nothing_is_offered_to_be_added_where_nothing_differs(
    open_desk: Callable[[], Desk], tmp_path: Path
) -> None:
    desk = open_desk()
    own = export_data(desk.paths, desk.progress.database, tmp_path / "own.zip", "1.0").path
    desk.window.feature(UserDataFeature).look_at(own)
    dialog = offered(desk)

    to_merge = dialog.accept_button.isEnabled()
    dialog.replace.setChecked(True)

    assert "Nothing differs." in desk.words(dialog)
    assert (to_merge, dialog.accept_button.isEnabled()) == (False, True)
    dialog.reject()
