"""The middle of the window: the header bar over feed, results, page, problems or health."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.page_address import (
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.post import PostId
from reader.services.typography import Typography
from reader.ui.browsing.tabs import TabList
from reader.ui.navigation import HOME, PAGE, RESULTS, History, Place
from reader.ui.page_holder import PageHolder
from reader.ui.paint_pause import PaintPause
from reader.ui.panes.header_bar import HeaderBar
from reader.ui.place_panes import PlacePanes
from reader.ui.theme.controller import ThemeController

if TYPE_CHECKING:
    from reader.ui.browsing.find_controller import FindController
    from reader.ui.web.page_view import PageView


class PageArea(PlacePanes):
    """Shows one place at a time and remembers the way. The page view is made on first use."""

    arrived = Signal(object)
    """Another `Place` is shown."""
    tabs_changed = Signal()
    """Another tab is shown, or the row of tabs is another."""
    results_shown = Signal()
    """The results cover what was there."""
    problem_followed = Signal(str)
    """A link to a problem was clicked: its slug."""
    file_followed = Signal(object)
    """A link to a file that is no note was clicked: its `PageAddress`."""
    outline_entered = Signal(str)
    """The heading under which the reader is changed."""
    scrolled = Signal(float)
    """The page was scrolled, 0 to 1."""
    page_loaded = Signal(str)
    """A page is there and can be told what to show: its address. It is not seen yet."""
    page_painted = Signal(str)
    """A page is on the screen: its address. What is not on it waits for this."""
    page_said = Signal(str, object)
    """What a feature's script beside the page tells: its name, and what JSON can hold."""

    def __init__(
        self,
        theme: ThemeController,
        holder: PageHolder,
        *,
        back: QAction,
        forward: QAction,
        side: QAction,
    ) -> None:
        """Take what shows pages, which may have a view already."""
        super().__init__(theme)
        self._back, self._forward = back, forward
        self._is_anything_shown = False
        self._aside: bool | None = None
        self._type_of: Callable[[Place], Typography] = lambda _: Typography()
        self.tabs = TabList()
        self.header = HeaderBar(theme, back, forward, side)
        self._pause = PaintPause(self)
        self._pause.add(self.header)
        self._holder = holder
        if holder.view is not None:
            self._join_view(holder.view)
        holder.view_made.connect(self._join_view)
        self._stack.addWidget(holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._stack, 1)
        self.filter_changed.connect(lambda wanted: self.go(Place(HOME, filter=wanted)))
        self.aside_wanted.connect(self._open_post_aside)

    @cached_property
    def finder(self) -> FindController:
        """What finds on the page, and shows how many matches there are."""
        from reader.ui.browsing.find_controller import FindController  # noqa: PLC0415 - not at the start

        return FindController(self._theme, self._holder, tab=lambda: self.tabs.current)

    def tell_page(self, name: str, told: object) -> None:
        """Tell the page's features ``told``, which JSON can hold, where a page is there."""
        if self.reader is not None:
            self.reader.tell(name, told)

    def add_words(self, words: Callable[[], Mapping[str, str]]) -> None:
        """Have more labels at hand for the scripts of later pages, in the present language."""
        self._holder.add_words(words)

    @property
    def history(self) -> History:
        """The way of the tab that is shown."""
        return self.tabs.current.history

    @property
    def reader(self) -> PageView | None:
        """The page view, once a page was opened."""
        return self._holder.view

    def add_above(self, row: QWidget) -> None:
        """Add a row above the header."""
        self._column.insertWidget(0, row)
        self._pause.add(row)

    def begin_at(self, place: Place) -> None:
        """Have the way begin at ``place``, shown by `show_beginning` if no other comes first."""
        self.history.visit(place)

    def show_beginning(self) -> None:
        """Show where the way began, unless something is shown."""
        if not self._is_anything_shown and self.history.current is not None:
            self._show(self.history.current)

    def go(self, place: Place, needles: Sequence[str] = ()) -> None:
        """Go to a new place, with ``needles`` marked on its page; results stay one step back."""
        if self.is_searching:
            self.history.visit(self.results.place)
        if self._aside is not None:
            self.open_aside(place, needles, is_behind=self._aside)
            return
        self.history.visit(place)
        self._show(place, needles)
        self.take_focus()

    def open_aside(
        self, place: Place, needles: Sequence[str] = (), *, is_behind: bool = False
    ) -> None:
        """Open a tab at ``place``, and show it unless it is to stay behind the present one."""
        self.tabs.add(place).needles = tuple(needles)
        if is_behind:
            self.tabs_changed.emit()
        else:
            self.tabs.step(1)
            self.show_tab()

    @contextmanager
    def opening_aside(self, *, is_behind: bool) -> Iterator[None]:
        """Within this, whatever goes to a place opens a tab of its own there."""
        before, self._aside = self._aside, is_behind
        try:
            yield
        finally:
            self._aside = before

    def show_tab(self) -> None:
        """Show what the current tab is at; the row of tabs is another."""
        if self.history.current is None:
            self.history.visit(Place(HOME))
        needles, self.tabs.current.needles = self.tabs.current.needles, ()
        self._show(self.history.current or Place(HOME), needles)
        self.tabs_changed.emit()
        self.take_focus()

    def go_back(self) -> None:
        """Go back; first out of results that no step of the way led to."""
        self._note_results()
        current = self.history.current
        if self.is_searching and current is not None and current.kind != RESULTS:
            self._show(current)
        elif (place := self.history.back()) is not None:
            self._show(place)
        self.take_focus()

    def go_forward(self) -> None:
        """Go forward."""
        self._note_results()
        if (place := self.history.forward()) is not None:
            self._show(place)
            self.take_focus()

    def show_results(self) -> None:
        """Show the results in place of what is there, which stays one step back."""
        self._stack.setCurrentWidget(self.results)
        self._note_results()
        self._show_finder(is_marked=False)
        self.header.show_place("")
        self._update_actions()
        self.results_shown.emit()

    def leave_results(self) -> None:
        """Show what was there before the search."""
        if not self.is_searching:
            return
        while (place := self.history.current or Place(HOME)).kind == RESULTS:
            if self.history.back() is None:
                self.history.amend(Place(HOME))
        self._show(place)

    def renew_results(self) -> None:
        """Have the results found anew, where some are shown."""
        if self.is_searching:
            self.results.renew()

    def take_focus(self) -> None:
        """Have the keyboard scroll the page, or walk the problems."""
        shown = self._stack.currentWidget()
        if shown is self._holder and self.reader is not None:
            self.reader.setFocus()
        elif "problems" in self.__dict__ and shown is self.problems:
            self.problems.enter()
        elif shown is not None:
            shown.setFocus()

    def set_zoom(self, factor: float) -> None:
        """Enlarge the page."""
        self._holder.set_zoom(factor)

    def set_types(self, type_of: Callable[[Place], Typography]) -> None:
        """Have each page set in the type that ``type_of`` gives, this one too."""
        self._type_of = type_of
        self.renew_type()

    def renew_type(self) -> None:
        """Set the page in the type it is now to have."""
        if self.history.current is not None and self.history.current.kind == PAGE:
            self._holder.set_type(self._type_of(self.history.current))

    def try_type(self, wanted: Typography) -> None:
        """Set the page in another type until another page or `renew_type` has its own."""
        self._holder.set_type(wanted)

    def scroll_to(self, anchor: str) -> None:
        """Show a heading of the page."""
        if self.reader is not None:
            self.reader.scroll_to(anchor)

    def reload_page(self) -> None:
        """Load the page again, because its note or the language changed."""
        if self.reader is not None and self.reader.address:
            self.reader.reload()

    @property
    def open_post(self) -> PostId:
        """The note whose page was shown last; empty for none."""
        address = self.reader.address if self.reader is not None else ""
        parsed = parse_address(address) if address else None
        is_post = parsed is not None and parsed.kind is PageKind.POST
        return PostId(parsed.path if parsed is not None and is_post else "")

    def move_page(self, old: PostId, new: PostId) -> None:
        """Show and remember the page of ``old`` as that of ``new``: its file was moved."""
        address = _post_address(old)
        self.tabs.rename(address, _post_address(new))
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
        elif address.kind is PageKind.ASSET:
            self.file_followed.emit(address)
        elif address.kind is PageKind.POST:
            self.go(Place(PAGE, _without_anchor(address), address.anchor))

    def close_finder(self) -> None:
        """Find no longer: its lane ends."""
        if "finder" in self.__dict__:
            self.finder.close()

    def make_reader(self) -> PageView:
        """Return the page view, made now if this is its first use."""
        return self._holder.make()

    def retranslate(self) -> None:
        """Speak the interface's language on the page too."""
        self._holder.speak()
        self.reload_page()
        place = self.history.current
        if place is not None and not self.is_searching:
            self.header.show_place(self.words_for(place))

    def _show(self, place: Place, needles: Sequence[str] = ()) -> None:
        is_first, self._is_anything_shown = not self._is_anything_shown, True
        if place.kind == PAGE:
            self._stack.setCurrentWidget(self._holder)
            self._holder.set_type(self._type_of(place))
            if not is_first:
                self._pause.begin()
            self.make_reader().open(
                place.address, anchor=place.anchor, scroll=place.scroll, needles=needles
            )
        else:  # one of a feature that is gone leads home
            self._stack.setCurrentWidget(self._pane_for(place) or self.feed)
        self._show_finder(is_marked=bool(needles))
        self.header.show_place(self.words_for(place))
        self._update_actions()
        self.arrived.emit(place)

    def _update_actions(self) -> None:
        self._back.setEnabled(self.history.can_go_back or self.is_searching)
        self._forward.setEnabled(self.history.can_go_forward)

    def _note_results(self) -> None:
        """Remember how the results are, where they are a step of the way."""
        place = self.history.current
        if self.is_searching and place is not None and place.kind == RESULTS:
            self.history.amend(self.results.place)

    def _note_scroll(self, fraction: float) -> None:
        self.history.note_scroll(fraction)
        self.scrolled.emit(fraction)

    def _show_finder(self, *, is_marked: bool) -> None:
        if "finder" in self.__dict__:
            is_page = self._stack.currentWidget() is self._holder
            self.finder.take_up(is_page=is_page, is_marked=is_marked)

    def _join_view(self, view: PageView) -> None:
        # Queued: Chromium ends the process where a load begins while it asks about another.
        queued = Qt.ConnectionType.QueuedConnection
        view.link_clicked.connect(self.follow, queued)
        view.tab_wanted.connect(self._follow_aside, queued)
        view.outline_entered.connect(self.outline_entered)
        view.scrolled.connect(self._note_scroll)
        view.page_loaded.connect(self._note_page)
        view.page_painted.connect(self._pause.end)
        view.page_painted.connect(self.page_painted)
        view.marks_counted.connect(self._note_marks)
        view.said.connect(self.page_said)

    def _open_post_aside(self, post: str) -> None:
        with self.opening_aside(is_behind=False):
            self.post_opened.emit(post)

    def _follow_aside(self, url: str, is_behind: bool) -> None:  # noqa: FBT001  a slot
        with self.opening_aside(is_behind=is_behind):
            self.follow(url)

    def _note_page(self, address: str) -> None:
        self.page_loaded.emit(address)
        if "finder" in self.__dict__:
            self.finder.search_again()

    def _note_marks(self, current: int, total: int) -> None:
        if total or "finder" in self.__dict__:
            self.finder.show_marks(current, total)


def _post_address(post: PostId) -> str:
    return format_address(PageAddress(PageKind.POST, post))


def _without_anchor(address: PageAddress) -> str:
    return format_address(PageAddress(address.kind, address.path))
