"""Reading flash cards from the notes that pose them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.core.dialects.rewrite import rewrite_body
from reader.core.errors import UserError
from reader.core.frontmatter import split_front_matter
from reader.core.library import LibrarySnapshot
from reader.core.post import Post, PostId
from reader.core.review.flash_cards import FlashCard, find_cards, new_cards
from reader.services.kept_pages import read_note_file
from reader.services.libraries import Library
from reader.services.note_files import NoteFiles
from reader.services.note_text import decode_note
from reader.services.reviews import Reviews


class CardReader:
    """Finds cards in the files of the notes of ``library``, as they are now."""

    def __init__(self, library: LibrarySnapshot, libraries: Sequence[Library]) -> None:
        self._snapshot = library
        self._libraries: Mapping[str, Library] = {each.key: each for each in libraries}

    def cards(self, post: PostId) -> tuple[FlashCard, ...]:
        """Return the cards of a note; none where it is not there or cannot be read."""
        known = self._snapshot.by_id.get(post)
        library = self._libraries.get(known.library) if known else None
        if known is None or library is None:
            return ()
        try:
            return find_cards(post, _body(known, library))
        except UserError:
            return ()  # told of on the health page

    def card(self, key: str) -> FlashCard | None:
        """Return the card of this key; None where its note no longer asks it."""
        post = PostId(key.rpartition("#")[0])
        return next((card for card in self.cards(post) if card.key == key), None)


def admit_cards(reader: CardReader, reviews: Reviews, posts: Sequence[PostId]) -> int:
    """Have as many new cards of ``posts`` come today as may; return how many came.

    The earlier notes' come first.
    """
    room, known = reviews.room_for_cards(), reviews.card_keys()
    admitted: list[FlashCard] = []
    for cards in _unread(reader, posts):
        if len(admitted) >= room:
            break
        admitted += new_cards(cards, known, room - len(admitted))
    reviews.add_cards(admitted)
    return len(admitted)


def _unread(reader: CardReader, posts: Sequence[PostId]) -> Iterator[tuple[FlashCard, ...]]:
    yield from (reader.cards(post) for post in posts)


def _body(post: Post, library: Library) -> str:
    file = read_note_file(library, post.path)
    shown = str(library.folder / post.path)
    text, _ = decode_note(file.content, shown)
    front, _ = split_front_matter(text, shown, library.dialect.kind)
    return rewrite_body(front.body, NoteFiles(library).source(post.path))
