"""Cards of one size, as many a row as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.core.overriding import override
from reader.ui.theme.tokens import SPACE_3


class CardGrid(QWidget):
    """As high as its rows."""

    def __init__(self, cards: Sequence[QWidget]) -> None:
        super().__init__()
        self._cards = cards
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for card in cards:
            card.setParent(self)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self._cards[0].sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        size = self._cards[0].sizeHint()
        wide, high = size.width() + SPACE_3, size.height() + SPACE_3
        a_row = max((self.width() + SPACE_3) // wide, 1)
        for place, card in enumerate(self._cards):
            card.move(place % a_row * wide, place // a_row * high)
        rows = -(-len(self._cards) // a_row)
        self.setFixedHeight(rows * high - SPACE_3)
