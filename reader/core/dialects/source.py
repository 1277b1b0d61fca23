"""What a note is rewritten against: its place, its library's dialect, and the files beside it."""

from __future__ import annotations

import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.dialect import PLAIN, Dialect


def _nothing(_path: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class NoteSource:
    """Where a note stands.

    ``read`` gives the text of another file by its path from the library's folder, and
    ``read_named`` that of a note by what Obsidian calls it; None where there is none. A quick
    reading has neither.
    """

    path: str
    dialect: Dialect = PLAIN
    read: Callable[[str], str | None] = _nothing
    read_named: Callable[[str], str | None] = _nothing

    @property
    def folder(self) -> str:
        """The note's folder."""
        return posixpath.dirname(self.path)

    @property
    def stem(self) -> str:
        """The name of the note's file, without its suffix."""
        return posixpath.splitext(posixpath.basename(self.path))[0]

    def read_inside(self, *parts: str) -> str | None:
        """Return the text of a file whose path a note wrote; None where it leads out."""
        path = posixpath.normpath(posixpath.join(*parts))
        return None if path.startswith(("/", "..")) else self.read(path)
