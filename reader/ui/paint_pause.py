"""Rows around the page that change together with it, in one frame of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

_LONGEST_MS = 300


class PaintPause(QObject):
    """Keeps widgets as they are on the screen, from `begin` to `end` or for a moment.

    The web engine's pictures are put into the window by its own thread: a frame that shows
    nothing but another title takes its time, in which no page gets further.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(_LONGEST_MS)
        self._limit.timeout.connect(self.end)

    def add(self, widget: QWidget) -> None:
        """Have the pauses to come hold for ``widget`` too."""
        self._widgets.append(widget)

    def begin(self) -> None:
        """Leave the widgets as they are on the screen for now."""
        for widget in self._widgets:
            widget.setUpdatesEnabled(False)
        self._limit.start()

    def end(self) -> None:
        """Have what changed be painted with the next frame."""
        self._limit.stop()
        for widget in self._widgets:
            if not widget.updatesEnabled():  # else all of it would be painted again
                widget.setUpdatesEnabled(True)
