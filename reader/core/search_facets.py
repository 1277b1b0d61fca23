"""What the hits of a search have in common: categories, tags and years, with counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.core.search_document import SearchHit


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A filter that would leave ``count`` of the hits; ``key`` is the query's field."""

    key: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchFacets:
    """The values of each facet, the most frequent first, the years from the latest.

    ``is_whole``: every hit was counted, not the best alone.
    """

    categories: tuple[FacetValue, ...] = ()
    tags: tuple[FacetValue, ...] = ()
    years: tuple[FacetValue, ...] = ()
    is_whole: bool = True


def count_facets(hits: Iterable[SearchHit], total: int) -> SearchFacets:
    """Return the facets of ``hits``, which are all of ``total`` or the best of them.

    A category counts for those below it as well, as its filter takes them in. What all hits
    have is left out: it would narrow nothing.
    """
    listed = list(hits)
    return SearchFacets(
        categories=_values("cat", (_paths(hit.category) for hit in listed)),
        tags=_values("tag", (iter(hit.tags) for hit in listed)),
        years=tuple(sorted(_values("date", map(_year, listed)), key=lambda each: each.value))[::-1],
        is_whole=len(listed) >= total,
    )


def _values(key: str, values_by_hit: Iterable[Iterator[str]]) -> tuple[FacetValue, ...]:
    counts: Counter[str] = Counter()
    number = 0
    for values in values_by_hit:
        counts.update(set(values))
        number += 1
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(FacetValue(key, value, count) for value, count in ranked if count < number)


def _paths(category: tuple[str, ...]) -> Iterator[str]:
    return ("/".join(category[:depth]) for depth in range(1, len(category) + 1))


def _year(hit: SearchHit) -> Iterator[str]:
    return iter(() if hit.date is None else (f"{hit.date:%Y}",))
