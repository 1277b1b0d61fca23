"""A line of text that narrows the list below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from reader.core.overriding import override

_WIDTH = 280


class FilterLine(QLineEdit):
    """Down and Enter lead into the list; a button at its end, or Escape, empties it."""

    entered = Signal()
    """Down or Enter was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaximumWidth(_WIDTH)
        self.setClearButtonEnabled(True)
        self._retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
