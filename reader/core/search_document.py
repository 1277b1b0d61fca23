"""What the search index knows of a post, and what it answers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from reader.core.post import PostId
from reader.core.search_facets import SearchFacets


class SearchKind(Enum):
    """What a document is: a note, a problem's statement, or the user's solutions of one."""

    NOTE = "notes"
    PROBLEM = "problems"
    SUBMISSION = "submissions"


@dataclass(frozen=True, slots=True)
class SearchSection:
    """One section: from a heading to the next. The text before the first has level 0.

    ``code`` holds fenced code, ``math`` the TeX source of formulas, ``body`` all other plain
    text. ``anchor`` is the id of the heading on the page.
    """

    heading: str
    anchor: str
    level: int
    body: str
    code: str
    math: str = ""


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One post, ready to be indexed. ``features`` are of math, code, image, problem.

    A filter finds it by ``other_categories`` as well; it is shown with the first.
    Problems and submissions take the same shape: there the id is the problem's slug.
    """

    id: PostId
    title: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    date: dt.date | None
    path: str
    content_hash: str
    sections: tuple[SearchSection, ...]
    features: frozenset[str] = frozenset()
    kind: SearchKind = SearchKind.NOTE
    other_categories: tuple[tuple[str, ...], ...] = ()


class Snippet(NamedTuple):
    """An excerpt and the places in it that match, as (start, end) offsets in characters.

    A named tuple, as `SearchHit` is: twenty are made at each key, and these are made faster.
    """

    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class HitSection:
    """One section found: its heading (empty for the text before the first), and why.

    ``heading_marks`` are the places in the heading that match, as a snippet has them.
    """

    heading: str
    anchor: str
    snippet: Snippet
    heading_marks: tuple[tuple[int, int], ...] = ()


class SearchHit(NamedTuple):
    """One post found: where in it (``heading``, ``anchor``), and why (``snippet``).

    ``sections`` are the best of it in the order of the text, where they were asked for; none
    where its text has no match.
    """

    id: PostId
    title: str
    path: str
    category: tuple[str, ...]
    tags: tuple[str, ...]
    date: dt.date | None
    score: float
    heading: str
    anchor: str
    snippet: Snippet
    title_marks: tuple[tuple[int, int], ...] = ()
    kind: SearchKind = SearchKind.NOTE
    sections: tuple[HitSection, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """What an answer is to have beside its hits.

    ``has_sections``: the sections of each hit. ``counted``: the facets of so many of the best
    posts.
    """

    has_sections: bool = False
    counted: int = 0


PLAIN = Detail()
"""The hits alone."""


class SearchAnswer(NamedTuple):
    """The hits, best first.

    ``needles`` are the folded texts to mark
    on the page. ``is_fallback`` is true where a plain scan of the texts served because the
    index could not. ``corrections`` are words that no post has, each with the one searched in
    its place; ``synonyms`` are terms of the query, each with those that were looked for beside
    it. ``corrected`` is the query with the corrections, or as it was. ``facets`` is None where
    none were asked for. ``is_cut_short``: a pattern took too long, and not all posts were
    searched. ``searched`` is how many notes there were to find, 0 where none were looked for.
    ``reading`` says in words how the query was read, where that is to be shown; it is
    `tell_reading` that says it.
    """

    query: str
    total: int
    elapsed_ms: float
    hits: tuple[SearchHit, ...]
    needles: tuple[str, ...]
    is_fallback: bool = False
    corrections: tuple[tuple[str, str], ...] = ()
    synonyms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    facets: SearchFacets | None = None
    corrected: str = ""
    is_cut_short: bool = False
    searched: int = 0
    reading: str = ""
