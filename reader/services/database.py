"""Opening SQLite the same way everywhere: WAL, a patient lock, one connection for all threads."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from reader.core.database_words import explain_database_error
from reader.core.os_words import explain_os_error

_PATIENCE_S = 10
_POLL_S = 0.01


class Database:
    """One SQLite file. Calls from several threads take turns."""

    def __init__(self, path: Path) -> None:
        """Open ``path``, making it where it is not there.

        Raises:
            sqlite3.DatabaseError: It is no database, or a damaged one.
        """
        self.path = path
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, timeout=_PATIENCE_S, check_same_thread=False)
        try:
            _set_mode(self._connection)
        except sqlite3.Error:
            self._connection.close()
            raise
        self._identity = file_identity(path)

    @property
    def version(self) -> int:
        """The ``user_version`` of the file; 0 for a new one."""
        return int(str(self.rows("PRAGMA user_version")[0][0]))

    @property
    def was_removed(self) -> bool:
        """Whether the file that is open is at its path no more."""
        return file_identity(self.path) != self._identity

    def rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return all rows of a query."""
        with self._lock:
            return self._connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a block whose writes are kept all together, or not at all where it raises."""
        with self._lock, self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection

    def upgrade(self, script: str, *, old: int, new: int, copy: Path | None = None) -> None:
        """Carry the file from version ``old`` to ``new`` by ``script``, wholly or not at all.

        A whole copy is written to ``copy`` before. Nothing is done to a file of another
        version: another process was quicker.
        """
        with self.transaction() as connection:
            if self.version != old:
                return
            if copy is not None:
                self.copy_to(copy)
            for statement in _statements(script):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {new}")

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of what is committed to ``path``, in place of what is there."""
        part = path.with_name(f"{path.name}.part")
        part.unlink(missing_ok=True)
        try:
            # A connection of its own: it may read while this one is in a transaction.
            with (
                closing(sqlite3.connect(self.path, timeout=_PATIENCE_S)) as source,
                closing(sqlite3.connect(part)) as target,
            ):
                source.backup(target)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; calling it again does nothing."""
        with self._lock:
            self._connection.close()


def peek_version(path: Path) -> int:
    """Return the ``user_version`` of the file at ``path`` without changing it; 0 for none.

    Raises:
        sqlite3.DatabaseError: It is no database, or cannot be read.
    """
    if not path.exists():
        return 0
    address = f"{path.absolute().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, timeout=_PATIENCE_S, uri=True)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def why_refused(error: sqlite3.Error | OSError) -> str:
    """Return why a database cannot be used, as it is said."""
    if isinstance(error, OSError):
        return explain_os_error(error)
    # What the driver itself finds wrong, and not SQLite, has no code.
    return explain_database_error(getattr(error, "sqlite_errorcode", 0), str(error))


def file_identity(path: Path) -> tuple[int, int] | None:
    """Return what tells one file from another that takes its name; None where there is none."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino


def _set_mode(connection: sqlite3.Connection) -> None:
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            # A commit survives the end of the process; the last few may be lost to a power cut.
            connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        except sqlite3.OperationalError as error:
            # Two that begin a file together do not wait for each other here, as they do elsewhere.
            is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > until:
                raise
            time.sleep(_POLL_S)
        else:
            return


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for part in script.split(";"):
        statement += f"{part};"
        # A trigger has semicolons of its own.
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
