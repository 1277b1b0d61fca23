"""Which of a problem's own solutions the user has looked at, and when: a rating counts it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


@dataclass(frozen=True, slots=True)
class SolutionView:
    """One look. ``solution`` is the file's name within the problem; the time is local."""

    solution: str
    seen_at: dt.datetime


class SolutionViews:
    """Looks at solutions, over the user's database."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def add(self, problem: Slug, solution: str) -> None:
        """Note that a solution is shown now."""
        sql = "INSERT INTO solution_views (problem, solution, seen_at) VALUES (?, ?, ?)"
        self._database.write(sql, problem, solution, self._database.stamp())

    def of(self, problem: Slug) -> list[SolutionView]:
        """Return all looks at solutions of ``problem``, the latest first."""
        sql = "SELECT solution, seen_at FROM solution_views WHERE problem = ? ORDER BY id DESC"
        rows = self._database.rows(sql, (problem,))
        return [SolutionView(str(name), dt.datetime.fromisoformat(str(at))) for name, at in rows]
