"""A program as text whose lines are numbered."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from reader.core.overriding import override
from reader.ui.practice.code_colours import CodeColours
from reader.ui.practice.code_font import code_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2


class NumberedCode(QPlainTextEdit):
    """Line numbers beside a program in its language's colours; long lines are not broken."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFont(code_font())
        self.colours = CodeColours(self.document(), theme)
        self._numbers = _Numbers(self)
        self.blockCountChanged.connect(self.make_room)
        self.updateRequest.connect(self._numbers.follow)
        self.make_room()

    @property
    def line(self) -> int:
        """The line whose number stands out, from 1; 0 for none."""
        return self.textCursor().blockNumber() + 1

    def number_width(self) -> int:
        """Return the room that the line numbers take."""
        digits = max(len(str(self.blockCount())), 2)
        return SPACE_2 * 2 + self.fontMetrics().horizontalAdvance("9") * digits

    def make_room(self) -> None:
        """Give the numbers the room that they need now."""
        inside, width = self.contentsRect(), self.number_width()
        self.setViewportMargins(width, 0, 0, 0)
        self._numbers.setGeometry(inside.left(), inside.top(), width, inside.height())

    def redraw_numbers(self) -> None:
        """Paint the numbers anew: another line stands out."""
        self._numbers.update()

    def number_colour(self, number: int) -> QColor:
        """Return the colour of a line's number."""
        palette = self._theme.palette
        return QColor(palette.ink if number == self.line else palette.ink_soft)

    def paint_numbers(self, painter: QPainter, area: QRect) -> None:
        """Paint the numbers of the lines that are in view."""
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        height = self.fontMetrics().height()
        top = round(self.blockBoundingGeometry(block).translated(self.contentOffset()).top())
        while block.isValid() and top <= area.bottom():
            number = block.blockNumber() + 1
            painter.setPen(self.number_colour(number))
            place = QRect(0, top, self._numbers.width() - SPACE_2, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, str(number))
            top += round(self.blockBoundingRect(block).height())
            block = block.next()

    def tinted_line(self, number: int, colour: str, alpha: int) -> QTextEdit.ExtraSelection | None:
        """Return the selection that tints a whole line, from 1; None where there is no such."""
        block = self.document().findBlockByNumber(number - 1)
        if number <= 0 or not block.isValid():
            return None
        tinted, ground = QTextEdit.ExtraSelection(), QColor(colour)
        ground.setAlpha(alpha)
        tinted.cursor = QTextCursor(block)
        tinted.format.setBackground(ground)
        # Not 1, which Qt takes for false here: the tint then ends with the text.
        tinted.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003 - Qt's
        return tinted

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()


class _Numbers(QWidget):
    def __init__(self, code: NumberedCode) -> None:
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
