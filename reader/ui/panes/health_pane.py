"""The health page: what is wrong with which note, with file and line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.core.errors import Finding, describe_place
from reader.core.overriding import override
from reader.ui.theme.tokens import SPACE_2, SPACE_4, SPACE_5


class HealthPane(QWidget):
    """One row a finding; a double click opens the file in the system's editor."""

    def __init__(self) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._hint = QLabel()
        self._hint.setProperty("role", "soft")
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setSpacing(SPACE_2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_4)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self._list, 1)
        self._list.itemActivated.connect(_open_file)
        self._retranslate()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List ``findings``."""
        self._findings = findings
        self._list.clear()
        for finding in findings:
            text = f"{finding.what}\n{describe_place(finding.path, finding.line)}"
            item = QListWidgetItem(f"{text}\n{finding.advice}" if finding.advice else text)
            item.setData(Qt.ItemDataRole.UserRole, finding.path)
            self._list.addItem(item)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Health of the library"))
        self._list.setAccessibleName(self.tr("Health of the library"))
        self._hint.setText(
            self.tr("{} things to mend. Enter opens the file.").format(len(self._findings))
            if self._findings
            else self.tr("Nothing is wrong with any note.")
        )


def _open_file(item: QListWidgetItem) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(item.data(Qt.ItemDataRole.UserRole))))
