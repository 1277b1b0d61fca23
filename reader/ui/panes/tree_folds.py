"""What is unfolded in the library tree, kept while its rows are replaced."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QTreeView

from reader.ui.models.library_tree import NODE_ROLE, SECTION_ROLE, LibraryTreeModel, NodeKind

_FOLDED = frozenset({NodeKind.SERIES, NodeKind.YEAR})


class TreeFolds:
    """What is unfolded in a tree and how far it is scrolled, kept while its rows are replaced."""

    def __init__(self, view: QTreeView, rows: LibraryTreeModel) -> None:
        self._view, self._rows = view, rows
        self._scroll = view.verticalScrollBar().value()
        self._open = {_key(index) for index in rows.branches() if view.isExpanded(index)}
        self._known = {_key(index) for index in rows.branches()}

    def restore(self) -> None:
        """Unfold what was; a new section is unfolded, but the long ones that few look into."""
        for index in self._rows.branches():
            key = _key(index)
            is_new = key[0] == NodeKind.SECTION and key not in self._known
            if key in self._open or (is_new and index.data(SECTION_ROLE) not in _FOLDED):
                self._view.expand(index)
        self._view.verticalScrollBar().setValue(self._scroll)


def _key(branch: QModelIndex) -> tuple[object, ...]:
    kind, path = branch.data(NODE_ROLE)
    # A section is told by what is in it: its words change with the language.
    return (kind, branch.data(SECTION_ROLE)) if kind == NodeKind.SECTION else (kind, path)
