"""Bringing the catalogue and the index up to date with the folders: the writer's one task."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.core.errors import Finding
from reader.services.catalogue import Catalogue
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.scanning import scan_into
from reader.services.search.writer import IndexWriter


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
    on_progress: Callable[[int, str], None] = lambda _done, _path: None,
) -> IndexReport:
    """Scan ``libraries`` and bring the index up to date with what was found.

    The index is compared with the catalogue by content, so that whatever an earlier run left
    undone (it was killed, the index was deleted) is made good. ``on_progress`` gets the number
    of notes read so far and the path of the next.

    Raises:
        UserError: The disk is full, or another run is at work.
    """
    started = time.perf_counter()
    catalogue = Catalogue(paths.catalogue)
    try:
        if is_rebuild:
            catalogue.clear()
        counts = _scan(catalogue, libraries, on_progress)
        _update_index(IndexWriter(paths.index), catalogue, is_rebuild=is_rebuild)
        posts = len(catalogue.hashes())
        findings = tuple(catalogue.findings())
    finally:
        catalogue.close()
    return IndexReport(posts, *counts, time.perf_counter() - started, findings)


def _scan(
    catalogue: Catalogue, libraries: Sequence[Library], on_progress: Callable[[int, str], None]
) -> tuple[int, int, int]:
    changed = unchanged = read = 0
    known = catalogue.hashes().keys()

    def count(path: str) -> None:
        nonlocal read
        read += 1
        on_progress(read, path)

    for changes in scan_into(catalogue, libraries, count):
        changed += len(changes.changed)
        unchanged += changes.unchanged
    # Those of a library that was closed are no change of any that is open.
    return changed, len(known - catalogue.hashes().keys()), unchanged


def _update_index(writer: IndexWriter, catalogue: Catalogue, *, is_rebuild: bool) -> None:
    if is_rebuild:
        writer.rebuild(catalogue.documents())
        return
    wanted, present = catalogue.hashes(), writer.content_ids()
    changed = [post for post, digest in wanted.items() if present.get(post) != digest]
    removed = present.keys() - wanted.keys()
    if changed or removed or not present:
        writer.apply(catalogue.documents(changed), removed)
