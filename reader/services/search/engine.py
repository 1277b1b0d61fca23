"""The search that the window and the command line ask."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.core.glossary import Glossary
from reader.core.saying import say
from reader.core.search_document import PLAIN, Detail, SearchAnswer
from reader.services.search.errors import IndexUnusable
from reader.services.search.manifest import MANIFEST_NAME, read_manifest
from reader.services.search.question import Question

if TYPE_CHECKING:
    from reader.services.search.searching import Searcher

Stamp = tuple[int, int, int]
_Answer = TypeVar("_Answer")


class SearchEngine:
    """Answers queries from the index in ``folder``; one thread at a time.

    Nothing is opened before the first query or `warm`. A newer generation is picked up by the
    next query.
    """

    def __init__(
        self,
        folder: Path,
        *,
        glossary: Callable[[], Glossary] = Glossary,
        recency: float = 0.0,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """Take the folder, and what says at each query which terms mean the same.

        ``recency`` is the share of its score that the newest post gains; it halves with each
        year.
        """
        self.recency = recency
        self._folder = folder
        self._manifest = str(folder / MANIFEST_NAME)
        self._glossary = glossary
        self._clock = clock
        self._stamp: Stamp | None = None
        self._searcher: Searcher | None = None

    def search(self, query: str, *, limit: int = 20, detail: Detail = PLAIN) -> SearchAnswer:
        """Return the best ``limit`` posts for a query. No query is an error.

        Raises:
            IndexUnusable: The index is missing, damaged, or of another version.
        """
        started = self._clock()
        question = Question(query, limit, detail, self._glossary())
        answer = self._ask(lambda searcher: searcher.search(question))
        return answer._replace(elapsed_ms=(self._clock() - started) * 1000)

    def set_recency(self, share: float) -> None:
        """Have the newest post gain another ``share`` from the next query on."""
        if share != self.recency:
            self.recency = share
            self.close()

    def warm(self) -> None:
        """Load what only some queries need: 0.1 s for 5,000 posts, best spent while idle.

        Raises:
            IndexUnusable: As `search`.
        """
        self._ask(lambda searcher: searcher.warm())

    def fill(self, is_wanted: Callable[[], bool] = lambda: True) -> None:
        """Read the newest posts into memory, as far as there is room, while ``is_wanted``.

        A query then reads no files: 5,000 posts take 0.1 s once, which is best spent while idle.

        Raises:
            IndexUnusable: As `search`.
        """
        self._ask(lambda searcher: searcher.snapshot.fill(is_wanted))

    def verify(self) -> None:
        """Read the whole index and compare its checksums.

        Raises:
            IndexUnusable: It is damaged, or as `search`.
        """
        self._ask(lambda searcher: searcher.snapshot.verify())

    def close(self) -> None:
        """Give the files back. The next query opens them again."""
        if self._searcher:
            self._searcher.close()
        self._searcher = None
        self._stamp = None

    def _ask(self, action: Callable[[Searcher], _Answer]) -> _Answer:
        """Return what ``action`` answers.

        A writer deletes the files of the generation before: what fails while it does so is
        tried again with the new one.
        """
        while True:
            stamp = self._read_stamp()
            try:
                return action(self._current(stamp))
            except IndexUnusable:
                self.close()
                if self._read_stamp() == stamp:
                    raise
            # What reading damaged arrays, records and texts can raise.
            except (OSError, ValueError, LookupError, TypeError, struct.error) as error:
                self.close()
                if self._read_stamp() == stamp:
                    raise _damaged(error) from error

    def _current(self, stamp: Stamp) -> Searcher:
        if self._searcher is None or stamp != self._stamp:
            self.close()
            self._searcher = self._open()
            self._stamp = stamp
        return self._searcher

    def _read_stamp(self) -> Stamp:
        try:
            # Before each query: a path made anew takes longer than the question to the system.
            status = os.stat(self._manifest)  # noqa: PTH116
        except OSError as error:
            raise IndexUnusable(say("there is none")) from error
        return status.st_mtime_ns, status.st_ino, status.st_size

    def _open(self) -> Searcher:
        # Here, as it loads NumPy and Whoosh: the window's start imports this module.
        from reader.services.search.searching import open_searcher  # noqa: PLC0415

        manifest = read_manifest(self._folder)
        if manifest is None:
            raise IndexUnusable(say("there is none"))
        try:
            return open_searcher(self._folder, manifest, self.recency)
        except IndexUnusable:
            raise
        # A damaged pickle can raise anything at all, and the answer is always the same.
        except Exception as error:
            raise _damaged(error) from error


def _damaged(error: Exception) -> IndexUnusable:
    return IndexUnusable(say("it is damaged ({kind}: {why})", kind=type(error).__name__, why=error))
