"""A plain box for a short program, which keeps its indentation from line to line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from reader.core.overriding import override
from reader.ui.practice.code_font import code_font

_STEP = "    "


class ProgramBox(QPlainTextEdit):
    """Enter begins a line below the one before, a step in after a colon or brace; Tab leaves."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(code_font())
        self.setProperty("role", "input")
        self.setTabChangesFocus(True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        cursor = self.textCursor()
        line = cursor.block().text()[: cursor.positionInBlock()]
        indent = line[: len(line) - len(line.lstrip())]
        cursor.insertText(f"\n{indent}{_STEP if line.rstrip().endswith((':', '{')) else ''}")
        self.ensureCursorVisible()
