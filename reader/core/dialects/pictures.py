"""Where the file of a picture may be, by the rules of a library's tool."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from reader.core.dialect import LibraryKind
from reader.core.dialects.source import NoteSource


def picture_paths(written: str, note: NoteSource) -> tuple[str, ...]:
    """Return the paths, from the library's folder, to look for a picture at, the best first.

    None where ``written`` (no longer escaped) leads out of the library whichever way.
    """
    joined = (posixpath.normpath(path) for path in _places(written, note))
    return tuple(dict.fromkeys(path for path in joined if _is_inside(path)))


def _places(written: str, note: NoteSource) -> Iterator[str]:
    dialect = note.dialect
    if written.startswith("/"):
        path = written.lstrip("/")
        yield from (posixpath.join(static, path) for static in dialect.statics)
        yield path
        return
    yield posixpath.join(note.folder, written)
    if dialect.kind in {LibraryKind.HEXO, LibraryKind.HUGO}:
        # A page has an address of its own as a folder, and Hexo's pictures lie in one.
        yield posixpath.join(note.folder, note.stem, written)
    if dialect.kind is not LibraryKind.PLAIN:
        yield from (posixpath.join(static, written) for static in dialect.statics)


def _is_inside(path: str) -> bool:
    leads_out = path in {".", ".."} or path.startswith(("../", "/"))
    return not leads_out and "\\" not in path and "\0" not in path
