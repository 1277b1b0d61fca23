"""A post found made into a hit: where in it, and the words around that."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.search_document import SearchHit, Snippet
from reader.core.snippets import (
    Span,
    choose_excerpt,
    find_places,
    join_places,
    keep_within,
    make_snippet,
    merge_spans,
)
from reader.services.search.open_post import OpenPost
from reader.services.search.snapshot import Snapshot


class HitMaker:
    """Makes hits of a snapshot's posts."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot

    def make(self, doc: int, score: float, needles: Sequence[str]) -> SearchHit:
        """Return the hit. Its section is the one in which the snippet's first match is."""
        post = self._snapshot.post(doc)
        record = post.record
        heading, anchor, snippet = _excerpt(post, needles)
        return SearchHit(
            id=record.id,
            title=record.title,
            path=record.path,
            category=record.category,
            tags=record.tags,
            date=record.date,
            score=round(score, 3),
            heading=heading,
            anchor=anchor,
            snippet=snippet,
            title_marks=_title_marks(post.title, needles),
        )


def _title_marks(title: str, needles: Sequence[str]) -> tuple[Span, ...]:
    there = [needle for needle in needles if needle in title]
    if not there:
        return ()
    spans = [place[:2] for place in find_places(title, there)]
    return tuple(merge_spans(spans, 0, len(title)))


def _excerpt(post: OpenPost, needles: Sequence[str]) -> tuple[str, str, Snippet]:
    record, folded = post.record, post.text.folded
    places = join_places((needle, post.starts(needle)) for needle in needles)
    places = places or find_places(folded, _pairs(needles))
    excerpt = choose_excerpt(folded, places)
    if excerpt.place is not None:
        low, high = record.part_at(excerpt.place, len(folded))
        excerpt = keep_within(excerpt, low, high - 1)  # less the break that ends a piece
    text = post.text.part(excerpt.start, excerpt.end)
    snippet = make_snippet(text, excerpt, places, is_end=excerpt.end >= len(folded))
    if excerpt.place is None:
        return "", "", snippet
    heading, anchor = record.heading_of(record.section_at(excerpt.place))
    return heading, anchor, snippet


def _pairs(needles: Sequence[str]) -> list[str]:
    """Return the pairs of long runs: what is left to mark where a run is nowhere whole."""
    return [
        needle[place : place + 2]
        for needle in needles
        if not needle.isascii()
        for place in range(len(needle) - 1)
    ]
