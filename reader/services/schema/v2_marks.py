"""Highlights, bookmarks, reading states, and the log of what was read when."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY, post TEXT NOT NULL, colour TEXT NOT NULL, quote TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, heading TEXT NOT NULL, position INTEGER NOT NULL,
    note TEXT NOT NULL, made_at TEXT NOT NULL, changed_at TEXT NOT NULL
);
CREATE INDEX highlights_by_post ON highlights (post, position);
CREATE TABLE bookmarks (post TEXT PRIMARY KEY, made_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reading_states (
    post TEXT PRIMARY KEY, state TEXT NOT NULL, changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reading_log (
    day TEXT NOT NULL, post TEXT NOT NULL, seconds REAL NOT NULL, PRIMARY KEY (day, post)
) WITHOUT ROWID;
"""
