"""Putting the rows of another file of user's data to those that are there."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.services.user_data.tables import Row, Table, read_rows


class ImportMode(StrEnum):
    """What becomes of the data that is there."""

    MERGE = "merge"  # it stays; of two versions of a thing the later counts
    REPLACE = "replace"  # it goes


@dataclass(frozen=True, slots=True)
class TableChange:
    """What an import does to one table: rows that come, that are replaced, that go."""

    name: str
    added: int
    changed: int
    removed: int

    @property
    def is_any(self) -> bool:
        """Whether anything changes."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Merge:
    """What is to be done to one table."""

    table: Table
    added: Sequence[Row]
    changed: Sequence[Row]
    removed: Sequence[Row]

    @property
    def change(self) -> TableChange:
        """Its numbers."""
        counts = map(len, (self.added, self.changed, self.removed))
        return TableChange(self.table.name, *counts)


def plan_merge(
    table: Table, present: Sequence[Row], coming: Sequence[Row], mode: ImportMode
) -> Merge:
    """Return what makes ``coming`` part of ``present``, or puts it in its place."""
    here, there = _by_identity(table, present), _by_identity(table, coming)
    added = [row for key, row in there.items() if key not in here]
    differing = [key for key, row in there.items() if key in here and here[key] != row]
    if mode is ImportMode.REPLACE:
        removed = [row for key, row in here.items() if key not in there]
        return Merge(table, added, [there[key] for key in differing], removed)
    newer = [there[key] for key in differing if _is_later(table, there[key], here[key])]
    return Merge(table, added, newer, ())


def apply_merge(connection: sqlite3.Connection, merge: Merge) -> None:
    """Do to the database what was planned, as part of the transaction that is open."""
    table = merge.table
    columns = ", ".join(f'"{column}"' for column in table.kept_columns)
    marks = ", ".join("?" * len(table.kept_columns))
    same = " AND ".join(f'"{column}" IS ?' for column in table.identity)
    delete = f'DELETE FROM "{table.name}" WHERE {same}'  # noqa: S608 - names of our own schema
    insert = f'INSERT INTO "{table.name}" ({columns}) VALUES ({marks})'  # noqa: S608 - as above
    gone = (*merge.removed, *merge.changed)
    connection.executemany(delete, [_identity(table, row) for row in gone])
    connection.executemany(insert, [*merge.changed, *merge.added])


def read_merge(
    table: Table,
    present: sqlite3.Connection,
    coming: sqlite3.Connection,
    mode: ImportMode,
) -> Merge:
    """Return what importing does to a table that both databases have."""
    return plan_merge(table, read_rows(present, table), read_rows(coming, table), mode)


def _by_identity(table: Table, rows: Sequence[Row]) -> Mapping[Row, Row]:
    return {_identity(table, row): row for row in rows}


def _identity(table: Table, row: Row) -> Row:
    return tuple(row[table.kept_columns.index(column)] for column in table.identity)


def _is_later(table: Table, one: Row, other: Row) -> bool:
    """Return whether ``one`` was changed after ``other``; without a time, what is here stays."""
    if not table.changed:
        return False
    at = table.kept_columns.index(table.changed)
    return str(one[at] or "") > str(other[at] or "")
