"""What a stepped program has printed up to a step, the last step's part marked."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from reader.core.overriding import override
from reader.ui.practice.code_font import code_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3

_MOST_LINES = 8  # in view without scrolling


class StepsOutput(QPlainTextEdit):
    """Read only, as high as its text up to some lines; Tab leaves it."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._fresh = 0
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(code_font())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(SPACE_3, 0, 0, 0)
        theme.changed.connect(self._mark_fresh)

    def show_output(self, text: str, fresh: int) -> None:
        """Show other text, of which the last ``fresh`` characters are new at this step."""
        shown = text.removesuffix("\n")
        self._fresh = max(0, fresh - (len(text) - len(shown)))
        if shown != self.toPlainText():
            self.setPlainText(shown)
        self._mark_fresh()
        self.setFixedHeight(self.sizeHint().height())
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.ensureCursorVisible()

    @override
    def sizeHint(self) -> QSize:
        lines = min(_MOST_LINES, max(1, self.blockCount()))
        return QSize(200, lines * self.fontMetrics().lineSpacing() + SPACE_2)

    def _mark_fresh(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        form = QTextCharFormat()
        form.setForeground(QColor(self._theme.palette.ink))
        cursor.setCharFormat(form)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        back = min(self._fresh, len(self.toPlainText()))
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, back)
        form.setForeground(QColor(self._theme.palette.vermilion))
        cursor.setCharFormat(form)
