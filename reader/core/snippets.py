"""The part of a text that shows best why it was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.core.search_document import Snippet

WINDOW = 110
"""Characters in a snippet: two lines of a result card in Chinese."""
_LEAD = 24
MAX_PLACES = 8
"""Places looked at for each needle; a later window could hardly be better than all of these."""

_REST_OF_WORD = re.compile(r"[a-z0-9_]+\s?")
_LAST_WORD = re.compile(r"(?<![a-z0-9_])[a-z0-9_]+\Z")
_SENTENCE_END = re.compile(r"(?s:.*)[\n。!?;]")

Span = tuple[int, int]
Place = tuple[int, int, int]
"""Where a needle begins and ends in a folded text, and which it is."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The part of a text to show: from ``start`` up to, not including, ``end``.

    ``place`` is where the best match in it begins, None where there is none.
    """

    start: int
    end: int
    place: int | None


def find_places(folded: str, needles: Sequence[str]) -> list[Place]:
    """Return the places of the needles in their order of standing."""
    return join_places((needle, find_starts(folded, needle)) for needle in needles)


def join_places(found: Iterable[tuple[str, Sequence[int]]]) -> list[Place]:
    """Return the places of needles, each given with where it begins, in their order of standing."""
    return sorted(
        (start, start + len(needle), number)
        for number, (needle, starts) in enumerate(found)
        for start in starts
    )


def find_starts(folded: str, needle: str, low: int = 0, high: int | None = None) -> list[int]:
    """Return where the needle begins between ``low`` and ``high``, at its first places.

    A word is not found inside another one unless it stands nowhere else: ``in`` does not mark
    ``training``.
    """
    if not needle:
        return []
    if needle[0].isascii() and needle[0].isalnum():
        return _word_starts(folded, needle, low, high)
    length = len(needle)
    found: list[int] = []
    start = folded.find(needle, low, high)
    while start >= 0 and len(found) < MAX_PLACES:
        found.append(start)
        start = folded.find(needle, start + length, high)
    return found


def choose_excerpt(folded: str, places: Sequence[Place], width: int = WINDOW) -> Excerpt:
    """Return the best ``width`` characters of a folded text; the first where nothing is found.

    They hold the most distinct needles, of those the most places, of those they are the
    earliest; they begin with a sentence where one begins shortly before.
    """
    if not places:
        return Excerpt(0, min(width, len(folded)), None)
    first, last = _best_window(places, width)
    low, high = places[first][0], places[last - 1][1]
    start = _lead(folded, low, min(_LEAD, max(0, width - (high - low))))
    return Excerpt(start, min(len(folded), start + width), low)


def keep_within(excerpt: Excerpt, low: int, high: int, width: int = WINDOW) -> Excerpt:
    """Return the excerpt moved and cut so that it lies between ``low`` and ``high``.

    Prose and code of a section are shown apart: a snippet of one does not run into the other.
    """
    end = min(excerpt.end, high)
    start = max(low, min(excerpt.start, end - width))
    return Excerpt(start, end, excerpt.place)


def make_snippet(text: str, excerpt: Excerpt, places: Sequence[Place], within: Span) -> Snippet:
    """Return ``text``, the excerpt's characters, with the places in it marked.

    White space becomes one space; an ellipsis stands where what it is an excerpt of, ``within``,
    goes on.
    """
    lead = "…" if excerpt.start > within[0] else ""
    tail = "…" if excerpt.end < within[1] else ""
    shift = len(lead) - excerpt.start
    first, last = (bisect_left(places, (end,)) for end in (excerpt.start, excerpt.end))
    inside = [place[:2] for place in places[first:last]]
    spans = merge_spans(inside, excerpt.start, excerpt.end)
    marks = tuple((low + shift, high + shift) for low, high in spans)
    shown = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return _squeezed(lead + shown + tail, marks)


def cut_snippet(text: str, folded: str, places: Sequence[Place], width: int = WINDOW) -> Snippet:
    """Return the snippet of a text that is at hand whole."""
    excerpt = choose_excerpt(folded, places, width)
    shown = text[excerpt.start : excerpt.end]
    return make_snippet(shown, excerpt, places, (0, len(text)))


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


def _squeezed(text: str, marks: tuple[Span, ...]) -> Snippet:
    """Return a snippet with one space for several, as indented code has, and none before all."""
    if "  " not in text and not text.startswith(" "):
        return Snippet(text, marks)
    kept: list[str] = []
    places = []
    for char in text:
        places.append(len(kept))
        if char != " " or (kept and kept[-1] != " "):
            kept.append(char)
    places.append(len(kept))
    moved = tuple((places[start], places[end]) for start, end in marks)
    return Snippet("".join(kept), moved)


def _best_window(places: Sequence[Place], width: int) -> tuple[int, int]:
    """Return the (first, last) of the places that go best into ``width`` characters."""
    best = (0, 1)
    if len(places) == 1:
        return best
    best_worth = (1, 0)
    counts: dict[int, int] = {}
    first = 0
    for last, (_, end, needle) in enumerate(places):
        counts[needle] = counts.get(needle, 0) + 1
        while first < last and end - places[first][0] > width:
            _take_away(counts, places[first][2])
            first += 1
        worth = (len(counts), last - first)
        if worth > best_worth:
            best, best_worth = (first, last + 1), worth
    return best


def _word_starts(folded: str, needle: str, low: int, high: int | None) -> list[int]:
    length = len(needle)
    found: list[int] = []
    inside: list[int] = []
    start = folded.find(needle, low, high)
    while start >= 0 and len(found) < MAX_PLACES and len(inside) < MAX_PLACES:
        if (before := folded[start - 1 : start]).isascii() and before.isalnum():
            inside.append(start)
        else:
            found.append(start)
        start = folded.find(needle, start + length, high)
    return found or inside


def _take_away(counts: dict[int, int], needle: int) -> None:
    counts[needle] -= 1
    if not counts[needle]:
        del counts[needle]


def _lead(folded: str, low: int, most: int) -> int:
    start = max(0, low - most)
    if not start:
        return 0
    sentence = _SENTENCE_END.match(folded, start, low)
    if sentence:
        return sentence.end()
    begin = folded.rfind(" ", start, low) + 1 or start
    if begin > start or not _is_latin(folded[start - 1]):
        return begin
    # In the middle of a Latin word: behind it, or before it if the match itself stands in it.
    rest = _REST_OF_WORD.match(folded, start)
    if rest and rest.end() <= low:
        return rest.end()
    word = _LAST_WORD.search(folded, max(0, start - _LEAD), start)
    return word.start() if word else start


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
