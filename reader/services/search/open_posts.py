"""The posts taken out last: while somebody types, most of them are asked for again at each key."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from reader.services.search.open_post import OpenPost

KEPT_BYTES = 65_000_000
"""Of text: that of 5,000 notes. What is stored beside it comes to a sixth more."""


class OpenPosts:
    """Some posts, made by ``take_out`` from their numbers when they are first asked for."""

    def __init__(self, take_out: Callable[[int], OpenPost], kept_bytes: int = KEPT_BYTES) -> None:
        self._take_out = take_out
        self._kept_bytes = kept_bytes
        self._bytes = 0
        # A plain one looks for its first entry through the places of all that were deleted.
        self._open: OrderedDict[int, OpenPost] = OrderedDict()

    def keep(self, doc: int) -> OpenPost:
        """Return a post, and keep it in place of the one that was taken out first."""
        found = self._open.get(doc)
        return self._add(doc) if found is None else found

    def glance(self, doc: int) -> OpenPost:
        """Return a post to be looked at once, as one of many: it takes no other's place."""
        return self._open.get(doc) or self._take_out(doc)

    def fill(self, docs: Iterable[int], is_wanted: Callable[[], bool]) -> None:
        """Read posts while there is room for them and ``is_wanted`` says so."""
        for doc in docs:
            if doc in self._open:
                continue
            post = self._take_out(doc)
            if self._bytes + post.text_bytes > self._kept_bytes or not is_wanted():
                break
            post.read()
            self._put(doc, post)

    def _add(self, doc: int) -> OpenPost:
        post = self._take_out(doc)
        while self._bytes + post.text_bytes > self._kept_bytes and self._open:
            _doc, first = self._open.popitem(last=False)
            self._bytes -= first.text_bytes
        self._put(doc, post)
        return post

    def _put(self, doc: int, post: OpenPost) -> None:
        self._bytes += post.text_bytes
        self._open[doc] = post
