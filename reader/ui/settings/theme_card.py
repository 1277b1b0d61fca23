"""A theme to be chosen by its look: a small window painted in its colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from reader.core.overriding import override
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import DARK, LIGHT, PALETTES, RADIUS_CONTROL, TEXT_META, Palette

_WIDTH, _HEIGHT, _LABEL = 124, 78, 26
_LINES = (0.62, 0.9, 0.78, 0.5)  # of a paragraph's width


class ThemeCard(QAbstractButton):
    """Paints the theme ``name``; "system" is half light and half dark."""

    def __init__(self, theme: ThemeController, name: str, words: str) -> None:
        super().__init__()
        self._theme = theme
        self._palettes = (LIGHT, DARK) if name == "system" else (PALETTES[name],)
        self.setText(words)
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setFixedSize(_WIDTH, _HEIGHT + _LABEL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT + _LABEL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(2, 2, _WIDTH - 4, _HEIGHT - 4)
        outline = QPainterPath()
        outline.addRoundedRect(frame, RADIUS_CONTROL, RADIUS_CONTROL)
        share = frame.width() / len(self._palettes)
        for place, palette in enumerate(self._palettes):
            painter.save()
            painter.setClipPath(outline)
            half = QRectF(frame.left() + place * share, 0, share, _HEIGHT)
            painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
            _paint_window(painter, frame, palette)
            painter.restore()
        self._paint_outline(painter, outline)
        self._paint_label(painter)
        painter.end()

    def _paint_outline(self, painter: QPainter, outline: QPainterPath) -> None:
        colours = self._theme.palette
        width = 2.0 if self.isChecked() or self.hasFocus() else 1.0
        colour = colours.ink_soft if self.underMouse() else colours.hairline
        if self.hasFocus():
            colour = colours.vermilion
        elif self.isChecked():
            colour = colours.ink
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width))
        painter.drawPath(outline)

    def _paint_label(self, painter: QPainter) -> None:
        colours = self._theme.palette
        painter.setFont(make_font(self.font(), TEXT_META, is_bold=self.isChecked()))
        painter.setPen(QColor(colours.ink if self.isChecked() else colours.ink_soft))
        area = QRectF(0, _HEIGHT, _WIDTH, _LABEL)
        text = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, _WIDTH - 4
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), text)


def _paint_window(painter: QPainter, frame: QRectF, palette: Palette) -> None:
    """Paint a side pane, and a paragraph with a heading and a word in vermilion."""
    painter.fillRect(frame, QColor(palette.paper))
    side = QRectF(frame.left(), frame.top(), frame.width() * 0.26, frame.height())
    painter.fillRect(side, QColor(palette.surface))
    painter.setPen(QPen(QColor(palette.hairline), 1))
    painter.drawLine(side.topRight(), side.bottomRight())
    _paint_lines(painter, side.adjusted(6, 12, -6, -8), palette.ink_soft, 2.0, (0.9, 0.7, 0.8))
    text = QRectF(side.right() + 9, frame.top() + 12, frame.width() * 0.74 - 18, 50)
    _paint_lines(painter, text, palette.ink, 4.0, (0.55,))
    _paint_lines(painter, text.adjusted(0, 13, 0, 0), palette.ink_soft, 2.0, _LINES)
    mark = QPen(QColor(palette.vermilion), 3, c=Qt.PenCapStyle.RoundCap)
    painter.setPen(mark)
    y = text.top() + 13 + 9 * len(_LINES)
    painter.drawLine(QPointF(text.left(), y), QPointF(text.left() + 16, y))


def _paint_lines(
    painter: QPainter, area: QRectF, colour: str, width: float, shares: tuple[float, ...]
) -> None:
    painter.setPen(QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap))
    for place, share in enumerate(shares):
        y = area.top() + place * 9
        painter.drawLine(QPointF(area.left(), y), QPointF(area.left() + area.width() * share, y))
