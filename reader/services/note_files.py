"""The files that one note brings in: pictures, included files, other notes of a vault."""

from __future__ import annotations

import os
import unicodedata
from functools import cached_property
from pathlib import Path

from reader.core.dialect import LibraryKind
from reader.core.dialects.drawings import holds_drawing
from reader.core.dialects.source import NoteSource
from reader.core.errors import UserError
from reader.core.post import NOTE_SUFFIXES
from reader.services.libraries import Library
from reader.services.library_walk import SKIPPED
from reader.services.long_paths import openable
from reader.services.note_text import decode_note

_LARGEST_READ = 1024 * 1024
# Of a drawing, which may hold pictures, no more than its front matter is of interest.
_LARGEST_HEAD = 16 * 1024


class NoteFiles:
    """Finds and reads them, only inside ``library``, and remembers in ``used`` which it tried.

    Made anew for each page: a page is good while every one of ``used`` is as it was.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self.used: list[str] = []

    def source(self, path: str) -> NoteSource:
        """Return what the note at ``path`` is rewritten against."""
        return NoteSource(path, self._library.dialect, self.read, self.read_named)

    def read(self, path: str) -> str | None:
        """Return the text of the file at ``path``; None where there is none that can be read."""
        self.used.append(path)
        try:
            file = self._library.find(path)
            if file is None or file.stat().st_size > _LARGEST_READ:
                return None
            return decode_note(file.read_bytes(), path)[0]
        except (OSError, UserError):
            return None

    def read_named(self, name: str) -> str | None:
        """Return the text of the note that Obsidian calls ``name``; None where there is none."""
        path = self._by_name(_note_file(name))
        return self.read(path) if path else None

    def find_drawing(self, name: str) -> str:
        """Return the file of the drawing that a link calls ``name`` as if it were a note.

        Empty where there is none: only its front matter tells such a file from a note.
        """
        path = self._by_name(_note_file(name))
        file = self._library.find(path) if path else None
        return path if file is not None and holds_drawing(_head(file)) else ""

    def locate(self, paths: tuple[str, ...]) -> str:
        """Return the first of ``paths`` at which a file is, whatever the case of its name.

        In a vault any file of that name will do. The first of ``paths`` where none is found.
        """
        folder = self._library.folder
        for path in paths:
            self.used.append(path)
            if _is_file(folder / path):
                return path
        for path in paths:
            found = _in_any_case(folder, path)
            if found:
                return found
        return (self._is_vault and self._by_name(paths[0])) or paths[0]

    @property
    def _is_vault(self) -> bool:
        return self._library.dialect.kind is LibraryKind.OBSIDIAN

    def _by_name(self, path: str) -> str:
        """Return the file that ends in ``path``, else one of its name, the one least deep."""
        found = self._names.get(_folded(path.rpartition("/")[2]), ())
        tail = f"/{_folded(path)}"
        return min(
            found,
            key=lambda each: (not f"/{_folded(each)}".endswith(tail), each.count("/"), each),
            default="",
        )

    @cached_property
    def _names(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        top = openable(self._library.folder, is_top=True)
        for folder, folders, files in os.walk(top):
            folders[:] = [name for name in folders if name[0] != "." and name not in SKIPPED]
            inner = Path(folder).relative_to(top).as_posix()
            for name in files:
                path = name if inner == "." else f"{inner}/{name}"
                names.setdefault(_folded(name), []).append(path)
        return names


def _note_file(name: str) -> str:
    return name if name.lower().endswith(NOTE_SUFFIXES) else f"{name}.md"


def _head(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""


def _is_file(path: Path) -> bool:
    try:
        return openable(path).is_file()
    except (OSError, ValueError):
        return False


def _in_any_case(folder: Path, path: str) -> str:
    """Return ``path`` as its parts are written on the disk; empty where it is not there."""
    found: list[str] = []
    for part in path.split("/"):
        name = _entry(folder.joinpath(*found), part)
        if not name:
            return ""
        found.append(name)
    return "/".join(found) if _is_file(folder.joinpath(*found)) else ""


def _entry(folder: Path, part: str) -> str:
    try:
        names = [entry.name for entry in os.scandir(openable(folder))]
    except (OSError, ValueError):
        return ""
    if part in names:
        return part
    return min((name for name in names if _folded(name) == _folded(part)), default="")


def _folded(name: str) -> str:
    # What macOS writes takes letters and their marks apart.
    return unicodedata.normalize("NFC", name).casefold()
