"""Marks in the feed and in the tree, and what is chosen there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.core.library import PostFilter
from reader.core.post import PostId
from reader.core.post_order import PostOrder
from reader.core.reading import ReadingState
from reader.services.progress import ProgressStore
from reader.ui.navigation import HOME, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.home_feed import HomeFeed
from reader.ui.panes.library_tree_view import BOOKMARKED
from reader.ui.reading_marks.marks_shelf import MarksShelf
from reader.ui.reading_marks.spoken_titles import SpokenTitles

if TYPE_CHECKING:
    from reader.ui.panes.tree_pane import TreePane

_ORDER = "feed_order"


class FeedMarks(QObject):
    """Joins feed and tree to the marks, and remembers the feed's order."""

    def __init__(
        self,
        shelf: MarksShelf,
        *,
        area: PageArea,
        tree: TreePane,
        progress: ProgressStore,
        titles: SpokenTitles,
    ) -> None:
        super().__init__(area)
        self._shelf, self._area, self._progress, self._titles = shelf, area, progress, titles
        self._feed: HomeFeed | None = None
        self._tree = tree.tree
        for pane in area.panes:
            self._join(pane)
        area.pane_made.connect(self._join)
        self._tree.state_chosen.connect(self._choose_state)
        self._tree.series_chosen.connect(self._choose_series)
        self._tree.year_chosen.connect(self._choose_year)
        self._tree.show_marks(shelf.marks)
        shelf.changed.connect(self._show)
        area.arrived.connect(self._note_arrival)

    def _join(self, pane: QWidget) -> None:
        if not isinstance(pane, HomeFeed):
            return
        self._feed = pane
        kept = self._progress.state(_ORDER)
        pane.choose_order(PostOrder(str(kept)) if kept in list(PostOrder) else PostOrder.NEWEST)
        pane.show_marks(self._shelf.marks)
        self._titles.loaded.connect(pane.sort_titles_by)
        self._speak_titles(pane.order)
        pane.order_changed.connect(self._speak_titles)
        pane.order_changed.connect(lambda order: self._progress.set_state(_ORDER, order.value))
        pane.state_chosen.connect(lambda post, state: self._shelf.set_state(PostId(post), state))
        pane.bookmark_toggled.connect(lambda post: self._shelf.toggle_bookmark(PostId(post)))

    def _speak_titles(self, order: PostOrder) -> None:
        if order is PostOrder.TITLE:
            self._titles.load()

    def _show(self) -> None:
        self._tree.show_marks(self._shelf.marks)
        if self._feed is not None:
            self._feed.show_marks(self._shelf.marks)

    def _note_arrival(self, place: Place) -> None:
        if place.kind == HOME:
            self._shelf.reload()  # what was read meanwhile counts in one of the orders

    def _choose_state(self, name: str) -> None:
        now = self._now()
        if name == BOOKMARKED:
            wanted = replace(now, is_bookmarked=not now.is_bookmarked)
        else:
            state = ReadingState(name)
            wanted = replace(now, state=None if now.state is state else state)
        self._area.go(Place(HOME, filter=wanted))

    def _choose_series(self, name: str) -> None:
        self._area.go(Place(HOME, filter=replace(self._now(), series=name)))

    def _choose_year(self, year: int) -> None:
        self._area.go(Place(HOME, filter=replace(self._now(), year=year)))

    def _now(self) -> PostFilter:
        """Return what is filtered by, which a click in the tree adds to; nothing on a page."""
        place = self._area.history.current
        return place.filter if place is not None and place.kind == HOME else PostFilter()
