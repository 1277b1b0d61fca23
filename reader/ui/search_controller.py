"""Searching as one types: the box asks, a lane of its own answers, the newest wins."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.search_document import Detail, SearchAnswer, SearchKind
from reader.ui.jobs import Lane
from reader.ui.navigation import PAGE, RESULTS, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.search_box import SearchBox
from reader.ui.window_services import WindowServices

if TYPE_CHECKING:
    from reader.ui.models.hit_list import HitRow
    from reader.ui.panes.results_pane import ResultsPane

_IDLE_MS = 3000
_FIRST_HITS = 12
"""What is found at once, at each key: more than the tallest window shows."""
_MOST_HITS = 60
"""What is listed at most; whoever wants more narrows the search."""
_COUNTED_HITS = 300
_FIRST = Detail(has_sections=True)
_WHOLE = Detail(has_sections=True, counted=_COUNTED_HITS)


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
        self._returned_to: Place | None = None
        self._idle = QTimer(self, singleShot=True, interval=_IDLE_MS)
        self._idle.timeout.connect(self._warm)
        box.query_changed.connect(self._ask)
        box.opened.connect(self._open_first)
        box.hits_wanted.connect(self._enter_hits)
        box.left.connect(area.leave_results)
        box.left.connect(area.take_focus)
        area.results_made.connect(self._join)
        area.arrived.connect(self._come_back)

    def _join(self, results: ResultsPane) -> None:
        results.reading_wanted.connect(self._read_anew)
        results.hit_opened.connect(self._open_hit)
        results.query_wanted.connect(self._put)
        results.list.left_upwards.connect(self._box.setFocus)
        results.left.connect(self._box.leave)

    def warm_soon(self) -> None:
        """Load what searches need once the window has had nothing to do for a while."""
        self._idle.start()

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
        self._returned_to = None
        if not query.strip():
            self._area.leave_results()
        elif not self._is_answered(query):
            self._lane.submit(self._search_for(query), self._show)

    def _is_answered(self, query: str) -> bool:
        """Whether all that ``query`` finds is shown already."""
        results = self._area.results if self._area.is_searching else None
        return results is not None and results.query == query and results.is_whole

    def _come_back(self, place: Place) -> None:
        """Have the results of an earlier query again, in the box too."""
        if place.kind != RESULTS:
            return
        self._box.setText(place.address)
        if not self._is_answered(place.address):
            self._ask(place.address)
            self._returned_to = place

    def _search_for(self, query: str, *, is_whole: bool = False) -> Callable[[], SearchAnswer]:
        language = self._language()

        limit, detail = (_MOST_HITS, _WHOLE) if is_whole else (_FIRST_HITS, _FIRST)

        def search() -> SearchAnswer:
            from reader.core.query_reading import tell_reading  # noqa: PLC0415 - on the lane

            answer = self._services.search.search(query, limit, detail)
            return answer._replace(reading=tell_reading(answer, language))

        return search

    def _show(self, answer: SearchAnswer) -> None:
        query = answer.query
        # The box may have been emptied since this was asked.
        if query.strip() == self._box.text().strip():
            self._area.results.show_answer(answer, notes=self._area.note_count)
            self._area.show_results()
            # The rest and the facets come when the first few are to be seen.
            self._lane.submit(self._search_for(query, is_whole=True), self._show_whole)
        if self._services.search.needs_rebuild:
            self.rebuild_wanted.emit()

    def _show_whole(self, answer: SearchAnswer) -> None:
        results = self._area.results
        if results.answer is not None and answer.query == results.query:
            # The time is that of the first answer, which one waited for.
            whole = answer._replace(elapsed_ms=results.answer.elapsed_ms)
            results.show_answer(whole, notes=self._area.note_count)
            if self._returned_to is not None:
                results.take_place(self._returned_to)
                self._returned_to = None

    def _open_first(self) -> None:
        """Open the best hit of what is in the box, also where its answer is still on its way."""
        query = self._box.text()
        if self._area.is_searching and self._area.results.query == query:
            self._area.results.open_first()
        elif query.strip():
            self._lane.submit(self._search_for(query), self._show_and_open)

    def _show_and_open(self, answer: SearchAnswer) -> None:
        self._show(answer)
        if self._area.is_searching:
            self._area.results.open_first()

    def _enter_hits(self) -> None:
        """Lead the keyboard into the results, and show them again where a hit took their place."""
        query = self._box.text()
        if self._area.is_searching:
            self._area.results.list.enter()
        elif query.strip():
            self._lane.submit(self._search_for(query), self._show_and_enter)

    def _show_and_enter(self, answer: SearchAnswer) -> None:
        self._show(answer)
        if self._area.is_searching:
            self._area.results.list.enter()

    def _read_anew(self) -> None:
        query = self._area.results.query
        if query and self._area.is_searching:
            self._lane.submit(self._search_for(query, is_whole=True), self._show_whole)

    def _put(self, query: str) -> None:
        """Have a query searched as if it had been typed; the cursor stays in the box."""
        self._box.setText(query)
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_hit(self, row: HitRow, needles: tuple[str, ...]) -> None:
        self.used.emit(self._area.results.query)
        hit = row.hit
        if hit.kind is not SearchKind.NOTE:
            self.problem_chosen.emit(hit.id)
            return
        address = format_address(PageAddress(PageKind.POST, hit.id))
        self._area.go(Place(PAGE, address, row.anchor), needles)
