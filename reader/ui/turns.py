"""Long work of the window's own thread, a piece at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


def take_turns(
    owner: QObject, pieces: Iterable[Callable[[], object]], *, is_wanted: Callable[[], bool]
) -> None:
    """Do each piece in a turn of the event loop of its own, while ``owner`` lives and wants it.

    In between the loop does what else waits: the web engine's own work is done there too.
    """
    rest = iter(pieces)

    def go_on() -> None:
        piece = next(rest, None)
        if piece is not None and is_wanted():
            piece()
            QTimer.singleShot(0, owner, go_on)

    QTimer.singleShot(0, owner, go_on)
