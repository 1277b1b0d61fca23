"""The places of what was read and bookmarked: the calendar and the list of bookmarks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from reader.core.bookmark_list import Bookmark, BookmarkGroup, BookmarkOrder
from reader.core.post import PostId
from reader.ui.features.parts import WindowParts
from reader.ui.keys.key_hint import KeyHint
from reader.ui.navigation import Place
from reader.ui.reading_marks.bookmarks_pane import BookmarksPane
from reader.ui.reading_marks.calendar_pane import CalendarPane
from reader.ui.reading_marks.marks_shelf import MarksShelf
from reader.ui.reading_marks.spoken_titles import SpokenTitles

CALENDAR, BOOKMARKS = "calendar", "bookmarks"
_ARRANGED = "bookmarks"


class MarkPlaces(QObject):
    """Both are made when they are first gone to, and filled anew each time."""

    def __init__(
        self,
        parts: WindowParts,
        shelf: MarksShelf,
        *,
        titles: SpokenTitles,
        take_time: Callable[[], None],
    ) -> None:
        """Take ``take_time``, which has the time up to now written to the log."""
        super().__init__(parts.window)
        self._parts, self._shelf, self._titles = parts, shelf, titles
        self._take_time = take_time
        self.calendar: CalendarPane | None = None
        self.bookmarks: BookmarksPane | None = None
        area = parts.area
        area.register(
            CALENDAR,
            self._make_calendar,
            title=lambda _: calendar_title(),
            arrive=lambda _: self._fill_calendar(),
        )
        area.register(
            BOOKMARKS,
            self._make_bookmarks,
            title=lambda _: QCoreApplication.translate("BookmarksPane", "Bookmarks"),
            arrive=lambda _: self._fill_bookmarks(),
        )
        parts.places.add("calendar", calendar_title, Place(CALENDAR))
        shelf.changed.connect(self._refill_bookmarks)
        parts.library.shown.connect(self._refill_bookmarks)

    def _make_calendar(self) -> CalendarPane:
        self.calendar = CalendarPane(
            self._parts.theme,
            self._shelf.store,
            today=lambda: dt.datetime.now().date(),  # noqa: DTZ005 - the reader's own day
            language=self._parts.language,
        )
        self.calendar.note_chosen.connect(self._parts.reading.open_post)
        return self.calendar

    def _fill_calendar(self) -> None:
        self._take_time()
        if self.calendar is not None:
            self.calendar.show_posts(self._parts.library.snapshot.by_id)

    def _make_bookmarks(self) -> BookmarksPane:
        self.bookmarks = pane = BookmarksPane(self._parts.theme, self._parts.language)
        pane.note_chosen.connect(self._parts.reading.open_post)
        pane.aside_wanted.connect(self._parts.area.aside_wanted)
        pane.removed.connect(lambda post: self._shelf.toggle_bookmark(PostId(post)))
        pane.put_back.connect(self._put_back)
        pane.arranged.connect(self._keep_arrangement)
        pane.arrange(*self._kept_arrangement())
        KeyHint(pane, self._parts.commands["note.bookmark"], pane.show_keys)
        self._titles.loaded.connect(pane.sort_titles_by)
        self._speak_titles(pane)
        return pane

    def _fill_bookmarks(self) -> None:
        if self.bookmarks is not None:
            added = self._shelf.store.bookmarks()
            self.bookmarks.show_bookmarks(added, self._parts.library.snapshot.by_id)

    def _refill_bookmarks(self) -> None:
        if self.bookmarks is not None and self.bookmarks.isVisible():
            self._fill_bookmarks()

    def _put_back(self, bookmark: Bookmark) -> None:
        self._shelf.put_bookmark(bookmark.id, bookmark.added_at)

    def _keep_arrangement(self, order: BookmarkOrder, group: BookmarkGroup) -> None:
        kept = {"order": order.value, "group": group.value}
        self._parts.services.progress.set_state(_ARRANGED, kept)
        if self.bookmarks is not None:
            self._speak_titles(self.bookmarks)

    def _kept_arrangement(self) -> tuple[BookmarkOrder, BookmarkGroup]:
        kept = self._parts.services.progress.state(_ARRANGED)
        order, group = (
            (kept.get("order"), kept.get("group")) if isinstance(kept, dict) else ("", "")
        )
        return (
            BookmarkOrder(order) if order in set(BookmarkOrder) else BookmarkOrder.ADDED,
            BookmarkGroup(group) if group in set(BookmarkGroup) else BookmarkGroup.CATEGORY,
        )

    def _speak_titles(self, pane: BookmarksPane) -> None:
        if BookmarkOrder.TITLE is pane.order or pane.group is BookmarkGroup.CATEGORY:
            self._titles.load()


def calendar_title() -> str:
    """Return what the calendar is called."""
    return QCoreApplication.translate("Commands", "Reading calendar")
