"""A list of cards in one column, held to a readable width in the middle of its pane."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

COLUMN_WIDTH = 760
CARD_INSET = SPACE_4 + 2  # where a card's text begins
_ROWS_A_TURN = 500


class CentredHead(QWidget):
    """What stands above the cards, in one line with their text."""

    def __init__(self, width: int = COLUMN_WIDTH, inset: int = CARD_INSET) -> None:
        """Begin ``inset`` pixels inside a column of at most ``width``."""
        super().__init__()
        self._width, self._inset = width, inset
        self.column = QVBoxLayout(self)
        self.column.setSpacing(SPACE_2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = side_margin(self.width(), self._width) + self._inset
        self.column.setContentsMargins(side, 0, side, 0)
        super().resizeEvent(event)


class CentredList(QListView):
    """Cards opened by a click or by Enter; Up on the first one asks to leave."""

    row_opened = Signal(QModelIndex)
    """A row was clicked, or Enter pressed on it."""
    left_upwards = Signal()
    """Up was pressed on the first row."""

    def __init__(
        self, model: QAbstractItemModel, delegate: QStyledItemDelegate, *, is_uniform: bool = True
    ) -> None:
        """Take the rows and what paints them; all are of one height where ``is_uniform``."""
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setUniformItemSizes(is_uniform)
        if is_uniform:
            # Qt asks the model for each row as it lays them out: twenty thousand at once would
            # stop the window for a twentieth of a second.
            self.setLayoutMode(QListView.LayoutMode.Batched)
            self.setBatchSize(_ROWS_A_TURN)
        else:  # a wider pane has shorter rows
            self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(self.row_opened)

    def enter(self) -> None:
        """Take the focus, on the first row where none is current."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.row_opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = side_margin(self.width())
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)


def side_margin(width: int, column: int = COLUMN_WIDTH) -> int:
    """Return how much of a pane's width is left free on either side of its column."""
    return max((width - column) // 2, SPACE_3)
