"""The search that always answers: by the index, or by a plain scan while that cannot be used."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.glossary import Glossary
from reader.core.query_kinds import kinds_asked
from reader.core.query_parser import parse_query
from reader.core.search_document import PLAIN, Detail, SearchAnswer, SearchKind
from reader.core.search_facets import SearchFacets
from reader.services.catalogue import Catalogue
from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.scan import PlainScan

if TYPE_CHECKING:
    from reader.services.practice_search import PracticeSearch  # parsers that a start does without


class SearchService:
    """Answers queries over the notes of ``catalogue``, and over ``practice`` where asked to.

    Any thread may call; calls take turns.
    """

    def __init__(
        self,
        index_folder: Path,
        catalogue: Catalogue,
        practice: PracticeSearch | None = None,
        *,
        glossary: Callable[[], Glossary] = Glossary,
        recency: float = 0.0,
    ) -> None:
        """Take what is searched, and what says at each query which terms mean the same.

        ``recency`` is the share of its score that the newest note gains.
        """
        self._practice = practice
        self._engine = SearchEngine(index_folder, glossary=glossary, recency=recency)
        self._catalogue = catalogue
        self._glossary = glossary
        self._scan: PlainScan | None = None
        self._needs_rebuild = False
        self._is_damaged = False
        self._is_outdated = threading.Event()
        self._is_asked = threading.Event()
        self._turn = threading.Lock()

    @property
    def needs_rebuild(self) -> bool:
        """Whether the last query found the index missing, damaged or of another version."""
        return self._needs_rebuild and not self._is_outdated.is_set()

    @property
    def recency(self) -> float:
        """The share of its score that the newest note gains."""
        return self._engine.recency

    def set_recency(self, share: float) -> None:
        """Have the newest note gain another ``share`` of its score from the next query on."""
        with self._turn:
            self._engine.set_recency(share)

    def search(self, query: str, limit: int = 20, detail: Detail = PLAIN) -> SearchAnswer:
        """Return the best ``limit`` hits; ``is_fallback`` where the index did not serve.

        They are notes, unless the query names others (``in:problems``): then those of each
        kind that it names, notes first. Facets are of notes alone.

        Raises:
            UserError: Solutions were asked for, and the user's data cannot be read.
        """
        self._is_asked.set()
        with self._turn:
            self._catch_up()
            kinds = kinds_asked(parse_query(query).root)
            answers = []
            if SearchKind.NOTE in kinds or self._practice is None:
                answers.append(self._search_notes(query, limit, detail))
            if self._practice is not None and kinds != {SearchKind.NOTE}:
                answers.append(self._practice.search(query, limit, detail))
        joined = _joined(answers, limit)
        if detail.counted and joined.facets is None:
            return joined._replace(facets=SearchFacets())
        return joined

    def warm(self) -> None:
        """Load what only some queries need, and compare the index with its checksums.

        Best done while idle: it takes a fifth of a second for 5,000 notes. An index that is
        damaged within, which no query would notice, serves no more. Then notes are read into
        memory, until a query comes.
        """
        with self._turn:
            self._is_asked.clear()
            self._catch_up()
            try:
                self._engine.warm()
                self._engine.verify()
                self._engine.fill(lambda: not self._is_asked.is_set())
            except IndexUnusable:
                self._needs_rebuild = self._is_damaged = True

    def reload(self) -> None:
        """Take notice of an index run: the next query looks at the new index and notes.

        It waits for nobody: a search may be under way, and this is called where one types.
        """
        self._is_outdated.set()

    def close(self) -> None:
        """Give the index's files and all memory back; a later query opens them again."""
        with self._turn:
            self._forget()

    def _search_notes(self, query: str, limit: int, detail: Detail) -> SearchAnswer:
        if self._is_damaged:
            return self._scanned().search(query, limit, detail)
        try:
            answer = self._engine.search(query, limit=limit, detail=detail)
        except IndexUnusable:
            self._needs_rebuild = True
            return self._scanned().search(query, limit, detail)
        self._needs_rebuild, self._scan = False, None
        return answer

    def _catch_up(self) -> None:
        if self._is_outdated.is_set():
            self._is_outdated.clear()
            self._forget()

    def _forget(self) -> None:
        if self._practice is not None:
            self._practice.reload()
        self._engine.close()
        self._scan = None
        self._needs_rebuild = self._is_damaged = False

    def _scanned(self) -> PlainScan:
        # Kept for the queries that follow, until the index serves again.
        if self._scan is None:
            self._scan = PlainScan(self._catalogue.documents(), self._glossary)
        return self._scan


def _joined(answers: Sequence[SearchAnswer], limit: int) -> SearchAnswer:
    """Return the answers as one; the first says how the query was read."""
    return answers[0]._replace(
        total=sum(answer.total for answer in answers),
        elapsed_ms=sum(answer.elapsed_ms for answer in answers),
        hits=tuple(hit for answer in answers for hit in answer.hits)[:limit],
    )
