"""Keeps tree and feed in step with the catalogue, and the catalogue with the folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.library import LibrarySnapshot
from reader.core.picture_types import MIME_TYPES
from reader.core.post import PostId
from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.libraries import Library
from reader.ui.indexer import Indexer
from reader.ui.library_pages import LibraryPages
from reader.ui.library_reading import ORDER, KnownLibrary, LibraryReading
from reader.ui.library_watch import LibraryWatch
from reader.ui.models.library_entry import LibraryEntry, put_in_order
from reader.ui.page_area import PageArea
from reader.ui.panes.tree_pane import TreePane
from reader.ui.slow_release import SlowRelease
from reader.ui.window_services import WindowServices

# The writer process waits until the window is at rest; both cores are busy before.
_QUIET_MS = 1500
_FRAME_MS = 16
# Notes that a run has read before those are shown; then each time that they have doubled.
_FIRST_LOOK = 200
# Its title may stand in the addresses of a site of Hugo.
_SECTION_PAGE = "_index."


class LibraryController(QObject):
    """The library as it is shown: loaded from the catalogue, brought up to date beside it."""

    shown = Signal()
    """The library is in the tree and in the feed."""
    unreadable = Signal()
    """The catalogue cannot be read: what was shown stays, and nothing was for the first time."""
    site_changed = Signal()
    """Some library may be of another kind now, or its notes have other addresses."""
    indexed = Signal()
    """Searches look at a new index."""

    def __init__(
        self,
        services: WindowServices,
        *,
        tree: TreePane,
        area: PageArea,
        pages: LibraryPages,
        reading: LibraryReading,
    ) -> None:
        super().__init__(area)
        self._services, self._tree, self._area, self._pages = services, tree, area, pages
        self._reading = reading
        self._known = KnownLibrary()
        self._release = SlowRelease(self)
        self._replaced: list[KnownLibrary] = []
        self._loading = 0
        self._is_closed = self._is_shown = False
        self._libraries: tuple[Library, ...] | None = None
        self._is_page_doubted = self._is_folder_doubted = False
        self._next_look = _FIRST_LOOK
        self._before_run: KnownLibrary | None = None
        self.indexer = Indexer(services.paths, self)
        self.indexer.progressed.connect(self._take_progress)
        self.indexer.scanned.connect(self._take_scan)
        self.indexer.finished.connect(self._take_index)
        self.watch = LibraryWatch(services.paths.catalogue, self)
        self.watch.changed.connect(self._take_changes)
        self.watch.site_changed.connect(lambda _: self.site_changed.emit())

    @property
    def snapshot(self) -> LibrarySnapshot:
        """The notes that are shown."""
        return self._known.snapshot

    @property
    def hashes(self) -> Mapping[PostId, str]:
        """The content hash of each note that is shown."""
        return self._known.hashes

    @property
    def entries(self) -> tuple[LibraryEntry, ...]:
        """The libraries as the tree lists them, in its order."""
        return self._known.entries

    @property
    def libraries(self) -> tuple[Library, ...]:
        """The libraries that are open."""
        return self._services.libraries if self._libraries is None else self._libraries

    def load(self, then: Callable[[], None] | None = None) -> None:
        """Show what the catalogue holds, then call ``then``."""

        def show(known: KnownLibrary) -> None:
            self._loading -= 1
            self._show(known, then)

        def fail(error: Exception) -> None:
            self._loading -= 1
            self._area.show_unreadable_library(error)
            self.unreadable.emit()
            self._reading.tell(error)

        self._loading += 1
        self._reading.read(lambda: self.libraries, show, fail)

    def start_indexing(self) -> None:
        """Look for changes in the folders, soon; at once where nothing is known of them."""
        delay = _QUIET_MS if self.snapshot.posts else 0
        QTimer.singleShot(delay, self, self._begin)

    def open_libraries(self, libraries: tuple[Library, ...]) -> None:
        """Scan and watch ``libraries``, where they are others than before."""
        before, self._libraries = self.libraries, libraries
        if before != libraries:
            self.load()
            self._begin()

    def rebuild_index(self) -> None:
        """Build the index anew, unless it is being written already."""
        if not self.indexer.is_running:
            self.indexer.start(is_rebuild=True)

    def folder_of(self, key: str) -> Path | None:
        """Return the folder of an open library."""
        return next((one.folder for one in self.libraries if one.key == key), None)

    def move(self, key: str, step: int) -> None:
        """Have a library stand higher (-1) or lower (1) in the tree."""
        entries = [*self._known.entries]
        place = next((n for n, one in enumerate(entries) if one.library.key == key), None)
        if place is None:
            return  # it was closed meanwhile
        entries.insert(min(max(place + step, 0), len(entries) - 1), entries.pop(place))
        self._services.progress.set_state(ORDER, [str(one.library.folder) for one in entries])
        tree = put_in_order(self._known.tree, entries)
        self._known = known = replace(self._known, entries=tuple(entries), tree=tree)
        self._area.show_library(known.snapshot, known.entries)
        self._show_tree()
        if self._loading:
            self.load()  # what is on its way may still have the order before

    def close(self) -> None:
        """End the writer process, and watch no longer."""
        self._is_closed = True
        self.watch.close()
        self.indexer.close()

    def _show(self, known: KnownLibrary, then: Callable[[], None] | None = None) -> None:
        if known.snapshot is not self._known.snapshot:
            self._replaced.append(self._known)
        self._known = known
        self._pages.library = known.snapshot
        self._area.show_library(known.snapshot, known.entries)
        if then is not None:
            then()  # first, for a page asked for is made while the tree is filled
        # At later turns of the loop, for each takes some milliseconds where there are many notes;
        # and Qt paints both at once unless the feed's cards are on the screen by then.
        QTimer.singleShot(_FRAME_MS if self._is_shown else 0, self, self._show_tree)

    def _show_tree(self) -> None:
        if self._is_closed:
            return
        known = self._known
        self._tree.show_library(known.snapshot, known.entries, known.tree)
        QTimer.singleShot(0, self, self._tell_shown)

    def _tell_shown(self) -> None:
        if self._is_closed:
            return
        self.shown.emit()
        # Now that nobody else knows them, but for who has nothing to show of them yet.
        for before in self._replaced:
            self._release.take(before.contents, before.holders)
        self._replaced.clear()
        self._is_shown = True

    def _begin(self) -> None:
        self.watch.watch(self.libraries)
        self.indexer.start()

    def _take_changes(self, paths: frozenset[Path]) -> None:
        self._is_folder_doubted |= any(one.folder in paths for one in self.libraries)
        # A picture may be on the page, whatever the scan will say of the notes.
        self._is_page_doubted |= any(path.suffix.lower() in MIME_TYPES for path in paths)
        if any(path.name.startswith(_SECTION_PAGE) for path in paths):
            self.site_changed.emit()
        self.indexer.start()

    def _take_progress(self, progress: IndexProgress) -> None:
        """Show what was read so far, each time that it has doubled."""
        is_due = progress.phase is IndexPhase.READING and progress.done >= self._next_look
        if is_due and not self._loading:
            self._next_look = 2 * progress.done
            self._before_run = self._before_run or self._known
            self.load()

    def _take_scan(self, changes: int) -> None:
        is_doubted, self._is_page_doubted = self._is_page_doubted, False
        before, self._before_run = self._before_run or self._known, None
        self._next_look = _FIRST_LOOK
        if changes:
            self.load(lambda: self._bring_page_up_to_date(before, is_doubted=is_doubted))
        elif self._is_folder_doubted:
            self.load()  # one without notes came or went
        elif is_doubted:
            self._area.reload_page()
        self._is_folder_doubted = False

    def _take_index(self, _changes: int) -> None:
        self._reading.take_index(self.indexed.emit)

    def _bring_page_up_to_date(self, before: KnownLibrary, *, is_doubted: bool) -> None:
        """Load the page again where it is another now, or its links may lead elsewhere."""
        old, new = before.hashes, self._known.hashes
        post = self._area.open_post
        moved = _moved_to(post, old, new)
        if moved is not None:
            self._area.move_page(post, moved)
        elif is_doubted or old.get(post) != new.get(post) or before.ids != self._known.ids:
            self._area.reload_page()


def _moved_to(post: PostId, old: Mapping[PostId, str], new: Mapping[PostId, str]) -> PostId | None:
    """Return the one new note that has the content of ``post``, which has gone."""
    if post not in old or post in new:
        return None
    same = [one for one, content in new.items() if content == old[post] and one not in old]
    return same[0] if len(same) == 1 else None
