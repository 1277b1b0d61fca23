"""The review queue as a table model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from reader.core.overriding import override
from reader.core.review.queue import ReviewItem, Scheduled
from reader.ui.models.post_list import Index


class ReviewColumn(IntEnum):
    """The columns, from the left."""

    TITLE = 0
    KIND = 1
    DUE = 2
    STABILITY = 3


ITEM_ROLE = int(Qt.ItemDataRole.UserRole)
DAY_ROLE = ITEM_ROLE + 1

Say = Callable[[ReviewColumn, ReviewItem, dt.date | None], str]


class ReviewTableModel(QAbstractTableModel):
    """One row an item, in the order they come; the suspended ones, which have no day, last."""

    def __init__(self, say: Say, parent: QObject | None = None) -> None:
        """Take what says a column of an item in the interface's language."""
        super().__init__(parent)
        self._say = say
        self._headers: tuple[str, ...] = ("",) * len(ReviewColumn)
        self._rows: Sequence[tuple[ReviewItem, dt.date | None]] = ()

    def set_rows(self, scheduled: Sequence[Scheduled], suspended: Sequence[ReviewItem]) -> None:
        """List other items."""
        self.beginResetModel()
        self._rows = [(one.item, one.day) for one in scheduled] + [(one, None) for one in suspended]
        self.endResetModel()

    def set_headers(self, headers: tuple[str, ...]) -> None:
        """Speak another language."""
        self.beginResetModel()
        self._headers = headers
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ReviewColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        item, day = self._rows[index.row()]
        if role == ITEM_ROLE:
            return item
        if role == DAY_ROLE:
            return day
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._say(ReviewColumn(index.column()), item, day)
        return None
