"""A post: what is known of a note without reading its body again."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NewType

BUNDLED = "yandu"
"""The key of the library that ships with the app; its posts' ids have no prefix."""

NOTE_SUFFIXES = (".md", ".markdown")
"""What the name of a note's file ends in, whatever its case."""

PostId = NewType("PostId", str)
"""Names a post in the catalogue, in links (``yandu://post/<id>``) and in the user's data.

The bundled library's posts go by their path without its suffix (``algorithm/knapsack``);
those of another library have its key in front (``notes:algorithm/knapsack``).
"""


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading: its level 1 to 6, plain text, and the id it has on the page."""

    level: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Post:
    """One note of a library.

    ``path`` is relative to its library's folder, with forward slashes. ``category`` runs from
    the widest to the narrowest. ``words`` counts Han characters and Latin words. ``excerpt``
    is plain text in which code and formulas are abbreviated. ``aliases`` are other names and
    addresses that links may use. ``other_categories`` are those after the first.
    """

    id: PostId
    library: str
    path: str
    title: str
    date: dt.datetime | None
    updated: dt.datetime | None
    category: tuple[str, ...]
    tags: tuple[str, ...]
    series: str
    summary: str
    problems: tuple[str, ...]
    words: int
    reading_minutes: int
    excerpt: str
    is_draft: bool = False
    aliases: tuple[str, ...] = ()
    other_categories: tuple[tuple[str, ...], ...] = ()

    @property
    def categories(self) -> tuple[tuple[str, ...], ...]:
        """All places of the post in the category tree."""
        return (self.category, *self.other_categories)
