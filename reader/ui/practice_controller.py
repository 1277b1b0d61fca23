"""Practising: which problem is in the pane, and the room the pane gets."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from reader.core.errors import UserError
from reader.core.problem_standing import neighbour, worth_picking
from reader.core.slug import Slug
from reader.ui.navigation import PROBLEMS, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.reading_controller import ReadingController
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.core.problem_standing import Standing
    from reader.services.problem_lists import ProblemLists
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.practice.problem_list import ProblemList
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
        note_title: Callable[[str], str] = str,
    ) -> None:
        super().__init__(area)
        self._services, self._progress, self._area = services, services.progress, area
        self._make_pane = make_pane
        self._reading, self._language = reading, language
        self.note_title = note_title
        self._is_list_known = False
        self._awaiting_pane: list[Callable[[PracticePane], None]] = []
        self.share = 0.5  # of the room that page and pane have together
        area.arrived.connect(self._fill_when_shown)
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
        pane.next_wanted.connect(self.open_next)
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
        self._area.go(Place(PROBLEMS))

    def fill_list(self) -> None:
        """Bring the list of problems up to date, if it was ever shown."""
        if not self._is_list_known:
            return
        lists = self.problem_lists.lists()
        self._area.problems.show_problems(self.standings(), self._language(), lists)

    def standings(self) -> tuple[Standing, ...]:
        """Return how far the user is with each problem, in the order of the packs."""
        from reader.services.problem_standings import find_standings  # noqa: PLC0415 - with the list

        return find_standings(
            self._services.practice.problems, self._progress, self.note_title, self.problem_lists
        )

    @cached_property
    def problem_lists(self) -> ProblemLists:
        """The user's own lists of problems."""
        from reader.services.problem_lists import ProblemLists  # noqa: PLC0415 - with the list

        return ProblemLists(self._progress.database)

    def open_next(self, step: int = 1) -> None:
        """Open the problem after the present one in the list as it is shown, or before it."""
        order = [one.problem.slug for one in self._know_list().shown()]
        if (slug := neighbour(order, self._present(), step)) is not None:
            self.open_problem(slug)
        else:
            self.complained.emit(self.tr("There is no further problem in the list."))

    def open_any(self) -> None:
        """Open a problem of those listed by chance, an unsolved one where there is one."""
        shown = self._know_list().shown() or self.standings()
        if slugs := worth_picking(shown, self._present()):
            self.open_problem(random.choice(slugs))  # noqa: S311 - nothing depends on it

    def open_problem(self, slug: str) -> None:
        """Open the pane with a problem, its statement beside it."""
        try:
            packed = self._services.practice.problem(slug)
            self.pane.open_problem(packed, self._language())
        except UserError as error:
            self.complained.emit(explain(error))
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

    def _fill_when_shown(self, place: Place) -> None:
        if place.kind == PROBLEMS:  # by a command, or by the way or the tabs of another start
            self._know_list()

    def _know_list(self) -> ProblemList:
        problems = self._area.problems
        if not self._is_list_known:
            self._is_list_known = True
            problems.problem_opened.connect(self.open_problem)
            problems.random_wanted.connect(self.open_any)
            self._join_lists(problems)
        self.fill_list()
        return problems

    def _join_lists(self, problems: ProblemList) -> None:
        lists = problems.lists
        lists.problem_opened.connect(self.open_problem)
        lists.created.connect(self._create_list)
        lists.renamed.connect(self._rename_list)
        lists.deleted.connect(
            lambda name: self._change_lists(partial(self.problem_lists.delete, name))
        )
        lists.added.connect(
            lambda name, slug: self._change_lists(partial(self.problem_lists.add, name, slug))
        )
        lists.removed.connect(
            lambda name, slug: self._change_lists(partial(self.problem_lists.remove, name, slug))
        )

    def _create_list(self, name: str, slug: str) -> None:
        def create() -> None:
            made = self.problem_lists.create(name)
            if slug:
                self.problem_lists.add(made, Slug(slug))
            else:
                self._choose_list(made)

        self._change_lists(create)

    def _rename_list(self, old: str, new: str) -> None:
        is_shown = self._area.problems.filters.wanted.in_list == old

        def rename() -> None:
            made = self.problem_lists.rename(old, new)
            if is_shown:
                self._choose_list(made)

        self._change_lists(rename)

    def _choose_list(self, name: str) -> None:
        """Show what is in a list of this name, which is new."""
        self.fill_list()
        self._area.problems.filters.choose("list", name)

    def _change_lists(self, change: Callable[[], None]) -> None:
        try:
            change()
        except UserError as error:
            self.complained.emit(explain(error))
        self.fill_list()

    def _present(self) -> Slug | None:
        return self.pane.slug if self.is_open else None

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
        self.share_room()

    def share_room(self) -> None:
        """Divide the room between page and pane as the user last did."""
        splitter, (area, pane) = self._splitter_and_places()
        for place in (area, pane):  # a larger window gives more room to both
            splitter.setStretchFactor(place, 1)
        sizes = splitter.sizes()
        room = sum(sizes[area:])  # the side pane gives way to this one
        sizes[area], sizes[pane] = round(room * (1 - self.share)), round(room * self.share)
        splitter.setSizes([*sizes[: pane + 1], *(0 for _ in sizes[pane + 1 :])])

    def _splitter_and_places(self) -> tuple[QSplitter, tuple[int, int]]:
        splitter: QWidget | None = self.pane.parentWidget()
        assert isinstance(splitter, QSplitter)  # the window lays page and pane out in one
        return splitter, (splitter.indexOf(self._area), splitter.indexOf(self.pane))
