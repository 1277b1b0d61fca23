"""Bookmarked notes as a list model: a row for each group, its notes below it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.core.bookmark_list import Bookmark, BookmarkRow, GroupRow
from reader.core.overriding import override
from reader.ui.models.post_list import Index

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class BookmarkRows(QAbstractListModel):
    """Rows are `GroupRow` or `Bookmark`, in the order given."""

    def __init__(
        self, name_group: Callable[[GroupRow], str], parent: QObject | None = None
    ) -> None:
        """Take what names a group in the interface's language."""
        super().__init__(parent)
        self._name_group = name_group
        self._rows: Sequence[BookmarkRow] = ()

    def set_rows(self, rows: Sequence[BookmarkRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> BookmarkRow:
        """Return what a valid row shows."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_note = index.isValid() and isinstance(self._rows[index.row()], Bookmark)
        return super().flags(index) if is_note else Qt.ItemFlag.NoItemFlags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.title if isinstance(row, Bookmark) else self._name_group(row)
        return None
