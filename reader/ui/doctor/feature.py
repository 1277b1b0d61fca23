"""Brings the page of what this machine lacks; it looks on a lane of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override
from reader.services.doctor.examine import examine
from reader.ui.commands import Command
from reader.ui.doctor.pane import DoctorPane
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.jobs import Lane
from reader.ui.navigation import Place

DOCTOR = "doctor"


class DoctorFeature(Feature):
    """The place, and the command that leads to it. It looks again at each visit."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        # Of its own: a process that loads Qt takes a second, and readers wait for the others.
        self._lane = Lane("doctor", parent=self)
        self._pane: DoctorPane | None = None
        parts.area.register(
            DOCTOR,
            self._make,
            title=lambda _: QCoreApplication.translate("DoctorPane", "Health of this machine"),
            arrive=lambda _: self.look(),
        )

    @property
    def pane(self) -> DoctorPane:
        """The page, once it was shown."""
        assert self._pane is not None
        return self._pane

    def show(self) -> None:
        """Go to the page."""
        self.parts.area.go(Place(DOCTOR))

    def look(self) -> None:
        """Look at everything, and show it when it is known."""
        self.pane.show_looking()
        paths = self.parts.services.paths
        self._lane.submit(lambda: examine(paths), self.pane.show_diagnosis)

    @override
    def commands(self) -> tuple[Command, ...]:
        title = QCoreApplication.translate("Commands", "Health of this machine")
        return (Command("app.doctor", title, (), self.show),)

    @override
    def close(self) -> None:
        self._lane.close()

    def _make(self) -> QWidget:
        self._pane = DoctorPane()
        self._pane.look_wanted.connect(self.look)
        return self._pane
