"""Problems of which only slug, difficulty and topics matter."""

from __future__ import annotations

from reader.core.problem import Compare, Difficulty, Entry, EntryKind, Limits, Problem, Text
from reader.core.slug import Slug


def make_problem(slug: str, difficulty: Difficulty, *topics: str) -> Problem:
    return Problem(
        Slug(slug),
        Text(en=slug),
        difficulty,
        topics,
        Entry(EntryKind.FUNCTION, "solve", (), None),
        Compare(),
        Limits(1000, 64),
    )
