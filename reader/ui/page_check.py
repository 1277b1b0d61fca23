"""What only a rendered page shows, on the health page: formulas, diagrams, pictures, dead links."""

from __future__ import annotations

import threading

from PySide6.QtCore import Signal

from reader.core.errors import Finding, UserError
from reader.core.overriding import override
from reader.core.post import Post
from reader.core.saying import say
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane
from reader.ui.navigation import HEALTH, Place
from reader.ui.sayings import explain
from reader.ui.status_line import StatusButton


class PageCheck(Feature):
    """Goes through all notes whenever the health page is opened; pages kept are not made again."""

    checked = Signal()
    """The health page has all findings."""
    _advanced = Signal(int, int)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._lane = Lane("page check", parent=self)
        self._stop = threading.Event()
        self.is_running = False
        """Whether it is under way."""
        self._advanced.connect(self._show_progress)
        parts.area.arrived.connect(self._note_arrival)
        current = parts.area.history.current
        if current is not None:
            self._note_arrival(current)

    @override
    def close(self) -> None:
        self._stop.set()
        self._lane.close()

    def _note_arrival(self, place: Place) -> None:
        if place.kind == HEALTH and not self.is_running:
            self.is_running = True
            self._stop.clear()
            libraries, snapshot = self.parts.library.libraries, self.parts.library.snapshot
            total = len(snapshot.posts)
            done = 0

            def note(_post: Post) -> None:
                nonlocal done
                done += 1
                if self._stop.is_set():
                    raise UserError(
                        say("the check was stopped"),
                        advice=say("Open the health page again to go on"),
                    )
                if done % 10 == 0:
                    self._advanced.emit(done, total)

            def check() -> list[Finding]:
                from reader.services.health import (  # noqa: PLC0415 - not at a start
                    CheckedNotes,
                    check_notes,
                    sort_findings,
                )

                packs = self.parts.services.practice.packs
                notes = CheckedNotes(libraries, snapshot, packs)
                found = check_notes(notes, self.parts.pages.renderer(), note)
                return sort_findings([*self.parts.services.findings(), *found])

            self._lane.submit(check, self._show, self._fail)

    def _show(self, findings: list[Finding]) -> None:
        self.is_running = False
        self.parts.show_status("")
        self.parts.area.health.show_findings(findings)
        self.checked.emit()

    def _fail(self, error: Exception) -> None:
        self.is_running = False
        self.parts.show_status(explain(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("Checking pages: {} of {}").format(f"{done:,}", f"{total:,}")
        stop = StatusButton(self.tr("Stop"), self._stop.set)
        self.parts.status.show_progress(words, done, total, stop)
