"""The health page: what is wrong with which note, with file and line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import Finding, describe_place
from reader.core.overriding import override
from reader.ui.panes.centred_list import CentredHead, side_margin
from reader.ui.panes.finding_card import FINDING_ROLE, FindingCard
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_5


class HealthPane(QWidget):
    """One row a finding; a double click opens the file in the system's editor."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._findings: Sequence[Finding] = ()
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._hint = QLabel()
        self._hint.setProperty("role", "soft")
        self._save = QPushButton()
        self._save.setProperty("role", "plain")
        self._list = _Findings()
        self._list.setItemDelegate(FindingCard(theme))
        head = CentredHead()
        line = QHBoxLayout()
        line.addWidget(self._title, 1)
        line.addWidget(self._save)
        head.column.addLayout(line)
        head.column.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_5, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(head)
        layout.addWidget(self._list, 1)
        self._list.itemActivated.connect(_open_file)
        theme.changed.connect(self._list.viewport().update)
        self._save.clicked.connect(self._ask_where)
        self._retranslate()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List ``findings``."""
        self._findings = findings
        self._list.clear()
        for finding in findings:
            item = QListWidgetItem(_told(finding))
            item.setData(FINDING_ROLE, finding)
            self._list.addItem(item)
        self._retranslate()

    def save(self, path: Path) -> None:
        """Write the report to ``path``: JSON where it ends so, else text."""
        from reader.services.health_report import write_report  # noqa: PLC0415 - not at a start

        write_report(self._findings, path)

    def _ask_where(self) -> None:
        kinds = ("JSON (*.json)", self.tr("Text (*.txt)"))
        title = self.tr("Save the report…")
        path, kind = QFileDialog.getSaveFileName(self, title, "", ";;".join(kinds))
        if path:
            suffix = ".json" if kind == kinds[0] else ".txt"
            self.save(Path(path) if Path(path).suffix else Path(path + suffix))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_findings(self._findings)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Health of the library"))
        self._save.setText(self.tr("Save the report…"))
        self._list.setAccessibleName(self.tr("Health of the library"))
        self._hint.setText(
            self.tr("{} things to mend. Enter opens the file.").format(len(self._findings))
            if self._findings
            else self.tr("Nothing is wrong with any note.")
        )


class _Findings(QListWidget):
    """Findings in one column with what stands above them."""

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # a wider pane has shorter rows
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = side_margin(self.width())
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)


def _told(finding: Finding) -> str:
    lines = [in_words(finding.what), describe_place(finding.path, finding.line)]
    return "\n".join([*lines, in_words(finding.advice)] if finding.advice else lines)


def _open_file(item: QListWidgetItem) -> None:
    finding: Finding = item.data(FINDING_ROLE)
    QDesktopServices.openUrl(QUrl.fromLocalFile(finding.path))
