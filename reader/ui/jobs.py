"""The one way work leaves the GUI thread.

A lane is one worker thread that does its jobs in order. A job is a plain function that
touches no QObject; its answer comes back to the GUI thread. In a lane of kind "latest" a new
job makes the waiting and running ones stale: their answers are dropped by ticket number.
"""

from __future__ import annotations

import logging
import queue
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import SIGNAL, QObject, Qt, Signal

from reader.core.errors import UserError

Answer = TypeVar("Answer")
_log = logging.getLogger(__name__)
_FAILED = SIGNAL("failed(PyObject)")


@dataclass(frozen=True, slots=True)
class _Job:
    ticket: int
    work: Callable[[], object]
    deliver: Callable[[object], None]
    fail: Callable[[Exception], None] | None


class Lane(QObject):
    """Runs jobs one after another on a thread of its own. ``close()`` it before its owner goes."""

    failed = Signal(object)
    """A job without a handler of its own raised this exception (GUI thread).

    A fault of ours that nobody listens for goes to the exception hook.
    """
    _finished = Signal(object)

    def __init__(
        self, name: str, *, is_latest_only: bool = False, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._is_latest_only = is_latest_only
        self._ticket = 0
        self._is_closed = False
        self._begun_at: float | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._finished.connect(self._run_delivery, Qt.ConnectionType.QueuedConnection)
        self.failed.connect(self._hand_on)
        self._name = name
        self._thread: threading.Thread | None = None

    def submit(
        self,
        work: Callable[[], Answer],
        deliver: Callable[[Answer], None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        """Have ``work`` done, then ``deliver`` (or ``fail``) called on the GUI thread."""
        self._ticket += 1
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._jobs.put(_Job(self._ticket, work, deliver, fail))  # type: ignore[arg-type]  # the pair agrees on Answer

    def busy_s(self) -> float:
        """Return for how many seconds the job of now has run; 0 where none runs."""
        begun_at = self._begun_at
        return 0.0 if begun_at is None else time.monotonic() - begun_at

    def close(self) -> None:
        """Finish the running job, drop the rest, and end the thread."""
        if not self._is_closed:
            self._is_closed = True
            self._jobs.put(None)
            if self._thread is not None:
                self._thread.join()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            if self._is_closed or self._is_stale(job):
                continue
            self._begun_at = time.monotonic()
            outcome: object
            try:
                outcome = job.work()
            except Exception as error:  # noqa: BLE001 - the lane is where any job's fault surfaces
                outcome = error
            self._begun_at = None
            self._emit(job, outcome)
            del job, outcome  # or they live on until there is another job

    def _emit(self, job: _Job, outcome: object) -> None:
        if not self._is_closed:
            self._finished.emit((job, outcome))

    def _is_stale(self, job: _Job) -> bool:
        return self._is_latest_only and job.ticket != self._ticket

    def _run_delivery(self, finished: tuple[_Job, object]) -> None:
        job, outcome = finished
        if self._is_closed or self._is_stale(job):
            return
        if not isinstance(outcome, Exception):
            job.deliver(outcome)
        elif job.fail is not None:
            job.fail(outcome)
        else:
            if not isinstance(outcome, UserError):
                _log.error("a background job failed", exc_info=outcome)
            self.failed.emit(outcome)

    def _hand_on(self, error: Exception) -> None:
        is_heard = self.receivers(_FAILED) > 1  # besides this
        if not is_heard and not isinstance(error, UserError):
            sys.excepthook(type(error), error, error.__traceback__)
