"""A button that is on or off, and as wide either way."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from reader.core.overriding import override


class SteadyButton(QPushButton):
    """As wide as its words in the weight that they have when it is on: none is cut, none moves."""

    def __init__(self, text: str = "", *, role: str) -> None:
        """Take the look by its ``role``: chip, segment or tab."""
        super().__init__(text)
        self.setProperty("role", role)
        self.setCheckable(True)

    @override
    def sizeHint(self) -> QSize:
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        now, then = (
            QFontMetrics(font).horizontalAdvance(self.text()) for font in (self.font(), bold)
        )
        return QSize(hint.width() + max(then - now, 0), hint.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
