"""The lanes on which pages are made: none waits long for another page that takes its time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from reader.ui.jobs import Lane

Answer = TypeVar("Answer")
# Ten thousand formulas take ten seconds, in a note that looks short. What is asked for while a
# page takes so long does not wait for it.
_SLOW_S = 0.4
# Each lane that renders has a script engine of its own.
_MOST_SPARE = 4


class PageLanes(QObject):
    """Chooses a lane for each page, and another where that is held up.

    A long page is asked of ``long_lane`` at once. Spare lanes are made when first wanted.
    """

    def __init__(self, lane: Lane, long_lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._long_lane = lane, long_lane
        self._spare: list[Lane] = []
        self._is_closed = False

    def submit(
        self,
        work: Callable[[], Answer],
        deliver: Callable[[Answer], None],
        fail: Callable[[Exception], None],
        *,
        is_long: bool = False,
    ) -> None:
        """Have ``work`` done once, then ``deliver`` or ``fail`` called on the GUI thread."""

        def take(done: tuple[Answer] | None) -> None:
            if done is not None:
                deliver(done[0])

        self._send(_Claim(work), take, fail, is_long=is_long)

    def close(self) -> None:
        """End the spare lanes; before it, what makes pages on them."""
        self._is_closed = True
        for lane in self._spare:
            lane.close()

    def _send(
        self,
        claim: _Claim[Answer],
        take: Callable[[tuple[Answer] | None], None],
        fail: Callable[[Exception], None],
        *,
        is_long: bool,
    ) -> None:
        """Ask a lane, and a while later another where that has not begun."""

        # No function that knows itself: what such a cycle holds, widgets too, would be let go of
        # by whatever thread happens to collect it.
        def send_again() -> None:
            if not (claim.is_taken or self._is_closed):
                self._send(claim, take, fail, is_long=is_long)

        lane = self._free_lane(is_long=is_long)
        if lane is not None:
            lane.submit(claim.work, take, fail)
        QTimer.singleShot(int(_SLOW_S * 1000), self, send_again)

    def _free_lane(self, *, is_long: bool) -> Lane | None:
        lanes = [*([] if is_long else [self._lane]), self._long_lane, *self._spare]
        for lane in lanes:
            if lane.busy_s() < _SLOW_S:
                return lane
        if len(self._spare) == _MOST_SPARE:
            return None
        self._spare.append(Lane("spare pages", parent=self))
        return self._spare[-1]


class _Claim(Generic[Answer]):
    """Work that several lanes are asked for, and the first one does."""

    def __init__(self, work: Callable[[], Answer]) -> None:
        self._work = work
        self._guard = threading.Lock()
        self.is_taken = False

    def work(self) -> tuple[Answer] | None:
        """Return the answer; None where another lane has taken the work."""
        with self._guard:
            if self.is_taken:
                return None
            self.is_taken = True
        return (self._work(),)
