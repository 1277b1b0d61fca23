"""The library tree's model: sections of categories, tags and libraries, with counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from reader.core.overriding import override
from reader.core.tag_tree import TagNode
from reader.ui.models.post_list import Index

NODE_ROLE = int(Qt.ItemDataRole.UserRole)
COUNT_ROLE = NODE_ROLE + 1
SECTION_ROLE = NODE_ROLE + 2
"""Of what kind the rows of a section are."""

_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class NodeKind(StrEnum):
    """What a row of the tree stands for."""

    ALL = "all"
    SECTION = "section"
    SEARCH = "search"
    LIBRARY = "library"
    CATEGORY = "category"
    TAG = "tag"
    STATE = "state"
    SERIES = "series"
    YEAR = "year"


# A view asks for them at every row that it lays out.
_FLAGS = {
    NodeKind.SECTION: Qt.ItemFlag.ItemIsEnabled,
    NodeKind.SEARCH: _USUAL | Qt.ItemFlag.ItemIsEditable,
}


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the tree: the words above it, and the tree below.

    ``labels`` are shown in place of the last segment of the paths they name.
    """

    kind: NodeKind
    title: str
    root: TagNode
    labels: Mapping[tuple[str, ...], str] = field(default_factory=dict)


class _Node:
    """A row that knows its place; the model's indexes point at these, so they must stay alive."""

    def __init__(
        self, kind: NodeKind, label: str, path: tuple[str, ...], count: int, parent: _Node | None
    ) -> None:
        self.kind, self.label, self.path, self.count = kind, label, path, count
        self.parent = parent
        self.children: list[_Node] = []
        self.row = 0

    def add(self, child: _Node) -> _Node:
        child.row = len(self.children)
        self.children.append(child)
        return child


class LibraryTreeModel(QAbstractItemModel):
    """The row of all notes first, then one branch a section.

    A saved search has its query as path, and can be renamed. The path of a library is its key,
    with a category of its own after that.
    """

    search_renamed = Signal(str, str)
    """A saved search was given another name: its query, the name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = _Node(NodeKind.SECTION, "", (), 0, None)

    def set_sections(self, all_title: str, total: int, sections: Sequence[Section]) -> None:
        """Show other trees. An empty section is left out.

        Where only counts differ, as after most scans, the rows stay and their counts are shown
        anew: a view takes a tenth of a second for other rows of a large library.
        """
        root = _Node(NodeKind.SECTION, "", (), 0, None)
        root.add(_Node(NodeKind.ALL, all_title, (), total, root))
        for section in sections:
            if section.root.children:
                branch = _Node(NodeKind.SECTION, section.title, (), 0, root)
                _fill(root.add(branch), section, section.root)
        if _is_alike(self._root, root):
            self._take_counts(self._root, root)
            return
        self.beginResetModel()
        self._root = root
        self.endResetModel()

    def find(self, kind: NodeKind, path: tuple[str, ...]) -> QModelIndex:
        """Return the row of a category or tag, or an invalid index."""
        pending = list(self._root.children)
        while pending:
            node = pending.pop()
            if node.kind == kind and node.path == path:
                return self.createIndex(node.row, 0, node)
            pending += node.children
        return QModelIndex()

    def branches(self) -> Iterator[QModelIndex]:
        """Yield the rows that have others below them, a row before those in it."""
        pending = list(reversed(self._root.children))
        while pending:
            node = pending.pop()
            if node.children:
                yield self.createIndex(node.row, 0, node)
                pending += reversed(node.children)

    @override
    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        node = self._node(parent)
        if column == 0 and 0 <= row < len(node.children):
            return self.createIndex(row, 0, node.children[row])
        return QModelIndex()

    @override
    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override]  # QObject.parent() has the same name
        parent = self._node(index).parent
        if parent is None or parent is self._root:
            return QModelIndex()
        return self.createIndex(parent.row, 0, parent)

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
        return _FLAGS.get(self._node(index).kind, _USUAL)

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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return node.label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.label} {node.count}" if node.count else node.label
        if role == NODE_ROLE:
            return (node.kind, node.path)
        if role == SECTION_ROLE:
            return node.children[0].kind if node.kind == NodeKind.SECTION else None
        return node.count if role == COUNT_ROLE else None

    def _take_counts(self, shown: _Node, wanted: _Node) -> None:
        for one, other in zip(shown.children, wanted.children, strict=True):
            if one.count != other.count:
                one.count = other.count
                index = self.createIndex(one.row, 0, one)
                self.dataChanged.emit(index, index, [COUNT_ROLE])
            self._take_counts(one, other)

    def _node(self, index: Index | None) -> _Node:
        if index is None or not index.isValid():
            return self._root
        node = index.internalPointer()
        return node if isinstance(node, _Node) else self._root


def _is_alike(one: _Node, other: _Node) -> bool:
    """Return whether two trees have the same rows, whatever they count."""
    if (one.kind, one.label, one.path) != (other.kind, other.label, other.path):
        return False
    if len(one.children) != len(other.children):
        return False
    return all(map(_is_alike, one.children, other.children))


def _fill(branch: _Node, section: Section, tree: TagNode) -> None:
    for child in tree.children:
        label = section.labels.get(child.path, child.name)
        node = branch.add(_Node(section.kind, label, child.path, child.post_count, branch))
        _fill(node, section, child)
