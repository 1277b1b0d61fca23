"""Bookmarked notes as a list model: a row for each group, its notes below it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from reader.core.bookmark_list import Bookmark, BookmarkRow, GroupRow
from reader.core.overriding import override
from reader.ui.models.post_list import Index
from reader.ui.models.row_list import RowListModel


class BookmarkRows(RowListModel[BookmarkRow]):
    """Rows are `GroupRow` or `Bookmark`, in the order given; a group cannot be chosen."""

    def __init__(
        self, name_group: Callable[[GroupRow], str], parent: QObject | None = None
    ) -> None:
        """Take what names a group in the interface's language."""
        super().__init__(parent)
        self._name_group = name_group

    @override
    def words(self, row: BookmarkRow) -> str:
        return row.title if isinstance(row, Bookmark) else self._name_group(row)

    @override
    def spoken(self, row: BookmarkRow) -> str:
        return self.words(row)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        is_note = index.isValid() and isinstance(self.row(index), Bookmark)
        return super().flags(index) if is_note else Qt.ItemFlag.NoItemFlags
