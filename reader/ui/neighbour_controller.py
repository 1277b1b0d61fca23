"""The notes around the one that is shown, found on a lane of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.core.page_address import PageKind, parse_address
from reader.core.post import PostId
from reader.ui.jobs import Lane
from reader.ui.navigation import PAGE, Place
from reader.ui.panes.neighbours import NoteNeighbours
from reader.ui.panes.side_pane import SidePane

if TYPE_CHECKING:
    from reader.core.library import LibrarySnapshot
    from reader.core.related import NoteGraph
    from reader.ui.page_area import PageArea
    from reader.ui.window_services import WindowServices

_MOST_BACKLINKS, _MOST_RELATED = 5, 4


class NeighbourController(QObject):
    """Shows a note's neighbours in the side pane. The links are read with the first note."""

    def __init__(
        self,
        services: WindowServices,
        *,
        area: PageArea,
        side: SidePane,
        library: Callable[[], LibrarySnapshot],
    ) -> None:
        super().__init__(area)
        self._services, self._side, self._library = services, side, library
        self._area = area
        self._made: tuple[LibrarySnapshot, NoteGraph] | None = None
        self._painted = ""
        # Not when it is asked for: the page itself needs all there is until then.
        area.page_painted.connect(self._note_painted)

    def refresh(self) -> None:
        """Look again, for the library is another; a page on its way brings its own look."""
        place = self._area.history.current
        if place is not None and (place.kind != PAGE or place.address == self._painted):
            self._look(place)

    def _note_painted(self, address: str) -> None:
        self._painted = address
        if (place := self._area.history.current) is not None:
            self._look(place)

    def close(self) -> None:
        """End the lane."""
        if "_lane" in self.__dict__:
            self._lane.close()

    @cached_property
    def _lane(self) -> Lane:
        return Lane("neighbours", is_latest_only=True, parent=self)

    def _look(self, place: Place) -> None:
        library = self._library()
        address = parse_address(place.address) if place.kind == PAGE else None
        if address is None or address.kind is not PageKind.POST or not library.posts:
            self._side.neighbours.show_neighbours(NoteNeighbours())
            return
        note = PostId(address.path)

        def find() -> NoteNeighbours:
            graph = self._graph(library)
            backlinks = graph.backlinks(note)[:_MOST_BACKLINKS]
            listed = {post.id for post in backlinks}
            return NoteNeighbours(backlinks, graph.related(note, _MOST_RELATED, listed))

        self._lane.submit(find, lambda found: self._show(place.address, found))

    def _show(self, address: str, found: NoteNeighbours) -> None:
        current = self._area.history.current
        if current is not None and current.address == address:
            self._side.neighbours.show_neighbours(found)

    def _graph(self, library: LibrarySnapshot) -> NoteGraph:
        """Return the graph of ``library``; called on the lane alone."""
        from reader.core.related import NoteGraph  # noqa: PLC0415 - on the lane
        from reader.services.search.han import load_folding  # noqa: PLC0415 - on the lane

        if self._made is None or self._made[0] is not library:
            catalogue = self._services.catalogue
            links, headings = catalogue.links(), catalogue.headings()
            self._made = library, NoteGraph(library, links, headings, load_folding())
        return self._made[1]
