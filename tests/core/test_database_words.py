"""What SQLite complains of, said by us."""

from __future__ import annotations

import sqlite3

import pytest

from reader.core.database_words import explain_database_error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "its disk is full"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "it cannot be opened"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "another program is using it"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "it may only be read, not written"),
        (sqlite3.SQLITE_NOTADB, "it is no database"),
        (sqlite3.SQLITE_TOOBIG, "SQLite says: string or blob too big"),
        (0, "SQLite says: string or blob too big"),
    ],
)
def test_reason_is_known_by_its_code_and_else_quoted(code: int, said: str) -> None:
    assert explain_database_error(code, "string or blob too big") == said
