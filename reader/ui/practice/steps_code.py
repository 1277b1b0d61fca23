"""The program that is stepped through: read-only, its lines numbered, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QTextCursor

from reader.core.overriding import override
from reader.ui.practice.numbered_code import NumberedCode
from reader.ui.theme.controller import ThemeController


class StepsCode(NumberedCode):
    """The source of a recording."""

    line_wanted = Signal(int)
    """The next step at a line is to be shown: it was clicked twice, or Return pressed in it."""

    def __init__(self, theme: ThemeController) -> None:
        self._line = 0
        self._is_failing = False
        super().__init__(theme)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._remark)

    @property
    @override
    def line(self) -> int:
        return self._line

    def show_source(self, source: str) -> None:
        """Show another program, no line of it marked."""
        self.setPlainText(source)
        self.mark(0)

    def mark(self, line: int, *, is_failing: bool = False) -> None:
        """Mark a line and bring it into view; ``is_failing``: an exception left it."""
        self._line, self._is_failing = line, is_failing
        palette = self._theme.palette
        marked = self.tinted_line(line, palette.vermilion if is_failing else palette.amber, 56)
        if marked is None:
            self.setExtraSelections([])
            return
        self.setExtraSelections([marked])
        self.setTextCursor(QTextCursor(self.document().findBlockByNumber(line - 1)))
        self.ensureCursorVisible()
        self.redraw_numbers()

    @override
    def number_colour(self, number: int) -> QColor:
        palette = self._theme.palette
        return QColor(palette.vermilion if number == self._line else palette.ink_soft)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cursor = self.cursorForPosition(event.position().toPoint())
        self.line_wanted.emit(cursor.blockNumber() + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.line_wanted.emit(self.textCursor().blockNumber() + 1)
            return
        super().keyPressEvent(event)

    def _remark(self) -> None:
        self.mark(self._line, is_failing=self._is_failing)
