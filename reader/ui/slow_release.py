"""Letting go of very many values without holding the window up."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer

_A_TURN = 1000


class SlowRelease(QObject):
    """Lets go of what it was given a part a turn of the loop.

    Python frees what nobody knows any more at once, and stops every thread for it: a library of
    twenty thousand notes that was replaced took a twentieth of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[object] = []
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._let_go)

    def take(self, values: Iterable[object]) -> None:
        """Keep ``values`` for now; whoever else knows them may forget them."""
        self._kept.extend(values)
        self._turn.start(0)

    @property
    def count(self) -> int:
        """How many values are still kept."""
        return len(self._kept)

    def _let_go(self) -> None:
        del self._kept[-_A_TURN:]
        if not self._kept:
            self._turn.stop()
