"""A button that leads somewhere, drawn by itself: a quiet ground under the mouse, a ring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import RADIUS_CONTROL


class LinkButton(QAbstractButton):
    """As wide as there is room; what it says is its kind's to draw."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._is_under_mouse = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def begin_painting(self) -> QPainter:
        """Return a painter with ground and ring drawn; who asks for it ends it."""
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._is_under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(self.rect(), RADIUS_CONTROL, RADIUS_CONTROL)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self.rect().adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RADIUS_CONTROL, RADIUS_CONTROL)
        return painter

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_under_mouse = True
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._is_under_mouse = False
        self.update()
        super().leaveEvent(event)
