"""All highlights as a list model: a row for each note, its highlights below it."""

from __future__ import annotations

from typing import TypeAlias

from reader.core.highlight import Highlight
from reader.core.highlight_list import NoteRow
from reader.core.overriding import override
from reader.ui.models.row_list import RowListModel

HighlightRow: TypeAlias = NoteRow | Highlight


class HighlightRows(RowListModel[HighlightRow]):
    """Rows are `NoteRow` or `Highlight`, in the order given."""

    @override
    def words(self, row: HighlightRow) -> str:
        return row.title if isinstance(row, NoteRow) else " ".join(row.anchor.quote.split())

    @override
    def spoken(self, row: HighlightRow) -> str:
        if isinstance(row, NoteRow):
            return f"{row.title}, {row.count}"
        return ". ".join(part for part in (row.anchor.quote, row.note) if part)
