"""Reading: opening posts where they were left, outline and problems beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.page_address import PageAddress, PageKind, format_address, parse_address
from reader.core.page_words import ProblemLink
from reader.core.post import PostId
from reader.services.recent import PLACES, Recent
from reader.ui.navigation import HOME, PAGE, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.side_pane import SidePane
from reader.ui.panes.tree_pane import TreePane

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.library_pages import LibraryPages, PageOutline
    from reader.ui.window_services import WindowServices

_SCROLL_REST_MS = 400


class ReadingController(QObject):
    """Joins tree, feed, page and side pane, and remembers where each post was left."""

    moved = Signal()
    """Another place is shown; what stands beside it may have to change."""

    def __init__(
        self,
        services: WindowServices,
        *,
        tree: TreePane,
        area: PageArea,
        side: SidePane,
        pages: LibraryPages,
        language: Callable[[], str],
    ) -> None:
        super().__init__(area)
        self._services, self._tree, self._area, self._side = services, tree, area, side
        self._language = language
        self._recent = Recent(services.progress, PLACES)
        self._made: PageOutline | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SCROLL_REST_MS)
        self._rest.timeout.connect(self.keep_scroll)
        tree.all_chosen.connect(self.go_home)
        tree.category_chosen.connect(self._list_category)
        tree.tag_chosen.connect(self._toggle_tag)
        area.post_opened.connect(self.open_post)
        area.arrived.connect(self._note_arrival)
        area.outline_entered.connect(side.follow)
        area.scrolled.connect(lambda _: self._rest.start())
        side.heading_chosen.connect(area.scroll_to)
        side.note_chosen.connect(self.open_post)
        area.page_painted.connect(self._show_outline)
        pages.page_made.connect(self._note_outline)

    def go_home(self) -> None:
        """Show the feed, unfiltered."""
        self._area.go(Place(HOME))

    def open_post(self, post: str) -> None:
        """Show a post where it was left."""
        address = format_address(PageAddress(PageKind.POST, post))
        scroll = self._services.progress.scroll(PostId(post))
        self._area.go(Place(PAGE, address, scroll=scroll or None))

    def show_statement(self, slug: str) -> None:
        """Show the statement of a problem."""
        address = format_address(PageAddress(PageKind.PROBLEM, slug))
        current = self._area.history.current
        if current is None or current.address != address or self._area.is_searching:
            self._area.go(Place(PAGE, address))

    def offer_to_resume(self, library: LibrarySnapshot) -> None:
        """Offer the post that was read last, if it is in ``library``."""
        last = self._services.progress.state("post")
        post = library.by_id.get(PostId(last)) if isinstance(last, str) else None
        self._area.offer_to_resume(post)

    def keep_scroll(self) -> None:
        """Remember how far the present post is read, now and not again for this scroll."""
        self._rest.stop()
        place = self._area.history.current
        if place is None or place.kind != PAGE or place.scroll is None:
            return
        address = parse_address(place.address)
        if address.kind is PageKind.POST:
            self._services.progress.set_scroll(PostId(address.path), place.scroll)

    def _list_category(self, category: tuple[str, ...]) -> None:
        self._area.go(Place(HOME, filter=replace(self._marks_wanted(), category=category)))

    def _marks_wanted(self) -> PostFilter:
        """Return what the feed filters by beside place and time, where it is shown."""
        place = self._area.history.current
        now = place.filter if place is not None and place.kind == HOME else PostFilter()
        return PostFilter(
            state=now.state, is_bookmarked=now.is_bookmarked, has_problem=now.has_problem
        )

    def _toggle_tag(self, tag: str) -> None:
        now = self._area.feed.current_filter
        tags = tuple(t for t in now.tags if t != tag) if tag in now.tags else (*now.tags, tag)
        self._area.go(Place(HOME, filter=replace(now, tags=tags)))

    def _note_arrival(self, place: Place) -> None:
        if place.kind == HOME:
            self._tree.show_category(place.filter.category, place.filter.library)
        if place.kind == PAGE:  # its outline comes with it, lest all be painted twice
            self._remember(place.address)
        self.moved.emit()

    def _remember(self, address: str) -> None:
        progress, parsed = self._services.progress, parse_address(address)
        progress.set_state("place", address)
        self._recent.add(address)
        if parsed.kind is PageKind.POST:
            progress.set_state("post", parsed.path)

    def _note_outline(self, outline: PageOutline) -> None:
        self._made = outline

    def _show_outline(self, painted: str) -> None:
        """Show what goes with the page, after it: the engine needs all there is until then."""
        outline, self._made = self._made, None
        if outline is None:
            return
        current = self._area.history.current
        shown = [painted]
        if current is not None and current.kind == PAGE:  # results have a query for an address
            shown.append(current.address)
        if not all(_is_page(address, outline.address) for address in shown):
            return
        is_post = outline.address.kind is PageKind.POST
        titles = self._services.problem_titles.for_note(outline.address.path) if is_post else ()
        language = self._language()
        links = [ProblemLink(title.slug, title.best(language)) for title in titles]
        self._side.show_page(outline.headings, links)


def _is_page(address: str, page: PageAddress) -> bool:
    # The engine spells some signs of an address in another way than we do.
    parsed = parse_address(address) if address else None
    return parsed is not None and (parsed.kind, parsed.path) == (page.kind, page.path)
