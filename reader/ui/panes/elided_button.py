"""A button whose words may be longer than it is wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from reader.core.overriding import override
from reader.ui.theme.tokens import SPACE_3


class ElidedButton(QPushButton):
    """Shows as much of ``words`` as there is room for; all of them are its tooltip and name."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._words = words
        self.setAccessibleName(words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        room = self.width() - 2 * SPACE_3
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        # One of them alone would underline the letter behind it.
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._words else self._words)
        super().resizeEvent(event)
