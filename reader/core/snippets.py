"""The part of a text that shows best why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.search_document import Snippet
from reader.core.terms import CJK

WINDOW = 110
"""Characters in a snippet: two lines of a result card in Chinese."""
_LEAD = 24
_MAX_PLACES = 64
"""Places looked at for each needle; a later window could hardly be better than all of these."""
_LATIN_BEFORE = re.compile(rf"[^\W_{CJK}]\Z")
_BREAKS = str.maketrans("\n\r\t\v\f", "     ")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a needle stands in a folded text, and which it is."""

    start: int
    end: int
    needle: int


def find_places(folded: str, needles: Sequence[str]) -> list[Place]:
    """Return the places of the needles in their order of standing.

    A word is not found inside another one unless it stands nowhere else: ``in`` does not mark
    ``training``.
    """
    places: list[Place] = []
    for number, needle in enumerate(needles):
        starts = _starts(folded, needle)
        places += [Place(start, start + len(needle), number) for start in starts]
    return sorted(places, key=lambda place: (place.start, -place.end))


def best_window(places: Sequence[Place], width: int = WINDOW) -> tuple[int, int]:
    """Return the (start, end) of the places that go best into ``width`` characters.

    The window holds the most distinct needles, of those the most places, of those it is the
    earliest. ``places`` must not be empty and be in order.
    """
    best = (0, 0)
    best_worth = (0, 0)
    counts: dict[int, int] = {}
    first = 0
    for last, place in enumerate(places):
        counts[place.needle] = counts.get(place.needle, 0) + 1
        while place.end - places[first].start > width and first < last:
            _take_away(counts, places[first].needle)
            first += 1
        worth = (len(counts), last - first)
        if worth > best_worth:
            best, best_worth = (first, last + 1), worth
    return best


def cut_snippet(text: str, places: Sequence[Place], width: int = WINDOW) -> Snippet:
    """Return the best ``width`` characters of ``text``; its beginning where nothing is found.

    ``text`` may have marks at both ends; line breaks become spaces, one for one.
    """
    if not places:
        return Snippet(_clip(text, 0, width), ())
    first, last = best_window(places, width)
    start = _snippet_start(text, places[first].start, places[last - 1].end, width)
    end = min(len(text), start + width)
    spans = merge_spans([(place.start, place.end) for place in places], start, end)
    lead = "…" if start else ""
    shift = len(lead) - start
    marks = tuple((low + shift, high + shift) for low, high in spans)
    return Snippet(lead + _clip(text, start, end), marks)


def merge_spans(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the spans cut to ``start`` and ``end``, those that touch or overlap joined."""
    merged: list[Span] = []
    for span_low, span_high in sorted(spans):
        low, high = max(span_low, start), min(span_high, end)
        if low >= high:
            continue
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return merged


def _starts(folded: str, needle: str) -> list[int]:
    if not needle:
        return []
    found: list[int] = []
    inside: list[int] = []
    is_word = needle[0].isascii() and needle[0].isalnum()
    start = folded.find(needle)
    while start >= 0 and len(found) + len(inside) < _MAX_PLACES:
        is_inside = is_word and start and _LATIN_BEFORE.match(folded[start - 1])
        (inside if is_inside else found).append(start)
        start = folded.find(needle, start + len(needle))
    return found or inside


def _take_away(counts: dict[int, int], needle: int) -> None:
    counts[needle] -= 1
    if not counts[needle]:
        del counts[needle]


def _snippet_start(text: str, low: int, high: int, width: int) -> int:
    lead = min(_LEAD, max(0, width - (high - low)))
    start = max(0, low - lead)
    # The lead begins with a sentence where one begins in it.
    for sign in "\n。！？；. ":
        if (at := text.rfind(sign, start, low)) >= 0 and start:
            return at + 1
    return start


def _clip(text: str, start: int, end: int) -> str:
    tail = "…" if end < len(text) else ""
    return text[start:end].translate(_BREAKS) + tail
