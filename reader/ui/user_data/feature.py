"""Exporting and importing all of the user's data, joined to the window."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.core.errors import UserError
from reader.core.overriding import override
from reader.services.user_data.exporting import ExportSummary, export_data
from reader.services.user_data.importing import Imported, Preview, open_import
from reader.services.user_data.merging import ImportMode
from reader.services.version import find_version
from reader.ui.commands import Command
from reader.ui.features.feature import Feature, SettingsSection
from reader.ui.sayings import explain
from reader.ui.theme.tokens import SPACE_2
from reader.ui.user_data.import_dialog import ImportDialog

_KIND = "ZIP (*.zip)"


class UserDataFeature(Feature):
    """Two commands, and their part of the settings page."""

    def ask_export(self) -> None:
        """Ask where to, and export."""
        today = dt.datetime.now().date()  # noqa: DTZ005 - the user's wall clock
        name = f"yandu-{today.isoformat()}.zip"
        title = self.tr("Export my data")
        path, _ = QFileDialog.getSaveFileName(self.parts.window, title, name, _KIND)
        if path:
            self.export_to(Path(path))

    def ask_import(self) -> None:
        """Ask for a file, and show what it would change."""
        title = self.tr("Import my data")
        path, _ = QFileDialog.getOpenFileName(self.parts.window, title, "", _KIND)
        if path:
            self.look_at(Path(path))

    def export_to(self, path: Path) -> None:
        """Write all data to ``path``."""
        self._keep_all()
        services = self.parts.services
        self.parts.lanes["store"].submit(
            lambda: export_data(services.paths, services.progress.database, path, find_version()),
            self._tell_export,
            self._complain,
        )

    def look_at(self, path: Path) -> None:
        """Read an export, and offer to take it over."""
        self._keep_all()
        database = self.parts.services.progress.database

        def read() -> dict[ImportMode, Preview]:
            with open_import(path) as coming:
                return {mode: coming.preview(database, mode) for mode in ImportMode}

        self.parts.lanes["store"].submit(
            read, lambda previews: self._offer(path, previews), self._complain
        )

    def take_over(self, path: Path, mode: ImportMode) -> None:
        """Take over the data in ``path``."""
        # The pane would keep the draft that it holds in place of the one that comes.
        if self.parts.practice.is_open:
            self.parts.practice.put_away()
        services = self.parts.services

        def run() -> Imported:
            with open_import(path) as coming:
                return coming.run(services.progress.database, services.paths, mode, find_version())

        self.parts.lanes["store"].submit(run, self._tell_import, self._complain)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "data.export",
                QCoreApplication.translate("Commands", "Export my data…"),
                (),
                self.ask_export,
            ),
            Command(
                "data.import",
                QCoreApplication.translate("Commands", "Import my data…"),
                (),
                self.ask_import,
            ),
        )

    @override
    def settings_sections(self) -> tuple[SettingsSection, ...]:
        return (SettingsSection("data", lambda: self.tr("My data"), self._make_section),)

    def _make_section(self) -> QWidget:
        said = QLabel(
            self.tr(
                "Drafts, submissions, reviews, highlights and settings, in one file that another"
                " machine can take over."
            )
        )
        said.setProperty("role", "soft")
        said.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        for text, run in (
            (self.tr("Export my data…"), self.ask_export),
            (self.tr("Import my data…"), self.ask_import),
        ):
            button = QPushButton(text)
            button.setProperty("role", "plain")
            button.clicked.connect(run)
            line.addWidget(button)
        line.addStretch()
        section = QWidget()
        layout = QVBoxLayout(section)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(said)
        layout.addLayout(line)
        return section

    def _keep_all(self) -> None:
        if self.parts.practice.is_open:
            self.parts.practice.pane.keep_draft()
        self.parts.reading.keep_scroll()

    def _offer(self, path: Path, previews: dict[ImportMode, Preview]) -> None:
        dialog = ImportDialog(previews, self.parts.window)
        dialog.accepted.connect(lambda: self.take_over(path, dialog.mode))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell_export(self, summary: ExportSummary) -> None:
        self.parts.show_status(self.tr("Your data is in {}").format(summary.path))

    def _tell_import(self, imported: Imported) -> None:
        if imported.preview.settings is not None:
            self.parts.change_settings(imported.preview.settings)
        words = self.tr("Imported. Start Yandu again to see all of it. As it was before: {}")
        self.parts.show_status(words.format(imported.backup))

    def _complain(self, error: Exception) -> None:
        self.parts.show_status(explain(error))
        if not isinstance(error, UserError):
            self.parts.lanes["store"].failed.emit(error)
