"""Keeps tree and feed in step with the catalogue, and the catalogue with the folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.library import LibrarySnapshot
from reader.ui.indexer import Indexer
from reader.ui.jobs import Lane
from reader.ui.library_pages import LibraryPages
from reader.ui.page_area import PageArea
from reader.ui.panes.tree_pane import TreePane
from reader.ui.window_services import WindowServices

# The writer process waits until the window is at rest; both cores are busy before.
_QUIET_MS = 1500


class LibraryController(QObject):
    """The library as it is shown: loaded from the catalogue, brought up to date beside it."""

    shown = Signal()
    """The library is in the tree and in the feed."""
    status_changed = Signal(str)
    """What goes on in the background, in a line; empty when nothing does."""

    def __init__(
        self,
        services: WindowServices,
        *,
        tree: TreePane,
        area: PageArea,
        pages: LibraryPages,
        lane: Lane,
    ) -> None:
        super().__init__(area)
        self._services, self._tree, self._area, self._pages = services, tree, area, pages
        self._lane = lane
        self.snapshot = LibrarySnapshot(())
        self.indexer = Indexer(services.paths, self)
        self.indexer.finished.connect(self._take_index)
        self.indexer.progressed.connect(self._show_progress)
        self.indexer.failed.connect(self._show_failure)

    def load(self, then: Callable[[], None] | None = None) -> None:
        """Show what the catalogue holds, then call ``then``."""

        def show(snapshot: LibrarySnapshot) -> None:
            self.snapshot = self._pages.library = snapshot
            self._area.show_library(snapshot)
            if then is not None:
                then()  # first, for a page asked for is made while the tree is filled
            self._tree.show_library(snapshot)
            self.shown.emit()

        self._lane.submit(lambda: LibrarySnapshot.of(self._services.catalogue.posts()), show)

    def start_indexing(self) -> None:
        """Look for changes in the folders, soon; at once where nothing is known of them."""
        delay = _QUIET_MS if self.snapshot.posts else 0
        QTimer.singleShot(delay, self, self.indexer.start)

    def close(self) -> None:
        """End the writer process."""
        self.indexer.close()

    def _take_index(self, changes: int) -> None:
        self.status_changed.emit("")
        self._services.search.reload()
        if changes:
            self.load(self._area.reload_page)

    def _show_progress(self, done: int, path: str) -> None:
        self.status_changed.emit(self.tr("Reading notes: {}  {}").format(done, Path(path).name))

    def _show_failure(self, reason: str) -> None:
        self.status_changed.emit(self.tr("The index was not brought up to date: {}").format(reason))
