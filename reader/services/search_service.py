"""The search that always answers: by the index, or by a plain scan while that cannot be used."""

from __future__ import annotations

import threading
from pathlib import Path

from reader.core.search_document import SearchAnswer
from reader.services.catalogue import Catalogue
from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.scan import PlainScan


class SearchService:
    """Answers queries over the notes of ``catalogue``. Any thread may call; calls take turns."""

    def __init__(self, index_folder: Path, catalogue: Catalogue) -> None:
        self._engine = SearchEngine(index_folder)
        self._catalogue = catalogue
        self._scan: PlainScan | None = None
        self._needs_rebuild = False
        self._turn = threading.Lock()

    @property
    def needs_rebuild(self) -> bool:
        """Whether the last query found the index missing, damaged or of another version."""
        return self._needs_rebuild

    def search(self, query: str, limit: int = 20) -> SearchAnswer:
        """Return the best ``limit`` posts; ``is_fallback`` where the index did not serve."""
        with self._turn:
            try:
                answer = self._engine.search(query, limit=limit)
            except IndexUnusable:
                self._needs_rebuild = True
                return self._scanned().search(query, limit)
            self._needs_rebuild, self._scan = False, None
            return answer

    def warm(self) -> None:
        """Load what only some queries need, so that the first of them does not wait."""
        with self._turn:
            try:
                self._engine.warm()
            except IndexUnusable:
                self._needs_rebuild = True

    def reload(self) -> None:
        """Take notice of an index run: the next query looks at the new index and notes."""
        with self._turn:
            self._forget()

    def close(self) -> None:
        """Give the index's files and all memory back; a later query opens them again."""
        with self._turn:
            self._forget()

    def _forget(self) -> None:
        self._engine.close()
        self._scan = None
        self._needs_rebuild = False

    def _scanned(self) -> PlainScan:
        # Kept for the queries that follow, until the index serves again.
        if self._scan is None:
            self._scan = PlainScan(self._catalogue.documents())
        return self._scan
