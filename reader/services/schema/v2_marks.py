"""Highlights, bookmarks, reading states, and the log of what was read when.

``post_contents`` says what was in each marked note, so that it is known again when it moves.

Keys are such that rows of two machines can be put together.
"""

from __future__ import annotations

SCRIPT = """
CREATE TABLE highlights (
    id TEXT PRIMARY KEY, post TEXT NOT NULL, colour TEXT NOT NULL, quote TEXT NOT NULL,
    prefix TEXT NOT NULL, suffix TEXT NOT NULL, heading TEXT NOT NULL, position INTEGER NOT NULL,
    note TEXT NOT NULL, made_at TEXT NOT NULL, changed_at TEXT NOT NULL,
    is_lost INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX highlights_by_post ON highlights (post, position);
CREATE TABLE bookmarks (post TEXT PRIMARY KEY, made_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reading_states (
    post TEXT PRIMARY KEY, state TEXT NOT NULL, changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE reading_log (
    day TEXT NOT NULL, post TEXT NOT NULL, seconds REAL NOT NULL, last_at TEXT NOT NULL,
    PRIMARY KEY (day, post)
) WITHOUT ROWID;
CREATE TABLE post_contents (post TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
"""
