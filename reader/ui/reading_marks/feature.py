"""Bookmarks, states, series and the calendar joined to the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.library import PostFilter
from reader.core.overriding import override
from reader.core.page_address import PageKind, parse_address
from reader.core.post import Post, PostId
from reader.core.reading import ReadingState
from reader.core.series import find_series
from reader.services.post_marks import PostMarkStore
from reader.services.post_moves import PostMoves
from reader.ui.active_time import ActiveTime
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import HOME, PAGE, Place
from reader.ui.reading_marks.feed_marks import FeedMarks
from reader.ui.reading_marks.header_tools import HeaderTools
from reader.ui.reading_marks.input_watch import InputWatch
from reader.ui.reading_marks.mark_places import (
    BOOKMARKS,
    CALENDAR,
    MarkPlaces,
    calendar_title,
)
from reader.ui.reading_marks.marks_shelf import MarksShelf
from reader.ui.reading_marks.page_end import PageEnd
from reader.ui.reading_marks.reading_clock import ReadingClock
from reader.ui.reading_marks.series_list import SeriesList
from reader.ui.reading_marks.spoken_titles import SpokenTitles

REST_S = 60.0
"""So long after the last input or scroll nobody is taken to be reading any more."""


class ReadingMarksFeature(Feature):
    """What the reader makes of notes: shown in header, feed, tree, side pane and page."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        area, progress = parts.area, parts.services.progress
        self.shelf = MarksShelf(PostMarkStore(progress.database), self)
        self.time = ActiveTime(parts.window, rest_s=REST_S)
        InputWatch(parts.window).used.connect(self.time.note_use)
        area.scrolled.connect(self.time.note_use)
        self.clock = ReadingClock(area, self.shelf, self.time)
        self.tools = HeaderTools(parts.theme)
        self.series = SeriesList(parts.theme)
        self.titles = SpokenTitles(parts.lanes["store"], self)
        self.feed = FeedMarks(
            self.shelf, area=area, tree=parts.tree, progress=progress, titles=self.titles
        )
        self.end = PageEnd(area)
        self.places = MarkPlaces(parts, self.shelf, titles=self.titles, take_time=self.time.take)
        self._painted = area.open_post
        area.header.add_tool(self.tools)
        parts.side.add_section(self.series)
        self._connect()
        self._show_note()
        self.follow_moves()

    @override
    def commands(self) -> tuple[Command, ...]:
        go = self.parts.area.go
        return (
            Command(
                "note.bookmark",
                QCoreApplication.translate("Commands", "Bookmark this note, or no longer"),
                ("Ctrl+Shift+D",),
                self.toggle_bookmark,
            ),
            Command(
                "go.bookmarks",
                QCoreApplication.translate("Commands", "Bookmarked notes"),
                ("Ctrl+Shift+O",),
                lambda: go(Place(BOOKMARKS)),
            ),
            Command(
                "note.read",
                QCoreApplication.translate("Commands", "Mark this note as read"),
                ("Ctrl+Shift+M",),
                lambda: self.set_state(ReadingState.READ),
            ),
            Command(
                "note.mastered",
                QCoreApplication.translate("Commands", "Mark this note as mastered"),
                (),
                lambda: self.set_state(ReadingState.MASTERED),
            ),
            Command(
                "note.unread",
                QCoreApplication.translate("Commands", "Mark this note as unread"),
                (),
                lambda: self.set_state(ReadingState.UNREAD),
            ),
            Command(
                "go.calendar",
                calendar_title(),
                ("Ctrl+Shift+Y",),
                lambda: go(Place(CALENDAR)),
            ),
        )

    @override
    def close(self) -> None:
        self.time.close()

    @property
    def note(self) -> Post | None:
        """The note that is open; None elsewhere."""
        place = self.parts.area.history.current
        if place is None or place.kind != PAGE or self.parts.area.is_searching:
            return None
        address = parse_address(place.address)
        if address.kind is not PageKind.POST:
            return None
        return self.parts.library.snapshot.by_id.get(PostId(address.path))

    def toggle_bookmark(self) -> None:
        """Bookmark the note that is open, or no longer."""
        if (note := self.note) is not None:
            self.shelf.toggle_bookmark(note.id)

    def set_state(self, state: ReadingState) -> None:
        """Have the note that is open be in another state."""
        if (note := self.note) is not None:
            self.clock.settle()
            self.shelf.set_state(note.id, state)

    def follow_moves(self) -> None:
        """Have the marks of notes whose files were moved go with them."""
        services = self.parts.services
        moves = PostMoves(services.progress.database)

        def take(moved: dict[PostId, PostId]) -> None:
            if moved:
                self.shelf.reload()
            if self.parts.area.open_post in moved.values():
                self.parts.area.reload_page()

        self.parts.lanes["store"].submit(lambda: moves.follow(services.catalogue.hashes()), take)

    def _connect(self) -> None:
        area = self.parts.area
        self.tools.star_clicked.connect(self.toggle_bookmark)
        self.tools.state_chosen.connect(self.set_state)
        self.end.state_chosen.connect(self.set_state)
        self.end.seen.connect(self.clock.note_end)
        self.series.note_chosen.connect(self.parts.reading.open_post)
        self.series.series_chosen.connect(
            lambda name: area.go(Place(HOME, filter=PostFilter(series=name)))
        )
        area.page_painted.connect(self._note_page)
        library = self.parts.library
        library.shown.connect(self.follow_moves)
        for signal in (area.arrived, area.results_shown, self.shelf.changed, library.shown):
            signal.connect(self._show_note)

    def _note_page(self, address: str) -> None:
        self._painted = PostId(parse_address(address).path)
        self._show_note()

    def _show_note(self) -> None:
        note, marks = self.note, self.shelf.marks
        self.tools.setVisible(note is not None)
        if note is None:
            self.series.show_place(None)
            return
        self.tools.show_note(marks.state(note.id), is_bookmarked=note.id in marks.bookmarked)
        if note.id == self._painted:  # else the page before it is still there
            series = find_series(self.parts.library.snapshot, note)
            self.series.show_place(series)
            self.end.show(marks.state(note.id), series)
