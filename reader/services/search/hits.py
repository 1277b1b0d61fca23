"""A post found made into a hit: where in it, and the words around that."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.folding import Folding
from reader.core.search_document import SearchHit, Snippet
from reader.core.snippets import best_window, cut_snippet, find_places, merge_spans
from reader.services.search.snapshot import Snapshot


class HitMaker:
    """Makes hits of a snapshot's posts."""

    def __init__(self, snapshot: Snapshot, folding: Folding) -> None:
        self._snapshot = snapshot
        self._folding = folding

    def make(self, doc: int, score: float, needles: Sequence[str]) -> SearchHit:
        """Return the hit. Its section is the one in which the snippet begins to match."""
        record = self._snapshot.record(doc)
        heading, anchor, snippet = self._excerpt(doc, needles)
        titled = find_places(self._folding.fold(record.title), needles)
        spans = [(place.start, place.end) for place in titled]
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
            title_marks=tuple(merge_spans(spans, 0, len(record.title))),
        )

    def _excerpt(self, doc: int, needles: Sequence[str]) -> tuple[str, str, Snippet]:
        record = self._snapshot.record(doc)
        folded = self._snapshot.folded(doc)
        places = find_places(folded, needles) or find_places(folded, _pairs(needles))
        text = self._snapshot.text.text(record)
        snippet = cut_snippet(text, places)
        if not places:
            return "", "", snippet
        section = record.section_at(places[best_window(places)[0]].start)
        start = record.section_starts[section]
        return text[start : text.index("\n", start)], record.anchor_of(section), snippet


def _pairs(needles: Sequence[str]) -> list[str]:
    """Return the pairs of long runs: what is left to mark where a run is nowhere whole."""
    return [
        needle[place : place + 2]
        for needle in needles
        if not needle.isascii()
        for place in range(len(needle) - 1)
    ]
