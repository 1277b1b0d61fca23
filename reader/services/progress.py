"""The user's own data: drafts, submissions, where each note was left, the window's state.

Precious: kept in one SQLite file, carried from version to version by migrations with a copy
made before each, never opened by an older program than wrote it.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import UserError
from reader.core.post import PostId
from reader.core.slug import Slug
from reader.services.database import Database, peek_version

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE reading (
        post TEXT PRIMARY KEY, scroll REAL NOT NULL, opened_at TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE drafts (
        problem TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL,
        saved_at TEXT NOT NULL, PRIMARY KEY (problem, language)
    ) WITHOUT ROWID;
    CREATE TABLE submissions (
        id INTEGER PRIMARY KEY, problem TEXT NOT NULL, language TEXT NOT NULL,
        source TEXT NOT NULL, verdict TEXT NOT NULL, reason TEXT NOT NULL,
        passed INTEGER NOT NULL, total INTEGER NOT NULL, cpu_ms REAL NOT NULL,
        peak_mb REAL NOT NULL, submitted_at TEXT NOT NULL
    );
    CREATE INDEX submissions_by_problem ON submissions (problem, id);
    """,
)
"""One script a version, in order. A landed one is never edited; a change is a new one."""


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
        self._now = now
        self._database = _open(path)

    def state(self, key: str, default: object = None) -> object:
        """Return a remembered value (anything JSON can hold), or ``default``."""
        rows = self._rows("SELECT value FROM state WHERE key = ?", (key,))
        return json.loads(str(rows[0][0])) if rows else default

    def set_state(self, key: str, value: object) -> None:
        """Remember ``value`` under ``key``."""
        self._write("INSERT OR REPLACE INTO state VALUES (?, ?)", key, json.dumps(value))

    def scroll(self, post: PostId) -> float:
        """Return how far a post was read, 0 at the top to 1 at the end."""
        rows = self._rows("SELECT scroll FROM reading WHERE post = ?", (post,))
        return float(str(rows[0][0])) if rows else 0.0

    def set_scroll(self, post: PostId, scroll: float) -> None:
        """Remember how far a post was read."""
        self._write("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", post, scroll, self._stamp())

    def draft(self, problem: Slug, language: str = "python") -> str | None:
        """Return the draft of a solution, or None where there is none."""
        rows = self._rows(
            "SELECT source FROM drafts WHERE problem = ? AND language = ?", (problem, language)
        )
        return str(rows[0][0]) if rows else None

    def save_draft(self, problem: Slug, source: str, language: str = "python") -> None:
        """Keep the draft of a solution in place of the one before."""
        sql = "INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?)"
        self._write(sql, problem, language, source, self._stamp())

    def add_submission(self, submission: Submission) -> None:
        """Keep a judged submission for good."""
        s = submission
        self._write(
            "INSERT INTO submissions (problem, language, source, verdict, reason, passed, total,"
            " cpu_ms, peak_mb, submitted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(s.problem, s.language, s.source, s.verdict, s.reason, s.passed, s.total),
            *(s.cpu_ms, s.peak_mb, s.submitted_at.isoformat(timespec="seconds")),
        )

    def submissions(self, problem: Slug) -> list[Submission]:
        """Return the submissions to a problem, newest first."""
        rows = self._rows(
            "SELECT source, verdict, reason, passed, total, cpu_ms, peak_mb, submitted_at, language"
            " FROM submissions WHERE problem = ? ORDER BY id DESC",
            (problem,),
        )
        return [_submission(problem, row) for row in rows]

    def sources(self) -> list[SavedSource]:
        """Return every draft and submission: problem by problem, drafts first, then the newest."""
        rows = self._rows(
            "SELECT problem, source, '', saved_at, 1 AS draft, 0 AS id FROM drafts UNION ALL"
            " SELECT problem, source, verdict, submitted_at, 0, id FROM submissions"
            " ORDER BY problem, draft DESC, id DESC"
        )
        return [_saved_source(row[:4]) for row in rows]

    def solved(self) -> frozenset[Slug]:
        """Return the problems with an accepted submission."""
        rows = self._rows("SELECT DISTINCT problem FROM submissions WHERE verdict = 'AC'")
        return frozenset(Slug(str(row[0])) for row in rows)

    def attempted(self) -> frozenset[Slug]:
        """Return the problems with a submission of any verdict."""
        rows = self._rows("SELECT DISTINCT problem FROM submissions")
        return frozenset(Slug(str(row[0])) for row in rows)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _rows(self, sql: str, parameters: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        with _errors_as_advice(self._database.path):
            return self._database.rows(sql, parameters)

    def _write(self, sql: str, *parameters: object) -> None:
        values = [_storable(value) for value in parameters]
        with (
            _errors_as_advice(self._database.path),
            self._database.transaction() as connection,
        ):
            connection.execute(sql, values)

    def _stamp(self) -> str:
        return self._now().isoformat(timespec="seconds")


def _open(path: Path) -> Database:
    with _errors_as_advice(path), ExitStack() as opened:
        version = peek_version(path)
        if version > len(MIGRATIONS):
            raise _too_new(version, path)
        database = opened.enter_context(closing(Database(path)))
        for number in range(version, len(MIGRATIONS)):
            copy = path.with_name(f"{path.name}.v{number}") if number else None
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
        advice = (
            "Free some space there and see that you may write it. If it is damaged, move it away"
            " to begin a new one, or put a copy back that is known to be good"
        )
        raise UserError(
            f"your data cannot be used: {error}", path=str(path), advice=advice
        ) from error


def _too_new(version: int, path: Path) -> UserError:
    what = f"your data was written by a newer Yandu (version {version}; this one reads"
    return UserError(
        f"{what} {len(MIGRATIONS)})",
        path=str(path),
        advice="Update Yandu, or start it with --home and another folder. Nothing was changed",
    )


def _storable(value: object) -> object:
    # Half a surrogate pair, which an editor can hold, would have the whole draft refused.
    return value.encode(errors="replace").decode() if isinstance(value, str) else value


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
