"""The hits of a search as a list model: a row a note, and below it a row a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from reader.core.overriding import override
from reader.core.search_document import HitSection, SearchHit
from reader.ui.models.post_list import Index

HIT_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class HitRow:
    """A note of the results, or (``section``) one of its sections; ``is_first`` of all rows."""

    hit: SearchHit
    section: HitSection | None = None
    is_first: bool = False

    @property
    def anchor(self) -> str:
        """The heading at which the row opens its note."""
        return self.hit.anchor if self.section is None else self.section.anchor


class HitListModel(QAbstractListModel):
    """Rows are the notes, best first, each followed by its sections."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HitRow] = []

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show other hits; where those shown go on, the rows before them stay."""
        rows = _rows_of(hits)
        shown = len(self._rows)
        if rows[:shown] != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif len(rows) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def row(self, index: Index) -> HitRow:
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
            return row.hit.title if row.section is None else row.section.heading
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(row)
        return row if role == HIT_ROLE else None


def _rows_of(hits: Sequence[SearchHit]) -> list[HitRow]:
    rows: list[HitRow] = []
    for hit in hits:
        rows.append(HitRow(hit, is_first=not rows))
        rows += (HitRow(hit, section) for section in hit.sections)
    return rows


def _spoken(row: HitRow) -> str:
    if row.section is None:
        return row.hit.title
    return f"{row.section.heading or row.hit.title}: {row.section.snippet.text}"
