"""Going through what is due: a card after a card, a problem after a problem."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from reader.core.library import LibrarySnapshot
from reader.core.post import PostId
from reader.core.review.flash_cards import FlashCard
from reader.core.review.memory import Rating
from reader.core.review.queue import ReviewItem, ReviewKind
from reader.services.card_reading import CardReader, admit_cards
from reader.services.reviews import Reviews
from reader.ui.jobs import Lane
from reader.ui.review.card_pane import CardPane


class ReviewSession(QObject):
    """What of the queue is asked now. Notes are read on ``lane``."""

    changed = Signal()
    """Something was rated, or came into the queue."""
    problem_wanted = Signal(str)
    """A problem is to be solved again: its slug."""
    cards_wanted = Signal()
    """A card is asked: its pane is to be shown."""
    ended = Signal()
    """Nothing more is due."""

    def __init__(
        self,
        reviews: Reviews,
        lane: Lane,
        reader: Callable[[], CardReader],
        library: Callable[[], LibrarySnapshot],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._reviews, self._lane = reviews, lane
        self._reader, self._library = reader, library
        self._pane: CardPane | None = None
        self._missing: set[str] = set()
        self._looked_at: object = None

    def join(self, pane: CardPane) -> None:
        """Ask cards in ``pane``."""
        self._pane = pane
        pane.rated.connect(self._rate)
        pane.undo_wanted.connect(self.undo)

    def admit(self, posts: Sequence[PostId]) -> None:
        """Let as many new cards of ``posts`` into the queue as may come today."""
        # The notes are not read again for the same answer.
        looked_at = (self._reviews.today, self._reviews.new_cards, tuple(posts))
        if looked_at == self._looked_at:
            return
        self._looked_at = looked_at
        reader = self._reader()
        self._lane.submit(
            lambda: admit_cards(reader, self._reviews, posts),
            lambda came: self.changed.emit() if came else None,
        )

    def forget_notes(self) -> None:
        """Read the notes anew for the next cards: some have changed, or are there again."""
        self._looked_at = None
        self._missing.clear()

    def go_on(self) -> None:
        """Ask what is due first; cards whose note is not there are passed over."""
        due = [item for item in self._reviews.schedule().due if item.key not in self._missing]
        # Cards go before problems: a handful of them takes a minute.
        due.sort(key=lambda item: item.kind is ReviewKind.PROBLEM)
        if due:
            self.ask(due[0])
        else:
            self._show_nothing()
            self.ended.emit()

    def ask(self, item: ReviewItem) -> None:
        """Ask one item now, whether it is due or not."""
        if item.kind is ReviewKind.PROBLEM:
            self._show_nothing()
            self.problem_wanted.emit(item.key)
            return
        reader = self._reader()
        self._lane.submit(lambda: reader.card(item.key), lambda card: self._take_card(item, card))

    def undo(self) -> None:
        """Take the last rating back, and ask its card again."""
        item = self._reviews.undo()
        if item is None:
            return
        self.changed.emit()
        if item.kind is ReviewKind.CARD and self._pane is not None and self._pane.isVisible():
            self.ask(item)

    def _take_card(self, item: ReviewItem, card: FlashCard | None) -> None:
        if card is None:
            self._missing.add(item.key)
            self.go_on()
            return
        self.cards_wanted.emit()
        if self._pane is None:
            return
        waiting = [one for one in self._reviews.schedule().due if one.kind is ReviewKind.CARD]
        post = self._library().by_id.get(card.post)
        self._pane.show_card(
            card,
            item.memory,
            self._reviews.today,
            left=max(len([one for one in waiting if one.key not in self._missing]), 1),
            note=post.title if post is not None else "",
        )

    def _rate(self, rating: Rating) -> None:
        card = self._pane.card if self._pane is not None else None
        if card is None:
            return
        self._reviews.rate(ReviewKind.CARD, card.key, rating)
        self.changed.emit()
        self._go_on_with_cards()

    def _go_on_with_cards(self) -> None:
        due = [item for item in self._reviews.schedule().due if item.key not in self._missing]
        cards = [item for item in due if item.kind is ReviewKind.CARD]
        if cards:
            self.ask(cards[0])
        else:
            self._show_nothing()
            self.ended.emit()

    def _show_nothing(self) -> None:
        if self._pane is not None:
            self._pane.show_nothing()
