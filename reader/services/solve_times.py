"""How long each solving of a problem took, and what was asked for on the way."""

from __future__ import annotations

from enum import StrEnum

from reader.core.review.proposal import Effort
from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


class Asked(StrEnum):
    """What a user may ask for while solving; the value is its column."""

    HINT = "hints"
    FAILED = "failed"  # a submission that was not accepted


class SolveTimes:
    """One row for each time a problem is solved: begun when it is opened, ended when accepted.

    Any thread may call.
    """

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def begin(self, problem: Slug) -> None:
        """Begin to solve ``problem``, or go on with what was begun."""
        if self.effort(problem) is None:
            sql = "INSERT OR IGNORE INTO solving (problem, opened_at) VALUES (?, ?)"
            self._database.write(sql, problem, self._database.stamp())

    def effort(self, problem: Slug) -> Effort | None:
        """Return what the present solving has taken so far; None where none is under way."""
        rows = self._database.rows(
            "SELECT seconds, hints, failed, (SELECT COUNT(*) FROM solution_views"
            " WHERE solution_views.problem = solving.problem AND seen_at >= opened_at)"
            " FROM solving WHERE problem = ? AND solved_at IS NULL",
            (problem,),
        )
        if not rows:
            return None
        seconds, hints, failed, solutions = map(str, rows[0])
        return Effort(float(seconds), int(hints), int(solutions), int(failed))

    def add_seconds(self, problem: Slug, seconds: float) -> None:
        """Count active time; none is counted once the problem is solved."""
        self._database.write(
            "UPDATE solving SET seconds = seconds + ? WHERE problem = ? AND solved_at IS NULL",
            *(seconds, problem),
        )

    def note(self, problem: Slug, asked: Asked) -> None:
        """Count a hint, or a submission that failed; looks at solutions are counted as they are."""
        self._database.write(
            f"UPDATE solving SET {asked} = {asked} + 1 WHERE problem = ? AND solved_at IS NULL",  # noqa: S608 - a column's name
            problem,
        )

    def finish(self, problem: Slug) -> Effort | None:
        """End the present solving: it was accepted. Return what it took; None for none."""
        effort = self.effort(problem)
        self._database.write(
            "UPDATE solving SET solved_at = ? WHERE problem = ? AND solved_at IS NULL",
            *(self._database.stamp(), problem),
        )
        return effort

    def solved(self) -> dict[Slug, list[float]]:
        """Return the seconds that each solving took, by problem, the first one first."""
        rows = self._database.rows(
            "SELECT problem, seconds FROM solving WHERE solved_at IS NOT NULL ORDER BY opened_at"
        )
        times: dict[Slug, list[float]] = {}
        for problem, seconds in rows:
            times.setdefault(Slug(str(problem)), []).append(float(str(seconds)))
        return times
