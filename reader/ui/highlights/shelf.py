"""The highlights that the window works with: kept at once, told of to whoever shows them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.post import PostId
from reader.services.highlights import Highlights


class HighlightShelf(QObject):
    """What is kept of highlights, with a word whenever it changes."""

    changed = Signal(str)
    """The highlights of this note are others now."""
    removed = Signal(object)
    """This `Highlight` was taken away; `put_back` undoes that."""

    def __init__(self, kept: Highlights, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept

    def all(self) -> list[Highlight]:
        """Return every highlight."""
        return self._kept.all()

    def find(self, highlight: HighlightId) -> Highlight | None:
        """Return the highlight of this id; None where it is not there."""
        return self._kept.find(highlight)

    def of_post(self, post: PostId) -> list[Highlight]:
        """Return the highlights of one note, in the order of its page."""
        return self._kept.of_post(post)

    def add(self, post: PostId, colour: Ink, anchor: Anchor) -> Highlight:
        """Keep a new highlight."""
        made = self._kept.add(post, colour, anchor)
        self.changed.emit(post)
        return made

    def recolour(self, highlight: HighlightId, colour: Ink) -> None:
        """Give a highlight another colour."""
        if (one := self._kept.find(highlight)) is not None:
            self._kept.recolour(highlight, colour)
            self.changed.emit(one.post)

    def annotate(self, highlight: HighlightId, note: str) -> None:
        """Give a highlight another note."""
        if (one := self._kept.find(highlight)) is not None:
            self._kept.annotate(highlight, note)
            self.changed.emit(one.post)

    def attach(self, highlight: HighlightId, anchor: Anchor) -> None:
        """Have a highlight be of other words."""
        if (one := self._kept.find(highlight)) is not None:
            self._kept.attach(highlight, anchor)
            self.changed.emit(one.post)

    def remove(self, highlight: HighlightId) -> None:
        """Take a highlight away."""
        if (one := self._kept.find(highlight)) is not None:
            self._kept.remove(highlight)
            self.changed.emit(one.post)
            self.removed.emit(one)

    def put_back(self, highlight: Highlight) -> None:
        """Keep a highlight that was taken away."""
        self._kept.put(highlight)
        self.changed.emit(highlight.post)

    def note_places(
        self, post: PostId, places: Iterable[tuple[HighlightId, Anchor | None]]
    ) -> None:
        """Remember where highlights of a note stand now, or that they were not found."""
        self._kept.note_places(places)
        self.changed.emit(post)

    def note_change(self, post: PostId) -> None:
        """Tell of a note whose highlights were changed where they are kept."""
        self.changed.emit(post)
