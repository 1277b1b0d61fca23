"""Searches that are kept: by the star of the results, in the tree, and out of it with undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.services.saved_searches import SavedSearch, SavedSearches
from reader.ui.panes.tree_pane import TreePane
from reader.ui.panes.undo_bar import UndoBar

if TYPE_CHECKING:
    from reader.services.progress import ProgressStore
    from reader.ui.page_area import PageArea
    from reader.ui.panes.results_pane import ResultsPane


class SavedSearchController(QObject):
    """Joins results, tree, and what is kept."""

    search_wanted = Signal(str)
    """A saved search was chosen: its query."""

    def __init__(self, progress: ProgressStore, tree: TreePane, area: PageArea) -> None:
        super().__init__(tree)
        self._saved = SavedSearches(progress)
        self._tree = tree
        self._results: ResultsPane | None = None
        self.undo_bar = UndoBar()
        tree.add_below(self.undo_bar)
        area.results_made.connect(self._join)
        tree.search_chosen.connect(self.search_wanted)
        tree.search_renamed.connect(self._rename)
        tree.search_removed.connect(self._remove)
        self._show()

    def toggle(self) -> None:
        """Keep the search whose results are shown, or keep it no longer."""
        if self._results is not None and self._results.isVisible():
            self._toggle(self._results.query.strip())

    def _join(self, results: ResultsPane) -> None:
        self._results = results
        results.answered.connect(lambda _: self._show())
        results.star_clicked.connect(self._toggle)

    def _toggle(self, query: str) -> None:
        if self._saved.has(query):
            self._remove(query)
        elif query:
            self._saved.add(query)
        self._show()

    def _rename(self, query: str, name: str) -> None:
        self._saved.rename(query, name)
        self._show()

    def _remove(self, query: str) -> None:
        removed = self._saved.remove(query)
        if removed is not None:
            search, place = removed
            words = self.tr("Deleted “{}”").format(search.name)
            self.undo_bar.offer(words, lambda: self._put_back(search, place))
        self._show()

    def _put_back(self, search: SavedSearch, place: int) -> None:
        self._saved.put(search, place)
        self._show()

    def _show(self) -> None:
        self._tree.show_searches({each.query: each.name for each in self._saved.all})
        if self._results is not None:
            self._results.show_saved(is_saved=self._saved.has(self._results.query.strip()))
