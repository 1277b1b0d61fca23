"""Categories or tags as an item model, nested as they are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from reader.core.overriding import override
from reader.core.overview import OverviewNode
from reader.ui.models.post_list import Index

NODE_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = NODE_ROLE + 1


class OverviewColumn(IntEnum):
    """The columns, from the left."""

    NAME = 0
    COUNT = 1
    READ = 2
    LATEST = 3


class _Row:
    """A row that knows its place; the model's indexes point at these, so they must stay alive."""

    def __init__(self, node: OverviewNode, number: int, parent: _Row | None) -> None:
        self.node, self.number, self.parent = node, number, parent
        self.children = [_Row(child, n, self) for n, child in enumerate(node.children)]


class OverviewModel(QAbstractItemModel):
    """One row a category or tag."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._headers: Sequence[str] = ("",) * len(OverviewColumn)

    def set_nodes(self, nodes: Sequence[OverviewNode]) -> None:
        """Show others."""
        self.beginResetModel()
        self._rows = [_Row(node, number, None) for number, node in enumerate(nodes)]
        self.endResetModel()

    def set_headers(self, headers: Sequence[str]) -> None:
        """Speak another language."""
        self._headers = headers
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(headers) - 1)

    @override
    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        rows = self._rows_below(parent)
        if 0 <= column < len(OverviewColumn) and 0 <= row < len(rows):
            return self.createIndex(row, column, rows[row])
        return QModelIndex()

    @override
    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        row = _row_at(index)
        above = row.parent if row is not None else None
        return self.createIndex(above.number, 0, above) if above is not None else QModelIndex()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        is_first = parent is None or not parent.isValid() or parent.column() == 0
        return len(self._rows_below(parent)) if is_first else 0

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return len(OverviewColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._headers):
            return None
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if (row := _row_at(index)) is None:
            return None
        node, column = row.node, OverviewColumn(index.column())
        if role == NODE_ROLE:
            return node
        if role == SORT_ROLE:
            return _sort_value(node, column)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _text(node, column)
        if role == Qt.ItemDataRole.ToolTipRole and column in _ELIDED:
            return _text(node, column)
        return None

    def _rows_below(self, parent: Index | None) -> list[_Row]:
        row = _row_at(parent)
        return row.children if row is not None else self._rows


_ELIDED = frozenset({OverviewColumn.NAME, OverviewColumn.LATEST})


def _row_at(index: Index | None) -> _Row | None:
    if index is None or not index.isValid():
        return None
    row = index.internalPointer()
    return row if isinstance(row, _Row) else None


def _text(node: OverviewNode, column: OverviewColumn) -> str:
    latest = node.latest
    texts = {
        OverviewColumn.NAME: node.name,
        OverviewColumn.COUNT: str(node.count),
        OverviewColumn.READ: f"{node.read} / {node.count}",
        OverviewColumn.LATEST: (
            f"{latest.date:%Y-%m-%d}  {latest.title}" if latest.date else latest.title
        ),
    }
    return texts[column]


def _sort_value(node: OverviewNode, column: OverviewColumn) -> object:
    if column is OverviewColumn.NAME:
        return node.name
    if column is OverviewColumn.COUNT:
        return node.count
    if column is OverviewColumn.READ:
        return node.share
    return node.latest.date.isoformat() if node.latest.date else ""
