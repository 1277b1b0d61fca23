"""The libraries: opened as the settings name them; in the tree their kind, and out with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from reader.core.dialect import LibraryKind
from reader.core.library import PostFilter
from reader.services.libraries import real_folder
from reader.services.settings import Settings
from reader.ui.navigation import HOME, Place
from reader.ui.window_services import libraries_of

if TYPE_CHECKING:
    from reader.ui.jobs import Lane
    from reader.ui.library_controller import LibraryController
    from reader.ui.page_area import PageArea
    from reader.ui.panes.tree_pane import TreePane
    from reader.ui.panes.undo_bar import UndoBar


class LibrariesController(QObject):
    """Opens the libraries, and does what the menu of one offers.

    Their folders are looked at on ``lane``, and only where others are named or a site's own
    settings changed.
    """

    settings_wanted = Signal(object)
    """Other `Settings` are to be in force."""
    opened = Signal(tuple)
    """These `Library`s are named by the settings, each of the kind that its folder has now."""

    def __init__(
        self,
        settings: Callable[[], Settings],
        *,
        library: LibraryController,
        tree: TreePane,
        area: PageArea,
        undo_bar: UndoBar,
        lane: Lane,
    ) -> None:
        super().__init__(tree)
        self._settings, self._library, self._lane = settings, library, lane
        self._named = _named(settings())
        library.site_changed.connect(self._open)
        self._area, self._undo_bar = area, undo_bar
        tree.library_chosen.connect(self._list)
        tree.library_moved.connect(library.move)
        tree.library_removed.connect(self.remove_key)
        tree.library_kind_chosen.connect(self.choose_kind)
        tree.library_folder_wanted.connect(self._open_folder)

    def take_settings(self, settings: Settings) -> None:
        """Open the libraries that ``settings`` name, where those are others than before."""
        before, self._named = self._named, _named(settings)
        if before != self._named:
            self._open()

    def _open(self) -> None:
        settings = self._settings()
        self._lane.submit(lambda: libraries_of(settings), self.opened.emit)

    def remove(self, folder: str) -> None:
        """Close the library in ``folder``, which can be undone for a while."""
        before = self._settings()
        self.settings_wanted.emit(before.without_library(folder))
        if self._area.feed.current_filter.library:
            self._area.go(Place(HOME))
        words = self.tr("Closed “{}”").format(Path(folder).name)
        self._undo_bar.offer(words, lambda: self._put_back(before))

    def _put_back(self, before: Settings) -> None:
        # At its old place: the ids of notes in folders of one name depend on it.
        self.settings_wanted.emit(replace(self._settings(), libraries=before.libraries))

    def _list(self, key: str, category: tuple[str, ...]) -> None:
        self._area.go(Place(HOME, filter=PostFilter(category, library=key)))

    def remove_key(self, key: str) -> None:
        """Close the library of this key, which can be undone for a while."""
        folder = self._configured(key)
        if folder:
            self.remove(folder)

    def choose_kind(self, key: str, kind: str) -> None:
        """Read a library as ``kind``, whatever its files say; empty: as they say."""
        folder = self._library.folder_of(key)
        if folder is not None:
            chosen = LibraryKind(kind) if kind else None
            self.settings_wanted.emit(self._settings().with_kind(str(folder), chosen))

    def _open_folder(self, key: str) -> None:
        folder = self._library.folder_of(key)
        if folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _configured(self, key: str) -> str:
        """Return the folder as the settings name it, which may lie in the library's own."""
        library = self._library.folder_of(key)
        named = self._settings().libraries
        if library is None:
            return ""
        real = {folder: real_folder(Path(folder)) for folder in named}
        same = [folder for folder, path in real.items() if path == library]
        inner = [folder for folder, path in real.items() if path.is_relative_to(library)]
        return (same or inner or [""])[0]


def _named(settings: Settings) -> tuple[object, ...]:
    return settings.libraries, settings.library_kinds
