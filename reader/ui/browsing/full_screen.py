"""The window over the whole screen, without the frame that the system puts around it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

_FULL = Qt.WindowState.WindowFullScreen


class FullScreen(QObject):
    """Puts a window over the whole screen, and back to how it was."""

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        # Kept here: a window that fills the screen is told by some systems that it is not
        # maximised, and its size of before is forgotten.
        self._state = Qt.WindowState.WindowNoState
        self._geometry = QByteArray()
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the window fills the screen."""
        return bool(self._window.windowState() & _FULL)

    def toggle(self) -> None:
        """Fill the screen, or give it back."""
        if self.is_on:
            self.leave()
            return
        self._state, self._geometry = self._window.windowState(), self._window.saveGeometry()
        # Not showFullScreen(): a maximised window would come back as a small one.
        self._window.setWindowState(self._state | _FULL)

    def leave(self) -> None:
        """Give the screen back, where the window fills it."""
        if self.is_on:
            self._window.setWindowState(self._state & ~_FULL)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The layout is kept when the window closes, and the next start is no full screen. Its
        # system is slower than that: the size it will have is set, not waited for.
        if event.type() == QEvent.Type.Close and self.is_on:
            self.leave()
            self._window.restoreGeometry(self._geometry)
        return False
