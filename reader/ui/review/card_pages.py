"""The pages of flash cards: rendered as their note's page is."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.review.flash_cards import FlashCard
from reader.ui.library_pages import LibraryPages
from reader.ui.web.page_source import PageSource, Response


class CardPages(PageSource):
    """Answers a page view of its own with the card in hand; pictures come from the library."""

    def __init__(self, pages: LibraryPages) -> None:
        self._pages = pages
        self._card: FlashCard | None = None
        self._is_answered = False
        self._shown = 0

    def show_card(self, card: FlashCard, *, is_answered: bool) -> str:
        """Take a card in hand; return the address at which it is shown."""
        self._card, self._is_answered = card, is_answered
        # A new address each time: the view does not load again what it shows.
        self._shown += 1
        return format_address(PageAddress(PageKind.POST, f"card/{self._shown}"))

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        card = self._card
        if address.kind is not PageKind.POST or card is None:
            self._pages.source.fetch(address, deliver)
            return
        text = f"## {card.question}\n"
        if self._is_answered:
            text += f"\n{card.answer}\n"
        self._pages.fetch_part(card.post, text, deliver, card.question)
