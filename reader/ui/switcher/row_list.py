"""The rows of the quick switcher as a list model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.core.overriding import override
from reader.core.switcher import SwitcherRow
from reader.ui.models.post_list import Index

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class SwitcherRowModel(QAbstractListModel):
    """Rows in the order they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[SwitcherRow] = ()

    def set_rows(self, rows: Sequence[SwitcherRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> SwitcherRow:
        """Return a valid row's own."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.entry.title}, {row.entry.detail}" if row.entry.detail else row.entry.title
        return row if role == ROW_ROLE else None
