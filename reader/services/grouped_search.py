"""A search as the window shows it: hits grouped by note, with their sections and facets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from reader.core.hit_sections import FoldedSection, HitGroup, fold_sections, group_hit
from reader.core.post import PostId
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
_KEPT_TEXTS = 3 * MOST_HITS


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
        self._texts: dict[PostId, tuple[FoldedSection, ...]] = {}

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
        self._load([hit.id for hit in hits if hit.kind is SearchKind.NOTE])
        return tuple(
            group_hit(hit, self._texts[hit.id] if hit.kind is SearchKind.NOTE else (), needles)
            for hit in hits
        )

    def _load(self, ids: Sequence[PostId]) -> None:
        """Have the texts of the notes ``ids`` in memory, and of few others."""
        # While one types, most hits are those of the key before.
        texts = {each: self._texts[each] for each in ids if each in self._texts}
        missing = [each for each in ids if each not in texts]
        texts |= dict.fromkeys(missing, ())
        folding = load_folding()
        for document in self._catalogue.documents(missing):
            texts[document.id] = fold_sections(document, folding)
        others = islice(self._texts.items(), max(_KEPT_TEXTS - len(texts), 0))
        self._texts = texts | {each: text for each, text in others if each not in texts}
