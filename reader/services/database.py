"""Opening SQLite the same way everywhere: WAL, a patient lock, one connection for all threads."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


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
        self._connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
        try:
            # A commit survives the end of the process; the last few may be lost to a power cut.
            self._connection.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;")
        except sqlite3.Error:
            self._connection.close()
            raise

    @property
    def version(self) -> int:
        """The ``user_version`` of the file; 0 for a new one."""
        return int(str(self.rows("PRAGMA user_version")[0][0]))

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

    def script(self, sql: str) -> None:
        """Run a script of several statements."""
        with self._lock:
            self._connection.executescript(sql)

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of the database to ``path``."""
        with self._lock:
            target = sqlite3.connect(path)
            try:
                self._connection.backup(target)
            finally:
                target.close()

    def close(self) -> None:
        """Close the file; calling it again does nothing."""
        with self._lock:
            self._connection.close()
