"""Letting go of very many values without holding the window up."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

_A_TURN = 1000


class SlowRelease(QObject):
    """Lets go of what it was given a part a turn of the loop.

    Python frees what nobody knows any more at once, and stops every thread for it: a library of
    twenty thousand notes that was replaced took a twentieth of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: list[list[object]] = []
        self._holders: list[object] = []
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._let_go)

    def take(self, values: list[object], holders: list[object]) -> None:
        """Keep ``values`` for now, and empty both lists; whoever else knows them may forget them.

        Each of ``holders``, which know very many of the values, goes in a turn of its own.
        """
        # The list itself, for to copy a hundred thousand values takes some milliseconds.
        self._kept.append(values)
        self._holders += holders
        holders.clear()
        self._turn.start(0)

    @property
    def count(self) -> int:
        """How many values are still kept."""
        return len(self._holders) + sum(map(len, self._kept))

    def _let_go(self) -> None:
        # The holders first: what they know is kept here yet, so that they go quickly.
        if self._holders:
            self._holders.pop()
            return
        values = self._kept[-1]
        del values[-_A_TURN:]
        if not values:
            self._kept.pop()
        if not self._kept:
            self._turn.stop()
