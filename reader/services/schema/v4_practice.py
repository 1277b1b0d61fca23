"""Own notes, lists and cases of problems, solutions looked at, and the editor's undo history."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE problem_notes (
    problem TEXT PRIMARY KEY, text TEXT NOT NULL, changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problem_lists (
    name TEXT NOT NULL, problem TEXT NOT NULL, added_at TEXT NOT NULL, PRIMARY KEY (name, problem)
) WITHOUT ROWID;
CREATE TABLE solution_views (id INTEGER PRIMARY KEY, problem TEXT NOT NULL, seen_at TEXT NOT NULL);
CREATE TABLE draft_histories (
    problem TEXT NOT NULL, language TEXT NOT NULL, history TEXT NOT NULL,
    PRIMARY KEY (problem, language)
) WITHOUT ROWID;
CREATE TABLE own_cases (
    id INTEGER PRIMARY KEY, problem TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX own_cases_by_problem ON own_cases (problem, position);
"""
