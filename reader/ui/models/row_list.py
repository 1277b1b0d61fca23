"""A list model over rows that are values: what it shows and says of each is all that differs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.core.overriding import override
from reader.ui.models.post_list import Index

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row itself."""

Row = TypeVar("Row")


class RowListModel(QAbstractListModel, Generic[Row]):
    """Rows in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Row:
        """Return a valid row's own."""
        return self._rows[index.row()]

    def words(self, row: Row) -> str:
        """Return what a row is called."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """Return what is said of a row to who does not see it."""
        raise NotImplementedError

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row)
        return row if role == ROW_ROLE else None
