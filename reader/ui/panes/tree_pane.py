"""The pane of search box and library tree."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.ui.panes.search_box import SearchBox
from reader.ui.theme.tokens import SPACE_2, SPACE_3, TREE_WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.core.library import LibrarySnapshot
    from reader.core.tag_tree import TagNode
    from reader.ui.models.library_entry import LibraryEntry
    from reader.ui.panes.library_tree_view import LibraryTreeView
    from reader.ui.theme.controller import ThemeController


class TreePane(QWidget):
    """Search above, categories and tags with their counts below.

    The tree is made with the first library that it shows: a window opens before that.
    """

    all_chosen = Signal()
    """The row of all notes was clicked."""
    category_chosen = Signal(tuple)
    """A category was clicked: its path."""
    tag_chosen = Signal(str)
    """A tag was clicked; it joins the filter, or leaves it."""
    search_chosen = Signal(str)
    """A saved search was clicked: its query."""
    search_renamed = Signal(str, str)
    """A saved search was given another name: its query, the name."""
    search_removed = Signal(str)
    """A saved search is to be kept no longer: its query."""
    library_chosen = Signal(str, tuple)
    library_removed = Signal(str)
    library_moved = Signal(str, int)
    library_kind_chosen = Signal(str, str)
    library_folder_wanted = Signal(str)
    # As the tree's own.

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._category: tuple[str, ...] = ()
        self._library = ""
        self._searches: Mapping[str, str] = {}
        self.setProperty("role", "tree")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self.search = SearchBox(theme)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE_3, SPACE_3, SPACE_2, 0)
        self._column.setSpacing(SPACE_3)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(self.search)

    @property
    def box(self) -> QLineEdit:
        """The search box itself, to be given the focus."""
        return self.search

    @cached_property
    def tree(self) -> LibraryTreeView:
        """The tree of categories and tags."""
        from reader.ui.panes.library_tree_view import LibraryTreeView  # noqa: PLC0415 - see the class

        tree = LibraryTreeView(self._theme)
        tree.all_chosen.connect(self.all_chosen)
        tree.category_chosen.connect(self.category_chosen)
        tree.tag_chosen.connect(self.tag_chosen)
        tree.search_chosen.connect(self.search_chosen)
        tree.search_renamed.connect(self.search_renamed)
        tree.search_removed.connect(self.search_removed)
        tree.library_chosen.connect(self.library_chosen)
        tree.library_removed.connect(self.library_removed)
        tree.library_moved.connect(self.library_moved)
        tree.library_kind_chosen.connect(self.library_kind_chosen)
        tree.library_folder_wanted.connect(self.library_folder_wanted)
        tree.show_searches(self._searches)
        tree.show_category(self._category, self._library)
        self._column.setAlignment(Qt.AlignmentFlag(0))
        self._column.insertWidget(1, tree, 1)  # what stands below it may be there before
        return tree

    @override
    def sizeHint(self) -> QSize:
        return QSize(TREE_WIDTH, 600)

    def show_library(
        self,
        snapshot: LibrarySnapshot,
        libraries: tuple[LibraryEntry, ...] = (),
        tree: TagNode | None = None,
    ) -> None:
        """Show the trees of ``snapshot``, and ``tree``, that of several ``libraries``."""
        self.tree.show_libraries(libraries, tree)
        self.tree.show_library(snapshot)

    def show_category(self, category: tuple[str, ...], library: str = "") -> None:
        """Mark the category that is listed; the row of all notes for none."""
        self._category, self._library = category, library
        if "tree" in self.__dict__:
            self.tree.show_category(category, library)

    def show_searches(self, searches: Mapping[str, str]) -> None:
        """Show other saved searches: the name of each by its query."""
        self._searches = searches
        if "tree" in self.__dict__:
            self.tree.show_searches(searches)

    def show_signs(self, signs: Mapping[str, str]) -> None:
        """Show signs for libraries without a note, as the tree does."""
        self.tree.show_signs(signs)

    def add_below(self, widget: QWidget) -> None:
        """Put ``widget`` below the tree."""
        self._column.addWidget(widget)
