"""Enter with Ctrl, which opens what it is on in a tab of its own; with Shift the tab is shown."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def is_aside_enter(event: QEvent) -> bool:
    """Return whether this is such a key press; before one, keep the shortcuts away from it."""
    if not isinstance(event, QKeyEvent) or event.key() not in _ENTERS:
        return False
    is_meant = bool(event.modifiers() & _CONTROL)
    if is_meant and event.type() == QEvent.Type.ShortcutOverride:
        event.accept()  # Ctrl+Shift+Enter submits a program, where one is written
    return is_meant and event.type() == QEvent.Type.KeyPress


def is_behind(event: QKeyEvent) -> bool:
    """Return whether the tab stays behind the present one."""
    return not event.modifiers() & _SHIFT
