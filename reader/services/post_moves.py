"""What the reader made of a note goes with it when its file is moved or renamed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from reader.core.post import PostId
from reader.services.user_database import UserDatabase

_TABLES = ("highlights", "bookmarks", "reading_states", "reading_log", "reading")


class PostMoves:
    """Remembers the content of the notes that are marked, and knows them again by it."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def follow(self, hashes: Mapping[PostId, str]) -> dict[PostId, PostId]:
        """Carry marks over to where their notes are now, and return those that moved.

        A note that went is taken for the one new note of the same content. One that was edited
        as well as moved is not known again: its marks stay under its old name.

        Args:
            hashes: The content hash of every note there is.
        """
        marked, known = self._marked(), self._known()
        moved = _moves(known, {post for post in marked if post not in hashes}, hashes)
        with self._database.transaction() as connection:
            for old, new in moved.items():
                for table in _TABLES:
                    # What the new name has of its own is newer, and stays.
                    connection.execute(
                        f"UPDATE OR IGNORE {table} SET post = ? WHERE post = ?",  # noqa: S608 - names of ours
                        (new, old),
                    )
                connection.execute("DELETE FROM post_contents WHERE post = ?", (old,))
            connection.executemany(
                "INSERT OR REPLACE INTO post_contents VALUES (?, ?)",
                [
                    (post, hashes[post])
                    for post in marked | set(moved.values())
                    if post in hashes and known.get(post) != hashes[post]
                ],
            )
        return moved

    def _marked(self) -> set[PostId]:
        selects = " UNION ".join(f"SELECT post FROM {table}" for table in _TABLES)  # noqa: S608 - names of ours
        return {PostId(str(row[0])) for row in self._database.rows(selects)}

    def _known(self) -> dict[PostId, str]:
        rows = self._database.rows("SELECT post, hash FROM post_contents")
        return {PostId(str(post)): str(content) for post, content in rows}


def _moves(
    known: Mapping[PostId, str], gone: set[PostId], hashes: Mapping[PostId, str]
) -> dict[PostId, PostId]:
    """Return the new name of each gone note whose content stands under one name alone."""
    copies = Counter(hashes.values())
    by_content = {content: post for post, content in hashes.items() if copies[content] == 1}
    wanted = {post: known[post] for post in gone if post in known}
    return {
        post: by_content[content]
        for post, content in wanted.items()
        if content in by_content and by_content[content] not in known
    }
