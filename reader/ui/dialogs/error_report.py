"""What is shown when Yandu itself is at fault: plainly, with a report to copy."""

from __future__ import annotations

import traceback
from types import TracebackType

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.practice.code_font import code_font
from reader.ui.theme.tokens import SPACE_3, SPACE_5


def describe_exception(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> str:
    """Return the text of a report."""
    return "".join(traceback.format_exception(kind, error, trace))


class ErrorReport(QDialog):
    """One fault: what happened, where the log is, and the trace to copy."""

    doctor_wanted = Signal()
    """What this machine lacks is to be looked at; the dialog is closed already."""

    def __init__(self, report: str, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something in Yandu failed"))
        self.resize(640, 420)
        self._report = report
        head = QLabel(self.tr("Something in Yandu failed. Your notes and drafts are safe."))
        head.setProperty("role", "body")
        where = QLabel(self.tr("The report below is also in {}").format(log_path))
        where.setProperty("role", "meta")
        where.setWordWrap(True)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setProperty("role", "input")
        text.setFont(code_font())
        text.setAccessibleName(self.tr("Report"))
        copy, go_on = QPushButton(self.tr("Copy report")), QPushButton(self.tr("Go on"))
        doctor = QPushButton(self.tr("Look at this machine"))
        for button in (copy, doctor):
            button.setProperty("role", "plain")
        go_on.setProperty("role", "primary")
        go_on.setDefault(True)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        go_on.clicked.connect(self.accept)
        doctor.clicked.connect(self.accept)
        doctor.clicked.connect(self.doctor_wanted)
        row = QHBoxLayout()
        row.addWidget(doctor)
        row.addStretch()
        row.addWidget(copy)
        row.addWidget(go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        layout.setSpacing(SPACE_3)
        for widget in (head, where, text):
            layout.addWidget(widget)
        layout.addLayout(row)
