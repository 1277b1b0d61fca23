"""Finding on the page: what each tab looks for, and its matches marked."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial

from PySide6.QtCore import QObject

from reader.services.page_find import MOST_MATCHES, Complaint, FoundSpans, find_spans
from reader.ui.browsing.find_bar import FindBar
from reader.ui.browsing.find_query import FindQuery
from reader.ui.browsing.tabs import Tab
from reader.ui.jobs import Lane
from reader.ui.page_holder import PageHolder
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController


class FindController(QObject):
    """Joins the find bar, the current tab's query and the page."""

    def __init__(
        self, theme: ThemeController, holder: PageHolder, *, tab: Callable[[], Tab]
    ) -> None:
        super().__init__(holder)
        self._holder, self._tab = holder, tab
        self.bar = FindBar(theme, holder)
        self.bar.query_changed.connect(self._change)
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self.stop)

    def start(self) -> None:
        """Open the bar with what this tab looked for, the cursor in it."""
        query = self._tab().find or self.bar.query
        self.bar.ask(query, has_focus=True)
        self._change(query)

    def stop(self) -> None:
        """Put the bar away and take the marks off the page."""
        is_open, self._tab().find = self.bar.isVisible(), None
        if is_open and self._holder.view is not None:
            self._holder.view.setFocus()
        self._put_away()

    def step(self, step: int) -> None:
        """Show the next (1) or previous (-1) match on the page."""
        view = self._holder.view
        if view is not None:
            (view.next_mark if step > 0 else view.previous_mark)()

    def take_up(self, *, is_page: bool, is_marked: bool) -> None:
        """Another place is shown: a page is searched as its tab was, unless it has other marks."""
        query = self._tab().find
        if is_marked:
            self._tab().find = None
            self._hide_bar()
        elif query is None or not is_page:
            self._put_away()
        else:
            self.bar.ask(query, has_focus=False)
            self.search_again()

    def search_again(self) -> None:
        """Mark what is looked for on a page that is new; its place is kept."""
        query, view = self._tab().find, self._holder.view
        if query is not None and view is not None and view.is_ready:
            self._search(query, go_to=False)

    def show_marks(self, current: int, total: int) -> None:
        """Say which mark of how many is shown."""
        self.bar.show_marks(current, total)

    def close(self) -> None:
        """End the lane."""
        if "_lane" in self.__dict__:
            self._lane.close()

    @cached_property
    def _lane(self) -> Lane:
        return Lane("find", is_latest_only=True, parent=self)

    def _hide_bar(self) -> None:
        # Qt passes the focus of what is hidden on as Tab does, and a page then goes to its
        # first link, whose preview opens.
        view = self._holder.view
        if view is not None and self.bar.isAncestorOf(self.bar.window().focusWidget()):
            view.setFocus()
        self.bar.hide()

    def _put_away(self) -> None:
        self._hide_bar()
        if self._holder.view is not None:
            self._holder.view.mark(())

    def _change(self, query: FindQuery) -> None:
        self._tab().find = query
        self._search(query, go_to=True)

    def _search(self, query: FindQuery, *, go_to: bool) -> None:
        view = self._holder.view
        self.bar.complain("")
        if view is None:
            return
        if query.is_regex and query.text:
            view.read_text(partial(self._search_text, query, go_to))
        else:
            view.find_text(query.text, is_case=query.is_case, is_word=query.is_word, go_to=go_to)

    def _search_text(self, query: FindQuery, go_to: bool, text: str) -> None:  # noqa: FBT001  bound, never called with it
        def find() -> FoundSpans:
            return find_spans(query.text, text, is_case=query.is_case, is_word=query.is_word)

        self._lane.submit(find, lambda found: self._show(query, found, go_to=go_to))

    def _show(self, query: FindQuery, found: FoundSpans, *, go_to: bool) -> None:
        if query == self._tab().find and self._holder.view is not None:
            self._holder.view.mark_spans(found.spans, go_to=go_to)
            self.bar.complain(self._words(found))

    def _words(self, found: FoundSpans) -> str:
        if found.complaint is None:
            return ""
        place = "" if found.place is None else str(found.place + 1)
        words = {
            Complaint.PATTERN: self.tr("Not a regular expression: {} at character {}"),
            Complaint.TIME: self.tr("This expression takes too long; make it simpler"),
            Complaint.NUMBER: self.tr("Only the first {} matches are marked"),
        }
        values = (
            (MOST_MATCHES,)
            if found.complaint is Complaint.NUMBER
            else (in_words(found.reason), place)
        )
        return words[found.complaint].format(*values)
