"""Own notes, lists and cases of problems, solutions looked at, and the editor's undo history."""

from __future__ import annotations

SCRIPT = """
CREATE TABLE problem_notes (
    problem TEXT PRIMARY KEY, text TEXT NOT NULL, changed_at TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problem_lists (name TEXT PRIMARY KEY, made_at TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE listed_problems (
    id INTEGER PRIMARY KEY, list TEXT NOT NULL, problem TEXT NOT NULL, added_at TEXT NOT NULL,
    UNIQUE (list, problem)
);
CREATE TABLE solution_views (
    id INTEGER PRIMARY KEY, problem TEXT NOT NULL, solution TEXT NOT NULL, seen_at TEXT NOT NULL
);
CREATE INDEX solution_views_by_problem ON solution_views (problem, id);
CREATE TABLE draft_histories (
    problem TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL, history TEXT NOT NULL,
    PRIMARY KEY (problem, language)
) WITHOUT ROWID;
CREATE TABLE own_cases (
    id INTEGER PRIMARY KEY, problem TEXT NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE INDEX own_cases_by_problem ON own_cases (problem, position);
"""
