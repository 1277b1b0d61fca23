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
# So long the end of such a note is looked at before the note counts as read: whoever jumps to
# the end and back has not read it, and a short note's end is in sight at once.
END_S = 5.0


class ReadingClock(QObject):
    """Writes the log; a note that one stays with begins to be read, and is read at its end."""

    def __init__(self, area: PageArea, shelf: MarksShelf, time: ActiveTime) -> None:
        super().__init__(area)
        self._area, self._shelf, self._time = area, shelf, time
        self._post = PostId("")
        self.end_in_sight = PostId("")
        """The note whose end is in sight; empty where none is."""
        self._here_s = self._end_s = 0.0
        self._is_settled = False
        time.passed.connect(self.count)
        area.arrived.connect(lambda _: self._note_place())
        area.results_shown.connect(self._note_place)
        self._note_place()

    def count(self, seconds: float) -> None:
        """Add active time to the note that is open, if one is."""
        if not self._post:
            return
        self._shelf.store.add_reading(self._post, seconds)
        if not self._is_settled:
            self._note_reading(seconds)

    def note_end(self, post: str) -> None:
        """Take it that the end of ``post`` is in sight from now on; "" for that of none."""
        self._time.take()  # what was spent before
        self.end_in_sight = PostId(post)

    def settle(self) -> None:
        """Leave the state of the note that is open as the reader has it, until the next visit."""
        self._is_settled = True

    def _note_reading(self, seconds: float) -> None:
        self._here_s += seconds
        if self.end_in_sight == self._post:
            self._end_s += seconds
        if self._here_s < BEGUN_S:
            return
        self._shelf.begin(self._post)
        if self._end_s >= END_S:
            self._shelf.finish(self._post)
            self.settle()

    def _note_place(self) -> None:
        if (post := self._open_post()) != self._post:
            self._time.take()  # what was spent on the note before
            self._post, self._here_s, self._end_s = post, 0.0, 0.0
            self._is_settled = False

    def _open_post(self) -> PostId:
        """Return the note that is shown; empty for none."""
        place = self._area.history.current
        if place is None or place.kind != PAGE or self._area.is_searching:
            return PostId("")
        address = parse_address(place.address)
        return PostId(address.path if address.kind is PageKind.POST else "")
