"""What the user notes down about a problem, in Markdown."""

from __future__ import annotations

from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


class ProblemNotes:
    """One text a problem, over the user's database."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def text(self, problem: Slug) -> str:
        """Return what is noted of ``problem``; empty for nothing."""
        rows = self._database.rows("SELECT text FROM problem_notes WHERE problem = ?", (problem,))
        return str(rows[0][0]) if rows else ""

    def keep(self, problem: Slug, text: str) -> None:
        """Keep ``text`` in place of what was noted; an empty one leaves nothing behind."""
        if not text.strip():
            self._database.write("DELETE FROM problem_notes WHERE problem = ?", problem)
            return
        sql = "INSERT OR REPLACE INTO problem_notes VALUES (?, ?, ?)"
        self._database.write(sql, problem, text, self._database.stamp())

    def noted(self) -> frozenset[Slug]:
        """Return the problems of which something is noted."""
        rows = self._database.rows("SELECT problem FROM problem_notes")
        return frozenset(Slug(str(row[0])) for row in rows)
