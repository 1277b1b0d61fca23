"""What the hits of a search have in common: categories, tags and years, with counts."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol


class Labelled(Protocol):
    """What facets are counted of: a post found, in whatever form."""

    @property
    def category(self) -> tuple[str, ...]:
        """Its category and those above it, the highest first."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Its tags."""

    @property
    def date(self) -> dt.date | None:
        """Its date."""


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


def count_facets(posts: Iterable[Labelled], total: int) -> SearchFacets:
    """Return the facets of ``posts``, which are all of ``total`` or the best of them.

    A category counts for those below it as well, as its filter takes them in. What all posts
    have is left out: it would narrow nothing.
    """
    listed = list(posts)
    return SearchFacets(
        categories=_values("cat", (_paths(post.category) for post in listed)),
        tags=_values("tag", (iter(post.tags) for post in listed)),
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


def _year(post: Labelled) -> Iterator[str]:
    return iter(() if post.date is None else (f"{post.date:%Y}",))
