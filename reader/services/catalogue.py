"""The catalogue: what the last scan found, so that a start reads no note.

A cache. A file that cannot be opened, or of another version, is set aside and begun anew.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Finding
from reader.core.post import Post, PostId
from reader.core.post_codec import (
    dump_document,
    dump_findings,
    dump_post,
    load_document,
    load_findings,
    load_post,
)
from reader.core.search_document import SearchDocument
from reader.services.database import Database

if TYPE_CHECKING:
    from reader.core.note_reader import ReadNote  # parsers that a start does without

_VERSION = 2
_SCHEMA = f"""
CREATE TABLE notes (
    library TEXT NOT NULL, path TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
    mtime_ns INTEGER NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL,
    post TEXT NOT NULL, document TEXT NOT NULL, findings TEXT NOT NULL,
    PRIMARY KEY (library, path)
) WITHOUT ROWID;
CREATE TABLE pages (
    note TEXT PRIMARY KEY, key TEXT NOT NULL, page TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE folder_findings (library TEXT NOT NULL, findings TEXT NOT NULL);
PRAGMA user_version = {_VERSION};
"""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells without reading it whether a file has changed since it was read."""

    mtime_ns: int
    size: int
    hash: str


class Catalogue:
    """The notes of all libraries as of the last scan, and the pages rendered since."""

    def __init__(self, path: Path) -> None:
        """Open the catalogue at ``path``, beginning a new one where that one is of no use."""
        self._database = _open(path)

    def posts(self) -> list[Post]:
        """Return every post, in no order."""
        return [load_post(str(row[0])) for row in self._database.rows("SELECT post FROM notes")]

    def stamps(self, library: str) -> dict[str, Stamp]:
        """Return the stamp of each note of ``library`` by its path."""
        rows = self._database.rows(
            "SELECT path, mtime_ns, size, hash FROM notes WHERE library = ?", (library,)
        )
        return {str(row[0]): Stamp(int(str(row[1])), int(str(row[2])), str(row[3])) for row in rows}

    def hashes(self) -> dict[PostId, str]:
        """Return the content hash of every note by its id."""
        rows = self._database.rows("SELECT id, hash FROM notes")
        return {PostId(str(row[0])): str(row[1]) for row in rows}

    def documents(self, ids: Iterable[PostId] | None = None) -> Iterator[SearchDocument]:
        """Yield what the index is to know of the posts in ``ids``, or of all."""
        wanted = self.hashes().keys() if ids is None else ids
        for post_id in wanted:
            rows = self._database.rows("SELECT document FROM notes WHERE id = ?", (post_id,))
            yield from (load_document(str(row[0])) for row in rows)

    def findings(self) -> list[Finding]:
        """Return all that the last scan found wrong."""
        rows = self._database.rows(
            "SELECT findings FROM folder_findings UNION ALL"
            " SELECT findings FROM notes WHERE findings != '[]'"
        )
        return [finding for row in rows for finding in load_findings(str(row[0]))]

    def put(self, notes: Iterable[tuple[ReadNote, Stamp]], removed: Iterable[PostId]) -> None:
        """Take in changed notes and drop removed ones, all in one step."""
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM notes WHERE id = ?", ((gone,) for gone in removed))
            connection.executemany(
                "INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (_row(note, stamp) for note, stamp in notes),
            )

    def put_folder_findings(self, library: str, findings: tuple[Finding, ...]) -> None:
        """Keep what was wrong with the folders of ``library`` themselves."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM folder_findings WHERE library = ?", (library,))
            row = (library, dump_findings(findings))
            connection.execute("INSERT INTO folder_findings VALUES (?, ?)", row)

    def drop_other_libraries(self, kept: Iterable[str]) -> None:
        """Forget the notes of libraries that are not among ``kept``."""
        names = tuple(kept)
        marks = ",".join("?" * len(names))
        with self._database.transaction() as connection:
            for table in ("notes", "folder_findings"):
                connection.execute(f"DELETE FROM {table} WHERE library NOT IN ({marks})", names)  # noqa: S608 - constants and marks

    def page(self, note: str, key: str) -> str | None:
        """Return the page kept of ``note`` under ``key``, or None."""
        sql = "SELECT page FROM pages WHERE note = ? AND key = ?"
        rows = self._database.rows(sql, (note, key))
        return str(rows[0][0]) if rows else None

    def put_page(self, note: str, key: str, page: str) -> None:
        """Keep a rendered page in place of the one kept of ``note`` before."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (note, key, page))

    def clear(self) -> None:
        """Forget everything, so that the next scan reads every note."""
        with self._database.transaction() as connection:
            for table in ("notes", "pages", "folder_findings"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - constants

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _open(path: Path) -> Database:
    try:
        database = Database(path)
        if database.version == 0:
            database.script(_SCHEMA)
        if database.version == _VERSION:
            return database
        database.close()
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            raise
    _set_aside(path)
    database = Database(path)
    database.script(_SCHEMA)
    return database


def _set_aside(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _row(note: ReadNote, stamp: Stamp) -> tuple[object, ...]:
    post = note.post
    return (
        post.library,
        post.path,
        post.id,
        stamp.mtime_ns,
        stamp.size,
        stamp.hash,
        dump_post(post),
        dump_document(note.document),
        dump_findings(note.findings),
    )
