"""What a searcher is asked."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.glossary import Glossary
from reader.core.search_document import Detail


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it was typed, how many hits and what of them, and which terms mean the same."""

    source: str
    limit: int
    detail: Detail
    glossary: Glossary
