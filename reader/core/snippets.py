"""The part of a text that shows best why it was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.core.search_document import Snippet

WINDOW = 110
"""Characters in a snippet: two lines of a result card in Chinese."""
_LEAD = 24
MAX_PLACES = 8
"""Places looked at for each needle; a later window could hardly be better than all of these."""

_MOST_MISSED = 24
"""Characters looked at that are not a needle's, before the whole of it is looked for."""

_MIN_INSIDE = 3
"""Letters from which on a needle is worth finding inside a word: an ``n`` is in every other."""

_REST_OF_WORD = re.compile(r"[a-z0-9_]+\s?")
_LAST_WORD = re.compile(r"(?<![a-z0-9_])[a-z0-9_]+\Z")
_SENTENCE_END = re.compile(r"(?s:.*)[\n。!?;]")
_WORD_CHARS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SPACES = re.compile(r"\A +| {2,}")

Span = tuple[int, int]
Place = tuple[int, int, int]
"""Where a needle begins and ends in a folded text, and which it is."""


Starts = tuple[Sequence[int], bool]
"""Where a needle begins in a text, and whether there are surely no more such places."""


class Excerpt(NamedTuple):
    """The part of a text to show: from ``start`` up to, not including, ``end``.

    ``place`` is where the best match in it begins, None where there is none. A named tuple, as
    one is made for each hit of each query.
    """

    start: int
    end: int
    place: int | None


def find_places(folded: str, needles: Sequence[str]) -> list[Place]:
    """Return the places of the needles in their order of standing."""
    return join_places((needle, find_starts(folded, needle)) for needle in needles)


def join_places(found: Iterable[tuple[str, Sequence[int]]]) -> list[Place]:
    """Return the places of needles, each given with where it begins, in their order of standing."""
    places: list[Place] = []
    has_several = False
    for number, (needle, starts) in enumerate(found):
        length = len(needle)
        places += [(start, start + length, number) for start in starts]
        has_several = has_several or (number > 0 and bool(starts))
    if has_several:
        places.sort()
    return places


def find_starts(folded: str, needle: str, low: int = 0, high: int | None = None) -> Sequence[int]:
    """Return where the needle begins between ``low`` and ``high``, at its first places.

    A word is not found inside another one unless it stands nowhere else, and has three letters:
    ``in`` does not mark ``training``.
    """
    return search_starts(folded, needle, low, high)[0]


def search_starts(folded: str, needle: str, low: int = 0, high: int | None = None) -> Starts:
    """Return what `find_starts` does, and whether that is all."""
    if not needle:
        return [], False
    if needle[0].isascii() and needle[0].isalnum():
        return _word_starts(folded, needle, low, high)
    return _run_starts(folded, needle, low, high)


def narrow_starts(folded: str, needle: str, shorter: Starts) -> Starts | None:
    """Return where a needle begins by where it does less its last character.

    This is what `search_starts` returns for the whole text, or None where it cannot be known
    without a search.
    """
    places, are_all = shorter
    if not places and len(needle) == _MIN_INSIDE:
        return None
    if not are_all or needle[0] in needle[1:]:
        # Two places of a needle that begins within itself may overlap; of those one is left out.
        return None
    found = [start for start in places if folded.startswith(needle, start)]
    # Where the words that begin so are others, it may still stand inside some.
    return (found, True) if found or not places else None


def choose_excerpt(folded: str, places: Sequence[Place], width: int = WINDOW) -> Excerpt:
    """Return the best ``width`` characters of a folded text; the first where nothing is found.

    They hold the most distinct needles, of those the most places, of those they are the
    earliest; they begin with a sentence where one begins shortly before.
    """
    chars = len(folded)
    if not places:
        return Excerpt(0, min(width, chars), None)
    low, high = _best_window(places, width)
    spare = width - (high - low)
    start = _lead(folded, low, min(_LEAD, spare)) if spare > 0 else low
    end = start + width
    return Excerpt(start, min(chars, end), low)


def keep_within(excerpt: Excerpt, low: int, high: int, width: int = WINDOW) -> Excerpt:
    """Return the excerpt moved and cut so that it lies between ``low`` and ``high``.

    Prose and code of a section are shown apart: a snippet of one does not run into the other.
    """
    if low <= excerpt.start and excerpt.end <= high:
        return excerpt
    end = min(excerpt.end, high)
    start = max(low, min(excerpt.start, end - width))
    return Excerpt(start, end, excerpt.place)


def make_snippet(text: str, excerpt: Excerpt, places: Sequence[Place], within: Span) -> Snippet:
    """Return ``text``, the excerpt's characters, with the places in it marked.

    White space becomes one space; an ellipsis stands where what it is an excerpt of, ``within``,
    goes on.
    """
    start, end, _place = excerpt
    lead = "…" if start > within[0] else ""
    tail = "…" if end < within[1] else ""
    if places and (places[0][0] < start or places[-1][0] >= end):
        places = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
    marks = _merged(places, start, end, len(lead) - start)
    shown = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return _squeezed(lead + shown + tail, tuple(marks))


def cut_snippet(text: str, folded: str, places: Sequence[Place], width: int = WINDOW) -> Snippet:
    """Return the snippet of a text that is at hand whole."""
    excerpt = choose_excerpt(folded, places, width)
    shown = text[excerpt.start : excerpt.end]
    return make_snippet(shown, excerpt, places, (0, len(text)))


def merge_spans(spans: Sequence[Span], start: int, end: int) -> list[Span]:
    """Return the spans cut to ``start`` and ``end``, those that touch or overlap joined."""
    return _merged(sorted(spans), start, end, 0)


def _merged(spans: Sequence[Span | Place], start: int, end: int, shift: int) -> list[Span]:
    """Return ordered spans as `merge_spans` does, moved by ``shift``."""
    merged: list[Span] = []
    last_low = last_high = -1
    for span in spans:
        # `max` and `min` take three times as long, and this is done for each place of each hit.
        low = span[0] if span[0] > start else start  # noqa: FURB136
        high = span[1] if span[1] < end else end  # noqa: FURB136
        if low >= high:
            continue
        if low > last_high:
            merged.append((low + shift, high + shift))
            last_low, last_high = low, high
        elif high > last_high:
            merged[-1] = (last_low + shift, high + shift)
            last_high = high
    return merged


def _squeezed(text: str, marks: tuple[Span, ...]) -> Snippet:
    """Return a snippet with one space for several, as indented code has, and none before all."""
    if "  " not in text and not text.startswith(" "):
        return Snippet(text, marks)
    gaps = [(found.start() + bool(found.start()), found.end()) for found in _SPACES.finditer(text)]

    def moved(place: int) -> int:
        return place - sum(min(place, end) - start for start, end in gaps if start < place)

    kept = _SPACES.sub(lambda found: " " if found.start() else "", text)
    return Snippet(kept, tuple((moved(start), moved(end)) for start, end in marks))


def _best_window(places: Sequence[Place], width: int) -> Span:
    """Return where those of the places begin and end that go best into ``width`` characters."""
    low, high = places[0][0], places[-1][1]
    if high - low <= width:
        return low, high
    best_first = best_last = best_worth = first = worth = 0
    counts: dict[int, int] = {}
    for last, (_, end, needle) in enumerate(places):
        count = counts[needle] = counts.get(needle, 0) + 1
        # A needle not there yet is worth more than all places there may be.
        worth += 1 if count > 1 else 1 + len(places)
        while first < last and end - places[first][0] > width:
            gone = places[first][2]
            count = counts[gone] = counts[gone] - 1
            worth -= 1 if count else 1 + len(places)
            first += 1
        if worth > best_worth:
            best_first, best_last, best_worth = first, last, worth
    return places[best_first][0], places[best_last][1]


def _run_starts(folded: str, needle: str, low: int, high: int | None) -> Starts:
    """Return where a needle begins, by where its last character is.

    One character is found much faster than two. Where it is frequent, the rest of the text is
    searched for the whole needle.
    """
    last, before = needle[-1], len(needle) - 1
    found: list[int] = []
    most_found, most_missed = MAX_PLACES, _MOST_MISSED
    end = folded.find(last, low + before, high)
    while end >= 0 and most_found:
        if folded.startswith(needle, end - before):
            found.append(end - before)
            most_found -= 1
            following = end + 1 + before
        else:
            most_missed -= 1
            following = end + 1
        if most_missed:
            end = folded.find(last, following, high)
        else:
            whole = folded.find(needle, following - before, high)
            end = whole + before if whole >= 0 else -1
    return found, end < 0


def _word_starts(folded: str, needle: str, low: int, high: int | None) -> Starts:
    length = len(needle)
    found: list[int] = []
    inside: list[int] = []
    most_found = most_inside = MAX_PLACES
    start = folded.find(needle, low, high)
    while start >= 0 and most_found and most_inside:
        if not start or folded[start - 1] not in _WORD_CHARS:
            found.append(start)
            most_found -= 1
        else:
            most_inside -= 1
            if length >= _MIN_INSIDE:
                inside.append(start)
        start = folded.find(needle, start + length, high)
    return found or inside, start < 0


def _lead(folded: str, low: int, most: int) -> int:
    start = low - most
    if start <= 0:
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
