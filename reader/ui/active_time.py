"""How long the window was in use: time that passes while it is inactive is not counted."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

_TICK_MS = 5_000
# A longer step is a machine that slept.
_MOST_S = 30.0


class ActiveTime(QObject):
    """Tells every few seconds, and whenever the window comes or goes, how much time has passed.

    Where a rest is given, time stops counting so long after `note_use` was last called.
    """

    passed = Signal(float)
    """So many seconds passed in which the window was active."""

    def __init__(
        self,
        window: QWidget,
        clock: Callable[[], float] = time.monotonic,
        *,
        rest_s: float = math.inf,
    ) -> None:
        super().__init__(window)
        self._window, self._clock, self._rest_s = window, clock, rest_s
        self._since: float | None = None
        self._used = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.take)
        window.installEventFilter(self)
        if window.isActiveWindow():
            self._begin()

    def take(self) -> None:
        """Tell what has passed since it was last told."""
        if self._since is None:
            return
        now = self._clock()
        until = min(now, self._used + self._rest_s)
        seconds, self._since = min(until - self._since, _MOST_S), now
        if seconds > 0:
            self.passed.emit(seconds)

    def note_use(self) -> None:
        """Have time count on: the user is there."""
        now = self._clock()
        if now - self._used > self._rest_s:
            self.take()  # up to where it stopped
        self._used = now

    def close(self) -> None:
        """Tell the rest, and no more."""
        self._end()
        self._window.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._begin()
        elif event.type() == QEvent.Type.WindowDeactivate:
            self._end()
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        if self._since is None:
            self._since = self._used = self._clock()
            self._timer.start()

    def _end(self) -> None:
        self.take()
        self._since = None
        self._timer.stop()
