"""Where the highlights of a note stand on its page now, and where to go for those that do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from reader.core.highlight import Anchor, Highlight, HighlightId
from reader.core.page_text import PageText, Span
from reader.core.quote_anchor import find_anchor, make_anchor

Found = Sequence[tuple[Highlight, Span | None]]
"""Highlights with their places; None for those that are lost."""
# Below this share of like letters a heading is another one.
_LIKE_HEADING = 0.6


def find_highlights(page: PageText, kept: Iterable[Highlight]) -> Found:
    """Return where each of ``kept`` stands on ``page``."""
    return [(one, find_anchor(page, one.anchor)) for one in kept]


def moved_highlights(page: PageText, found: Found) -> list[tuple[HighlightId, Anchor | None]]:
    """Return the highlights that stand elsewhere than they did, or (None) are lost since.

    The quotes stay what the reader marked, so that small edits cannot carry them off.
    """
    moved: list[tuple[HighlightId, Anchor | None]] = []
    for one, span in found:
        if span is None:
            moved += [] if one.is_lost else [(one.id, None)]
            continue
        now = replace(make_anchor(page, span), quote=one.anchor.quote)
        if one.is_lost or now != one.anchor:
            moved.append((one.id, now))
    return moved


def nearest_heading(page: PageText, anchor: Anchor) -> int:
    """Return where to look for a quote that is lost: a heading's start; 0 where there is none.

    That is the heading it was under, or the one most like it; else the last one above the place
    where the quote stood.
    """
    wanted = anchor.heading.casefold()
    alike = [
        (SequenceMatcher(None, wanted, text.casefold(), autojunk=False).ratio(), start)
        for start, text in page.headings
        if wanted
    ]
    likeness, start = max(
        alike, key=lambda one: (one[0], -abs(one[1] - anchor.position)), default=(0.0, 0)
    )
    if likeness >= _LIKE_HEADING:
        return start
    return max((at for at, _ in page.headings if at <= anchor.position), default=0)
