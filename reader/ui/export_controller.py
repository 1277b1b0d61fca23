"""Notes exported from the window: asks where to, writes beside it, says how far it is."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.core.errors import UserError
from reader.core.post import Post
from reader.core.saying import say
from reader.ui.jobs import Lane
from reader.ui.library_controller import LibraryController
from reader.ui.navigation import HOME
from reader.ui.page_area import PageArea
from reader.ui.sayings import explain, explain_finding
from reader.ui.window_services import WindowServices

if TYPE_CHECKING:
    from reader.services.note_export import ExportReport


class ExportController(QObject):
    """Writes the note that is open, or those that are listed, to a folder of the user's choice."""

    status_changed = Signal(str)
    """How far an export is, how it ended, or why it did not, in a line."""
    _advanced = Signal(int, int)

    def __init__(
        self,
        services: WindowServices,
        library: LibraryController,
        area: PageArea,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._services, self._library, self._area = services, library, area
        self._owner = parent
        self._lane = Lane("export", parent=self)
        self._stop = threading.Event()
        self._advanced.connect(self._show_progress)
        area.export_wanted.connect(self.ask)

    def export_shown(self) -> None:
        """Export the note whose page is shown; elsewhere those that the feed lists."""
        place = self._area.history.current
        post = self._library.snapshot.by_id.get(self._area.open_post)
        if place is not None and place.kind != HOME and post is not None:
            self.ask((post,))
        else:
            self.ask(self._area.feed.listed)

    def ask(self, posts: tuple[Post, ...]) -> None:
        """Ask for a folder, and write ``posts`` to a new one in it."""
        title = self.tr("Export into")
        chosen = QFileDialog.getExistingDirectory(self._owner, title) if posts else ""
        if chosen:
            name = Path(posts[0].path).stem if len(posts) == 1 else self.tr("Notes")
            self.write(posts, _free(Path(chosen), name))

    def write(self, posts: tuple[Post, ...], folder: Path) -> None:
        """Write ``posts`` to ``folder``, which is made."""
        libraries, snapshot = self._library.libraries, self._library.snapshot

        def note(done: int, _post: Post) -> None:
            if self._stop.is_set():
                raise UserError(say("the export was ended with the window"), path=str(folder))
            self._advanced.emit(done, len(posts))

        def export() -> ExportReport:
            from reader.services.note_export import export_notes  # noqa: PLC0415 - not at a start

            return export_notes(posts, libraries, folder, snapshot=snapshot, on_note=note)

        self._lane.submit(export, lambda report: self._show_end(report, folder), self._show_failure)

    def close(self) -> None:
        """End an export under way; what it has written stays."""
        self._stop.set()
        self._lane.close()

    def _show_progress(self, done: int, total: int) -> None:
        self.status_changed.emit(self.tr("Exporting: {} of {} notes").format(done, total))

    def _show_end(self, report: ExportReport, folder: Path) -> None:
        words = self.tr("Exported to {}: {} notes, {} pictures.")
        words = words.format(folder, report.notes, report.assets)
        if report.findings:
            more = self.tr("Not all is whole ({}): {}")
            words += " " + more.format(len(report.findings), explain_finding(report.findings[0]))
        self.status_changed.emit(words)

    def _show_failure(self, error: Exception) -> None:
        self.status_changed.emit(self.tr("Nothing more was exported: {}").format(explain(error)))


def _free(folder: Path, name: str) -> Path:
    """Return a path in ``folder`` at which nothing is yet."""
    number, path = 1, folder / name
    while path.exists():
        number += 1
        path = folder / f"{name} {number}"
    return path
