"""When a page that was loaded is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

# A page with nothing on it never says that it is there.
_LONGEST_MS = 2000
# A view that is not seen draws no frames.
_LONGEST_UNSEEN_MS = 400
# The window's own frame may have been put on the screen before the page's word came.
_FRAME_MS = 34


class FirstPaint(QObject):
    """Tells of each page once: when the page says so itself, or else after a while."""

    painted = Signal(str)
    """The page at this address is on the screen, or would be were its view seen."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._window: QWidget | None = None
        self._awaited = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._tell)

    def begin(self, address: str) -> None:
        """Wait for the page at ``address``, and for no other any more."""
        self.forget()
        self._awaited = address
        self._patience.start(_LONGEST_MS if self._view.isVisible() else _LONGEST_UNSEEN_MS)

    def forget(self) -> None:
        """Wait for nothing: the page is being left."""
        self._awaited = ""
        self._patience.stop()
        self._let_window_go()

    def hear(self, url: str) -> None:
        """Hear a page say that it is there; the window still has to show it."""
        if self._awaited and url.partition("#")[0] == self._awaited:
            self._let_window_go()
            self._window = self._view.window()
            self._window.installEventFilter(self)
            self._patience.start(_FRAME_MS)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._awaited:
            self._let_window_go()
            self._patience.start(0)  # when the window has done what it is asked for
        return False

    def _let_window_go(self) -> None:
        window, self._window = self._window, None
        if window is not None:
            window.removeEventFilter(self)

    def _tell(self) -> None:
        address = self._awaited
        self.forget()
        self.painted.emit(address)
