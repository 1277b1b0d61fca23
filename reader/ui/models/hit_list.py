"""The hits of a search as a list model: a row a note, and below it a row a section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex

from reader.core.overriding import override
from reader.core.search_document import HitSection, SearchHit
from reader.ui.models.row_list import RowListModel


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


class HitListModel(RowListModel[HitRow]):
    """Rows are the notes, best first, each followed by its sections."""

    def set_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show other hits; where those shown go on, the rows before them stay."""
        rows = _rows_of(hits)
        shown = len(self._rows)
        if rows[:shown] != [*self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif len(rows) > shown:
            self.beginInsertRows(QModelIndex(), shown, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    @override
    def words(self, row: HitRow) -> str:
        return row.hit.title if row.section is None else row.section.heading

    @override
    def spoken(self, row: HitRow) -> str:
        return _spoken(row)


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
