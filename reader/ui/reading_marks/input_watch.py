"""Whether somebody sits before the window: keys, mouse and wheel anywhere in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)


class InputWatch(QObject):
    """Watches the window as the system sees it, before its widgets get what comes in.

    A filter of the whole application would be asked about every event of every object.
    """

    used = Signal()
    """Something was typed, moved, clicked or scrolled."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # the system's window is there from now on
        if (handle := window.windowHandle()) is not None:
            handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.used.emit()
        return super().eventFilter(watched, event)
