"""One flash card at a time: its question, then its answer, then how well it was known."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.review.flash_cards import FlashCard
from reader.core.review.memory import Memory, Rating
from reader.ui.review.card_pages import CardPages
from reader.ui.review.rating_row import RatingRow
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

if TYPE_CHECKING:
    from reader.ui.web.page_view import PageView


class CardPane(QWidget):
    """The card as its note's page shows it; keys 1 to 4 rate, Space shows the answer."""

    rated = Signal(object)
    """The card was known as well as this `Rating` says."""
    undo_wanted = Signal()
    """The last rating is to be taken back."""
    note_wanted = Signal(str)
    """The note that asks the question is to be shown: its id."""
    left = Signal()
    """Enough for now."""

    def __init__(self, theme: ThemeController, pages: CardPages) -> None:
        super().__init__()
        self._theme, self._pages = theme, pages
        self._view: PageView | None = None
        self._card: FlashCard | None = None
        self._is_answered = False
        self._left = 0
        self.setProperty("role", "paper")
        self._count = QLabel()
        self._count.setProperty("role", "soft")
        self._note = QToolButton()
        self._note.setProperty("role", "link")
        self._buttons = {name: QPushButton() for name in ("undo", "leave", "answer")}
        for name, button in self._buttons.items():
            button.setProperty("role", "primary" if name == "answer" else "plain")
        self.ratings = RatingRow(keys="{}")
        self._below = QStackedWidget()
        self._empty = QLabel()
        self._empty.setProperty("role", "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place = QStackedWidget()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.show_nothing()

    @property
    def view(self) -> PageView | None:
        """The page view, once a card was shown."""
        return self._view

    @property
    def card(self) -> FlashCard | None:
        """The card that is shown."""
        return self._card

    @property
    def is_answered(self) -> bool:
        """Whether the answer is shown."""
        return self._card is not None and self._is_answered

    def show_card(
        self, card: FlashCard, memory: Memory | None, today: dt.date, *, left: int, note: str
    ) -> None:
        """Ask a card of the note titled ``note``; ``left`` cards wait, this one among them."""
        self._card, self._left, self._is_answered = card, left, False
        self._note.setText(note.replace("&", "&&"))
        self.ratings.mark(None)
        self.ratings.show_memory(memory, today, repeats=True)
        self._load()
        self._retranslate()

    def show_nothing(self) -> None:
        """Say that no card is due."""
        self._card, self._left = None, 0
        self._place.setCurrentWidget(self._empty)
        self._retranslate()

    def allow_undo(self, *, is_allowed: bool) -> None:
        """Offer to take the last rating back, or not."""
        self._buttons["undo"].setEnabled(is_allowed)

    def show_answer(self) -> None:
        """Show the answer below the question, and the ratings."""
        if self._card is not None and not self._is_answered:
            self._is_answered = True
            self._load()
            self._retranslate()

    def take_focus(self) -> None:
        """Have the keyboard answer and rate."""
        self._buttons["answer"].setFocus()

    @override
    def close(self) -> bool:
        """Let go of the web engine."""
        if self._view is not None:
            self._view.close()
            self._view = None
        return super().close()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _load(self) -> None:
        if self._card is None:
            return
        view = self._make_view()
        self._place.setCurrentWidget(view)
        view.open(self._pages.show_card(self._card, is_answered=self._is_answered))

    def _make_view(self) -> PageView:
        if self._view is None:
            # Here and not above: WebEngine takes long to load, and the window opens before it.
            from reader.ui.web.reader_view import ReaderView  # noqa: PLC0415

            self._view = ReaderView(self._pages)
            self._view.link_clicked.connect(self._follow)
            self._place.addWidget(self._view)
            self._dress()
        return self._view

    def _follow(self, url: str) -> None:
        from reader.core.page_address import AddressError, PageKind, parse_address  # noqa: PLC0415

        try:
            address = parse_address(url)
        except AddressError:
            return  # out into the web: not while one reviews
        if address.kind is PageKind.POST:
            self.note_wanted.emit(address.path)

    def _dress(self) -> None:
        if self._view is not None:
            self._view.set_background(QColor(self._theme.palette.paper))
            self._view.set_theme(self._theme.palette.name)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        head.setSpacing(SPACE_2)
        head.addWidget(self._count)
        head.addWidget(self._note)
        head.addStretch()
        head.addWidget(self._buttons["undo"])
        head.addWidget(self._buttons["leave"])
        self._below.addWidget(_centred(self._buttons["answer"]))
        self._below.addWidget(_centred(self.ratings))
        self._below.setFixedHeight(60)
        self._place.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._place, 1)
        layout.addWidget(self._below)
        self.setFocusProxy(self._buttons["answer"])

    def _connect(self) -> None:
        self._buttons["answer"].clicked.connect(self.show_answer)
        self._buttons["undo"].clicked.connect(self.undo_wanted)
        self._buttons["leave"].clicked.connect(self.left)
        self._note.clicked.connect(self._want_note)
        self.ratings.chosen.connect(self._rate)
        self._theme.changed.connect(self._dress)
        for rating in Rating:
            self._key(str(rating.value), lambda r=rating: self._rate(r))
        self._key("Space", self.show_answer)
        self._key("U", self.undo_wanted.emit)

    def _key(self, key: str, run: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)

    def _rate(self, rating: Rating) -> None:
        if self.is_answered:
            self.rated.emit(rating)

    def _want_note(self) -> None:
        if self._card is not None:
            self.note_wanted.emit(self._card.post)

    def _retranslate(self) -> None:
        is_asked = self._card is not None
        self._count.setText(self.tr("{} cards left").format(self._left) if is_asked else "")
        self._note.setVisible(is_asked)
        self._below.setVisible(is_asked)
        self._below.setCurrentIndex(1 if self.is_answered else 0)
        self._empty.setText(self.tr("No flash card is due."))
        for name, text, hint in (
            ("answer", self.tr("Show the answer"), self.tr("Space")),
            ("undo", self.tr("Undo the last rating"), "U"),
            ("leave", self.tr("Back to the queue"), ""),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setToolTip(f"{text}  {hint}".strip())


def _centred(widget: QWidget) -> QWidget:
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_3)
    line.addStretch()
    line.addWidget(widget)
    line.addStretch()
    return place
