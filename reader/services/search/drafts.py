"""A post laid out for the index: its pieces, each with its field and weight."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.folding import normalise
from reader.core.search_document import SearchDocument, SearchSection
from reader.services.search.layout import (
    BODY,
    CATEGORY,
    CODE,
    HEADING_UNITS,
    HEADINGS,
    MATH,
    TAGS,
    TITLE,
)
from reader.services.search.records import Record

_SECTION_PIECES = 4
_CODE_PIECE, _MATH_PIECE = 2, 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of one field. ``weight`` is what an occurrence in it counts."""

    field: int
    weight: int
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A post's pieces: ``labels`` are its title, tags and category, ``body`` its text.

    A section is four pieces of ``body``: heading, prose, code, formulas.
    """

    document: SearchDocument
    labels: tuple[Piece, ...]
    body: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The post's text as it is stored: its pieces, a line break after each."""
        return "".join(f"{piece.text}\n" for piece in self.body)

    def starts(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Return where each section, its code and its formulas begin in the text."""
        places = [0]
        for piece in self.body:
            places.append(places[-1] + len(piece.text) + 1)
        sections, codes, formulas = (
            tuple(places[first:-1:_SECTION_PIECES]) for first in (0, _CODE_PIECE, _MATH_PIECE)
        )
        return sections, codes, formulas


def draft_post(document: SearchDocument) -> Draft:
    """Return the post's pieces, normalised."""
    labels = [Piece(TITLE, 1, one_line(document.title))]
    labels += [Piece(TAGS, 1, one_line(tag)) for tag in document.tags]
    labels += [Piece(CATEGORY, 1, one_line(name)) for name in document.category]
    body = [piece for section in document.sections for piece in _section(section)]
    return Draft(document, tuple(labels), tuple(body))


def record_of(draft: Draft) -> Record:
    """Return what is to be shown of a post."""
    document = draft.document
    sections, codes, formulas = draft.starts()
    return Record(
        id=document.id,
        title=one_line(document.title),
        path=document.path,
        category=document.category,
        tags=document.tags,
        day=document.date.toordinal() if document.date else 0,
        starts=array("I", [*sections, *codes, *formulas]),
        headings="\n".join(piece.text for piece in draft.body[::_SECTION_PIECES]),
        anchors="\n".join(one_line(section.anchor) for section in document.sections),
    )


def one_line(text: str) -> str:
    """Return ``text`` normalised and without line breaks, which separate pieces."""
    return " ".join(normalise(text).split())


def _section(section: SearchSection) -> Iterator[Piece]:
    weight = HEADING_UNITS[min(max(section.level, 1), len(HEADING_UNITS)) - 1]
    yield Piece(HEADINGS, weight, one_line(section.heading))
    yield Piece(BODY, 1, normalise(section.body))
    yield Piece(CODE, 1, normalise(section.code))
    yield Piece(MATH, 1, normalise(section.math))
