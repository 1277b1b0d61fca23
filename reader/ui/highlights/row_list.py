"""All highlights as a list model: a row for each note, its highlights below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.core.highlight import Highlight
from reader.core.highlight_list import NoteRow
from reader.core.overriding import override
from reader.ui.models.post_list import Index

ROW_ROLE = int(Qt.ItemDataRole.UserRole)


class HighlightRows(QAbstractListModel):
    """Rows are `NoteRow` or `Highlight`, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[NoteRow | Highlight] = ()

    def set_rows(self, rows: Sequence[NoteRow | Highlight]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> NoteRow | Highlight:
        """Return what a valid row shows."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, NoteRow) else " ".join(row.anchor.quote.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return None


def _spoken(row: NoteRow | Highlight) -> str:
    if isinstance(row, NoteRow):
        return f"{row.title}, {row.count}"
    return ". ".join(part for part in (row.anchor.quote, row.note) if part)
