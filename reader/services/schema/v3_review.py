"""Reviews by spaced repetition, and mock interviews."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE review_cards (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, due TEXT NOT NULL, card TEXT NOT NULL,
    is_suspended INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX review_cards_by_due ON review_cards (due);
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY, card TEXT NOT NULL, rating INTEGER NOT NULL, reviewed_at TEXT NOT NULL,
    before TEXT NOT NULL
);
CREATE INDEX reviews_by_card ON reviews (card, id);
CREATE TABLE solving (
    problem TEXT NOT NULL, opened_at TEXT NOT NULL, seconds REAL NOT NULL, solved_at TEXT,
    hints INTEGER NOT NULL, PRIMARY KEY (problem, opened_at)
) WITHOUT ROWID;
CREATE TABLE interviews (
    id INTEGER PRIMARY KEY, plan TEXT NOT NULL, state TEXT NOT NULL, started_at TEXT NOT NULL,
    ended_at TEXT
);
"""
