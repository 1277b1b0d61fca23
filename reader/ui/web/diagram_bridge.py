"""What the page that draws diagrams is told, and what it answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot


class DiagramBridge(QObject):
    """The channel's end on this side. A slot is called by the script of the same name."""

    asked = Signal(int, str)
    """For the script: a number for the answer, and what to draw as JSON."""
    started = Signal()
    """The script is there."""
    answered = Signal(int, str)
    """The number of a request, and what came of it as JSON."""

    @Slot()
    def ready(self) -> None:
        """Hear that the script is there."""
        self.started.emit()

    @Slot(int, str)
    def answer(self, ticket: int, drawn: str) -> None:
        """Hear what came of a request."""
        self.answered.emit(ticket, drawn)
