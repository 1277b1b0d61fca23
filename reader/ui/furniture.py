"""What the window gets once it is on the screen: the side pane and the controllers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.core.library import LibrarySnapshot
from reader.core.post import PostId
from reader.services.settings import Settings
from reader.ui.arrival_controller import ArrivalController
from reader.ui.export_controller import ExportController
from reader.ui.jobs import Lane
from reader.ui.libraries_controller import LibrariesController
from reader.ui.navigation import HOME, PROBLEMS
from reader.ui.neighbour_controller import NeighbourController
from reader.ui.panes.side_pane import SidePane
from reader.ui.practice_controller import PracticeController
from reader.ui.rail_controller import RailController
from reader.ui.reading_controller import ReadingController
from reader.ui.saved_search_controller import SavedSearchController
from reader.ui.search_controller import SearchController
from reader.ui.shell import Shell
from reader.ui.status_line import StatusLine
from reader.ui.suggestion_controller import SuggestionController
from reader.ui.unread_libraries import UnreadLibraries

if TYPE_CHECKING:
    from reader.ui.practice.practice_pane import PracticePane


class Furniture:
    """The side pane, and what joins the panes to one another and to the services."""

    def __init__(
        self,
        shell: Shell,
        *,
        lanes: Mapping[str, Lane],
        settings: Callable[[], Settings],
        status: StatusLine,
        make_practice_pane: Callable[[], PracticePane],
    ) -> None:
        self.side = SidePane(shell.theme)
        self._make_reading(shell, make_practice_pane)
        self._make_searching(shell, lanes["search"])
        self.libraries = LibrariesController(
            settings,
            library=shell.library,
            tree=shell.tree,
            area=shell.area,
            undo_bar=self.saved.undo_bar,
            lane=lanes["store"],
        )
        self._unread = UnreadLibraries(shell.library, shell.tree, shell.area.feed)
        self.exporting = ExportController(shell.library, shell.area, status)
        self._connect(shell)

    def _make_reading(self, shell: Shell, make_practice_pane: Callable[[], PracticePane]) -> None:
        services, area, language = shell.services, shell.area, shell.language
        self.reading = ReadingController(
            services,
            tree=shell.tree,
            area=area,
            side=self.side,
            pages=shell.pages,
            language=language,
        )
        self.practice = PracticeController(
            services,
            make_pane=make_practice_pane,
            area=area,
            side=self.side,
            reading=self.reading,
            language=language,
            note_title=lambda note: _title_of(shell.library.snapshot, note),
        )
        self.places = RailController(shell.rail, area)
        self.places.join("home", self.reading.go_home, HOME)
        self.places.join("practice", self.practice.show_list, PROBLEMS)
        self.neighbours = NeighbourController(
            services, area=area, side=self.side, library=lambda: shell.library.snapshot
        )
        self.arrivals = ArrivalController(
            services,
            area=area,
            library=shell.library,
            reading=self.reading,
            practice=self.practice,
        )

    def _make_searching(self, shell: Shell, lane: Lane) -> None:
        services, area = shell.services, shell.area
        self.suggestions = SuggestionController(
            services.progress, shell.theme, shell.tree.search, lambda: shell.library.snapshot
        )
        self.searching = SearchController(services, shell.tree.search, area, lane, shell.language)
        self.saved = SavedSearchController(services.progress, shell.tree, area)

    def _connect(self, shell: Shell) -> None:
        shown = shell.library.shown
        shown.connect(lambda: self.reading.offer_to_resume(shell.library.snapshot))
        shown.connect(self.neighbours.refresh)
        shown.connect(self.searching.warm_soon)
        shell.library.indexed.connect(shell.area.renew_results)
        shell.library.indexed.connect(self.searching.warm_soon)
        self.searching.used.connect(self.suggestions.note_use)
        self.searching.problem_chosen.connect(self.practice.open_problem)


def _title_of(library: LibrarySnapshot, note: str) -> str:
    post = library.by_id.get(PostId(note))
    return post.title if post is not None else ""
