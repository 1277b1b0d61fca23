"""Searching as one types: the box asks, a lane of its own answers, the newest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.search_document import SearchKind
from reader.ui.jobs import Lane
from reader.ui.navigation import PAGE, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.search_box import SearchBox
from reader.ui.window_services import WindowServices

if TYPE_CHECKING:
    from reader.services.grouped_search import GroupedAnswer, GroupedSearch
    from reader.ui.models.hit_list import HitRow
    from reader.ui.panes.results_pane import ResultsPane

_IDLE_MS = 3000


class SearchController(QObject):
    """Joins the search box, the search service and the results."""

    rebuild_wanted = Signal()
    """The index is of no use; a plain scan served."""
    used = Signal(str)
    """One of the results of this query was opened."""
    problem_chosen = Signal(str)
    """A problem among the results was opened: its slug."""

    def __init__(
        self,
        services: WindowServices,
        box: SearchBox,
        area: PageArea,
        lane: Lane,
        language: Callable[[], str],
    ) -> None:
        super().__init__(area)
        self._services, self._box, self._area, self._lane = services, box, area, lane
        self._language = language
        box.query_changed.connect(self._ask)
        box.opened.connect(self._open_first)
        box.left.connect(area.leave_results)
        box.left.connect(area.take_focus)
        area.results_made.connect(self._join)

    def _join(self, results: ResultsPane) -> None:
        self._box.hits_wanted.connect(results.list.enter)
        results.hit_opened.connect(self._open_hit)
        results.query_wanted.connect(self._put)
        results.list.left_upwards.connect(self._box.setFocus)

    def warm_soon(self) -> None:
        """Load the vocabulary once the window has had nothing to do for a while."""
        QTimer.singleShot(_IDLE_MS, self, self._warm)

    def forget_texts(self) -> None:
        """Take notice of another library: texts are read anew with the next query."""
        if "_grouped" in self.__dict__:
            del self.__dict__["_grouped"]

    def _warm(self) -> None:
        def warm() -> bool:
            # The service itself is opened here, on the lane.
            self._services.search.warm()
            return self._services.search.needs_rebuild

        if not self._box.text():
            self._lane.submit(warm, self._ask_for_rebuild)

    def _ask_for_rebuild(self, is_wanted: bool) -> None:  # noqa: FBT001 - an answer from the lane
        if is_wanted:
            self.rebuild_wanted.emit()

    def _ask(self, query: str) -> None:
        if query.strip():
            self._lane.submit(self._search_for(query), self._show)
        else:
            self._area.leave_results()

    @cached_property
    def _grouped(self) -> GroupedSearch:
        from reader.services.grouped_search import GroupedSearch  # noqa: PLC0415 - on the lane

        return GroupedSearch(self._services.search, self._services.catalogue)

    def _search_for(self, query: str, *, is_whole: bool = False) -> Callable[[], GroupedAnswer]:
        language = self._language()

        def search() -> GroupedAnswer:
            from reader.core.query_parser import parse_query  # noqa: PLC0415 - on the lane
            from reader.core.query_reading import describe  # noqa: PLC0415 - on the lane

            ask = self._grouped.whole if is_whole else self._grouped.first
            grouped = ask(query)
            answer = grouped.answer
            reading = describe(parse_query(query), language, answer.corrections, answer.synonyms)
            return replace(grouped, answer=replace(answer, reading=reading))

        return search

    def _show(self, grouped: GroupedAnswer) -> None:
        query = grouped.answer.query
        # The box may have been emptied since this was asked.
        if query.strip() == self._box.text().strip():
            self._area.results.show_answer(grouped)
            self._area.show_results()
            # The rest and the facets come when the first few are to be seen.
            self._lane.submit(self._search_for(query, is_whole=True), self._show_whole)
        if self._services.search.needs_rebuild:
            self.rebuild_wanted.emit()

    def _show_whole(self, grouped: GroupedAnswer) -> None:
        results = self._area.results
        if results.answer is not None and grouped.answer.query == results.query:
            # The time is that of the first answer, which one waited for.
            elapsed_ms = results.answer.elapsed_ms
            results.show_answer(
                replace(grouped, answer=replace(grouped.answer, elapsed_ms=elapsed_ms))
            )

    def _open_first(self) -> None:
        """Open the best hit of what is in the box, also where its answer is still on its way."""
        query = self._box.text()
        if self._area.is_searching and self._area.results.query == query:
            self._area.results.open_first()
        elif query.strip():
            self._lane.submit(self._search_for(query), self._show_and_open)

    def _show_and_open(self, grouped: GroupedAnswer) -> None:
        self._show(grouped)
        if self._area.is_searching:
            self._area.results.open_first()

    def _put(self, query: str) -> None:
        """Have a query searched as if it had been typed; the cursor stays in the box."""
        self._box.setText(query)
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_hit(self, row: HitRow, needles: tuple[str, ...]) -> None:
        self.used.emit(self._area.results.query)
        hit = row.group.hit
        if hit.kind is not SearchKind.NOTE:
            self.problem_chosen.emit(hit.id)
            return
        address = format_address(PageAddress(PageKind.POST, hit.id))
        self._area.go(Place(PAGE, address, row.anchor), needles)
