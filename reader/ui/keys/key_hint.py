"""The shortcut of a command where it is named beside what runs it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.ui.commands import shown_keys


class KeyHint(QObject):
    """Has ``show`` called with the first shortcut of a command, now and when it is another.

    The shortcut is as this system writes it, and empty for none. It ends with ``owner``.
    """

    def __init__(self, owner: QObject, action: QAction, show: Callable[[str], None]) -> None:
        super().__init__(owner)
        self._action, self._show = action, show
        self._told: str | None = None
        action.changed.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        keys = shown_keys(self._action)
        if keys != self._told:
            self._told = keys
            self._show(keys)
