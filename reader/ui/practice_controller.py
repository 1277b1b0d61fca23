"""Practising: which problem is in the pane, and the room the pane gets."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.core.errors import UserError
from reader.ui.navigation import PROBLEMS, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.reading_controller import ReadingController

if TYPE_CHECKING:
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.window_services import WindowServices


class PracticeController(QObject):
    """Joins the problem list, the practice pane, and the page beside it."""

    opened = Signal()
    """The pane was opened or closed; what stands beside it may have to change."""
    complained = Signal(str)
    """A problem cannot be opened; why, in one line."""

    def __init__(
        self,
        services: WindowServices,
        *,
        make_pane: Callable[[], PracticePane],
        area: PageArea,
        side: SidePane,
        reading: ReadingController,
        language: Callable[[], str],
    ) -> None:
        super().__init__(area)
        self._services, self._progress, self._area = services, services.progress, area
        self._make_pane = make_pane
        self._reading, self._language = reading, language
        self._is_list_known = False
        self._awaiting_pane: list[Callable[[PracticePane], None]] = []
        self.share = 0.5  # of the room that page and pane have together
        area.problem_followed.connect(self.open_problem)
        side.problem_chosen.connect(self.open_problem)

    @property
    def is_open(self) -> bool:
        """Whether the pane is shown."""
        return "pane" in self.__dict__ and self.pane.isVisible()

    @cached_property
    def pane(self) -> PracticePane:
        """The practice pane, made when a problem is first opened."""
        pane = self._make_pane()
        pane.closed.connect(self.put_away)
        pane.statement_wanted.connect(self._reading.show_statement)
        pane.note_wanted.connect(self._reading.open_post)
        pane.submitted.connect(self.fill_list)
        for join in self._awaiting_pane:
            join(pane)
        return pane

    def with_pane(self, join: Callable[[PracticePane], None]) -> None:
        """Have ``join`` called with the pane: now if it is there, else as soon as it is made."""
        if "pane" in self.__dict__:
            join(self.pane)
        else:
            self._awaiting_pane.append(join)

    def show_list(self) -> None:
        """Show all problems."""
        if not self._is_list_known:
            self._is_list_known = True
            self._area.problems.problem_opened.connect(self.open_problem)
        self.fill_list()
        self._area.go(Place(PROBLEMS))

    def fill_list(self) -> None:
        """Bring the list of problems up to date, if it was ever shown."""
        if not self._is_list_known:
            return
        from reader.ui.models.problem_table import ProblemRow  # noqa: PLC0415 - with the list

        solved, tried = self._progress.solved(), self._progress.attempted()
        rows = [
            ProblemRow(p.problem, p.problem.slug in solved, p.problem.slug in tried)
            for p in self._services.practice.problems
        ]
        self._area.problems.show_problems(rows, self._language())

    def open_problem(self, slug: str) -> None:
        """Open the pane with a problem, its statement beside it."""
        try:
            packed = self._services.practice.problem(slug)
            self.pane.open_problem(packed, self._language())
        except UserError as error:
            self.complained.emit(str(error))
            return
        self._give_room()
        self._reading.show_statement(slug)
        self.pane.take_focus()
        self._progress.set_state("problem", slug)
        self.opened.emit()

    def put_away(self) -> None:
        """Close the pane; the draft is kept."""
        self.pane.keep_draft()
        self.note_share()
        self.pane.hide()
        self._progress.set_state("problem", None)
        self.opened.emit()

    def speak(self) -> None:
        """Show list and pane in the interface's language."""
        self.fill_list()
        if "pane" in self.__dict__:
            self.pane.speak(self._language())

    def close(self) -> None:
        """Save the draft and let go of the editor."""
        if "pane" in self.__dict__:
            self.pane.close()

    def note_share(self) -> None:
        """Take over how the user has divided the room between page and pane."""
        if not self.is_open:
            return
        splitter, (area, pane) = self._splitter_and_places()
        sizes = splitter.sizes()
        if sizes[area] + sizes[pane]:
            self.share = sizes[pane] / (sizes[area] + sizes[pane])

    def _give_room(self) -> None:
        if self.is_open:
            return
        self.pane.show()
        splitter, (area, pane) = self._splitter_and_places()
        sizes = splitter.sizes()
        room = sum(sizes[area:])  # the side pane gives way to this one
        sizes[area], sizes[pane] = round(room * (1 - self.share)), round(room * self.share)
        splitter.setSizes([*sizes[: pane + 1], *(0 for _ in sizes[pane + 1 :])])

    def _splitter_and_places(self) -> tuple[QSplitter, tuple[int, int]]:
        splitter: QWidget | None = self.pane.parentWidget()
        assert isinstance(splitter, QSplitter)  # the window lays page and pane out in one
        return splitter, (splitter.indexOf(self._area), splitter.indexOf(self.pane))
