"""The editor's undo history of each draft, so that undo goes on after a restart."""

from __future__ import annotations

from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


class DraftHistories:
    """Histories over the user's database; to the store each is text without meaning."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def history(self, problem: Slug, language: str, source: str) -> str:
        """Return the history that leads up to exactly ``source``; empty where none is kept.

        That of another text is of no use: its steps would tear this one apart.
        """
        rows = self._database.rows(
            "SELECT history FROM draft_histories WHERE problem = ? AND language = ? AND source = ?",
            (problem, language, source),
        )
        return str(rows[0][0]) if rows else ""

    def keep(self, problem: Slug, language: str, source: str, history: str) -> None:
        """Keep the history of ``source`` in place of the one before."""
        sql = "INSERT OR REPLACE INTO draft_histories VALUES (?, ?, ?, ?)"
        self._database.write(sql, problem, language, source, history)
