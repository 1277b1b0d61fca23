"""What is looked for on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FindQuery:
    """A text, or a regular expression, and what counts as finding it."""

    text: str = ""
    is_case: bool = False
    is_word: bool = False
    is_regex: bool = False
