"""Reading the notes of a library that changed since the last time."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from reader.core.dialect import LibraryKind
from reader.core.dialects.drawings import holds_drawing
from reader.core.dialects.hexo_pages import is_bare_page
from reader.core.errors import Finding, UserError
from reader.core.note_reader import ReadNote, post_id, read_note
from reader.core.post import PostId
from reader.core.saying import say
from reader.services.catalogue import Stamp
from reader.services.libraries import Library
from reader.services.library_walk import FoundFile, unreadable, walk_library
from reader.services.long_paths import openable
from reader.services.note_text import decode_note

LARGEST_NOTE = 16_000_000
BATCH = 200
"""Notes kept together: what a run that is cancelled may have to read again."""


@dataclass(frozen=True, slots=True)
class ScanChanges:
    """What differs from the last scan: ``changed`` notes in the order found, ``removed`` ids."""

    changed: tuple[tuple[ReadNote, Stamp], ...]
    removed: tuple[PostId, ...]
    unchanged: int
    folder_findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class ScanPlan:
    """What a walk has found: ``unread`` files are new or changed, ``kept`` paths are neither.

    ``known`` are the paths of the last scan.
    """

    library: Library
    unread: tuple[FoundFile, ...]
    kept: frozenset[str]
    known: frozenset[str]
    findings: tuple[Finding, ...]


def plan_scan(
    library: Library, known: Mapping[str, Stamp], *, is_rebuild: bool = False
) -> ScanPlan:
    """Return what is to be read in ``library`` against the stamps of the last scan.

    A file with its known time and size is not read, but in a rebuild.
    """
    findings: list[Finding] = []
    unread: list[FoundFile] = []
    kept: set[str] = set()
    dialect = library.dialect
    for file in walk_library(library.folder, dialect, findings):
        stamp = None if is_rebuild else known.get(file.path)
        if stamp is not None and (stamp.mtime_ns, stamp.size) == (file.mtime_ns, file.size):
            kept.add(file.path)
        else:
            unread.append(file)
    return ScanPlan(library, tuple(unread), frozenset(kept), frozenset(known), tuple(findings))


def read_planned(plan: ScanPlan, on_note: Callable[[str], None]) -> Iterator[ScanChanges]:
    """Read what was planned, `BATCH` notes at a time, so that each can be kept as it is read.

    The last one tells what was removed and found wrong with files. What cannot be read is a
    finding; the others are read. ``on_note`` is called with each path before it is read.
    """
    library, key = plan.library, plan.library.key
    findings = list(plan.findings)
    changed: list[tuple[ReadNote, Stamp]] = []
    there = set(plan.kept)
    for file in plan.unread:
        on_note(file.path)
        note = read_file(library, file, findings)
        if note is None:
            continue
        there.add(file.path)
        changed.append(note)
        if len(changed) == BATCH:
            yield ScanChanges(tuple(changed), (), 0, ())
            changed.clear()
    removed = tuple(post_id(key, path) for path in sorted(plan.known - there))
    yield ScanChanges(tuple(changed), removed, len(plan.kept), tuple(findings))


def scan_library(
    library: Library,
    known: Mapping[str, Stamp],
    on_note: Callable[[str], None] = lambda _path: None,
) -> ScanChanges:
    """Return what changed in ``library`` against the stamps of the last scan."""
    batches = [*read_planned(plan_scan(library, known), on_note)]
    changed = tuple(note for batch in batches for note in batch.changed)
    return replace(batches[-1], changed=changed)


def read_file(
    library: Library, file: FoundFile, findings: list[Finding]
) -> tuple[ReadNote, Stamp] | None:
    """Return the note in ``file``; None, with a finding, where it cannot be read.

    None too for a drawing that has the name of a note, and for a page without words.
    """
    if file.size > LARGEST_NOTE:
        # Rounded up, lest one of 16.01 MB is said to have 16.
        size, most = f"{math.ceil(file.size / 1e5) / 10:.1f}", f"{LARGEST_NOTE / 1e6:.0f}"
        what = say("the note is {size} MB; at most {most} MB are read", size=size, most=most)
        findings.append(Finding(str(file.full), what, advice=say("Split it into several notes")))
        return None
    try:
        content = openable(file.full).read_bytes()
    except OSError as error:
        findings.append(unreadable(file.full, error))
        return None
    try:
        text, doubts = decode_note(content, str(file.full))
    except UserError as error:
        findings.append(Finding(str(file.full), error.what, error.line, error.advice))
        return None
    if holds_drawing(text) or is_bare_page(text, file.path, library.dialect):
        return None
    digest = content_digest(content, library)
    note = read_note(
        text,
        library=library.key,
        path=file.path,
        shown_path=str(file.full),
        content_hash=digest,
        dialect=library.dialect,
    )
    if doubts:
        note = replace(note, findings=(*doubts, *note.findings))
    return note, Stamp(file.mtime_ns, file.size, digest)


def content_digest(content: bytes, library: Library) -> str:
    """Return what tells whether a note would be read as before: its bytes and its dialect."""
    digest = hashlib.blake2b(content, digest_size=16)
    if library.dialect.kind is not LibraryKind.PLAIN:
        digest.update(library.dialect.signature.encode())
    return digest.hexdigest()
