"""Notes exported from the window: asks where to, writes beside it, says how far it is."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from reader.core.errors import UserError
from reader.core.post import Post
from reader.core.saying import say
from reader.ui.jobs import Lane
from reader.ui.library_controller import LibraryController
from reader.ui.navigation import HOME
from reader.ui.page_area import PageArea
from reader.ui.sayings import explain, explain_finding
from reader.ui.status_line import StatusButton, StatusLine

if TYPE_CHECKING:
    from reader.services.note_export import ExportReport


class ExportController(QObject):
    """Writes the note that is open, or those that are listed, to a folder of the user's choice."""

    _advanced = Signal(int, int, object)

    def __init__(self, library: LibraryController, area: PageArea, line: StatusLine) -> None:
        super().__init__(line)
        self._library, self._area, self._line = library, area, line
        self._lane = Lane("export", parent=self)
        self._stops: list[threading.Event] = []
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
        chosen = QFileDialog.getExistingDirectory(self._line.window(), title) if posts else ""
        if chosen:
            name = Path(posts[0].path).stem if len(posts) == 1 else self.tr("Notes")
            self.write(posts, _free(Path(chosen), name))

    def write(self, posts: tuple[Post, ...], folder: Path) -> None:
        """Write ``posts`` to ``folder``, which is made."""
        libraries, snapshot = self._library.libraries, self._library.snapshot
        stop = threading.Event()
        self._stops.append(stop)

        def note(done: int, _post: Post) -> None:
            if stop.is_set():
                words = say("the export was stopped after {done} notes", done=done)
                raise UserError(words, path=str(folder))
            self._advanced.emit(done, len(posts), stop)

        def export() -> ExportReport:
            from reader.services.note_export import export_notes  # noqa: PLC0415 - not at a start

            return export_notes(posts, libraries, folder, snapshot=snapshot, on_note=note)

        self._lane.submit(export, lambda report: self._show_end(report, folder), self._show_failure)

    def close(self) -> None:
        """End an export under way; what it has written stays."""
        for stop in self._stops:
            stop.set()
        self._lane.close()

    def _show_progress(self, done: int, total: int, stop: threading.Event) -> None:
        words = self.tr("Exporting: {} of {} notes").format(f"{done:,}", f"{total:,}")
        self._line.show_progress(words, done, total, StatusButton(self.tr("Stop"), stop.set))

    def _show_end(self, report: ExportReport, folder: Path) -> None:
        words = self.tr("Exported to {}: {} notes, {} pictures.")
        words = words.format(folder, report.notes, report.assets)
        if report.findings:
            more = self.tr("Not all is whole ({}): {}")
            words += " " + more.format(len(report.findings), explain_finding(report.findings[0]))
        self._line.show_text(words)

    def _show_failure(self, error: Exception) -> None:
        self._line.show_text(self.tr("Nothing more was exported: {}").format(explain(error)))


def _free(folder: Path, name: str) -> Path:
    """Return a path in ``folder`` at which nothing is yet."""
    number, path = 1, folder / name
    while path.exists():
        number += 1
        path = folder / f"{name} {number}"
    return path
