"""A bot that waits as long as a busy machine needs where a test states no other time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partialmethod

from pytestqt.qtbot import QtBot

from tests.ui.desk import PATIENCE_MS


class PatientBot(QtBot):
    """Waits for `PATIENCE_MS` by default: pytest-qt's own five seconds are soon over."""

    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE_MS)  # noqa: N815 - Qt's way
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)  # noqa: N815
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE_MS)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)  # noqa: N815


def soon(qtbot: QtBot, condition: Callable[[], bool]) -> bool:
    """Return True once ``condition`` holds; where it never does, the wait fails."""
    qtbot.waitUntil(condition, timeout=PATIENCE_MS)
    return True
