"""The problems of all packs as a table model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from reader.core.overriding import override
from reader.core.problem import Difficulty
from reader.core.problem_standing import Standing, Status
from reader.ui.models.post_list import Index
from reader.ui.topic_words import topic_words


class ProblemColumn(IntEnum):
    """The columns, from the left."""

    STATUS = 0
    TITLE = 1
    DIFFICULTY = 2
    TOPICS = 3
    NOTE = 4
    DUE = 5


ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = ROW_ROLE + 1
_LAST = "\U0010ffff"  # sorts what is empty behind all that is not


class ProblemTableModel(QAbstractTableModel):
    """One row a problem; words come from the tables given, in the interface's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Standing] = ()
        self._headers: tuple[str, ...] = ("",) * len(ProblemColumn)
        self._words: dict[str, str] = {}
        self._language = "en"

    def set_rows(self, rows: Sequence[Standing]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_words(self, headers: tuple[str, ...], words: dict[str, str], language: str) -> None:
        """Speak another language: the headers, and words for statuses and difficulties."""
        self.beginResetModel()
        self._headers, self._words, self._language = headers, words, language
        self.endResetModel()

    def row(self, index: Index) -> Standing:
        """Return the row of a valid index."""
        return self._rows[index.row()]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(ProblemColumn)

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
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == SORT_ROLE:
            return self._sort_key(row, index.column())
        return self._text(row, index.column()) if role == Qt.ItemDataRole.DisplayRole else None

    def _sort_key(self, row: Standing, column: int) -> object:
        if column == ProblemColumn.STATUS:
            return tuple(Status).index(row.status)
        if column == ProblemColumn.TITLE:
            # By number where there is one, those without behind them by name.
            return f"{row.problem.leetcode or 99999:05} {row.problem.title.best(self._language)}"
        if column == ProblemColumn.DIFFICULTY:
            return tuple(Difficulty).index(row.problem.difficulty)
        if column == ProblemColumn.NOTE:
            return row.note.casefold() or _LAST
        if column == ProblemColumn.DUE:
            return (row.due_on or dt.date.max).isoformat()
        return " ".join(map(topic_words, row.problem.topics))

    def _text(self, row: Standing, column: int) -> str:
        if column == ProblemColumn.STATUS:
            return self._words.get(row.status, row.status)
        if column == ProblemColumn.TITLE:
            number = f"{row.problem.leetcode}. " if row.problem.leetcode else ""
            return number + row.problem.title.best(self._language)
        if column == ProblemColumn.DIFFICULTY:
            return self._words.get(row.problem.difficulty, row.problem.difficulty)
        if column == ProblemColumn.NOTE:
            return row.note
        if column == ProblemColumn.DUE:
            return row.due_on.isoformat() if row.due_on else ""
        return " · ".join(map(topic_words, row.problem.topics))
