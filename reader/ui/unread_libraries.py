"""Libraries that were opened and not read yet: a sign in the tree, and words in the empty feed."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.ui.library_controller import LibraryController
from reader.ui.panes.home_feed import HomeFeed
from reader.ui.panes.tree_pane import TreePane

_BEING_READ, _EMPTY = "…", "0"


class UnreadLibraries(QObject):
    """Knows which libraries a scan has been through since they were opened.

    One that has notes in the catalogue is shown with their number, whatever a scan will say.
    """

    def __init__(self, library: LibraryController, tree: TreePane, feed: HomeFeed) -> None:
        super().__init__(library)
        self._library, self._tree, self._feed = library, tree, feed
        self._read: frozenset[str] = frozenset()
        self._has_failed = False
        self._shown: dict[str, str] = {}
        library.shown.connect(self._show)
        library.indexer.progressed.connect(lambda _: self._note_failure(has_failed=False))
        library.indexer.scanned.connect(self._take_scan)
        library.indexer.failed.connect(lambda _: self._note_failure(has_failed=True))
        library.indexer.stopped.connect(lambda _: self._note_failure(has_failed=True))

    def _take_scan(self, changes: int) -> None:
        self._read = frozenset(library.key for library in self._library.libraries)
        if not changes:
            self._show()  # else with the notes that were found, which are shown soon

    def _note_failure(self, *, has_failed: bool) -> None:
        if has_failed != self._has_failed:
            self._has_failed = has_failed
            self._show()

    def _show(self) -> None:
        there = {entry.library.key for entry in self._library.entries if entry.is_there}
        self._read &= {entry.library.key for entry in self._library.entries}
        unread = frozenset() if self._has_failed else there - self._read
        signs = dict.fromkeys(there & self._read, _EMPTY) | dict.fromkeys(unread, _BEING_READ)
        if signs != self._shown:
            self._shown = signs
            self._tree.show_signs(signs)
            self._feed.tell_reading(frozenset(unread))
