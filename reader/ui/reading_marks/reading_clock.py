"""The time spent on the note that is open, counted while the window is in use."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.core.page_address import PageKind, parse_address
from reader.core.post import PostId
from reader.ui.active_time import ActiveTime
from reader.ui.navigation import PAGE
from reader.ui.page_area import PageArea
from reader.ui.reading_marks.marks_shelf import MarksShelf

# So long one looks at a note before it counts as one that is being read.
BEGUN_S = 10.0


class ReadingClock(QObject):
    """Writes the log; an unread note that one stays with begins to be read."""

    def __init__(self, area: PageArea, shelf: MarksShelf, time: ActiveTime) -> None:
        super().__init__(area)
        self._area, self._shelf, self._time = area, shelf, time
        self._post = PostId("")
        self._here_s = 0.0
        time.passed.connect(self.count)
        area.arrived.connect(lambda _: self._note_place())
        area.results_shown.connect(self._note_place)
        self._note_place()

    def count(self, seconds: float) -> None:
        """Add active time to the note that is open, if one is."""
        if not self._post:
            return
        self._shelf.store.add_reading(self._post, seconds)
        self._here_s += seconds
        if self._here_s >= BEGUN_S:
            self._shelf.begin(self._post)

    def _note_place(self) -> None:
        if (post := self._open_post()) != self._post:
            self._time.take()  # what was spent on the note before
            self._post, self._here_s = post, 0.0

    def _open_post(self) -> PostId:
        """Return the note that is shown; empty for none."""
        place = self._area.history.current
        if place is None or place.kind != PAGE or self._area.is_searching:
            return PostId("")
        address = parse_address(place.address)
        return PostId(address.path if address.kind is PageKind.POST else "")
