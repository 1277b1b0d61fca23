"""The middle of the window: the header bar over feed, results, page, problems or health."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QColor, QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.page_address import (
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.post import PostId
from reader.ui.navigation import HOME, PAGE, PROBLEMS, History, Place
from reader.ui.panes.header_bar import HeaderBar
from reader.ui.theme.controller import ThemeController
from reader.ui.web.page_source import PageSource

if TYPE_CHECKING:
    from reader.core.post import Post
    from reader.ui.models.library_entry import LibraryEntry
    from reader.ui.panes.health_pane import HealthPane
    from reader.ui.panes.home_feed import HomeFeed
    from reader.ui.panes.results_pane import ResultsPane
    from reader.ui.practice.problem_list import ProblemList
    from reader.ui.web.reader_view import ReaderView

Pane = TypeVar("Pane", bound=QWidget)


class PageArea(QWidget):
    """Shows one place at a time and remembers the way. The page view is made on first use."""

    arrived = Signal(object)
    """Another `Place` is shown."""
    results_made = Signal(object)
    """The `ResultsPane` was made, on its first use; whoever works with it joins it now."""
    results_shown = Signal()
    """The results cover what was there."""
    post_opened = Signal(str)
    """A card of the feed was opened: the post's id."""
    export_wanted = Signal(tuple)
    """These posts are to be written to a folder."""
    problem_followed = Signal(str)
    """A link to a problem was clicked: its slug."""
    outline_entered = Signal(str)
    """The heading under which the reader is changed."""
    scrolled = Signal(float)
    """The page was scrolled, 0 to 1."""
    page_painted = Signal(str)
    """A page is there: its address."""
    run_requested = Signal(str, int)
    """Run was pressed on a code block of the page."""
    page_said = Signal(str, object)
    """What a feature's script beside the page tells: its name, and what JSON can hold."""

    def __init__(
        self,
        theme: ThemeController,
        source: PageSource,
        *,
        back: QAction,
        forward: QAction,
        side: QAction,
    ) -> None:
        super().__init__()
        self._theme, self._source = theme, source
        self._back, self._forward = back, forward
        self._reader: ReaderView | None = None
        self._zoom = 1.0
        self._library = LibrarySnapshot(())
        self._entries: tuple[LibraryEntry, ...] = ()
        self._resumable: Post | None = None
        self._is_anything_shown = False
        self._kinds: dict[str, _Kind] = {}
        self._more_words: list[Callable[[], Mapping[str, str]]] = []
        self.history = History()
        self.header = HeaderBar(theme, back, forward, side)
        self._page_place = QWidget()
        self._page_place.setLayout(QVBoxLayout())
        self._page_place.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]  # set above
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page_place)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self._stack, 1)
        self._connect()

    # The window opens before these are needed, so each is made when it is first asked for.

    @cached_property
    def feed(self) -> HomeFeed:
        """The newest posts."""
        from reader.ui.panes.home_feed import HomeFeed  # noqa: PLC0415 - see above

        feed = HomeFeed(self._theme)
        feed.filter_changed.connect(self._change_filter)
        feed.post_opened.connect(self.post_opened)
        feed.export_wanted.connect(self.export_wanted)
        feed.offer_to_resume(self._resumable)
        feed.show_libraries(self._entries)
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

        return self._added(HealthPane())

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

    def tell_page(self, name: str, told: object) -> None:
        """Tell the page's features ``told``, which JSON can hold, where a page is there."""
        if self._reader is not None:
            self._reader.tell(name, told)

    def add_words(self, words: Callable[[], Mapping[str, str]]) -> None:
        """Have more labels at hand for the scripts of later pages, in the present language."""
        self._more_words.append(words)
        if self._reader is not None:
            self._reader.set_words(self._reader_words())

    @property
    def reader(self) -> ReaderView | None:
        """The page view, once a page was opened."""
        return self._reader

    @property
    def is_searching(self) -> bool:
        """Whether the results are shown."""
        return "results" in self.__dict__ and self._stack.currentWidget() is self.results

    def show_library(
        self, library: LibrarySnapshot, entries: tuple[LibraryEntry, ...] = ()
    ) -> None:
        """Take over another snapshot and its libraries; what is listed is listed anew."""
        self._library, self._entries = library, entries
        if "feed" in self.__dict__:
            self.feed.show_libraries(entries)
            self.feed.show_posts(library, self.feed.current_filter)

    def offer_to_resume(self, post: Post | None) -> None:
        """Offer ``post`` on top of the feed, as where one left off."""
        self._resumable = post
        if "feed" in self.__dict__:
            self.feed.offer_to_resume(post)

    def begin_at(self, place: Place) -> None:
        """Have the way begin at ``place``, shown by `show_beginning` if no other comes first."""
        self.history.visit(place)

    def show_beginning(self) -> None:
        """Show where the way began, unless something is shown."""
        if not self._is_anything_shown and self.history.current is not None:
            self._show(self.history.current)

    def go(self, place: Place, needles: Sequence[str] = ()) -> None:
        """Go to a new place, with ``needles`` marked on its page."""
        self.history.visit(place)
        self._show(place, needles)
        self.take_focus()

    def go_back(self) -> None:
        """Go back; out of the results first."""
        if self.is_searching and self.history.current is not None:
            self._show(self.history.current)
        elif (place := self.history.back()) is not None:
            self._show(place)
        self.take_focus()

    def go_forward(self) -> None:
        """Go forward."""
        if (place := self.history.forward()) is not None:
            self._show(place)
            self.take_focus()

    def show_results(self) -> None:
        """Show the results in place of what is there, which stays one step back."""
        self._stack.setCurrentWidget(self.results)
        self.header.close_marks()
        self.header.show_place("")
        self._update_actions()
        self.results_shown.emit()

    def leave_results(self) -> None:
        """Show what was there before the search."""
        if self.is_searching:
            self._show(self.history.current or Place(HOME))

    def take_focus(self) -> None:
        """Have the keyboard scroll the page, or walk the problems."""
        shown = self._stack.currentWidget()
        if shown is self._page_place and self._reader is not None:
            self._reader.setFocus()
        elif "problems" in self.__dict__ and shown is self.problems:
            self.problems.enter()
        else:
            shown.setFocus()

    def set_zoom(self, factor: float) -> None:
        """Enlarge the page."""
        self._zoom = factor
        if self._reader is not None:
            self._reader.set_zoom(factor)

    def scroll_to(self, anchor: str) -> None:
        """Show a heading of the page."""
        if self._reader is not None:
            self._reader.scroll_to(anchor)

    def reload_page(self) -> None:
        """Load the page again, because its note or the language changed."""
        if self._reader is not None and self._reader.address:
            self._reader.reload()

    @property
    def open_post(self) -> PostId:
        """The note whose page was shown last; empty for none."""
        address = self._reader.address if self._reader is not None else ""
        parsed = parse_address(address) if address else None
        is_post = parsed is not None and parsed.kind is PageKind.POST
        return PostId(parsed.path if parsed is not None and is_post else "")

    def move_page(self, old: PostId, new: PostId) -> None:
        """Show and remember the page of ``old`` as that of ``new``: its file was moved."""
        address = _post_address(old)
        self.history.rename(address, _post_address(new))
        current = self.history.current
        if current is not None and current.kind == PAGE and not self.is_searching:
            self._show(current)

    def follow(self, url: str) -> None:
        """Go where a link leads: inside, or outside by the system's browser."""
        try:
            address = parse_address(url)
        except AddressError:
            QDesktopServices.openUrl(QUrl(url))
            return
        if address.kind is PageKind.PROBLEM:
            self.problem_followed.emit(address.path)
        elif address.kind is PageKind.POST:
            self.go(Place(PAGE, _without_anchor(address), address.anchor))

    def close_reader(self) -> None:
        """Let go of the web engine; a window that is closed may still hear of a language."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def make_reader(self) -> ReaderView:
        """Return the page view, made now if this is its first use."""
        if self._reader is None:
            # Here and not above: WebEngine takes long to load, and the window opens before it.
            from reader.ui.web.reader_view import ReaderView  # noqa: PLC0415

            reader = ReaderView(self._source, words=self._reader_words())
            reader.set_background(QColor(self._theme.palette.paper))
            reader.set_theme(self._theme.palette.name)
            reader.set_zoom(self._zoom)
            # Queued: Chromium ends the process where a load begins while it asks about another.
            reader.link_clicked.connect(self.follow, Qt.ConnectionType.QueuedConnection)
            reader.outline_entered.connect(self.outline_entered)
            reader.scrolled.connect(self._note_scroll)
            reader.page_loaded.connect(self.page_painted)
            reader.marks_counted.connect(self.header.show_marks)
            reader.run_requested.connect(self.run_requested)
            reader.said.connect(self.page_said)
            self._page_place.layout().addWidget(reader)  # type: ignore[union-attr]  # set in __init__
            self._reader = reader
        return self._reader

    def retranslate(self) -> None:
        """Speak the interface's language on the page too."""
        if self._reader is not None:
            self._reader.set_words(self._reader_words())
            self.reload_page()

    def _show(self, place: Place, needles: Sequence[str] = ()) -> None:
        self._is_anything_shown = True
        if place.kind == HOME:
            self.feed.show_posts(self._library, place.filter)
            self._stack.setCurrentWidget(self.feed)
        elif place.kind == PAGE:
            self._stack.setCurrentWidget(self._page_place)
            self.make_reader().open(
                place.address, anchor=place.anchor, scroll=place.scroll, needles=needles
            )
        elif place.kind in self._kinds:
            self._show_pane(self._kinds[place.kind], place)
        else:
            pane = self.problems if place.kind == PROBLEMS else self.health
            self._stack.setCurrentWidget(pane)
        if not needles:
            self.header.close_marks()
        self.header.show_place(self._words_for(place))
        self._update_actions()
        self.arrived.emit(place)

    def _show_pane(self, kind: _Kind, place: Place) -> None:
        if kind.pane is None:
            kind.pane = self._added(kind.make())
        if kind.arrive is not None:
            kind.arrive(place)
        self._stack.setCurrentWidget(kind.pane)

    def _added(self, pane: Pane) -> Pane:
        self._stack.addWidget(pane)
        return pane

    def _words_for(self, place: Place) -> str:
        if place.kind == HOME:
            return " / ".join(place.filter.category)
        if place.kind in self._kinds:
            return self._kinds[place.kind].title(place)
        if place.kind != PAGE:
            return ""
        address = parse_address(place.address)
        post = next((p for p in self._library.posts if p.id == address.path), None)
        if address.kind is PageKind.PROBLEM or post is None:
            return ""
        return " / ".join((*post.category, post.series) if post.series else post.category)

    def _update_actions(self) -> None:
        self._back.setEnabled(self.history.can_go_back or self.is_searching)
        self._forward.setEnabled(self.history.can_go_forward)

    def _note_scroll(self, fraction: float) -> None:
        self.history.note_scroll(fraction)
        self.scrolled.emit(fraction)

    def _connect(self) -> None:
        self.header.mark_stepped.connect(self.step_mark)
        self.header.marks_dismissed.connect(self._dismiss_marks)
        self.header.find_changed.connect(self._find)
        self._theme.changed.connect(self._dress_reader)

    def _change_filter(self, wanted: PostFilter) -> None:
        self.go(Place(HOME, filter=wanted))

    def step_mark(self, step: int) -> None:
        """Show the next (1) or previous (-1) match on the page."""
        if self._reader is not None:
            (self._reader.next_mark if step > 0 else self._reader.previous_mark)()

    def _dismiss_marks(self) -> None:
        if self._reader is not None:
            self._reader.mark(())

    def _find(self, text: str) -> None:
        if self._reader is not None:
            self._reader.find_text(text)

    def _dress_reader(self) -> None:
        if self._reader is not None:
            self._reader.set_background(QColor(self._theme.palette.paper))
            self._reader.set_theme(self._theme.palette.name)

    def _reader_words(self) -> dict[str, str]:
        words = {
            "copy": self.tr("Copy"),
            "copied": self.tr("Copied"),
            "wrap": self.tr("Wrap long lines"),
            "run": self.tr("Run"),
            "copyTex": self.tr("Copy TeX"),
            "copyLink": self.tr("Copy link"),
            "openAside": self.tr("Open in a new tab"),
            "picture": self.tr("Picture"),
            "zoomIn": self.tr("Enlarge"),
            "zoomOut": self.tr("Reduce"),
            "zoomReset": self.tr("As large as the window"),
            "close": self.tr("Close"),
            "preview": self.tr("Preview"),
            "linkHints": self.tr("Type the letters of a link to follow it"),
            "missingImage": self.tr("Missing picture"),
        }
        for more in self._more_words:
            words.update(more())
        return words


@dataclass(slots=True)
class _Kind:
    """A kind of place that a feature brought."""

    make: Callable[[], QWidget]
    title: Callable[[Place], str]
    arrive: Callable[[Place], None] | None
    pane: QWidget | None = None


def _post_address(post: PostId) -> str:
    return format_address(PageAddress(PageKind.POST, post))


def _without_anchor(address: PageAddress) -> str:
    return format_address(PageAddress(address.kind, address.path))
