"""The user's own data: drafts, submissions, where each note was left, the window's state.

The other stores of the user's data (marks, reviews, own cases) are over the same `database`.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader.core.post import PostId
from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


@dataclass(frozen=True, slots=True)
class Submission:
    """One judged submission. ``submitted_at`` is local wall time."""

    problem: Slug
    source: str
    verdict: str
    reason: str
    passed: int
    total: int
    cpu_ms: float
    peak_mb: float
    submitted_at: dt.datetime
    language: str = "python"


@dataclass(frozen=True, slots=True)
class SavedSource:
    """A program that the user has written: a draft where ``verdict`` is empty."""

    problem: Slug
    source: str
    verdict: str
    saved_at: dt.datetime


class ProgressStore:
    """The open ``user.sqlite3``. Any thread may call; each call is one short transaction.

    Every call raises a `UserError` where the file cannot be read or written.
    """

    def __init__(self, path: Path, now: Callable[[], dt.datetime] = dt.datetime.now) -> None:
        """Open ``path``, making or migrating it as needed.

        Raises:
            UserError: A newer program wrote it, or it is damaged; it is left as it is.
        """
        self.database = UserDatabase(path, now)

    def state(self, key: str, default: object = None) -> object:
        """Return a remembered value (anything JSON can hold), or ``default``."""
        rows = self.database.rows("SELECT value FROM state WHERE key = ?", (key,))
        return json.loads(str(rows[0][0])) if rows else default

    def set_state(self, key: str, value: object) -> None:
        """Remember ``value`` under ``key``."""
        self.database.write("INSERT OR REPLACE INTO state VALUES (?, ?)", key, json.dumps(value))

    def scroll(self, post: PostId) -> float:
        """Return how far a post was read, 0 at the top to 1 at the end."""
        rows = self.database.rows("SELECT scroll FROM reading WHERE post = ?", (post,))
        return float(str(rows[0][0])) if rows else 0.0

    def set_scroll(self, post: PostId, scroll: float) -> None:
        """Remember how far a post was read."""
        self.database.write(
            "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", post, scroll, self.database.stamp()
        )

    def draft(self, problem: Slug, language: str = "python") -> str | None:
        """Return the draft of a solution, or None where there is none."""
        rows = self.database.rows(
            "SELECT source FROM drafts WHERE problem = ? AND language = ?", (problem, language)
        )
        return str(rows[0][0]) if rows else None

    def save_draft(self, problem: Slug, source: str, language: str = "python") -> None:
        """Keep the draft of a solution in place of the one before."""
        sql = "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)"
        self.database.write(sql, problem, language, source, self.database.stamp())

    def add_submission(self, submission: Submission) -> None:
        """Keep a judged submission for good."""
        s = submission
        self.database.write(
            "INSERT INTO submissions (problem, language, source, verdict, reason, passed, total,"
            " cpu_ms, peak_mb, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(s.problem, s.language, s.source, s.verdict, s.reason, s.passed, s.total),
            *(s.cpu_ms, s.peak_mb, s.submitted_at.isoformat(timespec="seconds")),
        )

    def submissions(self, problem: Slug) -> list[Submission]:
        """Return the submissions to a problem, newest first."""
        rows = self.database.rows(
            "SELECT source, verdict, reason, passed, total, cpu_ms, peak_mb, submitted_at, language"
            " FROM submissions WHERE problem = ? ORDER BY id DESC",
            (problem,),
        )
        return [_submission(problem, row) for row in rows]

    def sources(self) -> list[SavedSource]:
        """Return every draft and submission: problem by problem, drafts first, then the newest."""
        rows = self.database.rows(
            "SELECT problem, source, '', saved_at, 1 AS draft, 0 AS id FROM drafts UNION ALL"
            " SELECT problem, source, verdict, submitted_at, 0, id FROM submissions"
            " ORDER BY problem, draft DESC, id DESC"
        )
        return [_saved_source(row[:4]) for row in rows]

    def solved(self) -> frozenset[Slug]:
        """Return the problems with an accepted submission."""
        rows = self.database.rows("SELECT DISTINCT problem FROM submissions WHERE verdict = 'AC'")
        return frozenset(Slug(str(row[0])) for row in rows)

    def attempted(self) -> frozenset[Slug]:
        """Return the problems with a submission of any verdict."""
        rows = self.database.rows("SELECT DISTINCT problem FROM submissions")
        return frozenset(Slug(str(row[0])) for row in rows)

    def close(self) -> None:
        """Close the file, for the other stores over it too."""
        self.database.close()


def _saved_source(row: tuple[object, ...]) -> SavedSource:
    problem, source, verdict, at = map(str, row)
    return SavedSource(Slug(problem), source, verdict, dt.datetime.fromisoformat(at))


def _submission(problem: Slug, row: tuple[object, ...]) -> Submission:
    source, verdict, reason, passed, total, cpu_ms, peak_mb, at, language = map(str, row)
    return Submission(
        problem=problem,
        source=source,
        verdict=verdict,
        reason=reason,
        passed=int(passed),
        total=int(total),
        cpu_ms=float(cpu_ms),
        peak_mb=float(peak_mb),
        submitted_at=dt.datetime.fromisoformat(at),
        language=language,
    )
