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
class FoldedSection:
    """A section ready to be looked through: its heading and text, as shown and folded."""

    heading: str
    anchor: str
    text: str
    folded_heading: str
    folded: str


@dataclass(frozen=True, slots=True)
class _Found:
    section: FoldedSection
    heading_places: list[Place]
    places: list[Place]
    worth: tuple[int, int, int]


def fold_sections(document: SearchDocument, folding: Folding) -> tuple[FoldedSection, ...]:
    """Return the sections of ``document``, to be kept for the queries that follow."""
    return tuple(_folded(section, folding) for section in document.sections)


def group_hit(
    hit: SearchHit, sections: Sequence[FoldedSection], needles: Sequence[str]
) -> HitGroup:
    """Return ``hit`` with those of its ``sections`` that have the most of ``needles``.

    Where none has one whole, the hit's own section serves.
    """
    found = find_sections(sections, needles)
    if not found and hit.snippet.marks:
        found = (HitSection(hit.heading, hit.anchor, hit.snippet),)
    return HitGroup(hit, found)


def find_sections(
    sections: Sequence[FoldedSection], needles: Sequence[str], most: int = MOST_SECTIONS
) -> tuple[HitSection, ...]:
    """Return the best ``most`` sections, in the order of the text.

    Best are those with the most distinct needles, of these the ones with a needle in the
    heading, of these the ones with the most places.
    """
    found = [each for section in sections if (each := _find(section, needles)).worth[0]]
    best = sorted(found, key=lambda each: each.worth, reverse=True)[:most]
    return tuple(_show(each) for each in found if each in best)


def _folded(section: SearchSection, folding: Folding) -> FoldedSection:
    pieces = (section.body, section.code, section.math)
    text = normalise("\n".join(piece for piece in pieces if piece))
    heading = " ".join(normalise(section.heading).split())
    return FoldedSection(heading, section.anchor, text, folding.fold(heading), folding.fold(text))


def _find(section: FoldedSection, needles: Sequence[str]) -> _Found:
    places = find_places(section.folded, needles)
    titled = find_places(section.folded_heading, needles)
    distinct = {place[2] for place in (*places, *titled)}
    return _Found(section, titled, places, (len(distinct), len(titled), len(places)))


def _show(found: _Found) -> HitSection:
    section = found.section
    spans = [place[:2] for place in found.heading_places]
    marks = tuple(merge_spans(spans, 0, len(section.heading)))
    snippet = cut_snippet(section.text, section.folded, found.places)
    return HitSection(section.heading, section.anchor, snippet, marks)
