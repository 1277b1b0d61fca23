"""The tree of categories and tags, with the number of posts at each."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QTreeView

from reader.core.library import LibrarySnapshot
from reader.core.overriding import override
from reader.core.reading import PostMarks, ReadingState
from reader.core.tag_tree import TagNode
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.models.library_tree import NODE_ROLE, LibraryTreeModel
from reader.ui.models.tree_nodes import NodeKind, RowKey, Section, TreeNode
from reader.ui.panes.cards import state_name
from reader.ui.panes.filter_words import library_name
from reader.ui.panes.library_menu import LibraryMenu
from reader.ui.panes.tree_folds import TreeFolds
from reader.ui.panes.tree_row import ALL_WIDTH, TreeRow, overview_of
from reader.ui.theme.controller import ThemeController

BOOKMARKED = "bookmarked"
"""The path of the row of bookmarked notes, among the reading states."""


class LibraryTreeView(QTreeView):
    """Sections folded and unfolded by a click; a category or tag chosen by one."""

    all_chosen = Signal()
    """The row of all notes was clicked."""
    category_chosen = Signal(tuple)
    """A category was clicked: its path."""
    tag_chosen = Signal(str)
    """A tag was clicked."""
    state_chosen = Signal(str)
    """A reading state was clicked, or `BOOKMARKED`."""
    series_chosen = Signal(str)
    """A series was clicked: its name."""
    year_chosen = Signal(int)
    """A year was clicked."""
    overview_wanted = Signal(str)
    """All of "categories" or "tags" are to be shown in a table."""
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
        self._signs: Mapping[str, str] = {}
        self._searches: Mapping[str, str] = {}
        self._marks: PostMarks | None = None
        self._rows = LibraryTreeModel(self)
        self._folds: TreeFolds | None = None  # while the rows are replaced
        self._rows.modelAboutToBeReset.connect(self._note_folds)
        self.setModel(self._rows)
        self.setItemDelegate(TreeRow(theme))
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
        before = self._current_key()
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
                *self._more_sections(),
            ),
        )
        if self._folds is not None:
            self._folds.restore()
            self._folds = None
        if before is None or self._current_key() != before:
            self.show_category(self._category, self._library)

    def show_libraries(self, libraries: tuple[LibraryEntry, ...], tree: TagNode | None) -> None:
        """Take other libraries and their tree; `show_library` lists them, but one alone."""
        self._libraries, self._library_tree = libraries, tree

    def show_signs(self, signs: Mapping[str, str]) -> None:
        """Show a sign, by a library's key, where there is no note of that library."""
        self._signs = signs
        self.show_library(self._snapshot)

    def show_marks(self, marks: PostMarks) -> None:
        """Take over how far the notes are read; how many are in each state is shown."""
        before, self._marks = self._marks, marks
        shown = None if before is None else (before.states, before.bookmarked)
        if shown != (marks.states, marks.bookmarked):
            self.show_library(self._snapshot)

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

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        name = self._overview_at(self.indexAt(place))
        is_left = event.button() == Qt.MouseButton.LeftButton
        if name and is_left and place.x() >= self.viewport().width() - ALL_WIDTH:
            self.overview_wanted.emit(name)
        else:
            super().mouseReleaseEvent(event)

    def _current_key(self) -> RowKey | None:
        """Return which row is the current one, if any."""
        index = self.currentIndex()
        node: TreeNode | None = index.data(NODE_ROLE) if index.isValid() else None
        return node.key if node is not None else None

    def _overview_at(self, index: QModelIndex) -> str:
        """Return what can be shown of a section in a table; empty for other rows."""
        return overview_of(index.data(NODE_ROLE)) if index.isValid() else ""

    def _search_at(self, index: QModelIndex) -> str:
        """Return the query of a row that is a saved search; empty for another."""
        if not index.isValid():
            return ""
        node: TreeNode = index.data(NODE_ROLE)
        return node.path[0] if node.kind is NodeKind.SEARCH else ""

    def _entry_at(self, index: QModelIndex) -> LibraryEntry | None:
        """Return the library of a row that is one; None for another, a category in it too."""
        if not index.isValid():
            return None
        node: TreeNode = index.data(NODE_ROLE)
        if node.kind is not NodeKind.LIBRARY or len(node.path) > 1:
            return None
        return next((one for one in self._libraries if one.library.key == node.path[0]), None)

    def _library_sections(self) -> tuple[Section, ...]:
        tree = self._library_tree
        if tree is None or len(self._libraries) < 2:  # noqa: PLR2004 - one alone needs no name
            return ()
        labels: dict[tuple[str, ...], str] = {
            (one.library.key,): self._label(one) for one in self._libraries
        }
        signs: dict[tuple[str, ...], str] = {(key,): sign for key, sign in self._signs.items()}
        return (Section(NodeKind.LIBRARY, self.tr("Libraries"), tree, labels, signs),)

    def _more_sections(self) -> tuple[Section, ...]:
        series = tuple(TagNode((name,), count, ()) for name, count in self._snapshot.series)
        years = tuple(TagNode((str(year),), count, ()) for year, count in self._snapshot.years)
        return (
            *((self._state_section(self._marks),) if self._marks is not None else ()),
            Section(NodeKind.SERIES, self.tr("Series"), TagNode((), 0, series)),
            Section(NodeKind.YEAR, self.tr("Years"), TagNode((), 0, years)),
        )

    def _state_section(self, marks: PostMarks) -> Section:
        states = self._snapshot.count_states(marks)
        starred = sum(post in self._snapshot.by_id for post in marks.bookmarked)
        labels: dict[tuple[str, ...], str] = {
            (state.value,): state_name(state) for state in ReadingState
        }
        nodes = (
            *(TagNode((state.value,), states.get(state, 0), ()) for state in ReadingState),
            TagNode((BOOKMARKED,), starred, ()),
        )
        labels[BOOKMARKED,] = self.tr("Bookmarked")
        return Section(NodeKind.STATE, self.tr("Reading"), TagNode((), 0, nodes), labels)

    def _label(self, entry: LibraryEntry) -> str:
        name = library_name(entry)
        return name if entry.is_there else self.tr("{} (not there)").format(name)

    def _offer_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if (entry := self._entry_at(index)) is not None:
            offered = LibraryMenu(
                entry,
                self,
                is_first=entry == self._libraries[0],
                is_last=entry == self._libraries[-1],
            )
            offered.moved.connect(self.library_moved)
            offered.removed.connect(self.library_removed)
            offered.kind_chosen.connect(self.library_kind_chosen)
            offered.folder_wanted.connect(self.library_folder_wanted)
            offered.popup(self.viewport().mapToGlobal(place))
        if name := self._overview_at(index):
            menu = QMenu(self)
            menu.addAction(self.tr("Show all in a table"), lambda: self.overview_wanted.emit(name))
            menu.popup(self.viewport().mapToGlobal(place))
        if query := self._search_at(index):
            menu = QMenu(self)
            menu.addAction(self.tr("Rename"), lambda: self.edit(index))
            menu.addAction(self.tr("Delete"), lambda: self.search_removed.emit(query))
            menu.popup(self.viewport().mapToGlobal(place))

    def _note_folds(self) -> None:
        self._folds = TreeFolds(self, self._rows)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Categories and tags"))

    def _choose(self, index: QModelIndex) -> None:
        node: TreeNode = index.data(NODE_ROLE)
        kind, path = node.kind, node.path
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
        elif kind == NodeKind.STATE:
            self.state_chosen.emit(path[0])
        elif kind == NodeKind.SERIES:
            self.series_chosen.emit(path[0])
        elif kind == NodeKind.YEAR:
            self.year_chosen.emit(int(path[0]))
        else:
            self.setExpanded(index, not self.isExpanded(index))
