"""What is unfolded in the library tree, kept while its rows are replaced."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTreeView

from reader.ui.models.library_tree import NODE_ROLE, LibraryTreeModel, NodeKind

_FOLDED = frozenset({NodeKind.SERIES, NodeKind.YEAR})


class TreeFolds:
    """What is unfolded in a tree and how far it is scrolled, kept while its rows are replaced."""

    def __init__(self, view: QTreeView, rows: LibraryTreeModel) -> None:
        self._view, self._rows = view, rows
        self._scroll = view.verticalScrollBar().value()
        self._open = {self._key(index) for index in self._all() if view.isExpanded(index)}
        self._known = {self._key(index) for index in self._all()}

    def restore(self) -> None:
        """Unfold what was; a new section is unfolded, but the long ones that few look into."""
        for index in self._all():
            key = self._key(index)
            is_new_section = key[0] == NodeKind.SECTION and key not in self._known
            is_short = self._rows.rowCount(index) > 0 and _first_kind(index) not in _FOLDED
            if key in self._open or (is_new_section and is_short):
                self._view.expand(index)
        self._view.verticalScrollBar().setValue(self._scroll)

    def _all(self) -> Iterator[QModelIndex]:
        pending = [self._rows.index(row, 0) for row in range(self._rows.rowCount())]
        while pending:
            index = pending.pop()
            yield index
            pending += [
                self._rows.index(row, 0, index) for row in range(self._rows.rowCount(index))
            ]

    def _key(self, index: QModelIndex) -> tuple[object, ...]:
        kind, path = index.data(NODE_ROLE)
        # A section is told by what is in it: its words change with the language.
        return (kind, _first_kind(index)) if kind == NodeKind.SECTION else (kind, path)


def _first_kind(section: QModelIndex) -> object:
    child = section.model().index(0, 0, section)
    return child.data(NODE_ROLE)[0] if child.isValid() else None
