"""What is unfolded in the library tree, kept while its rows are replaced."""

from __future__ import annotations

from PySide6.QtWidgets import QTreeView

from reader.ui.models.library_tree import NODE_ROLE, LibraryTreeModel
from reader.ui.models.tree_nodes import NodeKind, TreeNode

_FOLDED = frozenset({NodeKind.SERIES, NodeKind.YEAR})


class TreeFolds:
    """What is unfolded in a tree and how far it is scrolled, kept while its rows are replaced."""

    def __init__(self, view: QTreeView, rows: LibraryTreeModel) -> None:
        self._view, self._rows = view, rows
        self._scroll = view.verticalScrollBar().value()
        branches = [*rows.branches()]
        self._open = {index.data(NODE_ROLE).key for index in branches if view.isExpanded(index)}
        self._known = {index.data(NODE_ROLE).key for index in branches}

    def restore(self) -> None:
        """Unfold what was; a new section is unfolded, but the long ones that few look into."""
        for index in self._rows.branches():
            node: TreeNode = index.data(NODE_ROLE)
            is_new = node.kind is NodeKind.SECTION and node.key not in self._known
            if node.key in self._open or (is_new and node.path[0] not in _FOLDED):
                self._view.expand(index)
        self._view.verticalScrollBar().setValue(self._scroll)
