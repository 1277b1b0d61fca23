"""How far an index run is, told at the foot of the window, where it is stopped and taken up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.services.index_progress import IndexPhase, IndexProgress
from reader.ui.indexer import Indexer
from reader.ui.review.words import duration_words
from reader.ui.status_line import StatusButton, StatusLine

_FEW = 20
"""Fewer notes than that are done before a line is read."""


class IndexStatus(QObject):
    """Says what a run is at, how much is done, and what time is left."""

    def __init__(self, indexer: Indexer, line: StatusLine) -> None:
        super().__init__(line)
        self._indexer, self._line = indexer, line
        self._said = ""
        self._is_stopping = False
        indexer.progressed.connect(self._tell)
        indexer.finished.connect(lambda _changes: self._end())
        indexer.stopped.connect(self._tell_stop)
        indexer.failed.connect(self._tell_failure)

    def _tell(self, progress: IndexProgress) -> None:
        is_short = progress.total < _FEW and progress.left_s is None
        was_sent_away = self._said and not self._line.text
        if self._is_stopping or is_short or was_sent_away:
            return
        words = self.tr("Reading notes: {} of {}")
        if progress.phase is IndexPhase.INDEXING:
            words = self.tr("Indexing notes: {} of {}")
        self._said = words.format(f"{progress.done:,}", f"{progress.total:,}")
        if progress.left_s is not None and progress.left_s >= 1:
            left = self.tr("about {} left").format(duration_words(progress.left_s))
            self._said += f" · {left}"
        stop = StatusButton(self.tr("Stop"), self._stop)
        self._line.show_progress(self._said, progress.done, progress.total, stop)

    def _stop(self) -> None:
        self._is_stopping = True
        self._said = self.tr("Keeping what is done…")
        self._line.show_text(self._said)
        self._indexer.stop()

    def _tell_stop(self, is_rebuild: bool) -> None:  # noqa: FBT001 - a slot
        self._end()
        words = self.tr("Stopped. What was read stays; the rest comes with the next scan.")
        if is_rebuild:
            words = self.tr("Stopped. The index is as it was before.")
        self._line.show_text(words, StatusButton(self.tr("Go on"), lambda: self._go_on(is_rebuild)))

    def _go_on(self, is_rebuild: bool) -> None:  # noqa: FBT001 - as it is told
        self._line.show_text("")
        self._indexer.start(is_rebuild=is_rebuild)

    def _tell_failure(self, reason: str) -> None:
        self._end()
        self._line.show_text(self.tr("The index was not brought up to date: {}").format(reason))

    def _end(self) -> None:
        """Take away what was said of the run; what others have said since stays."""
        self._is_stopping = False
        if self._said and self._line.text == self._said:
            self._line.show_text("")
        self._said = ""
