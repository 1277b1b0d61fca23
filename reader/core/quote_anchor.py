"""Quotes found again in a page whose note was edited, or said to be lost.

A quote is looked for as it was, told from its copies by what stands around it; where its own
words were touched, by likeness. A place that the words around it do not speak for is not taken:
to mark the wrong sentence is worse than to say that the right one has gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from reader.core.highlight import Anchor
from reader.core.page_text import PageText, Span
from reader.core.quote_likeness import like_places
from reader.core.squeezed_text import Squeezed, squeeze

CONTEXT = 40
"""How many characters are kept on each side of a quote."""

# From this many characters on, white space not counted, a quote speaks for itself.
_SENTENCE = 32
# How much alike one side must be for a shorter one.
_ENOUGH = 0.7
_RUN = 3
# Or how much of what is right beside it must be as it was: no run of so many is chance.
_BESIDE = 16
_HALF = 0.5
_MOST_COPIES = 48
_HEADING_BONUS, _NEARNESS_BONUS = 0.5, 0.25


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An anchor without white space, and the page it is looked for in."""

    page: PageText
    body: Squeezed
    anchor: Anchor
    quote: str
    prefix: str
    suffix: str


def make_anchor(page: PageText, span: Span) -> Anchor:
    """Return the anchor of a stretch of ``page``."""
    start, end = span
    return Anchor(
        quote=page.text[start:end],
        prefix=page.text[max(start - CONTEXT, 0) : start],
        suffix=page.text[end : end + CONTEXT],
        heading=page.heading_at(start),
        position=start,
    )


def find_anchor(page: PageText, anchor: Anchor) -> Span | None:
    """Return where the quote of ``anchor`` stands in ``page`` now; None where it is lost."""
    wanted = _Wanted(
        page,
        page.squeezed,
        anchor,
        squeeze(anchor.quote).text,
        squeeze(anchor.prefix).text,
        squeeze(anchor.suffix).text,
    )
    if not wanted.quote:
        return None
    found = _best_copy(wanted) or _like_place(wanted)
    return None if found is None else wanted.body.span_of(*found)


def _best_copy(wanted: _Wanted) -> Span | None:
    """Return the copy of the quote that stands where it stood, as far as can be told."""
    size = len(wanted.quote)
    copies = [(start, start + size) for start in _copies(wanted)]
    copies.sort(key=lambda copy: -_touching(wanted, copy) - _nearness(wanted, copy[0]))
    best = max(copies[:_MOST_COPIES], key=lambda copy: _score(wanted, copy), default=None)
    if best is None or size >= _SENTENCE or _is_spoken_for(wanted, best):
        return best
    return None


def _like_place(wanted: _Wanted) -> Span | None:
    """Return the stretch that the quote has become, where that is beyond doubt."""
    between = _between_contexts(wanted)
    if between is not None and _is_still_it(wanted, between):
        return between
    places = [
        place
        for place in like_places(wanted.body.text, wanted.quote)
        if len(wanted.quote) >= _SENTENCE or _is_spoken_for(wanted, place)
    ]
    return max(places, key=lambda place: _score(wanted, place), default=None)


def _is_still_it(wanted: _Wanted, between: Span) -> bool:
    """Return whether half of the letters are the quote's, where both its sides stand."""
    now = wanted.body.text[slice(*between)]
    return SequenceMatcher(None, wanted.quote, now, autojunk=False).ratio() >= _HALF


def _between_contexts(wanted: _Wanted) -> Span | None:
    """Return what stands between prefix and suffix now, where both stand once as they were."""
    text, before, after = wanted.body.text, wanted.prefix, wanted.suffix
    if not before or not after or text.count(before) != 1:
        return None
    start = text.index(before) + len(before)
    end = text.find(after, start)
    return (start, end) if start < end <= start + 2 * len(wanted.quote) else None


def _copies(wanted: _Wanted) -> Iterator[int]:
    text, quote = wanted.body.text, wanted.quote
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _touching(wanted: _Wanted, span: Span) -> int:
    """Return how much right before and after a place is as it was; a Han character is two."""
    text, (start, end) = wanted.body.text, span
    before = _common(text[max(start - CONTEXT, 0) : start][::-1], wanted.prefix[::-1])
    return before + _common(text[end : end + CONTEXT], wanted.suffix)


def _score(wanted: _Wanted, span: Span) -> float:
    start = wanted.body.origins[span[0]]
    is_under_it = wanted.page.heading_at(start) == wanted.anchor.heading
    return sum(_sides(wanted, span)) + _HEADING_BONUS * is_under_it + _nearness(wanted, span[0])


def _nearness(wanted: _Wanted, start: int) -> float:
    away = abs(wanted.body.origins[start] - wanted.anchor.position)
    return _NEARNESS_BONUS * (1 - away / max(len(wanted.page.text), wanted.anchor.position, 1))


def _is_spoken_for(wanted: _Wanted, span: Span) -> bool:
    """Return whether what stands around a place is, on one side or right beside it, as it was."""
    return max(_sides(wanted, span)) >= _ENOUGH or _touching(wanted, span) >= _BESIDE


def _sides(wanted: _Wanted, span: Span) -> tuple[float, float]:
    text, (start, end) = wanted.body.text, span
    before, after = wanted.prefix, wanted.suffix
    return (
        _side(text[max(start - len(before), 0) : start], before, is_at_edge=start == 0),
        _side(text[end : end + len(after)], after, is_at_edge=end == len(text)),
    )


def _side(there: str, kept: str, *, is_at_edge: bool) -> float:
    if not kept:  # the quote began or ended the page
        return 1.0 if is_at_edge else 0.0
    return _likeness(kept, there)


def _likeness(one: str, other: str) -> float:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    # Fewer letters in a row are the same in any two sentences of one language.
    same = sum(block.size for block in blocks if block.size >= _RUN)
    return 2 * same / (len(one) + len(other))


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1 if left.isascii() else 2
    return count
