"""The two buttons by which Qt leads along a row of tabs that is too long for its room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Signal
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QTabBar, QToolButton

from reader.core.overriding import override
from reader.ui.theme.icons import line_icon

# As Qt calls them, and our icons for them.
_ICONS = {"ScrollLeftButton": "back", "ScrollRightButton": "right"}
_ICON_PX = 14


class TabSteps(QObject):
    """Draws them, for the style sheet leaves no room for Qt's arrows, and names them."""

    shown = Signal(bool)
    """There is no room for all tabs, or there is again."""

    def __init__(self, bar: QTabBar) -> None:
        super().__init__(bar)
        found = (bar.findChild(QToolButton, name) for name in _ICONS)
        self.buttons = [button for button in found if button is not None]
        self._icons: dict[str, QIcon] = {}
        for button in self.buttons:
            button.installEventFilter(self)

    def draw(self, colour: str) -> None:
        """Draw them in another colour."""
        self._icons = {name: line_icon(icon, colour) for name, icon in _ICONS.items()}
        for button in self.buttons:
            button.update()

    def name(self, before: str, after: str) -> None:
        """Say what they do."""
        for button, words in zip(self.buttons, (before, after), strict=True):
            button.setAccessibleName(words)
            button.setToolTip(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.shown.emit(event.type() == QEvent.Type.ShowToParent)
        if event.type() == QEvent.Type.Paint and isinstance(watched, QToolButton):
            self._paint(watched)
            return True
        return super().eventFilter(watched, event)

    def _paint(self, button: QToolButton) -> None:
        place = QRect(0, 0, _ICON_PX, _ICON_PX)
        place.moveCenter(button.rect().center())
        mode = QIcon.Mode.Normal if button.isEnabled() else QIcon.Mode.Disabled
        painter = QPainter(button)
        # The row has a line below.
        painter.fillRect(button.rect().adjusted(0, 0, 0, -1), button.palette().window())
        self._icons[button.objectName()].paint(painter, place, mode=mode)
        painter.end()
