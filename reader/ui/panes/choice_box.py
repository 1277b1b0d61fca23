"""A box to choose in that shows that it is one."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QComboBox

from reader.core.overriding import override

_RIGHT, _HALF = 14, 3.5  # where the arrow stands from the right, and half its width, in pixels


class ChoiceBox(QComboBox):
    """A combo box with an arrow in the ink of its words, which a style sheet takes from it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        ink.setAlphaF(0.7)
        x, y = self.width() - _RIGHT, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(ink, 1.5, *line))
        corners = (-_HALF, -_HALF / 2), (0, _HALF / 2), (_HALF, -_HALF / 2)
        painter.drawPolyline(QPolygonF([QPointF(x + dx, y + dy) for dx, dy in corners]))
