"""Reviews by spaced repetition, the time that solving took, and mock interviews.

Keys are natural ones, so that rows of two machines can be put together.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE reviews (
    kind TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL, added_on TEXT NOT NULL,
    stability REAL, difficulty REAL, reviewed_on TEXT, due_on TEXT NOT NULL,
    is_suspended INTEGER NOT NULL DEFAULT 0, changed_at TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE INDEX reviews_by_due ON reviews (due_on);
CREATE TABLE review_log (
    kind TEXT NOT NULL, key TEXT NOT NULL, reviewed_at TEXT NOT NULL, number INTEGER NOT NULL,
    rating INTEGER NOT NULL, proposed INTEGER, before TEXT NOT NULL,
    PRIMARY KEY (kind, key, reviewed_at, number)
) WITHOUT ROWID;
CREATE TABLE solving (
    problem TEXT NOT NULL, opened_at TEXT NOT NULL, seconds REAL NOT NULL DEFAULT 0,
    hints INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, solved_at TEXT,
    PRIMARY KEY (problem, opened_at)
) WITHOUT ROWID;
CREATE TABLE interviews (
    started_at TEXT PRIMARY KEY, plan TEXT NOT NULL, problems TEXT NOT NULL,
    paused_s REAL NOT NULL DEFAULT 0, paused_at TEXT, ended_at TEXT
) WITHOUT ROWID;
CREATE TABLE interview_times (
    started_at TEXT NOT NULL, problem TEXT NOT NULL, seconds REAL NOT NULL,
    PRIMARY KEY (started_at, problem)
) WITHOUT ROWID;
CREATE TABLE interview_growth (
    started_at TEXT NOT NULL, problem TEXT NOT NULL, growth TEXT NOT NULL,
    PRIMARY KEY (started_at, problem)
) WITHOUT ROWID;
"""
