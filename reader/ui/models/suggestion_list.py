"""What the search box offers, as a list model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from reader.core.overriding import override
from reader.ui.models.post_list import Index

SUGGESTION_ROLE = int(Qt.ItemDataRole.UserRole)


class SuggestionKind(StrEnum):
    """What a suggestion does when it is taken."""

    COMPLETION = "completion"
    PAST_QUERY = "past_query"
    FORGET_ALL = "forget_all"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One row: what it says, what stands beside it, and the query and cursor it leads to."""

    kind: SuggestionKind
    text: str
    detail: str = ""
    query: str = ""
    cursor: int = 0


class SuggestionListModel(QAbstractListModel):
    """Rows in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Suggestion] = ()

    def set_rows(self, rows: Sequence[Suggestion]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, index: Index) -> Suggestion:
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
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text} {row.detail}".strip()
        return row if role == SUGGESTION_ROLE else None
