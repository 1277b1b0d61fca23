"""The window over the whole screen, without the frame that the system puts around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

_FULL = Qt.WindowState.WindowFullScreen


class FullScreen(QObject):
    """Puts a window over the whole screen, and back to how it was."""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the window fills the screen."""
        return bool(self._window.windowState() & _FULL)

    def toggle(self) -> None:
        """Fill the screen, or give it back."""
        # Not showFullScreen(): a maximised window would come back as a small one.
        self._window.setWindowState(self._window.windowState() ^ _FULL)

    def leave(self) -> None:
        """Give the screen back, where the window fills it."""
        if self.is_on:
            self.toggle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The layout is kept when the window closes, and the next start is no full screen.
        if event.type() == QEvent.Type.Close:
            self.leave()
        return False
