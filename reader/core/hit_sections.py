"""The sections of a note that were found, beside the one that its hit opens at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.folding import Folding, normalise
from reader.core.search_document import SearchDocument, SearchHit, SearchSection, Snippet
from reader.core.snippets import Place, cut_snippet, find_places, merge_spans

MOST_SECTIONS = 3


@dataclass(frozen=True, slots=True)
class HitSection:
    """One section found: its heading (empty for the text before the first), and why.

    ``heading_marks`` are the places in the heading that match, as a snippet has them.
    """

    heading: str
    anchor: str
    snippet: Snippet
    heading_marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class HitGroup:
    """A hit with its best sections in the order of the text; none where its text has no match."""

    hit: SearchHit
    sections: tuple[HitSection, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    heading: str
    anchor: str
    heading_places: list[Place]
    text: str
    folded: str
    places: list[Place]
    worth: tuple[int, int, int]


def group_hit(
    hit: SearchHit, document: SearchDocument | None, needles: Sequence[str], folding: Folding
) -> HitGroup:
    """Return ``hit`` with the sections of ``document`` that have the most of ``needles``.

    Where no section has one whole, or there is no document, the hit's own section serves.
    """
    sections = find_sections(document, needles, folding) if document is not None else ()
    if not sections and hit.snippet.marks:
        sections = (HitSection(hit.heading, hit.anchor, hit.snippet),)
    return HitGroup(hit, sections)


def find_sections(
    document: SearchDocument,
    needles: Sequence[str],
    folding: Folding,
    most: int = MOST_SECTIONS,
) -> tuple[HitSection, ...]:
    """Return the best ``most`` sections, in the order of the text.

    Best are those with the most distinct needles, of these the ones with a needle in the
    heading, of these the ones with the most places.
    """
    read = [_read(section, needles, folding) for section in document.sections]
    found = [each for each in read if each.worth[0]]
    best = sorted(found, key=lambda each: each.worth, reverse=True)[:most]
    return tuple(_show(each) for each in found if each in best)


def _read(section: SearchSection, needles: Sequence[str], folding: Folding) -> _Found:
    pieces = (section.body, section.code, section.math)
    text = normalise("\n".join(piece for piece in pieces if piece))
    folded = folding.fold(text)
    places = find_places(folded, needles)
    heading = " ".join(normalise(section.heading).split())
    titled = find_places(folding.fold(heading), needles)
    distinct = {place[2] for place in (*places, *titled)}
    worth = (len(distinct), len(titled), len(places))
    return _Found(heading, section.anchor, titled, text, folded, places, worth)


def _show(found: _Found) -> HitSection:
    spans = [place[:2] for place in found.heading_places]
    marks = tuple(merge_spans(spans, 0, len(found.heading)))
    snippet = cut_snippet(found.text, found.folded, found.places)
    return HitSection(found.heading, found.anchor, snippet, marks)
