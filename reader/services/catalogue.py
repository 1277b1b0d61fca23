"""The catalogue: what the last scan found, so that a start reads no note."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import Finding, UserError
from reader.core.note_links import NoteLinks
from reader.core.post import Heading, Post, PostId
from reader.core.post_codec import (
    dump_document,
    dump_findings,
    dump_headings,
    dump_links,
    dump_post,
    load_document,
    load_findings,
    load_headings,
    load_links,
    load_post,
)
from reader.core.saying import say
from reader.core.search_document import SearchDocument
from reader.services.catalogue_file import CatalogueFile
from reader.services.database import why_refused

if TYPE_CHECKING:
    from reader.core.note_reader import ReadNote  # parsers that a start does without

_DROP_STRAY_PAGES = "DELETE FROM pages WHERE note NOT IN (SELECT library || ':' || path FROM notes)"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells without reading it whether a file has changed since it was read."""

    mtime_ns: int
    size: int
    hash: str


class Catalogue:
    """The notes of all libraries as of the last scan, and the pages rendered since.

    Any thread may call.
    """

    def __init__(self, path: Path) -> None:
        """Open the catalogue at ``path``, beginning a new one where that one is of no use."""
        self._file = CatalogueFile(path)

    def posts(self) -> list[Post]:
        """Return every post, in no order."""
        rows = self._file.rows("SELECT post FROM notes")
        return [load_post(str(row[0])) for row in _one_by_one(rows)]

    def posts_of(self, ids: Iterable[PostId]) -> list[Post]:
        """Return the posts of these ``ids``, as far as they are there, in no order."""
        sql = "SELECT post FROM notes WHERE id IN (SELECT value FROM json_each(?))"
        rows = self._file.rows(sql, (json.dumps([*ids]),))
        return [load_post(str(row[0])) for row in _one_by_one(rows)]

    def stamps(self, library: str) -> dict[str, Stamp]:
        """Return the stamp of each note of ``library`` by its path."""
        rows = self._file.rows(
            "SELECT path, mtime_ns, size, hash FROM notes WHERE library = ?", (library,)
        )
        return {str(row[0]): Stamp(int(str(row[1])), int(str(row[2])), str(row[3])) for row in rows}

    def dialect(self, library: str) -> str:
        """Return the signature of the dialect that ``library`` was read in; empty if never."""
        rows = self._file.rows("SELECT signature FROM dialects WHERE library = ?", (library,))
        return str(rows[0][0]) if rows else ""

    def hashes(self) -> dict[PostId, str]:
        """Return the content hash of every note by its id."""
        rows = self._file.rows("SELECT id, hash FROM notes")
        return {PostId(str(row[0])): str(row[1]) for row in _one_by_one(rows)}

    def documents(self, ids: Iterable[PostId] | None = None) -> Iterator[SearchDocument]:
        """Yield what the index is to know of the posts in ``ids``, or of all."""
        wanted = self.hashes().keys() if ids is None else ids
        for post_id in wanted:
            rows = self._file.rows("SELECT document FROM notes WHERE id = ?", (post_id,))
            yield from (load_document(str(row[0])) for row in rows)

    def headings(self) -> dict[PostId, tuple[Heading, ...]]:
        """Return the headings of every note, in their order, by its id."""
        rows = self._file.rows("SELECT id, headings FROM outlines")
        return {PostId(str(row[0])): load_headings(str(row[1])) for row in rows}

    def links(self) -> dict[PostId, NoteLinks]:
        """Return where every note links to, by its id."""
        rows = self._file.rows("SELECT id, links FROM outlines")
        return {PostId(str(row[0])): load_links(str(row[1])) for row in rows}

    def findings(self) -> list[Finding]:
        """Return all that the last scan found wrong."""
        rows = self._file.rows(
            "SELECT findings FROM folder_findings UNION ALL"
            " SELECT findings FROM notes WHERE findings != '[]'"
        )
        return [finding for row in rows for finding in load_findings(str(row[0]))]

    def put(self, notes: Iterable[tuple[ReadNote, Stamp]], removed: Iterable[PostId]) -> None:
        """Take in changed notes and drop removed ones, all in one step."""
        gone = [(post_id,) for post_id in removed]
        kept = list(notes)
        rows = [_row(note, stamp) for note, stamp in kept]
        outlines = [_outline(note) for note, _ in kept]

        def write(connection: sqlite3.Connection) -> None:
            connection.executemany("DELETE FROM notes WHERE id = ?", gone)
            connection.executemany(
                "INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows
            )
            connection.executemany("INSERT OR REPLACE INTO outlines VALUES (?, ?, ?)", outlines)
            if gone:
                connection.execute(_DROP_STRAY_PAGES)

        self._file.write(write)

    def put_folder_findings(self, library: str, findings: tuple[Finding, ...]) -> None:
        """Keep what was wrong with the folders of ``library`` themselves."""
        row = (library, dump_findings(findings))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM folder_findings WHERE library = ?", (library,))
            connection.execute("INSERT INTO folder_findings VALUES (?, ?)", row)

        self._file.write(write)

    def put_dialect(self, library: str, signature: str) -> None:
        """Keep in which dialect ``library`` was read, once all of it was."""

        def write(connection: sqlite3.Connection) -> None:
            sql = "INSERT OR REPLACE INTO dialects VALUES (?, ?)"
            connection.execute(sql, (library, signature))

        self._file.write(write)

    def drop_other_libraries(self, kept: Iterable[str]) -> None:
        """Forget the notes of libraries that are not among ``kept``."""
        names = tuple(kept)
        marks = ",".join("?" * len(names))

        def write(connection: sqlite3.Connection) -> None:
            dropped = 0
            for table in ("notes", "folder_findings", "dialects"):
                sql = f"DELETE FROM {table} WHERE library NOT IN ({marks})"  # noqa: S608 - constants and marks
                dropped += connection.execute(sql, names).rowcount
            if dropped:
                connection.execute(_DROP_STRAY_PAGES)

        self._file.write(write)

    def page(self, note: str, key: str) -> str | None:
        """Return the page kept of ``note`` under ``key``, or None."""
        sql = "SELECT page FROM pages WHERE note = ? AND key = ?"
        rows = self._file.rows(sql, (note, key))
        return str(rows[0][0]) if rows else None

    def put_page(self, note: str, key: str, page: str) -> None:
        """Keep a rendered page in place of the one kept of ``note`` before."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO pages VALUES (?, ?, ?)", (note, key, page))

        self._file.write(write)

    def drop_pages(self) -> None:
        """Forget all rendered pages, so that each is made again when it is asked for."""

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM pages")

        self._file.write(write)

    def close(self) -> None:
        """Close the file."""
        self._file.close()


@contextmanager
def catalogue_errors_as_advice(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a full disk, a locked file and the like into a `UserError`."""
    try:
        yield
    except sqlite3.ProgrammingError:  # ours: used after it was closed
        raise
    except sqlite3.DatabaseError as error:
        raise UserError(
            say("the catalogue of notes cannot be used: {why}", why=why_refused(error)),
            path=str(path),
            advice=say(
                "Free some space there, or end the program that holds it. It may be deleted"
            ),
        ) from error


def _one_by_one(rows: list[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
    """Yield ``rows``, and let go of each: of all at once, every thread would wait for it."""
    rows.reverse()
    while rows:
        yield rows.pop()


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


def _outline(note: ReadNote) -> tuple[object, ...]:
    return note.post.id, dump_headings(note.document), dump_links(note.links)
