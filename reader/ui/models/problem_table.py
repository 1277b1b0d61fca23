"""The problems of all packs as a table model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from reader.core.overriding import override
from reader.core.problem import Difficulty, Problem
from reader.ui.models.post_list import Index


class ProblemColumn(IntEnum):
    """The columns, from the left."""

    STATUS = 0
    TITLE = 1
    DIFFICULTY = 2
    TOPICS = 3


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """One problem and how far the user is with it."""

    problem: Problem
    is_solved: bool = False
    is_attempted: bool = False


ROW_ROLE = int(Qt.ItemDataRole.UserRole)
SORT_ROLE = ROW_ROLE + 1


class ProblemTableModel(QAbstractTableModel):
    """One row a problem; words come from the tables given, in the interface's language."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[ProblemRow] = ()
        self._headers: tuple[str, ...] = ("", "", "", "")
        self._words: dict[str, str] = {}
        self._language = "en"

    def set_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def set_words(self, headers: tuple[str, ...], words: dict[str, str], language: str) -> None:
        """Speak another language: the four headers, and the words for statuses and difficulties."""
        self.beginResetModel()
        self._headers, self._words, self._language = headers, words, language
        self.endResetModel()

    def row(self, index: Index) -> ProblemRow:
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

    def _sort_key(self, row: ProblemRow, column: int) -> object:
        if column == ProblemColumn.STATUS:
            return 2 * row.is_solved + row.is_attempted
        if column == ProblemColumn.TITLE:
            # By number where there is one, those without behind them by name.
            return f"{row.problem.leetcode or 99999:05} {row.problem.title.best(self._language)}"
        if column == ProblemColumn.DIFFICULTY:
            return tuple(Difficulty).index(row.problem.difficulty)
        return " ".join(row.problem.topics)

    def _text(self, row: ProblemRow, column: int) -> str:
        if column == ProblemColumn.STATUS:
            status = "solved" if row.is_solved else "attempted" if row.is_attempted else "new"
            return self._words.get(status, status)
        if column == ProblemColumn.TITLE:
            number = f"{row.problem.leetcode}. " if row.problem.leetcode else ""
            return number + row.problem.title.best(self._language)
        if column == ProblemColumn.DIFFICULTY:
            return self._words.get(row.problem.difficulty, row.problem.difficulty)
        return " · ".join(row.problem.topics)
