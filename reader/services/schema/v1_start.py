"""State of the window, where notes were left, drafts and submissions."""

from __future__ import annotations

SCRIPT = """
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
"""
