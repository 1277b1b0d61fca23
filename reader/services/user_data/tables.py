"""The tables of the user's data, whatever they are: their columns, their rows, what makes one."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from reader.services.user_database import UserDatabase

Row: TypeAlias = tuple[object, ...]

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"
)


@dataclass(frozen=True, slots=True)
class Table:
    """One table. ``identity`` are the columns by which rows of two files are the same thing.

    ``number`` is a key that only counts the rows of its own file; ``changed`` the column that
    says when a row was last changed. Either may be empty.
    """

    name: str
    columns: tuple[str, ...]
    identity: tuple[str, ...]
    number: str = ""
    changed: str = ""

    @property
    def kept_columns(self) -> tuple[str, ...]:
        """The columns that travel: all but the number."""
        return tuple(column for column in self.columns if column != self.number)


def read_tables(connection: sqlite3.Connection | UserDatabase) -> list[Table]:
    """Return the tables of a database."""
    return [
        _table(connection, str(row[0])) for row in _rows(connection, f"{_TABLES} ORDER BY name")
    ]


def read_rows(connection: sqlite3.Connection | UserDatabase, table: Table) -> list[Row]:
    """Return all rows of a table, in its kept columns."""
    columns = ", ".join(f'"{column}"' for column in table.kept_columns)
    order = f' ORDER BY "{table.number}"' if table.number else ""
    return _rows(connection, f'SELECT {columns} FROM "{table.name}"{order}')  # noqa: S608 - names of our own schema


def count_rows(database: UserDatabase) -> Mapping[str, int]:
    """Return how many rows each table has."""
    tables = read_tables(database)
    return {table.name: len(read_rows(database, table)) for table in tables}


def _table(connection: sqlite3.Connection | UserDatabase, name: str) -> Table:
    described = _rows(connection, f'PRAGMA table_info("{name}")')
    columns = tuple(str(row[1]) for row in described)
    keys = [row for row in described if int(str(row[5]))]
    is_number = len(keys) == 1 and str(keys[0][2]).upper() == "INTEGER"
    number = str(keys[0][1]) if is_number else ""
    kept = tuple(column for column in columns if column != number)
    identity = tuple(str(row[1]) for row in keys) if keys and not number else kept
    changed = [column for column in columns if column.endswith("_at") and column not in identity]
    # Where a row says both, when it was changed counts, not when it was made.
    changed.sort(key=lambda column: column not in {"changed_at", "saved_at"})
    return Table(name, columns, identity, number, changed[0] if changed else "")


def _rows(connection: sqlite3.Connection | UserDatabase, sql: str) -> list[Row]:
    if isinstance(connection, UserDatabase):
        return connection.rows(sql)
    return connection.execute(sql).fetchall()
