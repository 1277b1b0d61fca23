"""Walking a library's folder and reading the notes that changed since the last walk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.dialect import LibraryKind
from reader.core.errors import Finding, UserError
from reader.core.note_reader import ReadNote, post_id, read_note
from reader.core.os_words import explain_os_error
from reader.core.post import NOTE_SUFFIXES, PostId
from reader.core.saying import say
from reader.services.catalogue import Stamp
from reader.services.libraries import Library
from reader.services.note_text import decode_note

SUFFIXES = NOTE_SUFFIXES
LARGEST_NOTE = 16 * 1024 * 1024
BATCH = 200
"""Notes kept together: what a run that is cancelled may have to read again."""
_SKIPPED = {"node_modules", "__pycache__"}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A note's file as a walk sees it; ``path`` is relative, with forward slashes."""

    path: str
    full: Path
    mtime_ns: int
    size: int


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
    for file in walk_notes(library.folder, findings, library.dialect.roots):
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


def walk_notes(
    folder: Path, findings: list[Finding], roots: Sequence[str] = ("",)
) -> Iterator[FoundFile]:
    """Yield the notes below ``roots`` of ``folder``, a folder's own before those in its folders.

    Hidden folders, links to folders and links out are left alone.
    """
    root = folder.resolve()
    pending = [root / each for each in reversed(roots)]
    while pending:
        current = pending.pop()
        try:
            with os.scandir(current) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            findings.append(_unreadable(current, error, "folder"))
            continue
        folders: list[Path] = []
        for entry in listed:
            if entry.name.startswith(".") or entry.name in _SKIPPED:
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(Path(entry.path))
                elif not _is_note(entry, root):
                    continue
                elif _has_readable_name(entry.path):
                    yield _found(entry, root)
                else:
                    findings.append(_misnamed(entry.path))
            except OSError as error:
                findings.append(_unreadable(Path(entry.path), error, "note"))
        pending.extend(reversed(folders))


def read_file(
    library: Library, file: FoundFile, findings: list[Finding]
) -> tuple[ReadNote, Stamp] | None:
    """Return the note in ``file``; None, with a finding, where it cannot be read at all."""
    if file.size > LARGEST_NOTE:
        size, most = f"{file.size / 1e6:.0f}", f"{LARGEST_NOTE / 1e6:.0f}"
        what = say("the note is {size} MB; at most {most} MB are read", size=size, most=most)
        findings.append(Finding(str(file.full), what, advice=say("Split it into several notes")))
        return None
    try:
        content = file.full.read_bytes()
    except OSError as error:
        findings.append(_unreadable(file.full, error, "note"))
        return None
    try:
        text, doubts = decode_note(content, str(file.full))
    except UserError as error:
        findings.append(Finding(str(file.full), error.what, error.line, error.advice))
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


def _found(entry: os.DirEntry[str], root: Path) -> FoundFile:
    state = entry.stat()
    path = Path(entry.path).relative_to(root).as_posix()
    # A time after 2262 is more nanoseconds than the catalogue can hold.
    return FoundFile(path, Path(entry.path), state.st_mtime_ns % 2**63, state.st_size)


def _is_note(entry: os.DirEntry[str], root: Path) -> bool:
    """Return whether this is a Markdown file (no pipe, no device) that lies in the library."""
    if not entry.name.lower().endswith(SUFFIXES) or not entry.is_file():
        return False
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root)


def _has_readable_name(path: str) -> bool:
    # Bytes of a name that are not UTF-8 reach us as lone surrogates.
    return not any("\ud800" <= character <= "\udfff" for character in path)


def _misnamed(path: str) -> Finding:
    what = say("the file's name is not UTF-8")
    return Finding(_shown(path), what, advice=say("Rename the file or its folder"))


def _unreadable(path: Path, error: OSError, kind: str) -> Finding:
    advice = say("Check that it still exists and that you may read it")
    thing = say("note") if kind == "note" else say("folder")
    what = say("this {thing} cannot be read: {why}", thing=thing, why=explain_os_error(error))
    return Finding(_shown(str(path)), what, advice=advice)


def _shown(path: str) -> str:
    return path.encode("utf-8", "backslashreplace").decode()
