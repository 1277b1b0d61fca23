"""The user's own lists of problems."""

from __future__ import annotations

from collections.abc import Mapping

from reader.core.errors import UserError
from reader.core.saying import say
from reader.core.slug import Slug
from reader.services.user_database import UserDatabase

LONGEST_NAME = 60


class ProblemLists:
    """Named lists over the user's database; a problem may be in any number of them."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def lists(self) -> Mapping[str, tuple[Slug, ...]]:
        """Return the problems of each list as they were added, the lists by name."""
        names = self._database.rows("SELECT name FROM problem_lists ORDER BY name")
        found: dict[str, list[Slug]] = {str(name): [] for (name,) in names}
        rows = self._database.rows("SELECT list, problem FROM listed_problems ORDER BY id")
        for name, problem in rows:
            found[str(name)].append(Slug(str(problem)))
        return {name: tuple(problems) for name, problems in found.items()}

    def create(self, name: str) -> str:
        """Make an empty list and return its name, without the spaces around it.

        Raises:
            UserError: The name is empty, too long, or taken.
        """
        name = self._free(name)
        sql = "INSERT INTO problem_lists VALUES (?, ?)"
        self._database.write(sql, name, self._database.stamp())
        return name

    def rename(self, old: str, new: str) -> str:
        """Call a list otherwise and return its name; what is in it stays.

        Raises:
            UserError: The new name is empty, too long, or taken.
        """
        new = self._free(new)
        with self._database.transaction() as connection:
            connection.execute("UPDATE problem_lists SET name = ? WHERE name = ?", (new, old))
            connection.execute("UPDATE listed_problems SET list = ? WHERE list = ?", (new, old))
        return new

    def delete(self, name: str) -> None:
        """Forget a list; its problems stay."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM listed_problems WHERE list = ?", (name,))
            connection.execute("DELETE FROM problem_lists WHERE name = ?", (name,))

    def add(self, name: str, problem: Slug) -> None:
        """Put a problem at the end of a list, if it is not in it."""
        sql = "INSERT OR IGNORE INTO listed_problems (list, problem, added_at) VALUES (?, ?, ?)"
        self._database.write(sql, name, problem, self._database.stamp())

    def remove(self, name: str, problem: Slug) -> None:
        """Take a problem out of a list."""
        sql = "DELETE FROM listed_problems WHERE list = ? AND problem = ?"
        self._database.write(sql, name, problem)

    def _free(self, name: str) -> str:
        """Return ``name`` without the spaces around it, where a list may be called so."""
        name = " ".join(name.split())
        if not name or len(name) > LONGEST_NAME:
            raise UserError(
                say("a list has a name of 1 to {most} characters", most=LONGEST_NAME),
                advice=say("Give another name"),
            )
        if self._database.rows("SELECT 1 FROM problem_lists WHERE name = ?", (name,)):
            raise UserError(
                say('there is a list "{name}" already', name=name), advice=say("Give another name")
            )
        return name
