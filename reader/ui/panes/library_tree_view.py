"""The tree of categories and tags, with the number of posts at each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from reader.core.library import LibrarySnapshot
from reader.core.overriding import override
from reader.core.tag_tree import TagNode
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.models.library_tree import (
    COUNT_ROLE,
    NODE_ROLE,
    LibraryTreeModel,
    NodeKind,
    Section,
)
from reader.ui.panes.library_menu import LibraryMenu
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import RADIUS_CONTROL, SPACE_2, TEXT_META, TEXT_UI


class LibraryTreeView(QTreeView):
    """Sections folded and unfolded by a click; a category or tag chosen by one."""

    all_chosen = Signal()
    """The row of all notes was clicked."""
    category_chosen = Signal(tuple)
    """A category was clicked: its path."""
    tag_chosen = Signal(str)
    """A tag was clicked."""
    search_chosen = Signal(str)
    """A saved search was clicked: its query."""
    search_renamed = Signal(str, str)
    """A saved search was given another name: its query, the name."""
    search_removed = Signal(str)
    """A saved search is to be kept no longer: its query."""
    library_chosen = Signal(str, tuple)
    """A library was clicked, or a category in it: its key, the category's path."""
    library_removed = Signal(str)
    """A library is to be closed: its key."""
    library_moved = Signal(str, int)
    """A library is to go up (-1) or down (1): its key."""
    library_kind_chosen = Signal(str, str)
    """A library is of this kind, whatever its files say; empty: of what they say. Its key first."""
    library_folder_wanted = Signal(str)
    """The folder of a library is to be shown: its key."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._snapshot = LibrarySnapshot(())
        self._category: tuple[str, ...] = ()
        self._library = ""
        self._libraries: tuple[LibraryEntry, ...] = ()
        self._library_tree: TagNode | None = None
        self._searches: Mapping[str, str] = {}
        self._rows = LibraryTreeModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_TreeRow(theme))
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setAnimated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_menu)
        self._rows.search_renamed.connect(self.search_renamed)
        self.activated.connect(self._choose)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.viewport().update)
        self._retranslate()

    def show_library(self, snapshot: LibrarySnapshot) -> None:
        """Show the trees of ``snapshot``."""
        self._snapshot = snapshot
        kept = tuple(TagNode((query,), 0, ()) for query in self._searches)
        names: dict[tuple[str, ...], str] = {
            (query,): name for query, name in self._searches.items()
        }
        searches = TagNode((), 0, kept)
        self._rows.set_sections(
            self.tr("All notes"),
            len(snapshot.posts),
            (
                Section(NodeKind.SEARCH, self.tr("Saved searches"), searches, names),
                *self._library_sections(),
                Section(NodeKind.CATEGORY, self.tr("Categories"), snapshot.categories),
                Section(NodeKind.TAG, self.tr("Tags"), snapshot.tags),
            ),
        )
        for row in range(self._rows.rowCount()):
            self.expand(self._rows.index(row, 0))
        self.show_category(self._category, self._library)

    def show_libraries(self, libraries: tuple[LibraryEntry, ...], tree: TagNode | None) -> None:
        """Take other libraries and their tree; `show_library` lists them, but one alone."""
        self._libraries, self._library_tree = libraries, tree

    def show_searches(self, searches: Mapping[str, str]) -> None:
        """Show other saved searches: the name of each by its query."""
        self._searches = searches
        self.show_library(self._snapshot)

    def show_category(self, category: tuple[str, ...], library: str = "") -> None:
        """Mark the category that is listed; the row of all notes for none."""
        self._category, self._library = category, library
        if library:
            index = self._rows.find(NodeKind.LIBRARY, (library, *category))
            self.expand(index)
        else:
            index = self._rows.find(NodeKind.CATEGORY, category)
        self.setCurrentIndex(index if index.isValid() else self._rows.index(0, 0))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_library(self._snapshot)
        super().changeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        query = self._search_at(self.currentIndex())
        entry = self._entry_at(self.currentIndex())
        is_delete = event.key() == Qt.Key.Key_Delete
        if is_delete and query:
            self.search_removed.emit(query)
        elif is_delete and entry is not None and entry.is_own:
            self.library_removed.emit(entry.library.key)
        else:
            super().keyPressEvent(event)

    def _search_at(self, index: QModelIndex) -> str:
        """Return the query of a row that is a saved search; empty for another."""
        if not index.isValid():
            return ""
        kind, path = index.data(NODE_ROLE)
        return str(path[0]) if kind == NodeKind.SEARCH else ""

    def _entry_at(self, index: QModelIndex) -> LibraryEntry | None:
        """Return the library of a row that is one; None for another, a category in it too."""
        if not index.isValid():
            return None
        kind, path = index.data(NODE_ROLE)
        if kind != NodeKind.LIBRARY or len(path) > 1:
            return None
        return next((one for one in self._libraries if one.library.key == path[0]), None)

    def _library_sections(self) -> tuple[Section, ...]:
        tree = self._library_tree
        if tree is None or len(self._libraries) < 2:  # noqa: PLR2004 - one alone needs no name
            return ()
        labels: dict[tuple[str, ...], str] = {
            (one.library.key,): self._label(one) for one in self._libraries
        }
        return (Section(NodeKind.LIBRARY, self.tr("Libraries"), tree, labels),)

    def _label(self, entry: LibraryEntry) -> str:
        if not entry.is_own:
            return self.tr("Yandu's own notes")
        name = entry.library.name
        return name if entry.is_there else self.tr("{} (not there)").format(name)

    def _offer_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if (entry := self._entry_at(index)) is not None:
            offered = LibraryMenu(entry, self)
            offered.moved.connect(self.library_moved)
            offered.removed.connect(self.library_removed)
            offered.kind_chosen.connect(self.library_kind_chosen)
            offered.folder_wanted.connect(self.library_folder_wanted)
            offered.popup(self.viewport().mapToGlobal(place))
        if query := self._search_at(index):
            menu = QMenu(self)
            menu.addAction(self.tr("Rename"), lambda: self.edit(index))
            menu.addAction(self.tr("Delete"), lambda: self.search_removed.emit(query))
            menu.popup(self.viewport().mapToGlobal(place))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Categories and tags"))

    def _choose(self, index: QModelIndex) -> None:
        kind, path = index.data(NODE_ROLE)
        if kind == NodeKind.ALL:
            self.all_chosen.emit()
        elif kind == NodeKind.SEARCH:
            self.search_chosen.emit(path[0])
        elif kind == NodeKind.CATEGORY:
            self.category_chosen.emit(path)
        elif kind == NodeKind.LIBRARY:
            self.library_chosen.emit(path[0], path[1:])
        elif kind == NodeKind.TAG:
            self.tag_chosen.emit("/".join(path))
        else:
            self.setExpanded(index, not self.isExpanded(index))


class _TreeRow(QStyledItemDelegate):
    """A name at the left, its count at the right, a quiet ground where chosen."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, 30)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._theme.palette
        kind, _ = index.data(NODE_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or (state & QStyle.StateFlag.State_MouseOver and kind != NodeKind.SECTION):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hairline))
            painter.drawRoundedRect(rect.adjusted(0, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        self._write(painter, rect.adjusted(SPACE_2, 0, -SPACE_2 - 2, 0), option, index)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._theme.palette
        kind, _ = index.data(NODE_ROLE)
        base = option.font
        count = index.data(COUNT_ROLE)
        if count:
            painter.setFont(make_font(base, TEXT_META))
            painter.setPen(QColor(colours.ink_soft))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(side), str(count))
            area = area.adjusted(0, 0, -28, 0)
        is_section = kind == NodeKind.SECTION
        painter.setFont(make_font(base, TEXT_META if is_section else TEXT_UI, is_bold=is_section))
        painter.setPen(QColor(colours.ink_soft if is_section else colours.ink))
        label = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), label)
