"""Practising: which problem is in the pane, and the room the pane gets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.core.errors import UserError
from reader.services.practice import Practice
from reader.services.progress import ProgressStore
from reader.ui.models.problem_table import ProblemRow
from reader.ui.navigation import PROBLEMS, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.practice.practice_pane import PracticePane
from reader.ui.reading_controller import ReadingController

DEFAULT_SHARE = 0.46


class PracticeController(QObject):
    """Joins the problem list, the practice pane, and the page beside it."""

    opened = Signal()
    """The pane was opened or closed; what stands beside it may have to change."""
    complained = Signal(str)
    """A problem cannot be opened; why, in one line."""

    def __init__(
        self,
        practice: Practice,
        progress: ProgressStore,
        *,
        pane: PracticePane,
        area: PageArea,
        side: SidePane,
        reading: ReadingController,
        language: Callable[[], str],
    ) -> None:
        super().__init__(area)
        self._practice, self._progress, self._pane, self._area = practice, progress, pane, area
        self._reading, self._language = reading, language
        self.share = DEFAULT_SHARE
        area.problems.problem_opened.connect(self.open_problem)
        area.problem_followed.connect(self.open_problem)
        side.problem_chosen.connect(self.open_problem)
        pane.closed.connect(self.put_away)
        pane.statement_wanted.connect(reading.show_statement)
        pane.note_wanted.connect(reading.open_post)
        pane.submitted.connect(self.fill_list)

    def show_list(self) -> None:
        """Show all problems."""
        self.fill_list()
        self._area.go(Place(PROBLEMS))

    def fill_list(self) -> None:
        """Bring the list of problems up to date."""
        solved, tried = self._progress.solved(), self._progress.attempted()
        rows = [
            ProblemRow(p.problem, p.problem.slug in solved, p.problem.slug in tried)
            for p in self._practice.problems
        ]
        self._area.problems.show_problems(rows, self._language())

    def open_problem(self, slug: str) -> None:
        """Open the pane with a problem, its statement beside it."""
        try:
            self._pane.open_problem(self._practice.problem(slug), self._language())
        except UserError as error:
            self.complained.emit(str(error))
            return
        self._give_room()
        self._reading.show_statement(slug)
        self._progress.set_state("problem", slug)
        self.opened.emit()

    def put_away(self) -> None:
        """Close the pane; the draft is kept."""
        self._pane.keep_draft()
        self.note_share()
        self._pane.hide()
        self._progress.set_state("problem", None)
        self.opened.emit()

    def note_share(self) -> None:
        """Take over how the user has divided the room between page and pane."""
        splitter, (area, pane) = self._splitter_and_places()
        sizes = splitter.sizes()
        if self._pane.isVisible() and sizes[area] + sizes[pane]:
            self.share = sizes[pane] / (sizes[area] + sizes[pane])

    def _give_room(self) -> None:
        if self._pane.isVisible():
            return
        self._pane.show()
        splitter, (area, pane) = self._splitter_and_places()
        sizes = splitter.sizes()
        room = sum(sizes[area:])  # the side pane gives way to this one
        sizes[area], sizes[pane] = round(room * (1 - self.share)), round(room * self.share)
        splitter.setSizes([*sizes[: pane + 1], *(0 for _ in sizes[pane + 1 :])])

    def _splitter_and_places(self) -> tuple[QSplitter, tuple[int, int]]:
        splitter: QWidget | None = self._pane.parentWidget()
        assert isinstance(splitter, QSplitter)  # the window lays page and pane out in one
        return splitter, (splitter.indexOf(self._area), splitter.indexOf(self._pane))
