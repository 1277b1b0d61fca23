"""A highlight: words of a note that the reader has marked, and a note in the margin."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from reader.core.post import PostId

HighlightId = NewType("HighlightId", str)
"""Names a highlight on every machine: a random text."""


class Ink(StrEnum):
    """The four colours, by the names that the themes have for them."""

    AMBER = "amber"
    CELADON = "celadon"
    INDIGO = "indigo"
    VERMILION = "vermilion"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where on a page a quote stands, so that it is found again after the note was edited.

    ``prefix`` and ``suffix`` are what stands before and after it, ``heading`` the text of the
    heading it is under (empty above the first), ``position`` its start in the page's text.
    """

    quote: str
    prefix: str = ""
    suffix: str = ""
    heading: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Highlight:
    """One highlight. Times are local wall time.

    ``is_lost`` says that the quote was not found when the note was last opened.
    """

    id: HighlightId
    post: PostId
    colour: Ink
    anchor: Anchor
    note: str
    made_at: dt.datetime
    changed_at: dt.datetime
    is_lost: bool = False
