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

    def __init__(self, catalogue: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._watch: FolderWatch | None = None
        self._is_closed = False

    def watch(self, libraries: Iterable[Library]) -> None:
        """Watch the folders of ``libraries``, and no others; and whether the catalogue stays."""
        # Here and not above: nothing is watched before the window is at rest.
        from reader.services.folder_watch import FolderWatch  # noqa: PLC0415

        if self._is_closed:
            return
        if self._watch is not None:
            self._watch.stop()
        folders = [folder for library in libraries for folder in _shown_folders(library)]
        self._watch = FolderWatch(folders, self.changed.emit, file=self._catalogue)

    def close(self) -> None:
        """Watch no longer."""
        self._is_closed = True
        if self._watch is not None:
            self._watch.close()


def _shown_folders(library: Library) -> list[Path]:
    """Return where notes and their pictures lie: not the themes and programs of a site."""
    dialect = library.dialect
    return [library.folder / part for part in (*dialect.roots, *dialect.statics)]
