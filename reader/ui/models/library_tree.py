"""The library tree's model: sections of categories, tags and libraries, with counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from reader.core.overriding import override
from reader.ui.models.post_list import Index
from reader.ui.models.tree_nodes import NodeKind, RowKey, Section, TreeNode, build_rows

NODE_ROLE = int(Qt.ItemDataRole.UserRole)
"""The row's `TreeNode`."""

# Made once, for a view asks for them at every row that it lays out.
_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_BRANCH_FLAGS = dict.fromkeys(NodeKind, _USUAL) | {
    NodeKind.SECTION: Qt.ItemFlag.ItemIsEnabled,
    NodeKind.SEARCH: _USUAL | Qt.ItemFlag.ItemIsEditable,
}
# So told, Qt does not count what is below.
_LEAF_FLAGS = {
    kind: flags | Qt.ItemFlag.ItemNeverHasChildren for kind, flags in _BRANCH_FLAGS.items()
}
_TEXT = frozenset({int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.EditRole)})
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
# A view takes longer to hear of each of more rows than to be given all of them anew.
_MOST_CHANGES = 100


class LibraryTreeModel(QAbstractItemModel):
    """The row of all notes first, then one branch a section.

    A saved search has its query as path, and can be renamed. The path of a library is its key,
    with a category of its own after that.
    """

    search_renamed = Signal(str, str)
    """A saved search was given another name: its query, the name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = TreeNode(NodeKind.SECTION, "", ())

    def set_sections(self, all_title: str, total: int, sections: Sequence[Section]) -> None:
        """Show other trees. An empty section is left out.

        Rows that stay are the same rows, so that a view keeps what is unfolded, chosen and in
        sight; all are new where very many are, or a section came or went.
        """
        wanted = build_rows(all_title, total, sections)
        if _is_near(self._root, wanted):
            self._change(self._root, wanted)
            return
        self.beginResetModel()
        self._root = wanted
        self.endResetModel()

    def find(self, kind: NodeKind, path: tuple[str, ...]) -> QModelIndex:
        """Return the row of a category or tag, or an invalid index."""
        key = (kind, path)
        found = next((node for node in self._root.below() if node.key == key), None)
        return QModelIndex() if found is None else self._index_of(found)

    def branches(self) -> Iterator[QModelIndex]:
        """Yield the rows that have others below them, a row before those in it."""
        return (self._index_of(node) for node in self._root.below() if node.children)

    @override
    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row])
        return QModelIndex()

    @override
    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        parent = self._node(index).parent
        return QModelIndex() if parent is None else self._index_of(parent)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._node(parent).children)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        node = self._node(index)
        return (_BRANCH_FLAGS if node.children else _LEAF_FLAGS)[node.kind]

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        node = self._node(index)
        if role != Qt.ItemDataRole.EditRole or node.kind != NodeKind.SEARCH:
            return False
        # Who keeps the searches gives the tree its rows anew.
        self.search_renamed.emit(node.path[0], str(value))
        return True

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == NODE_ROLE:
            return node
        if role in _TEXT:
            return node.label
        if role == _SPOKEN:
            return f"{node.label} {node.count_text}".rstrip()
        return None

    def _change(self, shown: TreeNode, wanted: TreeNode) -> None:
        """Make the rows below ``shown`` those below ``wanted``."""
        if not shown.children and not wanted.children:
            return
        self._drop(shown, {child.key for child in wanted.children})
        self._reorder(shown, {child.key: row for row, child in enumerate(wanted.children)})
        stayed = [*shown.children]
        self._add(shown, wanted.children)
        by_key = {child.key: child for child in wanted.children}
        self._take_words(stayed, by_key)
        for child in stayed:
            self._change(child, by_key[child.key])

    def _drop(self, shown: TreeNode, kept: set[RowKey]) -> None:
        runs = [(stays, [*run]) for stays, run in groupby(shown.children, lambda c: c.key in kept)]
        for stays, run in reversed(runs):
            if not stays:
                first, end = run[0].row, run[-1].row + 1
                self.beginRemoveRows(self._index_of(shown), first, end - 1)
                shown.put([*shown.children[:first], *shown.children[end:]])
                self.endRemoveRows()

    def _reorder(self, shown: TreeNode, places: Mapping[RowKey, int]) -> None:
        ordered = sorted(shown.children, key=lambda child: places[child.key])
        if ordered == shown.children:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        nodes = [self._node(index) for index in before]
        shown.put(ordered)
        self.changePersistentIndexList(before, [self._index_of(node) for node in nodes])
        self.layoutChanged.emit()

    def _add(self, shown: TreeNode, wanted: Sequence[TreeNode]) -> None:
        known = {child.key for child in shown.children}
        row = 0
        for is_known, group in groupby(wanted, lambda child: child.key in known):
            run = [*group]
            if not is_known:
                self.beginInsertRows(self._index_of(shown), row, row + len(run) - 1)
                shown.put([*shown.children[:row], *run, *shown.children[row:]])
                self.endInsertRows()
            row += len(run)

    def _take_words(self, nodes: Sequence[TreeNode], wanted: Mapping[RowKey, TreeNode]) -> None:
        for node in nodes:
            other = wanted[node.key]
            words = other.label, other.count, other.sign
            if (node.label, node.count, node.sign) != words:
                node.label, node.count, node.sign = words
                index = self._index_of(node)
                self.dataChanged.emit(index, index)

    def _index_of(self, node: TreeNode) -> QModelIndex:
        return QModelIndex() if node is self._root else self.createIndex(node.row, 0, node)

    def _node(self, index: Index | None) -> TreeNode:
        node = None if index is None else index.internalPointer()
        return node if isinstance(node, TreeNode) else self._root


def _is_near(shown: TreeNode, wanted: TreeNode) -> bool:
    """Return whether the sections are the same, and the rows in them but for some."""
    if [child.key for child in shown.children] != [child.key for child in wanted.children]:
        return False
    keys = [{node.key for node in root.below()} for root in (shown, wanted)]
    return len(keys[0] ^ keys[1]) <= _MOST_CHANGES
