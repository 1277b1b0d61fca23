"""The filters of the feed one by one, and how many notes there are without each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post
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
    """One filter: its ``value`` (a category's names joined by " / ").

    ``alone`` is it by itself, ``without`` what is left where it is taken away.
    """

    kind: PartKind
    value: str
    alone: PostFilter
    without: PostFilter


def filter_parts(now: PostFilter) -> tuple[FilterPart, ...]:
    """Return the filters that are set in ``now``."""
    return tuple(_parts(now))


def widenings(
    library: LibrarySnapshot, now: PostFilter, marks: PostMarks = NO_MARKS
) -> tuple[tuple[FilterPart, int], ...]:
    """Return the filters without which notes are left, and how many; the fewest notes first."""
    parts = filter_parts(now)
    counts = Counter(_first_failed(post, parts, marks) for post in library.posts)
    counted = [(part, counts[place,] + counts[()]) for place, part in enumerate(parts)]
    return tuple(sorted((one for one in counted if one[1]), key=lambda one: one[1]))


def _first_failed(post: Post, parts: Sequence[FilterPart], marks: PostMarks) -> tuple[int, ...]:
    """Return the places of the first two filters that keep ``post`` out, or of fewer.

    No more of them: thousands of notes are asked on the window's thread.
    """
    failed = (place for place, part in enumerate(parts) if not part.alone.accepts(post, marks))
    return tuple(islice(failed, 2))


def _parts(now: PostFilter) -> Iterator[FilterPart]:
    if now.library:
        yield FilterPart(
            PartKind.LIBRARY, now.library, PostFilter(library=now.library), replace(now, library="")
        )
    if now.category:
        yield FilterPart(
            PartKind.CATEGORY,
            " / ".join(now.category),
            PostFilter(now.category),
            replace(now, category=()),
        )
    for tag in now.tags:
        rest = tuple(each for each in now.tags if each != tag)
        yield FilterPart(PartKind.TAG, tag, PostFilter(tags=(tag,)), replace(now, tags=rest))
    if now.series:
        yield FilterPart(
            PartKind.SERIES, now.series, PostFilter(series=now.series), replace(now, series="")
        )
    if now.year is not None:
        yield FilterPart(
            PartKind.YEAR, str(now.year), PostFilter(year=now.year), replace(now, year=None)
        )
    if now.state is not None:
        yield FilterPart(
            PartKind.STATE, now.state.value, PostFilter(state=now.state), replace(now, state=None)
        )
    if now.is_bookmarked:
        yield FilterPart(
            PartKind.BOOKMARKED,
            "",
            PostFilter(is_bookmarked=True),
            replace(now, is_bookmarked=False),
        )
    if now.has_problem:
        yield FilterPart(
            PartKind.PROBLEM, "", PostFilter(has_problem=True), replace(now, has_problem=False)
        )
