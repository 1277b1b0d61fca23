"""What is wrong in packs of one's own, thing by thing, with the way to each file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import Finding, describe_place
from reader.core.overriding import override
from reader.core.pack_report import WARNING
from reader.ui.sayings import in_words
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_3, SPACE_4


class PackFindings(QDialog):
    """A row a finding: what, in which file and line, and what to do; Enter opens the file."""

    check_wanted = Signal()
    """The packs are to be read again."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = ()
        self._problems = 0
        self._title, self._hint = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._title.setWordWrap(True)
        self._hint.setProperty("role", "soft")
        self._hint.setWordWrap(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setSpacing(SPACE_1)
        self._open, self._again, self._copy, self._close = (QPushButton() for _ in range(4))
        self.resize(720, 480)
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_findings(self, findings: Sequence[Finding], problems: int) -> None:
        """List what is wrong in packs of which ``problems`` could be read; errors come first."""
        self._findings = sorted(findings, key=lambda one: one.kind == WARNING)
        self._problems = problems
        self._retranslate()
        self.list.setCurrentRow(0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        for button in (self._again, self._copy):
            foot.addWidget(button)
        foot.addStretch()
        for button in (self._open, self._close):
            foot.addWidget(button)
        for button in (self._again, self._copy, self._open, self._close):
            button.setProperty("role", "plain")
            button.setMinimumHeight(HIT_HEIGHT)
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_3)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.list.itemActivated.connect(_open_file)
        self._open.clicked.connect(self._open_current)
        self._again.clicked.connect(self.check_wanted)
        self._copy.clicked.connect(self._copy_all)
        self._close.clicked.connect(self.close)

    def _open_current(self) -> None:
        if (item := self.list.currentItem()) is not None:
            _open_file(item)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(map(_told, self._findings)))

    def _fill(self) -> None:
        row = self.list.currentRow()
        self.list.clear()
        for finding in self._findings:
            item = QListWidgetItem(_told(finding))
            item.setData(Qt.ItemDataRole.UserRole, finding.path)
            self.list.addItem(item)
        self.list.setCurrentRow(row)

    def _retranslate(self) -> None:
        self._fill()
        is_any = bool(self._findings)
        self.setWindowTitle(self.tr("Problems of your own"))
        self._title.setText(
            self.tr("{} things to mend").format(len(self._findings))
            if is_any
            else self.tr("Nothing is wrong with your own problems.")
        )
        self._hint.setText(
            self.tr("{} problems could be read and are in the list.").format(self._problems)
        )
        self.list.setVisible(is_any)
        self.list.setAccessibleName(self._title.text())
        for button in (self._open, self._copy):
            button.setEnabled(is_any)
        self._open.setText(self.tr("Open the file"))
        self._again.setText(self.tr("Check again"))
        self._copy.setText(self.tr("Copy all"))
        self._close.setText(self.tr("Close"))


def _told(finding: Finding) -> str:
    lines = [in_words(finding.what), describe_place(finding.path, finding.line)]
    return "\n".join([*lines, in_words(finding.advice)] if finding.advice else lines)


def _open_file(item: QListWidgetItem) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(item.data(Qt.ItemDataRole.UserRole))))
