"""A search as the window shows it: hits grouped by note, with their sections and facets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.hit_sections import HitGroup, group_hit
from reader.core.search_document import SearchAnswer, SearchHit, SearchKind
from reader.core.search_facets import SearchFacets, count_facets
from reader.services.catalogue import Catalogue
from reader.services.search.han import load_folding
from reader.services.search_service import SearchService

FIRST_HITS = 20
"""What is found at once, at each key."""
MOST_HITS = 60
"""What is listed at most; whoever wants more narrows the search."""
COUNTED_HITS = 300
"""The facets are of no more than these: each hit costs a tenth of a millisecond."""


@dataclass(frozen=True, slots=True)
class GroupedAnswer:
    """An answer with a group for each hit listed. ``facets`` is None where none were counted."""

    answer: SearchAnswer
    groups: tuple[HitGroup, ...]
    facets: SearchFacets | None = None


class GroupedSearch:
    """Asks ``search``, and ``catalogue`` for the texts of what it finds. One thread at a time."""

    def __init__(self, search: SearchService, catalogue: Catalogue) -> None:
        self._search, self._catalogue = search, catalogue

    def first(self, query: str) -> GroupedAnswer:
        """Return the best few hits, soon."""
        answer = self._search.search(query, FIRST_HITS)
        return GroupedAnswer(answer, self._grouped(answer.hits, answer.needles))

    def whole(self, query: str) -> GroupedAnswer:
        """Return all hits that are to be listed, and the facets."""
        answer = self._search.search(query, COUNTED_HITS)
        notes = [hit for hit in answer.hits if hit.kind is SearchKind.NOTE]
        total = answer.total - (len(answer.hits) - len(notes))
        groups = self._grouped(answer.hits[:MOST_HITS], answer.needles)
        return GroupedAnswer(answer, groups, count_facets(notes, total))

    def _grouped(self, hits: Sequence[SearchHit], needles: tuple[str, ...]) -> tuple[HitGroup, ...]:
        ids = [hit.id for hit in hits if hit.kind is SearchKind.NOTE]
        documents = {document.id: document for document in self._catalogue.documents(ids)}
        folding = load_folding()
        return tuple(group_hit(hit, documents.get(hit.id), needles, folding) for hit in hits)
