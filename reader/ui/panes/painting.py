"""Text painted by hand in list delegates: cut to lines, with marked stretches."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

Marks = Sequence[tuple[int, int]]


def make_font(base: QFont, size: int, *, is_bold: bool = False) -> QFont:
    """Return ``base`` at ``size`` pixels."""
    font = QFont(base)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    return font


def draw_lines(
    painter: QPainter,
    area: QRectF,
    text: str,
    *,
    font: QFont,
    colour: str,
    lines: int = 1,
    marks: Marks = (),
    mark_colour: str = "",
) -> float:
    """Paint ``text`` on at most ``lines`` lines, the last one elided; return the height used."""
    layout = _layout(text, font, marks, mark_colour, area.width(), lines)
    painter.setPen(QColor(colour))
    layout.draw(painter, QPointF(area.left(), area.top()))
    return layout.boundingRect().height()


def lines_height(text: str, font: QFont, width: float, lines: int) -> float:
    """Return the height that `draw_lines` would use."""
    return _layout(text, font, (), "", width, lines).boundingRect().height()


def _layout(  # noqa: PLR0917 - private, and called twice
    text: str, font: QFont, marks: Marks, mark_colour: str, width: float, lines: int
) -> QTextLayout:
    layout = _fill(QTextLayout(text, font), marks, mark_colour, width, lines)
    shown = _shown_length(layout, text)
    if shown < len(text):
        # Give up characters until the mark of elision fits on the last line.
        kept = text[: max(shown - 2, 0)].rstrip() + "…"
        layout = _fill(QTextLayout(kept, font), marks, mark_colour, width, lines)
    return layout


def _shown_length(layout: QTextLayout, text: str) -> int:
    if layout.lineCount() == 0:
        return len(text)
    last = layout.lineAt(layout.lineCount() - 1)
    return last.textStart() + last.textLength()


def _fill(
    layout: QTextLayout, marks: Marks, mark_colour: str, width: float, lines: int
) -> QTextLayout:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    length = len(layout.text())
    layout.setFormats([_mark(start, end, mark_colour) for start, end in marks if end <= length])
    layout.beginLayout()
    top = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * 1.35
    layout.endLayout()
    return layout


def _mark(start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    text_format = QTextCharFormat()
    text_format.setForeground(QColor(colour))
    text_format.setFontWeight(QFont.Weight.DemiBold)
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, end - start
    marked.format = text_format
    return marked
