"""The catalogue's file and its tables.

A cache. A file that is damaged, or of another version, is deleted and begun anew.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeVar

from reader.services.database import Database

_VERSION = 5
_SCHEMA = """
CREATE TABLE notes (
    library TEXT NOT NULL, path TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
    mtime_ns INTEGER NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL,
    post TEXT NOT NULL, document TEXT NOT NULL, findings TEXT NOT NULL,
    PRIMARY KEY (library, path)
) WITHOUT ROWID;
CREATE TABLE outlines (
    id TEXT PRIMARY KEY, headings TEXT NOT NULL, links TEXT NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER outlines_go_too AFTER DELETE ON notes BEGIN
    DELETE FROM outlines WHERE id = OLD.id;
END;
CREATE TABLE pages (
    note TEXT PRIMARY KEY, key TEXT NOT NULL, page TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE folder_findings (library TEXT NOT NULL, findings TEXT NOT NULL);
CREATE TABLE dialects (library TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID;
"""
# Not those of a full disk or a locked file, which a new catalogue would not mend either.
_USELESS = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}

_T = TypeVar("_T")


class CatalogueFile:
    """The open file. Any thread may call.

    Where damage shows only later, or the file is deleted while it is open, it is begun anew
    then.
    """

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``, beginning a new one where that one is of no use."""
        self._path = path
        self._lock = threading.RLock()
        self._database = _open(path)

    def rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return the rows that ``sql`` selects."""
        return self._run(lambda: self._database.rows(sql, parameters))

    def write(self, write: Callable[[sqlite3.Connection], None]) -> None:
        """Have ``write`` change the file in one step, which is done once more in a new file."""

        def run() -> None:
            with self._database.transaction() as connection:
                write(connection)

        self._run(run)

    def _run(self, work: Callable[[], _T]) -> _T:
        with self._lock:
            try:
                if self._database.was_removed:
                    self._database.close()
                    self._database = _open(self._path)
                return work()
            except sqlite3.DatabaseError as error:
                if not _is_useless(error):
                    raise
                self._database.close()
                self._database = _open(self._path, is_doubted=True)
                return work()

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _open(path: Path, *, is_doubted: bool = False) -> Database:
    try:
        return _open_usable(path, is_doubted=is_doubted)
    except sqlite3.DatabaseError as error:
        if not _is_useless(error):
            raise
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return _open_usable(path, is_doubted=False)


def _open_usable(path: Path, *, is_doubted: bool) -> Database:
    """Open a catalogue of this version; one in doubt is looked through, page by page."""
    with ExitStack() as opened:
        database = opened.enter_context(closing(Database(path)))
        database.upgrade(_SCHEMA, old=0, new=_VERSION)
        if database.version != _VERSION:
            raise _Useless("of another version")
        if is_doubted and database.rows("PRAGMA quick_check(1)") != [("ok",)]:
            raise _Useless("damaged")
        opened.pop_all()
        return database


class _Useless(sqlite3.DatabaseError):
    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def _is_useless(error: sqlite3.DatabaseError) -> bool:
    # The lowest byte is the kind; the others say more of it.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _USELESS
