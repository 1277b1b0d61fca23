"""A post found made into a hit: where in it, and the words around that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from reader.core.hit_sections import FoundSection, find_sections
from reader.core.search_document import HitSection, SearchHit, SearchKind, Snippet
from reader.core.snippets import (
    WINDOW,
    Excerpt,
    Place,
    Span,
    choose_excerpt,
    find_places,
    join_places,
    keep_within,
    make_snippet,
    merge_spans,
)
from reader.services.search.records import Record


class ShownText(Protocol):
    """A post's text, ``folded`` as it is searched."""

    @property
    def folded(self) -> str:
        """The text folded."""

    def part(self, start: int, end: int) -> str:
        """Return some characters of the text as it was."""


class ShownPost(Protocol):
    """A post that can be shown as a hit."""

    @property
    def title(self) -> str:
        """Its title, folded."""

    @property
    def record(self) -> Record:
        """What is to be shown of it."""

    @property
    def text(self) -> ShownText:
        """Its text."""

    def starts(self, needle: str) -> Sequence[int]:
        """Return where a needle begins in the folded text, at its first places."""


def make_hit(
    post: ShownPost, score: float, needles: Sequence[str], *, has_sections: bool = False
) -> SearchHit:
    """Return the hit. Its section is the one in which the snippet's first match is."""
    record = post.record
    heading, anchor, snippet = _excerpt(post, needles)
    sections = _sections(post, needles) if has_sections else ()
    if has_sections and not sections and snippet.marks:
        # No needle is anywhere whole: what was found in its place will do.
        sections = (HitSection(heading, anchor, snippet),)
    # By place, as names take half as long again; `round` to a place takes as long as a snippet.
    return SearchHit(
        record.id,
        record.title,
        record.path,
        record.category,
        record.tags,
        record.date,
        round(score * 1000) / 1000,
        heading,
        anchor,
        snippet,
        _title_marks(post.title, needles),
        SearchKind.NOTE,
        sections,
    )


def _title_marks(title: str, needles: Sequence[str]) -> tuple[Span, ...]:
    # `any` over a generator takes three times as long, and this is done for each hit.
    for needle in needles:
        if needle in title:
            return _marks(find_places(title, needles), 0, len(title))
    return ()


def _marks(places: Sequence[Place], low: int, high: int) -> tuple[Span, ...]:
    """Return the places between ``low`` and ``high`` as marks of that stretch."""
    spans = merge_spans([place[:2] for place in places], low, high)
    return tuple((start - low, end - low) for start, end in spans)


def _excerpt(post: ShownPost, needles: Sequence[str]) -> tuple[str, str, Snippet]:
    record, text = post.record, post.text
    folded = text.folded
    chars = len(folded)
    places = _places(post, needles) or find_places(folded, _pairs(needles))
    excerpt = choose_excerpt(folded, places)
    if excerpt.place is None:
        return "", "", _cut(text, excerpt, places, (0, chars))
    section, low, high = record.part_at(excerpt.place, chars)
    heading, anchor = record.heading_of(section)
    excerpt = keep_within(excerpt, low, high - 1)  # less the break that ends a piece
    return heading, anchor, _cut(text, excerpt, places, (0, chars))


def _places(post: ShownPost, needles: Sequence[str]) -> list[Place]:
    if len(needles) == 1:
        # As most queries have it; the half of the time.
        (needle,) = needles
        length = len(needle)
        return [(start, start + length, 0) for start in post.starts(needle)]
    return join_places([(needle, post.starts(needle)) for needle in needles])


def _cut(text: ShownText, excerpt: Excerpt, places: Sequence[Place], within: Span) -> Snippet:
    return make_snippet(text.part(excerpt.start, excerpt.end), excerpt, places, within)


def _sections(post: ShownPost, needles: Sequence[str]) -> tuple[HitSection, ...]:
    starts = post.record.section_starts
    return tuple(_section(post, each) for each in find_sections(post.text.folded, starts, needles))


def _section(post: ShownPost, found: FoundSection) -> HitSection:
    record, text = post.record, post.text
    start, end = record.section_span(found.number, len(text.folded))
    heading_end = text.folded.index("\n", start)
    heading, anchor = record.heading_of(found.number)
    marks = _marks(found.heading_places, start, heading_end)
    content = _content(text.folded, heading_end, end)
    return HitSection(heading, anchor, _section_snippet(post, found.places, content), marks)


def _section_snippet(post: ShownPost, places: Sequence[Place], content: Span) -> Snippet:
    """Return the best of what a section has below its heading, or how that begins."""
    low, high = content
    if low == high:
        return Snippet("", ())
    folded = post.text.folded
    excerpt = choose_excerpt(folded, places) if places else Excerpt(low, low + WINDOW, None)
    place = low if excerpt.place is None else excerpt.place
    _section, part_low, part_high = post.record.part_at(place, len(folded))
    excerpt = keep_within(excerpt, max(part_low, low), min(part_high - 1, high))
    return _cut(post.text, excerpt, places, content)


def _content(folded: str, low: int, high: int) -> Span:
    """Return what a section has below its heading, without the breaks around its pieces."""
    while low < high and folded[low] == "\n":
        low += 1
    while low < high and folded[high - 1] == "\n":
        high -= 1
    return low, high


def _pairs(needles: Sequence[str]) -> list[str]:
    """Return the pairs of long runs: what is left to mark where a run is nowhere whole."""
    return [
        needle[place : place + 2]
        for needle in needles
        if not needle.isascii()
        for place in range(len(needle) - 1)
    ]
