"""The ids of headings: readable, the same on every machine, each once on a page."""

from __future__ import annotations

import re

_DROPPED = re.compile(r"[^\w\s-]+")
_GAPS = re.compile(r"[\s_-]+")


def slug(text: str) -> str:
    """Return ``text`` as an id: lower case, Han kept, marks dropped, gaps as one hyphen."""
    # Lower case comes first: that of İ has a mark to drop.
    return _GAPS.sub("-", _DROPPED.sub("", text.lower())).strip("-") or "section"


class AnchorMaker:
    """Makes the ids of one page, in the order of its headings."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def make(self, text: str) -> str:
        """Return an id for a heading; a repeated one gets ``-1``, ``-2`` and so on."""
        base = anchor = slug(text)
        while anchor in self._taken:
            self._taken[base] += 1
            anchor = f"{base}-{self._taken[base]}"
        self._taken[anchor] = 0
        return anchor
