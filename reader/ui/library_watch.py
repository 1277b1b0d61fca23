"""The libraries' folders watched while the window is open."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.services.folder_watch import FolderWatch
    from reader.services.libraries import Library


class LibraryWatch(QObject):
    """Tells of changes on disk, on the GUI thread; nothing before `watch`. `close` it."""

    changed = Signal(frozenset)
    """These `Path`s were changed, made or removed: a burst of changes is told of at once."""
    site_changed = Signal(frozenset)
    """So were these, by which the kind of a library is told and the addresses of its notes."""

    def __init__(self, catalogue: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._watches: list[FolderWatch] = []
        self._is_closed = False

    def watch(self, libraries: Iterable[Library]) -> None:
        """Watch the folders of ``libraries``, and no others; and whether the catalogue stays."""
        # Here and not above: nothing is watched before the window is at rest.
        from reader.services.folder_watch import FolderWatch  # noqa: PLC0415
        from reader.services.site_files import SITE_FILES, site_folders  # noqa: PLC0415

        if self._is_closed:
            return
        for ended in self._watches:
            ended.stop()
        self._watches = [one for one in self._watches if one.is_alive]
        sites = [one for library in libraries for one in site_folders(library.folder)]
        self._watches.append(FolderWatch(sites, self.site_changed.emit, files=SITE_FILES))
        folders = [folder for library in libraries for folder in _shown_folders(library)]
        self._watches.append(FolderWatch(folders, self.changed.emit, file=self._catalogue))

    @property
    def is_ready(self) -> bool:
        """Whether what changes from now on will be told."""
        return bool(self._watches) and all(one.is_ready.is_set() for one in self._watches[-2:])

    def close(self) -> None:
        """Watch no longer; nothing is told after this returns."""
        self._is_closed = True
        for watch in self._watches:
            watch.close()  # one that was stopped may just be telling of something


def _shown_folders(library: Library) -> list[Path]:
    """Return where notes and their pictures lie: not the themes and programs of a site."""
    dialect = library.dialect
    return [library.folder / part for part in (*dialect.roots, *dialect.statics)]
