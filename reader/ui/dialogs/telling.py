"""What becomes of an exception that nobody caught, and of one of a job beside the window."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from reader.core.errors import UserError

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

_log = logging.getLogger(__name__)

# Several jobs meet the same full disk, and a locked file has each of them wait 10 s for it.
_SAME_S = 12


class Telling:
    """Shows a mistake in words, logs a fault and offers its report.

    A mistake that is being read, or was a moment ago, is not told again.
    """

    def __init__(
        self, window: MainWindow, log: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._window, self._log, self._clock = window, log, clock
        self._told: dict[str, float] = {}

    def tell(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell of an exception; made to be the ``sys.excepthook``."""
        if isinstance(error, UserError):
            self._tell_mistake(error)
        else:
            self._offer_report(kind, error, trace)

    def _tell_mistake(self, error: UserError) -> None:
        from reader.ui.dialogs.user_error import UserErrorBox  # noqa: PLC0415 - not at a start

        words = str(error)
        if self._clock() - self._told.get(words, -_SAME_S) < _SAME_S:
            return
        self._told[words] = float("inf")  # while it is read
        box = UserErrorBox(error, self._window)
        box.doctor_wanted.connect(self._window.show_doctor)
        box.exec()
        self._told[words] = self._clock()

    def _offer_report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from reader.ui.dialogs.error_report import (  # noqa: PLC0415 - not at a start
            ErrorReport,
            describe_exception,
        )

        _log.error("unhandled", exc_info=(kind, error, trace))
        told = ErrorReport(describe_exception(kind, error, trace), str(self._log), self._window)
        told.doctor_wanted.connect(self._window.show_doctor)
        told.open()
