"""A chip that is on or off."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QPushButton

from reader.core.overriding import override


class CheckChip(QPushButton):
    """As wide as its words in the weight that they have when it is on, so that none moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "chip")
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
