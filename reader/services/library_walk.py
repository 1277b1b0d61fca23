"""The notes that lie in a library's folder, found without reading any."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.dialect import Dialect
from reader.core.dialects.skipped import skipping
from reader.core.errors import Finding
from reader.core.note_links import is_note
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.long_paths import openable

SKIPPED = frozenset({"node_modules", "__pycache__"})
"""Folders in which nobody keeps notes, beside hidden ones."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A note's file as a walk sees it; ``path`` is relative to ``root``, with forward slashes."""

    path: str
    root: Path
    mtime_ns: int
    size: int

    @property
    def full(self) -> Path:
        """The file itself, as messages name it."""
        return self.root / self.path


def walk_library(folder: Path, dialect: Dialect, findings: list[Finding]) -> Iterator[FoundFile]:
    """Yield the notes below the roots of ``dialect``, a folder's own before those in its folders.

    Links to folders and links out of ``folder`` are left alone. What cannot be looked at is a
    finding.
    """
    root, is_skipped = folder.resolve(), skipping(dialect.skipped)
    # A root inside another is looked through once.
    apart = {*dialect.left_out, *dialect.roots}
    pending = [*reversed(dialect.roots)]
    while pending:
        inner = pending.pop()
        folders: list[str] = []
        for entry in _list(root / inner, findings, dialect.hidden):
            path = f"{inner}/{entry.name}" if inner else entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders += () if path in apart else (path,)
                elif is_skipped(path) or not _is_note(entry, root):
                    continue
                elif _has_readable_name(root / path, findings):
                    state = entry.stat()
                    # A time after 2262 is more nanoseconds than the catalogue can hold.
                    yield FoundFile(path, root, state.st_mtime_ns % 2**63, state.st_size)
            except OSError as error:
                findings.append(unreadable(root / path, error))
        pending.extend(reversed(folders))


def unreadable(path: Path, error: OSError, *, is_folder: bool = False) -> Finding:
    """Return the finding of a note or a folder that the system does not let us read."""
    thing = say("folder") if is_folder else say("note")
    what = say("this {thing} cannot be read: {why}", thing=thing, why=explain_os_error(error))
    advice = say("Check that it still exists and that you may read it")
    return Finding(_shown(path), what, advice=advice)


def _list(folder: Path, findings: list[Finding], hidden: str) -> list[os.DirEntry[str]]:
    """Return what is in a folder, by name, without what is hidden or skipped."""
    try:
        with os.scandir(openable(folder)) as entries:
            shown = [
                one for one in entries if one.name[0] not in hidden and one.name not in SKIPPED
            ]
    except OSError as error:
        findings.append(unreadable(folder, error, is_folder=True))
        return []
    return sorted(shown, key=lambda entry: entry.name)


def _is_note(entry: os.DirEntry[str], root: Path) -> bool:
    """Return whether this is a Markdown file (no pipe, no device) that lies in the library."""
    if not is_note(entry.name) or not entry.is_file():
        return False
    return not entry.is_symlink() or Path(entry.path).resolve().is_relative_to(root)


def _has_readable_name(path: Path, findings: list[Finding]) -> bool:
    # Bytes of a name that are not UTF-8 reach us as lone surrogates.
    if not any("\ud800" <= character <= "\udfff" for character in str(path)):
        return True
    what = say("the file's name is not UTF-8")
    findings.append(Finding(_shown(path), what, advice=say("Rename the file or its folder")))
    return False


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "backslashreplace").decode()
