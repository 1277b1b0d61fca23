"""Bringing the catalogue up to date with the folders, where the search index is not needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import Finding
from reader.core.post import Post
from reader.services.catalogue import Catalogue, catalogue_errors_as_advice
from reader.services.libraries import Library
from reader.services.library_scan import ScanChanges, ScanPlan, plan_scan, read_planned


@dataclass(frozen=True, slots=True)
class ScannedNotes:
    """Every note of some libraries, in no order, and all that is wrong with their files."""

    posts: tuple[Post, ...]
    findings: tuple[Finding, ...]


def scan_notes(
    catalogue_file: Path,
    libraries: Sequence[Library],
    on_note: Callable[[str], None] | None = None,
) -> ScannedNotes:
    """Read the notes that have changed since the last scan, and return all of them.

    The index is not touched; the next index run makes that good. ``on_note`` is called with
    each path before it is read.

    Raises:
        UserError: The catalogue cannot be written.
    """
    with (
        catalogue_errors_as_advice(catalogue_file),
        closing(Catalogue(catalogue_file)) as catalogue,
    ):
        for _ in scan_into(catalogue, libraries, on_note or _say_nothing):
            pass
        return ScannedNotes(tuple(catalogue.posts()), tuple(catalogue.findings()))


def scan_into(
    catalogue: Catalogue,
    libraries: Sequence[Library],
    on_note: Callable[[str], None],
    *,
    on_planned: Callable[[int], None] = lambda _count: None,
    is_rebuild: bool = False,
) -> Iterator[ScanChanges]:
    """Bring ``catalogue`` up to date with ``libraries``, and yield what changed, batch by batch.

    What was yielded is kept, whatever becomes of the rest. Notes of other libraries are
    forgotten; those of one that is now taken for another kind are read again. ``on_planned``
    is told how many notes are to be read, then ``on_note`` each path before it is read.
    """
    catalogue.drop_other_libraries(library.key for library in libraries)
    plans = [_plan(catalogue, library, is_rebuild=is_rebuild) for library in libraries]
    on_planned(sum(len(plan.unread) for plan in plans))
    for plan in plans:
        findings: tuple[Finding, ...] = ()
        for changes in read_planned(plan, on_note):
            catalogue.put(changes.changed, changes.removed)
            findings = changes.folder_findings
            yield changes
        catalogue.put_folder_findings(plan.library.key, findings)
        if _is_read_otherwise(catalogue, plan.library):
            catalogue.put_dialect(plan.library.key, plan.library.dialect.signature)


def _plan(catalogue: Catalogue, library: Library, *, is_rebuild: bool) -> ScanPlan:
    known = catalogue.stamps(library.key)
    if not known:
        # At once: what a run that is cut short has read must not be read again.
        catalogue.put_dialect(library.key, library.dialect.signature)
    is_other = _is_read_otherwise(catalogue, library)
    return plan_scan(library, known, is_rebuild=is_rebuild or is_other)


def _is_read_otherwise(catalogue: Catalogue, library: Library) -> bool:
    return catalogue.dialect(library.key) != library.dialect.signature


def _say_nothing(_path: str) -> None:
    pass
