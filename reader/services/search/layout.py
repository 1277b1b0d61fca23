"""The index's fields and how much each counts.

A change of the fields or of what a file holds raises `SCHEMA_VERSION`, a change of what terms a
text yields `ANALYSER_VERSION`: an index of another version is never read, but built anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.query import Scope
from reader.services.search.han import dictionary_stamp

SCHEMA_VERSION = 4
ANALYSER_VERSION = 3

# In byte order, as Whoosh wants its terms: a field's number is its place here.
FIELDS = ("body", "category", "code", "facets", "headings", "id", "math", "tags", "title")
BODY, CATEGORY, CODE, FACETS, HEADINGS, ID, MATH, TAGS, TITLE = range(len(FIELDS))
TEXT_FIELDS = (TITLE, TAGS, CATEGORY, HEADINGS, CODE, MATH, BODY)

BOOSTS = {TITLE: 10.0, TAGS: 7.0, CATEGORY: 7.0, HEADINGS: 5.0, CODE: 2.0, MATH: 2.0, BODY: 1.0}
HEADING_UNITS = (6, 5, 4)
"""What an occurrence counts in a heading of level 1, 2 and below, in fifths of one."""
TERM_SCALES = {HEADINGS: 0.2}
LENGTH_WEIGHTS = {TITLE: 0.3, TAGS: 0.3}
"""How far a long field counts less (BM25's b); `LENGTH_WEIGHT` for the others."""
LENGTH_WEIGHT = 0.75
SYNONYM_WEIGHT = 0.6
"""What a synonym is worth of what the word itself would be."""
SATURATION = 1.2
"""How soon a further occurrence adds little (BM25's k1)."""

SCOPE_FIELDS = {
    Scope.ANYWHERE: TEXT_FIELDS,
    Scope.TITLE: (TITLE,),
    Scope.HEADINGS: (HEADINGS,),
    Scope.BODY: (BODY,),
    Scope.CODE: (CODE,),
    Scope.MATH: (MATH,),
}

INDEX_NAME = "notes"


@dataclass(frozen=True, slots=True)
class Versions:
    """What an index depends on besides the posts."""

    schema: int
    analyser: int
    dictionary: str
    whoosh: str


def current_versions() -> Versions:
    """Return the versions of an index written now."""
    # Here, as it takes 30 ms to load: the window's start imports this module.
    from whoosh import __version__ as whoosh_version  # noqa: PLC0415

    return Versions(
        schema=SCHEMA_VERSION,
        analyser=ANALYSER_VERSION,
        dictionary=dictionary_stamp(),
        # Its table of contents holds pickles of its own classes.
        whoosh=".".join(map(str, whoosh_version)),
    )
