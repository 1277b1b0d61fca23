"""The program that is stepped through: read-only, its lines numbered, the present one marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reader.core.overriding import override
from reader.ui.practice.code_font import code_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, Palette


class StepsCode(QPlainTextEdit):
    """The source of a recording."""

    line_wanted = Signal(int)
    """The next step at a line is to be shown: it was clicked twice, or Return pressed in it."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._line = 0
        self._is_failing = False
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(code_font())
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._numbers = _Numbers(self)
        self._colours = _Colours(self.document())
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._numbers.follow)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def line(self) -> int:
        """The line that is marked, from 1; 0 for none."""
        return self._line

    def show_source(self, source: str) -> None:
        """Show another program, no line of it marked."""
        self.setPlainText(source)
        self._make_room()
        self.mark(0)

    def mark(self, line: int, *, is_failing: bool = False) -> None:
        """Mark a line and bring it into view; ``is_failing``: an exception left it."""
        self._line, self._is_failing = line, is_failing
        block = self.document().findBlockByNumber(line - 1)
        if line <= 0 or not block.isValid():
            self.setExtraSelections([])
            return
        marked = QTextEdit.ExtraSelection()
        marked.cursor = QTextCursor(block)
        look = QTextCharFormat()
        look.setBackground(self._ground())
        look.setProperty(QTextCharFormat.Property.FullWidthSelection, 1)
        marked.format = look
        self.setExtraSelections([marked])
        self.setTextCursor(QTextCursor(block))
        self.ensureCursorVisible()
        self._numbers.update()

    def number_width(self) -> int:
        """Return the room that the line numbers take."""
        digits = len(str(max(1, self.blockCount())))
        return SPACE_2 * 2 + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Paint the numbers of the lines that are in view."""
        palette = self._theme.palette
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        height = self.fontMetrics().height()
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        while block.isValid() and top <= area.bottom():
            number = block.blockNumber() + 1
            is_marked = number == self._line
            painter.setPen(QColor(palette.vermilion if is_marked else palette.ink_soft))
            place = QRect(0, top, self._numbers.width() - SPACE_2, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number))
            top += round(self.blockBoundingRect(block).height())
            block = block.next()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), self.number_width(), inside.height())

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

    def _make_room(self) -> None:
        self.setViewportMargins(self.number_width(), 0, 0, 0)

    def _ground(self) -> QColor:
        palette = self._theme.palette
        ground = QColor(palette.vermilion if self._is_failing else palette.amber)
        ground.setAlpha(56)
        return ground

    def _dress(self) -> None:
        self._colours.take(self._theme.palette)
        self.mark(self._line, is_failing=self._is_failing)


class _Numbers(QWidget):
    def __init__(self, code: StepsCode) -> None:
        super().__init__(code)
        self._code = code

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._code.number_width(), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._code.paint_numbers(painter, event.rect())
        painter.end()

    def follow(self, area: QRect, by: int) -> None:
        """Scroll with the text."""
        if by:
            self.scroll(0, by)
        else:
            self.update(0, area.y(), self.width(), area.height())


class _Colours(QSyntaxHighlighter):
    """Colours each line by itself; a string over several lines is coloured as far as it begins."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._looks: dict[str, QTextCharFormat] = {}

    def take(self, palette: Palette) -> None:
        """Take another theme's colours."""
        colours = {
            "Keyword": palette.indigo,
            "Comment": palette.ink_soft,
            "Literal.String": palette.celadon,
            "Literal.Number": palette.amber,
        }
        self._looks = {}
        for kind, colour in colours.items():
            self._looks[kind] = QTextCharFormat()
            self._looks[kind].setForeground(QColor(colour))
        self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        from pygments.lexers.python import PythonLexer  # noqa: PLC0415 - only where code is shown

        for at, token, part in PythonLexer().get_tokens_unprocessed(text):
            spelled = str(token).removeprefix("Token.")
            for kind, look in self._looks.items():
                if spelled.startswith(kind):
                    self.setFormat(at, len(part), look)
