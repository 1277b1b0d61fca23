"""What an import would do, before it is done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.services.user_data.importing import Preview
from reader.services.user_data.merging import ImportMode
from reader.ui.theme.tokens import SPACE_3, SPACE_5


class ImportDialog(QDialog):
    """The two ways of importing, and what each changes."""

    def __init__(self, previews: Mapping[ImportMode, Preview], parent: QWidget) -> None:
        super().__init__(parent)
        self._previews = previews
        self.setWindowTitle(self.tr("Import my data"))
        self.resize(560, 420)
        said = QLabel(self.tr("Exported {} by Yandu {}.").format(*_origin(previews)))
        said.setProperty("role", "soft")
        self.merge = QRadioButton(self.tr("Add it to the data that is here; the later counts"))
        self.replace = QRadioButton(self.tr("Put it, with its settings, in place of what is here"))
        self.merge.setChecked(True)
        self._table = self._make_table()
        self._none = QLabel(self.tr("Nothing differs."))
        kept = QLabel(self.tr("The data as it is now is exported to the folder of backups first."))
        kept.setProperty("role", "soft")
        kept.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        layout.setSpacing(SPACE_3)
        for widget in (said, self.merge, self.replace, self._none):
            layout.addWidget(widget)
        layout.addWidget(self._table, 1)
        layout.addStretch()
        layout.addWidget(kept)
        layout.addWidget(self._make_buttons())
        self.merge.toggled.connect(self._fill)
        self._fill()

    @property
    def mode(self) -> ImportMode:
        """What is to become of the data that is here."""
        return ImportMode.MERGE if self.merge.isChecked() else ImportMode.REPLACE

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 4)
        table.setAccessibleName(self.tr("What changes"))
        table.setHorizontalHeaderLabels(
            [self.tr("Data"), self.tr("Added"), self.tr("Changed"), self.tr("Removed")]
        )
        _dress(table)
        return table

    def _make_buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        cancel.setIcon(QIcon())  # some systems put a coloured cross there
        self.accept_button = box.addButton(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accept_button.setProperty("role", "primary")
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box

    def _fill(self) -> None:
        changes = self._previews[self.mode].changes
        self._none.setVisible(not changes)
        self._table.setVisible(bool(changes))
        # What replaces brings its settings too, which are not counted here.
        self.accept_button.setEnabled(bool(changes) or self.mode is ImportMode.REPLACE)
        self._table.setRowCount(len(changes))
        for row, change in enumerate(changes):
            cells = (_data_words(change.name), change.added, change.changed, change.removed)
            for column, text in enumerate(cells):
                self._table.setItem(row, column, QTableWidgetItem(str(text)))


def _origin(previews: Mapping[ImportMode, Preview]) -> tuple[str, str]:
    manifest = previews[ImportMode.MERGE].manifest
    return manifest.exported_at.replace("T", " "), manifest.version


def _dress(table: QTableWidget) -> None:
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.horizontalHeader().setHighlightSections(False)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _data_words(table: str) -> str:
    """Return what a table is called; one that has no words yet is called by its name."""
    words = {
        "state": QCoreApplication.translate("UserData", "State of the window"),
        "reading": QCoreApplication.translate("UserData", "Where notes were left"),
        "drafts": QCoreApplication.translate("UserData", "Drafts"),
        "submissions": QCoreApplication.translate("UserData", "Submissions"),
        "highlights": QCoreApplication.translate("UserData", "Highlights"),
        "bookmarks": QCoreApplication.translate("UserData", "Bookmarks"),
        "reading_states": QCoreApplication.translate("UserData", "What was read"),
        "reading_log": QCoreApplication.translate("UserData", "Days of reading"),
        "reviews": QCoreApplication.translate("UserData", "Review queue"),
        "review_log": QCoreApplication.translate("UserData", "Ratings"),
        "solving": QCoreApplication.translate("UserData", "Times to solve"),
        "interviews": QCoreApplication.translate("UserData", "Interviews"),
        "interview_times": QCoreApplication.translate("UserData", "Times of interviews"),
        "interview_growth": QCoreApplication.translate("UserData", "Growth in interviews"),
        "problem_notes": QCoreApplication.translate("UserData", "Notes on problems"),
        "problem_lists": QCoreApplication.translate("UserData", "Lists of problems"),
        "solution_views": QCoreApplication.translate("UserData", "Solutions looked at"),
        "draft_histories": QCoreApplication.translate("UserData", "Undo histories"),
        "own_cases": QCoreApplication.translate("UserData", "Own cases"),
    }
    return words.get(table, table)
