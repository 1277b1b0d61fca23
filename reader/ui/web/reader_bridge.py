"""What the script beside a page of notes tells the application."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

_log = logging.getLogger(__name__)
# Read on the GUI thread: 15 million characters take it 40 ms. A note of 10 MB tells its whole text.
_MOST_TOLD = 16_000_000


class ReaderBridge(QObject):
    """The channel's end on this side. A slot is called by the script of the same name."""

    script_started = Signal(str)
    """The script of the document at this URL is there; it can be told what to show."""
    page_painted = Signal(str)
    """The document at this URL is on the screen."""
    outline_entered = Signal(str)
    """The heading the reader is under changed; its id, empty above the first."""
    scrolled = Signal(float)
    """The page was scrolled; the share of the way down, 0 to 1."""
    marks_counted = Signal(int, int)
    """The current mark, from 1 (0: none), and how many there are."""
    said = Signal(str, object)
    """A feature's script tells something: its name, and what JSON can hold."""
    copied = Signal()
    """Code or formulas went to the clipboard."""

    def __init__(self, words: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = dict(words)

    def set_words(self, words: Mapping[str, str]) -> None:
        """Have later pages speak another language."""
        self._words = dict(words)

    @Slot(result="QVariantMap")
    def words(self) -> dict[str, str]:
        """Return the labels of what the script adds to a page."""
        return self._words

    @Slot(str)
    def ready(self, url: str) -> None:
        """Hear that the script has started, and where."""
        self.script_started.emit(url)

    @Slot(str)
    def painted(self, url: str) -> None:
        """Hear that the page is on the screen, and which."""
        self.page_painted.emit(url)

    @Slot(str)
    def enterOutline(self, anchor: str) -> None:  # noqa: N802  the script's spelling
        """Hear of the heading now read."""
        self.outline_entered.emit(anchor)

    @Slot(float)
    def scroll(self, fraction: float) -> None:
        """Hear of the place now read."""
        self.scrolled.emit(fraction)

    @Slot(int, int)
    def countMarks(self, current: int, total: int) -> None:  # noqa: N802  the script's spelling
        """Hear of the marks."""
        self.marks_counted.emit(current, total)

    @Slot(str, str)
    def say(self, name: str, told: str) -> None:
        """Hear what a feature's script tells, in JSON."""
        if len(told) <= _MOST_TOLD:
            self.said.emit(name, json.loads(told))
        else:
            _log.info("a page tells %d characters as %s: too many", len(told), name)

    @Slot(str)
    def copy(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()
