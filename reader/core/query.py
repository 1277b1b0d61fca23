"""The query language's values: what a search box's text means.

No text is an error: what cannot be read is a `Remark`, and the rest is searched.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import Enum


class Scope(Enum):
    """Where a text is looked for."""

    ANYWHERE = "anywhere"
    TITLE = "title"
    HEADINGS = "headings"
    BODY = "body"
    CODE = "code"
    MATH = "math"


class Facet(Enum):
    """A property of a whole post.

    ``PLACE`` is a folder or a file name in its path, ``KIND`` one of notes, problems,
    submissions.
    """

    TAG = "tag"
    CATEGORY = "cat"
    FEATURE = "has"
    LANGUAGE = "lang"
    PLACE = "in"
    KIND = "kind"


class Problem(Enum):
    """Why a part of a query is not read as it was meant."""

    OPEN_QUOTE = "open_quote"
    OPEN_GROUP = "open_group"
    BAD_DATE = "bad_date"
    TURNED_DATES = "turned_dates"
    BAD_PATTERN = "bad_pattern"
    UNKNOWN_VALUE = "unknown_value"
    EMPTY_VALUE = "empty_value"
    EMPTY_QUOTES = "empty_quotes"
    LONE_OPERATOR = "lone_operator"
    STRAY_CLOSE = "stray_close"
    TOO_DEEP = "too_deep"


@dataclass(frozen=True, slots=True)
class Remark:
    """A part of the query, as it was typed, what is wrong with it, and what it was taken for.

    ``instead`` is empty where it was left out, or is searched as it stands.
    """

    problem: Problem
    text: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words: each of their units must be there. ``is_open``: the last may go on being typed."""

    text: str
    scope: Scope = Scope.ANYWHERE
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text that must be there literally, but for folding and the width of spaces.

    It does not begin or, unless ``is_open``, end within a Latin word.
    """

    text: str
    scope: Scope = Scope.ANYWHERE
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression, searched in the text with its case ignored."""

    source: str


@dataclass(frozen=True, slots=True)
class Has:
    """A facet with a value, which a post has exactly or (tags, categories, places) below it."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A range of days, both ends included; None is open."""

    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Not:
    """Posts that the node does not find."""

    node: Node


@dataclass(frozen=True, slots=True)
class AllOf:
    """Posts that every node finds."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Posts that some node finds."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A synonym: its units next to each other. Not read from a query, but put in."""

    text: str
    scope: Scope = Scope.ANYWHERE


@dataclass(frozen=True, slots=True)
class Alike:
    """Posts that ``node`` finds or, worth less, one of ``others`` does, which mean the same."""

    node: Node
    others: tuple[Node, ...]


Node = Text | Phrase | Pattern | Has | Dated | Not | AllOf | AnyOf | Term | Alike


@dataclass(frozen=True, slots=True)
class Query:
    """A query read. ``root`` is None where there is nothing to search for."""

    source: str
    root: Node | None
    remarks: tuple[Remark, ...] = ()
