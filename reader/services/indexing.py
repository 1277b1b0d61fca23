"""Bringing the catalogue and the index up to date with the folders: the writer's one task."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.core.errors import Finding
from reader.core.post import PostId
from reader.core.search_document import SearchDocument
from reader.services.catalogue import Catalogue
from reader.services.index_progress import IndexPhase, OnProgress, PhaseCount
from reader.services.libraries import Library
from reader.services.library_scan import ScanChanges
from reader.services.paths import Paths
from reader.services.scanning import scan_into
from reader.services.search.writer import IndexWriter

OnScanned = Callable[[int, int], None]

COMMIT_S = 10.0
"""Seconds of indexing that a run which is killed may have to do again."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What one run did: counts of notes, seconds, and everything found wrong.

    One that ``is_stopped`` ended before all was done; the next does the rest.
    """

    posts: int
    changed: int
    removed: int
    unchanged: int
    seconds: float
    findings: tuple[Finding, ...]
    is_stopped: bool = False


def update_all(
    paths: Paths,
    libraries: Sequence[Library],
    *,
    is_rebuild: bool = False,
    on_progress: OnProgress = lambda _progress: None,
    on_scanned: OnScanned = lambda _changed, _removed: None,
    goes_on: Callable[[], bool] = lambda: True,
    clock: Callable[[], float] = time.perf_counter,
) -> IndexReport:
    """Scan ``libraries`` and bring the index up to date with what was found.

    The index is compared with the catalogue by content, so that whatever an earlier run left
    undone (it was killed, the index was deleted) is made good. What was read is kept batch by
    batch and what was indexed every `COMMIT_S`, so that a run that is ended loses little; a
    rebuild replaces the index before when it is whole. ``on_progress`` is told of each note
    that is read or indexed; ``on_scanned`` how many notes changed and went, once the catalogue
    says so and before the index does. When ``goes_on`` says no, what is done so far is kept and
    the run ends, but for a rebuild's index.

    Raises:
        UserError: The disk is full, or another run is at work.
    """
    started = clock()
    catalogue = Catalogue(paths.catalogue)
    try:
        if is_rebuild:
            catalogue.drop_pages()
        scan = _Scan(catalogue, on_progress, goes_on)
        is_stopped = not scan.run(libraries, is_rebuild=is_rebuild)
        on_scanned(scan.changed, scan.removed)
        if not is_stopped:
            run = _IndexRun(IndexWriter(paths.index), catalogue, on_progress, goes_on, clock)
            is_stopped = not (run.rebuild() if is_rebuild else run.update())
        posts = len(catalogue.hashes())
        findings = tuple(catalogue.findings())
    finally:
        catalogue.close()
    counts = (posts, scan.changed, scan.removed, scan.unchanged)
    return IndexReport(*counts, clock() - started, findings, is_stopped)


class _StoppedError(Exception):
    """A rebuild is not wanted any more."""


class _Scan:
    """Brings the catalogue up to date, and counts the notes that are others than before."""

    def __init__(self, catalogue: Catalogue, tell: OnProgress, goes_on: Callable[[], bool]) -> None:
        self._catalogue, self._tell, self._goes_on = catalogue, tell, goes_on
        self.changed = self.removed = self.unchanged = 0

    def run(self, libraries: Sequence[Library], *, is_rebuild: bool) -> bool:
        """Scan until there is no more or it is to stop; return whether all was scanned."""
        known = self._catalogue.hashes().keys()
        count = PhaseCount(IndexPhase.READING, self._tell)
        batches = scan_into(
            self._catalogue, libraries, count.take, on_planned=count.plan, is_rebuild=is_rebuild
        )
        is_whole = all(self._count(changes) for changes in batches)
        # Those of a library that was closed are no change of any that is open.
        self.removed = len(known - self._catalogue.hashes().keys())
        return is_whole

    def _count(self, changes: ScanChanges) -> bool:
        self.changed += len(changes.changed)
        self.unchanged += changes.unchanged
        return self._goes_on()


@dataclass(frozen=True, slots=True)
class _IndexRun:
    writer: IndexWriter
    catalogue: Catalogue
    tell: OnProgress
    goes_on: Callable[[], bool]
    clock: Callable[[], float]

    def rebuild(self) -> bool:
        """Index every note anew; return False where it was stopped, and nothing has changed."""
        wanted = self.catalogue.hashes()
        try:
            self.writer.rebuild(self._while_wanted(self._documents([*wanted])))
        except _StoppedError:
            return False
        return True

    def update(self) -> bool:
        """Index what differs from the catalogue, a part at a time; return whether all is done."""
        wanted, present = self.catalogue.hashes(), self.writer.content_ids()
        changed = [post for post, digest in wanted.items() if present.get(post) != digest]
        removed = present.keys() - wanted.keys()
        if not changed and not removed and present:
            return True
        documents = self._documents(changed)
        following: SearchDocument | None = next(documents, None)
        self.writer.apply(self._part(following, documents), removed)
        while (following := next(documents, None)) is not None:
            if not self.goes_on():
                return False
            self.writer.apply(self._part(following, documents), ())
        return True

    def _part(
        self, first: SearchDocument | None, rest: Iterator[SearchDocument]
    ) -> Iterator[SearchDocument]:
        """Yield documents until it is time to commit; one that was taken is never lost."""
        until = self.clock() + COMMIT_S
        if first is not None:
            yield first
        while (
            self.goes_on() and self.clock() < until and (document := next(rest, None)) is not None
        ):
            yield document

    def _while_wanted(self, documents: Iterator[SearchDocument]) -> Iterator[SearchDocument]:
        for document in documents:
            if not self.goes_on():
                raise _StoppedError
            yield document

    def _documents(self, posts: Sequence[PostId]) -> Iterator[SearchDocument]:
        count = PhaseCount(IndexPhase.INDEXING, self.tell)
        count.plan(len(posts))
        return count.counting(self.catalogue.documents(posts), lambda document: document.path)
