"""What the editor's script tells the application."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot


class EditorBridge(QObject):
    """The channel's end on this side. A slot is called by the script of the same name.

    With each program comes its edition: how many programs were set before it.
    """

    script_started = Signal()
    """The editor is there; it can be told what to show."""
    changed = Signal(str, int, str)
    """The whole program and its undo history, soon after a change, or at once when focus goes."""
    run_requested = Signal(str, int)
    """Run was asked for by keyboard; the whole program."""
    submit_requested = Signal(str, int)
    """Submit was asked for by keyboard; the whole program."""
    format_requested = Signal(str, int)
    """The program is to be formatted, as was asked by keyboard."""

    def __init__(self, words: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = dict(words)

    @Slot(result="QVariantMap")
    def words(self) -> dict[str, str]:
        """Return CodeMirror's own phrases in the user's language."""
        return self._words

    @Slot()
    def ready(self) -> None:
        """Hear that the editor is there."""
        self.script_started.emit()

    @Slot(str, int, str)
    def change(self, source: str, edition: int, history: str) -> None:
        """Hear of a change."""
        self.changed.emit(source, edition, history)

    @Slot(str, int)
    def run(self, source: str, edition: int) -> None:
        """Hear that the program is to be run."""
        self.run_requested.emit(source, edition)

    @Slot(str, int)
    def submit(self, source: str, edition: int) -> None:
        """Hear that the program is to be judged."""
        self.submit_requested.emit(source, edition)

    @Slot(str, int)
    def format(self, source: str, edition: int) -> None:
        """Hear that the program is to be formatted."""
        self.format_requested.emit(source, edition)
