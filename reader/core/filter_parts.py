"""The filters of the feed one by one, and how many notes there are without each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.reading import NO_MARKS, PostMarks


class PartKind(StrEnum):
    """What a filter looks at."""

    LIBRARY = "library"
    CATEGORY = "category"
    TAG = "tag"
    SERIES = "series"
    YEAR = "year"
    STATE = "state"
    BOOKMARKED = "bookmarked"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One filter: its ``value`` (a category's names joined by " / "), what is left without it."""

    kind: PartKind
    value: str
    without: PostFilter


def filter_parts(now: PostFilter) -> tuple[FilterPart, ...]:
    """Return the filters that are set in ``now``."""
    return tuple(_parts(now))


def widenings(
    library: LibrarySnapshot, now: PostFilter, marks: PostMarks = NO_MARKS
) -> tuple[tuple[FilterPart, int], ...]:
    """Return the filters without which notes are left, and how many; the fewest notes first."""
    counted = [(part, len(library.filtered(part.without, marks))) for part in _parts(now)]
    return tuple(sorted((one for one in counted if one[1]), key=lambda one: one[1]))


def _parts(now: PostFilter) -> Iterator[FilterPart]:
    if now.library:
        yield FilterPart(PartKind.LIBRARY, now.library, replace(now, library=""))
    if now.category:
        yield FilterPart(PartKind.CATEGORY, " / ".join(now.category), replace(now, category=()))
    for tag in now.tags:
        rest = tuple(each for each in now.tags if each != tag)
        yield FilterPart(PartKind.TAG, tag, replace(now, tags=rest))
    if now.series:
        yield FilterPart(PartKind.SERIES, now.series, replace(now, series=""))
    if now.year is not None:
        yield FilterPart(PartKind.YEAR, str(now.year), replace(now, year=None))
    if now.state is not None:
        yield FilterPart(PartKind.STATE, now.state.value, replace(now, state=None))
    if now.is_bookmarked:
        yield FilterPart(PartKind.BOOKMARKED, "", replace(now, is_bookmarked=False))
    if now.has_problem:
        yield FilterPart(PartKind.PROBLEM, "", replace(now, has_problem=False))
