"""Where the files are, the user's own style sheet, and what this machine lacks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.ui.settings.folder_row import PathLabel
from reader.ui.settings.rows import SectionBody, SettingRow, plain_button
from reader.ui.theme.tokens import SPACE_2, SPACE_4

if TYPE_CHECKING:
    from reader.services.paths import Paths
    from reader.ui.window import MainWindow


class AdvancedSection(SectionBody):
    """Rows of folders and files, each with a button that opens it."""

    def __init__(self, window: MainWindow, paths: Paths) -> None:
        super().__init__()
        doctor = plain_button(self.tr("Look at this machine"))
        doctor.clicked.connect(window.commands["app.doctor"].trigger)
        self.add(
            SettingRow(
                self.tr("Health of this machine"),
                doctor,
                self.tr("Libraries, fonts, sandbox and stores, with what mends each."),
            )
        )
        for title, path in (
            (self.tr("Drafts, submissions, reading state: back this folder up"), paths.data),
            (self.tr("Settings and your own synonyms"), paths.config),
            (self.tr("What can be made anew: index, pages, logs"), paths.cache),
            (self.tr("Log"), paths.log),
        ):
            self.add(self._row(title, path))

    def _row(self, title: str, path: Path) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        line.setSpacing(SPACE_4)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(QLabel(title))
        words.addWidget(PathLabel(str(path)))
        line.addLayout(words, 1)
        button = plain_button(self.tr("Open"), self.tr("Open {}").format(path))
        button.clicked.connect(partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path))))
        line.addWidget(button)
        return row
