"""Search through problems and the user's solutions: few enough to be looked through each time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.core.glossary import Glossary
from reader.core.search_document import PLAIN, Detail, SearchAnswer
from reader.services.practice_texts import PracticeTexts
from reader.services.progress import SavedSource
from reader.services.search.scan import PlainScan


class PracticeSearch:
    """Answers queries over practice, by `PlainScan`; one thread at a time.

    Problems are read at the first query and after `reload`, solutions when they have changed.
    """

    def __init__(self, texts: PracticeTexts, glossary: Callable[[], Glossary] = Glossary) -> None:
        self._texts = texts
        self._glossary = glossary
        self._problems: PlainScan | None = None
        self._sources: list[SavedSource] = []
        self._solutions = PlainScan(())

    def search(self, query: str, limit: int = 20, detail: Detail = PLAIN) -> SearchAnswer:
        """Return the best ``limit`` problems and solutions. A hit's id is the problem's slug.

        Facets are not counted: they are of notes.

        Raises:
            UserError: The user's data cannot be read.
        """
        detail = replace(detail, counted=0)
        problems = self._scanned_problems().search(query, limit, detail)
        solutions = self._scanned_solutions().search(query, limit, detail)
        hits = sorted([*problems.hits, *solutions.hits], key=lambda hit: -hit.score)
        return problems._replace(
            total=problems.total + solutions.total,
            elapsed_ms=problems.elapsed_ms + solutions.elapsed_ms,
            hits=tuple(hits[:limit]),
            is_fallback=False,
            searched=0,
        )

    def reload(self) -> None:
        """Read the problems anew at the next query."""
        self._problems = None

    def _scanned_problems(self) -> PlainScan:
        if self._problems is None:
            self._problems = PlainScan(self._texts.problems(), self._glossary)
        return self._problems

    def _scanned_solutions(self) -> PlainScan:
        sources = self._texts.sources()
        if sources != self._sources:
            self._solutions = PlainScan(self._texts.solutions(sources), self._glossary)
            self._sources = sources
        return self._solutions
