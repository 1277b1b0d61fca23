"""The headings of a page as a list model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.core.overriding import override
from reader.core.post import Heading
from reader.ui.models.post_list import Index

HEADING_ROLE = int(Qt.ItemDataRole.UserRole)
DEEPEST_LEVEL = 4


class OutlineModel(QAbstractListModel):
    """Rows are the headings down to level 4."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: list[Heading] = []

    def set_headings(self, headings: Sequence[Heading]) -> None:
        """Show another page's outline."""
        self.beginResetModel()
        self._headings = [heading for heading in headings if heading.level <= DEEPEST_LEVEL]
        self.endResetModel()

    def index_of(self, anchor: str) -> QModelIndex:
        """Return the row of the heading with this id, or an invalid index."""
        rows = (row for row, heading in enumerate(self._headings) if heading.anchor == anchor)
        row = next(rows, None)
        return QModelIndex() if row is None else self.index(row)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        heading = self._headings[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return heading.text
        return heading if role == HEADING_ROLE else None
