"""The user's own inputs to a problem, kept as they were typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.core.slug import Slug
from reader.services.user_database import UserDatabase


@dataclass(frozen=True, slots=True)
class OwnCase:
    """One input in the syntax of values; it may be half typed. ``id`` is the store's."""

    id: int
    text: str

    @property
    def case_id(self) -> str:
        """What a report calls it."""
        return f"own-{self.id}"


class OwnCases:
    """The inputs of all problems, over the user's database. Any thread may call."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def of(self, problem: Slug) -> tuple[OwnCase, ...]:
        """Return a problem's inputs in their order."""
        rows = self._database.rows(
            "SELECT id, text FROM own_cases WHERE problem = ? ORDER BY position, id", (problem,)
        )
        return tuple(OwnCase(int(str(row[0])), str(row[1])) for row in rows)

    def add(self, problem: Slug, texts: Sequence[str]) -> tuple[OwnCase, ...]:
        """Put inputs behind those that are there; all are kept, or none."""
        with self._database.transaction() as connection:
            last = connection.execute(
                "SELECT coalesce(max(position), 0) FROM own_cases WHERE problem = ?", (problem,)
            ).fetchone()[0]
            ids = [
                connection.execute(
                    "INSERT INTO own_cases (problem, position, text) VALUES (?, ?, ?)",
                    (problem, last + number, text),
                ).lastrowid
                for number, text in enumerate(texts, 1)
            ]
        return tuple(OwnCase(id_ or 0, text) for id_, text in zip(ids, texts, strict=True))

    def put_back(self, problem: Slug, text: str, at: int) -> OwnCase:
        """Put an input where a removed one was: behind ``at`` others."""
        with self._database.transaction() as connection:
            behind = connection.execute(
                "SELECT id FROM own_cases WHERE problem = ?"
                " ORDER BY position, id LIMIT -1 OFFSET ?",
                (problem, at),
            ).fetchall()
            made = connection.execute(
                "INSERT INTO own_cases (problem, position, text)"
                " SELECT ?, coalesce(max(position), 0) + 1, ? FROM own_cases WHERE problem = ?",
                (problem, text, problem),
            ).lastrowid
            # Those behind it go behind it again, in their order.
            for (other,) in behind:
                connection.execute(
                    "UPDATE own_cases SET position ="
                    " (SELECT max(position) + 1 FROM own_cases WHERE problem = ?) WHERE id = ?",
                    (problem, other),
                )
        return OwnCase(made or 0, text)

    def change(self, case: OwnCase) -> None:
        """Keep a case's new text."""
        self._database.write("UPDATE own_cases SET text = ? WHERE id = ?", case.text, case.id)

    def remove(self, case: OwnCase) -> None:
        """Drop a case."""
        self._database.write("DELETE FROM own_cases WHERE id = ?", case.id)
