"""One window a data folder: a second start hands its address to the first and ends."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal
from shiboken6 import delete

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 2000
_POLL_MS = 50
_LOCK = "window.lock"


class SingleInstance(QObject):
    """The claim on a data folder."""

    target_received = Signal(str)
    """Another start asked for this; empty where it only asked for the window."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._lock = QLockFile(str(folder / _LOCK))
        self._server: QLocalServer | None = None

    @cached_property
    def _name(self) -> str:
        import hashlib  # noqa: PLC0415 - not before the window is there

        digest = hashlib.blake2b(str(self._folder.resolve()).encode(), digest_size=8)
        return f"yandu-{digest.hexdigest()}"

    def claim(self, target: str) -> bool:
        """Return True where we are the first; else hand ``target`` over and return False.

        The system tells by the lock's process number whether the first is still alive.
        """
        self._lock.setStaleLockTime(0)
        if self._lock.tryLock(0):
            return True
        return not self._hand_over(target)

    def listen(self) -> None:
        """Hear what later starts ask for; once the window is there, for it loads Qt's network."""
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - as said

        QLocalServer.removeServer(self._name)  # what a crash left behind
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._receive)
        server.listen(self._name)
        self._server = server

    def close(self) -> None:
        """Give the claim up."""
        if self._server is not None:
            # At once, its connections with it: Python ending us first would delete them twice.
            delete(self._server)
            self._server = None
        self._lock.unlock()

    def _hand_over(self, target: str) -> bool:
        import json  # noqa: PLC0415 - for a second start alone, as the next

        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

        socket = QLocalSocket()
        patience = QDeadlineTimer(_PATIENCE_MS)
        # The first may hold the lock and not be listening yet: an icon is clicked twice.
        while not socket.waitForConnected(_POLL_MS):
            if patience.hasExpired():
                return False
            QThread.msleep(_POLL_MS)
            socket.connectToServer(self._name)
        # In JSON a line stays one, whatever letters the name of a file has.
        socket.write(json.dumps(target).encode() + b"\n")
        is_sent = socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
        return is_sent

    def _receive(self) -> None:
        connection = self._server.nextPendingConnection() if self._server else None
        if connection is None:
            return

        def read() -> None:
            if connection.canReadLine():
                target = _read_target(bytes(connection.readLine().data()))
                connection.deleteLater()
                if target is not None:
                    self.target_received.emit(target)

        connection.readyRead.connect(read)
        read()


def _read_target(line: bytes) -> str | None:
    """Return what another start asks for; None where no start of ours wrote ``line``."""
    import json  # noqa: PLC0415 - when there is another start

    try:
        target = json.loads(line)
    except ValueError:
        return None
    return target if isinstance(target, str) else None
