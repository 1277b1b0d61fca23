"""The panes in which places are shown, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from reader.core.library import LibrarySnapshot
from reader.core.page_address import PageKind, parse_address
from reader.core.post import PostId
from reader.ui.navigation import HEALTH, HOME, PAGE, PROBLEMS, RESULTS, Place
from reader.ui.pane_stack import PaneStack
from reader.ui.theme.controller import ThemeController

if TYPE_CHECKING:
    from reader.core.post import Post
    from reader.ui.models.library_entry import LibraryEntry
    from reader.ui.panes.health_pane import HealthPane
    from reader.ui.panes.home_feed import HomeFeed
    from reader.ui.panes.results_pane import ResultsPane
    from reader.ui.practice.problem_list import ProblemList

Pane = TypeVar("Pane", bound=QWidget)


class PlacePanes(QWidget):
    """One pane at a time of those that lie in ``stack``."""

    pane_made = Signal(object)
    """A pane was made, on its first use: the widget."""
    results_made = Signal(object)
    """The `ResultsPane` was made, on its first use; whoever works with it joins it now."""
    post_opened = Signal(str)
    """A card of the feed was opened: the post's id."""
    aside_wanted = Signal(str)
    """A card of the feed is to be opened in a tab of its own: the post's id."""
    export_wanted = Signal(tuple)
    """These posts are to be written to a folder."""
    filter_changed = Signal(object)
    """The feed is to list what another `PostFilter` accepts."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._library = LibrarySnapshot(())
        self._entries: tuple[LibraryEntry, ...] = ()
        self._why_unread: Exception | None = None
        self._resumable: Post | None = None
        self._kinds: dict[str, _Kind] = {}
        self._stack = PaneStack()

    # The window opens before these are needed, so each is made when it is first asked for.

    @cached_property
    def feed(self) -> HomeFeed:
        """The newest posts."""
        from reader.ui.panes.home_feed import HomeFeed  # noqa: PLC0415 - see above

        feed = HomeFeed(self._theme)
        feed.filter_changed.connect(self.filter_changed)
        feed.post_opened.connect(self.post_opened)
        feed.aside_wanted.connect(self.aside_wanted)
        feed.export_wanted.connect(self.export_wanted)
        feed.offer_to_resume(self._resumable)
        feed.show_libraries(self._entries)
        feed.explain_unread(self._why_unread)
        return self._added(feed)

    @cached_property
    def results(self) -> ResultsPane:
        """The results of a search."""
        from reader.ui.panes.results_pane import ResultsPane  # noqa: PLC0415 - see above

        results = self._added(ResultsPane(self._theme))
        self.results_made.emit(results)
        return results

    @cached_property
    def problems(self) -> ProblemList:
        """The list of problems."""
        from reader.ui.practice.problem_list import ProblemList  # noqa: PLC0415 - see above

        return self._added(ProblemList(self._theme))

    @cached_property
    def health(self) -> HealthPane:
        """The health page."""
        from reader.ui.panes.health_pane import HealthPane  # noqa: PLC0415 - see above

        return self._added(HealthPane(self._theme))

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """All panes that were made."""
        widgets = (self._stack.widget(index) for index in range(self._stack.count()))
        return tuple(widget for widget in widgets if widget is not None)

    @property
    def note_count(self) -> int:
        """How many notes there are in the libraries that are shown."""
        return len(self._library.posts)

    @property
    def is_searching(self) -> bool:
        """Whether the results are shown."""
        return "results" in self.__dict__ and self._stack.currentWidget() is self.results

    def register(
        self,
        kind: str,
        make: Callable[[], QWidget],
        *,
        title: Callable[[Place], str],
        arrive: Callable[[Place], None] | None = None,
    ) -> None:
        """Add a kind of place with a pane of its own.

        Args:
            kind: The `Place.kind` that is shown in the pane.
            make: Makes the pane, when the first such place is shown.
            title: What the header says of a place.
            arrive: Called each time such a place is about to be shown.
        """
        self._kinds[kind] = _Kind(make, title, arrive)

    def show_library(
        self, library: LibrarySnapshot, entries: tuple[LibraryEntry, ...] = ()
    ) -> None:
        """Take over another snapshot and its libraries; what is listed is listed anew."""
        self._library, self._entries, self._why_unread = library, entries, None
        if "feed" in self.__dict__:
            self.feed.show_libraries(entries)
            self.feed.explain_unread(None)
            self.feed.take_library(library)

    def show_unreadable_library(self, why: Exception) -> None:
        """Say in the feed why there is nothing in it, where there was nothing before."""
        self._why_unread = why
        if "feed" in self.__dict__:
            self.feed.explain_unread(why)

    def offer_to_resume(self, post: Post | None) -> None:
        """Offer ``post`` on top of the feed, as where one left off."""
        self._resumable = post
        if "feed" in self.__dict__:
            self.feed.offer_to_resume(post)

    def _pane_for(self, place: Place) -> QWidget | None:
        """Return the pane of any place but a page, ready for it; None for an unknown kind."""
        if place.kind == HOME:
            self.feed.show_posts(self._library, place.filter)
            return self.feed
        if place.kind in self._kinds:
            return self._pane_of(self._kinds[place.kind], place)
        if place.kind == RESULTS:
            return self.results
        if place.kind in {PROBLEMS, HEALTH}:
            return self.problems if place.kind == PROBLEMS else self.health
        return None

    def _pane_of(self, kind: _Kind, place: Place) -> QWidget:
        if kind.pane is None:
            kind.pane = self._added(kind.make())
        if kind.arrive is not None:
            kind.arrive(place)
        return kind.pane

    def _added(self, pane: Pane) -> Pane:
        self._stack.addWidget(pane)
        self.pane_made.emit(pane)
        return pane

    def words_for(self, place: Place) -> str:
        """Return what the header says of a place."""
        if place.kind == HOME:
            return " / ".join(place.filter.category)
        if place.kind in self._kinds:
            return self._kinds[place.kind].title(place)
        if place.kind != PAGE:
            return _names().get(place.kind, "")
        address = parse_address(place.address)
        post = self._library.by_id.get(PostId(address.path))
        if address.kind is PageKind.PROBLEM or post is None:
            return ""
        return " / ".join((*post.category, post.series) if post.series else post.category)


def _names() -> dict[str, str]:
    """Return what the header says of places that no feature brought."""
    return {
        PROBLEMS: QCoreApplication.translate("ProblemList", "Problems"),
        HEALTH: QCoreApplication.translate("HealthPane", "Health of the library"),
    }


@dataclass(slots=True)
class _Kind:
    """A kind of place that a feature brought."""

    make: Callable[[], QWidget]
    title: Callable[[Place], str]
    arrive: Callable[[Place], None] | None
    pane: QWidget | None = None
