"""Widgets side by side, on as many lines as the width asks for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.core.overriding import override
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2


class WrapRow(QWidget):
    """As high as its lines; hidden while there is nothing in it."""

    def __init__(self, parent: QWidget) -> None:
        # Without a parent, what shows it would open a window of its own, which takes the focus.
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def add(self, widget: QWidget) -> None:
        """Put ``widget`` at the end."""
        widget.setParent(self)
        widget.installEventFilter(self)
        self._widgets.append(widget)
        widget.show()
        self.show()
        self._arrange()

    def clear(self) -> None:
        """Take everything away."""
        for widget in self._widgets:
            widget.removeEventFilter(self)
            widget.hide()
            widget.deleteLater()
        self._widgets = []
        self.hide()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, HIT_HEIGHT)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        # Other words need another width; one that comes or goes moves those after it.
        if event.type() in {
            QEvent.Type.LayoutRequest,
            QEvent.Type.ShowToParent,
            QEvent.Type.HideToParent,
        }:
            self._arrange()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange}:
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        left = top = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            widget.ensurePolished()
            size = widget.sizeHint()
            width = min(size.width(), self.width())
            if left and left + width > self.width():
                left, top = 0, top + HIT_HEIGHT + SPACE_1
            drop = (HIT_HEIGHT - size.height()) // 2
            widget.setGeometry(left, top + max(drop, 0), width, size.height())
            left += width + SPACE_2
        self.setFixedHeight(top + HIT_HEIGHT)
