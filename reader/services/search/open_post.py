"""A post taken out to be looked at, with what earlier keys have found in it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.snippets import Starts, narrow_starts, search_starts
from reader.services.search.records import Record
from reader.services.search.stored_posts import PostsReader
from reader.services.search.texts import StoredText, TextReader

_KEPT_NEEDLES = 24


class OpenPost:
    """One post's title, text and record, each read when it is first asked for.

    Args:
        posts: The post's segment.
        number: The post's number in it.
        title: Its title, folded.
        texts: Where its text is.
    """

    __slots__ = ("_number", "_posts", "_record", "_starts", "_text", "_texts", "title")

    def __init__(self, posts: PostsReader, number: int, title: str, texts: TextReader) -> None:
        self.title = title
        self._posts, self._number, self._texts = posts, number, texts
        self._record: Record | None = None
        self._text: StoredText | None = None
        self._starts: dict[str, Starts] = {}

    @property
    def text_bytes(self) -> int:
        """How many bytes its text takes in memory once it is read."""
        return self._posts.text_bytes(self._number)

    def read(self) -> None:
        """Read all of it now."""
        _ = self.text, self.record

    @property
    def record(self) -> Record:
        """What is stored of it to be shown."""
        if self._record is None:
            self._record = self._posts.record(self._number)
        return self._record

    @property
    def text(self) -> StoredText:
        """Its text, folded and not."""
        if self._text is None:
            self._text = self._texts.text(self._posts.text(self._number))
        return self._text

    def starts(self, needle: str) -> Sequence[int]:
        """Return where the needle begins in the folded text, as `find_starts` does.

        The order of the hits asks this, then the snippets; and while the last word is typed, the
        words before it are the same at each key, and the word itself begins where it did.
        """
        known = self._starts
        found = known.get(needle)
        if found is None:
            text, shorter = self.text.folded, known.get(needle[:-1])
            found = narrow_starts(text, needle, shorter) if shorter else None
            found = found or search_starts(text, needle)
            if len(known) >= _KEPT_NEEDLES:
                known.clear()
            known[needle] = found
        return found[0]
