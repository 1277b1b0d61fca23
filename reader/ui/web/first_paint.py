"""When a page that was loaded is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

# The engine hands its frame to the window, whose own thread must be free to show it.
_SHOWN_MS = 34
# A view that is not seen draws no frames, and who waits for its page has waited long enough.
_LONGEST_MS = 400


class FirstPaint(QObject):
    """Tells of each page once: when the page says so itself, or else after a while."""

    painted = Signal(str)
    """The page at this address is on the screen, or would be were its view seen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._awaited = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._tell)

    def begin(self, address: str) -> None:
        """Wait for the page at ``address``, and for no other any more."""
        self._awaited = address
        self._patience.start(_LONGEST_MS)

    def forget(self) -> None:
        """Wait for nothing: the page is being left."""
        self._awaited = ""
        self._patience.stop()

    def hear(self, url: str) -> None:
        """Hear a page say that it is there."""
        if self._awaited and url.partition("#")[0] == self._awaited:
            self._patience.start(_SHOWN_MS)

    def _tell(self) -> None:
        address = self._awaited
        self.forget()
        self.painted.emit(address)
