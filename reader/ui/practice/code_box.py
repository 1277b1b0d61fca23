"""A program as it is edited without a web engine."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolTip

from reader.core.overriding import override
from reader.core.syntax_check import SyntaxFinding
from reader.ui.practice import code_keys
from reader.ui.practice.numbered_code import NumberedCode
from reader.ui.theme.controller import ThemeController

_NEW_LINE = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ASKS = Qt.KeyboardModifier.ControlModifier
_MODIFIERS = ~Qt.KeyboardModifier.KeypadModifier


class CodeBox(NumberedCode):
    """Indents as a program asks; marks a line that failed, and what cannot be compiled."""

    run_asked = Signal()
    """Ctrl+Enter was pressed."""
    submit_asked = Signal()
    """Ctrl+Shift+Enter was pressed."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self.comment_mark = "#"
        self._failure: tuple[int, str] | None = None
        self._findings: Sequence[SyntaxFinding] = ()
        self._added: Sequence[int] = ()
        self.cursorPositionChanged.connect(self.redraw_numbers)
        theme.changed.connect(self._mark)

    def show_failure(self, line: int, message: str) -> None:
        """Mark a line, from 1, and bring it into view; one beyond the end means the last."""
        line = min(max(line, 1), self.blockCount())
        self._failure = line, message
        self._mark()
        at = QTextCursor(self.document().findBlockByNumber(line - 1))
        self.setTextCursor(at)
        self.ensureCursorVisible()

    def clear_failure(self) -> None:
        """Take that mark away."""
        self._failure = None
        self._mark()

    def show_findings(self, findings: Sequence[SyntaxFinding]) -> None:
        """Underline what cannot be compiled, in place of what was."""
        self._findings = findings
        self._mark()

    def show_added(self, lines: Sequence[int]) -> None:
        """Tint lines, from 1, that another program does not have."""
        self._added = lines
        self._mark()

    def message_at(self, position: int) -> str:
        """Return what is said of the place ``position``; empty where nothing is."""
        number = self.document().findBlock(position).blockNumber() + 1
        if self._failure is not None and self._failure[0] == number:
            return self._failure[1]
        spans = ((self._cursor_over(one), one.message) for one in self._findings)
        within = (
            said for at, said in spans if at.selectionStart() <= position <= at.selectionEnd()
        )
        return next(within, "")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.isReadOnly() or not self._edit(event):
            super().keyPressEvent(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            said = self.message_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().viewportEvent(event)

    def _edit(self, event: QKeyEvent) -> bool:
        """Do what a key means in a program; return whether it means something of its own."""
        cursor, key = self.textCursor(), event.key()
        modifiers = event.modifiers() & _MODIFIERS
        if key in _NEW_LINE and modifiers & _ASKS:
            is_shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
            (self.submit_asked if is_shift else self.run_asked).emit()
        elif key in _NEW_LINE:
            code_keys.begin_line(cursor)
        elif key == Qt.Key.Key_Tab and not modifiers:
            code_keys.step_in(cursor)
        elif key == Qt.Key.Key_Backtab:
            code_keys.step_out(cursor)
        elif key == Qt.Key.Key_Slash and modifiers == _ASKS:
            code_keys.toggle_comment(cursor, self.comment_mark)
        elif key != Qt.Key.Key_Backspace or modifiers or not code_keys.delete_step(cursor):
            return False
        self.ensureCursorVisible()
        return True

    def _mark(self) -> None:
        palette = self._theme.palette
        tinted = [self.tinted_line(line, palette.celadon, 40) for line in self._added]
        if self._failure is not None:
            tinted.append(self.tinted_line(self._failure[0], palette.vermilion, 40))
        marks = [one for one in tinted if one is not None]
        self.setExtraSelections([*marks, *map(self._underlined, self._findings)])

    def _underlined(self, finding: SyntaxFinding) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(QColor(self._theme.palette.vermilion))
        made.cursor, made.format = self._cursor_over(finding), look
        return made

    def _cursor_over(self, finding: SyntaxFinding) -> QTextCursor:
        """Return a selection of what a finding is about, at least one character of its line."""
        start = self._position(finding.line, finding.column)
        end = max(self._position(finding.endLine, finding.endColumn), start)
        block = self.document().findBlock(start)
        if end == start:
            # What is missing at the end of a line has no width: its last character is marked.
            last = block.position() + block.length() - 1
            start = max(start - 1, block.position()) if start == last else start
            end = min(start + 1, last)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, line: int, column: int) -> int:
        block = self.document().findBlockByNumber(min(max(line, 1), self.blockCount()) - 1)
        # Python counts characters, Qt halves of a surrogate pair.
        before = len(block.text()[: column - 1].encode("utf-16-le")) // 2
        return block.position() + min(before, block.length() - 1)
