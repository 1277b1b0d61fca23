"""``user.sqlite3``, the user's own data: opened once, migrated, and shared by its stores.

Precious: a copy is made before each migration, and a file that a newer program wrote is left
as it is.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say
from reader.services.database import Database, peek_version, why_refused
from reader.services.schema import MIGRATIONS


class UserDatabase:
    """The open file. Any thread may call; each call is one short transaction.

    Every call raises a `UserError` where the file cannot be read or written.
    """

    def __init__(self, path: Path, now: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        """Open ``path``, making or migrating it as needed.

        Raises:
            UserError: A newer program wrote it, or it is damaged; it is left as it is.
        """
        self.now = now
        self._database = _open(path)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._database.path

    def rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        """Return all rows of a query."""
        with _errors_as_advice(self.path):
            return self._database.rows(sql, tuple(_storable(value) for value in parameters))

    def write(self, sql: str, *parameters: object) -> int:
        """Run one statement for good; return the id of the row that it put in, if it did."""
        with self.transaction() as connection:
            cursor = connection.execute(sql, [_storable(value) for value in parameters])
            return cursor.lastrowid or 0

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Run a block whose writes are kept all together, or not at all where it raises."""
        with _errors_as_advice(self.path), self._database.transaction() as connection:
            yield connection

    def copy_to(self, path: Path) -> None:
        """Write a whole copy of what is kept to ``path``, in place of what is there."""
        with _errors_as_advice(path):
            self._database.copy_to(path)

    def stamp(self) -> str:
        """Return the present local time as it is kept, to the second."""
        return self.now().isoformat(timespec="seconds")

    def close(self) -> None:
        """Close the file."""
        self._database.close()


def _open(path: Path) -> Database:
    with _errors_as_advice(path), ExitStack() as opened:
        version = peek_version(path)
        if version > len(MIGRATIONS):
            raise _too_new(version, path)
        database = opened.enter_context(closing(Database(path)))
        for number in range(version, len(MIGRATIONS)):
            # Before the first step only; a file that begins here has nothing to keep yet.
            copy = path.with_name(f"{path.name}.v{number}") if number == version > 0 else None
            database.upgrade(MIGRATIONS[number], old=number, new=number + 1, copy=copy)
        opened.pop_all()
        return database


@contextmanager
def _errors_as_advice(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file and its disk into a `UserError`."""
    try:
        yield
    except sqlite3.ProgrammingError:  # ours: used after it was closed
        raise
    except (sqlite3.DatabaseError, OSError) as error:
        advice = say(
            "Free some space there and see that you may write it. If it is "
            "damaged, move it away to begin a new one, or put a copy back that is "
            "known to be good"
        )
        raise UserError(
            say("your data cannot be used: {why}", why=why_refused(error)),
            path=str(path),
            advice=advice,
        ) from error


def _too_new(version: int, path: Path) -> UserError:
    return UserError(
        say(
            "your data was written by a newer Yandu (version {version}; this one reads {newest})",
            version=version,
            newest=len(MIGRATIONS),
        ),
        path=str(path),
        advice=say("Update Yandu, or start it with --home and another folder. Nothing was changed"),
    )


def _storable(value: object) -> object:
    # Half a surrogate pair, which an editor can hold, would have the whole draft refused.
    return value.encode(errors="replace").decode() if isinstance(value, str) else value
