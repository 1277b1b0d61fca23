"""The text of a page as the script beside it reads it, with its headings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.core.squeezed_text import Squeezed, squeeze

Span = tuple[int, int]
"""A stretch of a text: its start, and the character after its end."""


@dataclass(frozen=True)
class PageText:
    """``text`` in code points; ``headings`` are where each heading starts, and what it says."""

    text: str
    headings: tuple[tuple[int, str], ...] = ()

    @cached_property
    def squeezed(self) -> Squeezed:
        """The text without its white space."""
        return squeeze(self.text)

    def heading_at(self, position: int) -> str:
        """Return the heading that ``position`` is under; empty above the first."""
        before = [text for start, text in self.headings if start <= position]
        return before[-1] if before else ""


def read_page_text(told: Mapping[str, object]) -> PageText:
    """Return what the page's script told; whatever has another shape is left out."""
    headings = told.get("headings")
    pairs = [each for each in headings if _is_heading(each)] if isinstance(headings, list) else []
    return PageText(str(told.get("text", "")), tuple((each[0], str(each[1])) for each in pairs))


def _is_heading(told: object) -> bool:
    return isinstance(told, list) and len(told) == 2 and isinstance(told[0], int)  # noqa: PLR2004 - a pair
