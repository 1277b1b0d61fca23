"""A button whose words may be longer than it is wide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QStyleOptionButton

from reader.core.overriding import override
from reader.ui.theme.tokens import SPACE_3


class ElidedButton(QPushButton):
    """Shows as much of ``words`` as there is room for; all of them are its text and tooltip."""

    def __init__(self, words: str) -> None:
        # One ampersand alone would underline the letter behind it.
        super().__init__(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def initStyleOption(self, option: QStyleOptionButton) -> None:
        # Only what is painted is cut: another text would be another size, and so on for ever.
        super().initStyleOption(option)
        room = self.width() - 2 * SPACE_3
        option.text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
