"""What drawings of variables are made of: boxes, labels and arrows in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.theme.tokens import Palette


class ScenePen:
    """Draws with ``painter``, which stands where the drawing begins."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        self.painter = painter
        self.soft, self.mark = QColor(palette.ink_soft), QColor(palette.vermilion)
        self.paper = QColor(palette.paper)
        self._ink, self._line = QColor(palette.ink), QColor(palette.ink_soft)
        self._ground = QColor(palette.raised)

    def take(self, width: float) -> None:
        """Draw lines of this width next."""
        self.painter.setPen(QPen(self._line, width))

    def box(self, place: QRectF, text: str, *, is_marked: bool, radius: float = 0) -> None:
        """Draw a box with ``text`` in its middle; what points there marks it."""
        self.painter.setPen(QPen(self.mark if is_marked else self._line, 1.5 if is_marked else 1))
        self.painter.setBrush(self._ground)
        self.painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(self._ink)
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def label(self, place: QRectF, text: str, colour: QColor) -> None:
        """Write ``text`` in the middle of ``place``, and beyond it where it is longer."""
        self.painter.setPen(colour)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
        self.painter.drawText(place, flags, text)

    def arrow(self, start: QPointF, end: QPointF) -> None:
        """Draw a line with a head at its ``end``."""
        self.take(1.5)
        self.painter.drawLine(start, end)
        along = end - start
        long = max(1.0, (along.x() ** 2 + along.y() ** 2) ** 0.5)
        unit = along / long
        across = QPointF(-unit.y(), unit.x())
        for side in (1, -1):
            self.painter.drawLine(end, end - unit * 5 + across * (4 * side))
