"""The rows of the quick switcher as a list model."""

from __future__ import annotations

from reader.core.overriding import override
from reader.core.switcher import SwitcherRow
from reader.ui.models.row_list import RowListModel


class SwitcherRowModel(RowListModel[SwitcherRow]):
    """Rows in the order they were found."""

    @override
    def words(self, row: SwitcherRow) -> str:
        return row.entry.title

    @override
    def spoken(self, row: SwitcherRow) -> str:
        return f"{row.entry.title}, {row.entry.detail}" if row.entry.detail else row.entry.title
