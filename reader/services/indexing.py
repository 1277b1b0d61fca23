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
from reader.services.paths import Paths
from reader.services.scanning import scan_into
from reader.services.search.writer import IndexWriter

OnScanned = Callable[[int, int], None]

COMMIT_S = 10.0
"""Seconds of indexing that a run which is killed may have to do again."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What one run did: counts of notes, seconds, and everything found wrong."""

    posts: int
    changed: int
    removed: int
    unchanged: int
    seconds: float
    findings: tuple[Finding, ...]


def update_all(
    paths: Paths,
    libraries: Sequence[Library],
    *,
    is_rebuild: bool = False,
    on_progress: OnProgress = lambda _progress: None,
    on_scanned: OnScanned = lambda _changed, _removed: None,
    clock: Callable[[], float] = time.perf_counter,
) -> IndexReport:
    """Scan ``libraries`` and bring the index up to date with what was found.

    The index is compared with the catalogue by content, so that whatever an earlier run left
    undone (it was killed, the index was deleted) is made good. What was read is kept batch by
    batch and what was indexed every `COMMIT_S`, so that a run that is ended loses little; a
    rebuild replaces the index before when it is whole. ``on_progress`` is told of each note
    that is read or indexed; ``on_scanned`` how many notes changed and went, once the catalogue
    says so and before the index does.

    Raises:
        UserError: The disk is full, or another run is at work.
    """
    started = clock()
    catalogue = Catalogue(paths.catalogue)
    try:
        if is_rebuild:
            catalogue.drop_pages()
        counts = _scan(catalogue, libraries, on_progress, is_rebuild=is_rebuild)
        on_scanned(*counts[:2])
        run = _IndexRun(IndexWriter(paths.index), catalogue, on_progress, clock)
        if is_rebuild:
            run.rebuild()
        else:
            run.update()
        posts = len(catalogue.hashes())
        findings = tuple(catalogue.findings())
    finally:
        catalogue.close()
    return IndexReport(posts, *counts, clock() - started, findings)


def _scan(
    catalogue: Catalogue, libraries: Sequence[Library], tell: OnProgress, *, is_rebuild: bool
) -> tuple[int, int, int]:
    changed = unchanged = 0
    known = catalogue.hashes().keys()
    count = PhaseCount(IndexPhase.READING, tell)
    batches = scan_into(
        catalogue, libraries, count.take, on_planned=count.plan, is_rebuild=is_rebuild
    )
    for changes in batches:
        changed += len(changes.changed)
        unchanged += changes.unchanged
    # Those of a library that was closed are no change of any that is open.
    return changed, len(known - catalogue.hashes().keys()), unchanged


@dataclass(frozen=True, slots=True)
class _IndexRun:
    writer: IndexWriter
    catalogue: Catalogue
    tell: OnProgress
    clock: Callable[[], float]

    def rebuild(self) -> None:
        """Index every note anew."""
        wanted = self.catalogue.hashes()
        self.writer.rebuild(self._documents([*wanted]))

    def update(self) -> None:
        """Index what differs from the catalogue, a part at a time."""
        wanted, present = self.catalogue.hashes(), self.writer.content_ids()
        changed = [post for post, digest in wanted.items() if present.get(post) != digest]
        removed = present.keys() - wanted.keys()
        if not changed and not removed and present:
            return
        documents = self._documents(changed)
        following: SearchDocument | None = next(documents, None)
        self.writer.apply(self._part(following, documents), removed)
        for following in documents:
            self.writer.apply(self._part(following, documents), ())

    def _part(
        self, first: SearchDocument | None, rest: Iterator[SearchDocument]
    ) -> Iterator[SearchDocument]:
        """Yield documents until it is time to commit; one that was taken is never lost."""
        until = self.clock() + COMMIT_S
        if first is not None:
            yield first
        while self.clock() < until and (document := next(rest, None)) is not None:
            yield document

    def _documents(self, posts: Sequence[PostId]) -> Iterator[SearchDocument]:
        count = PhaseCount(IndexPhase.INDEXING, self.tell)
        count.plan(len(posts))
        return count.counting(self.catalogue.documents(posts), lambda document: document.path)
