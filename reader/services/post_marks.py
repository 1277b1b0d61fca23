"""Bookmarks, reading states, and the log of what was read, in the user's data."""

from __future__ import annotations

import datetime as dt

from reader.core.post import PostId
from reader.core.reading import PostMarks, ReadingState
from reader.services.user_database import UserDatabase


class PostMarkStore:
    """Any thread may call; each call is one short transaction."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def marks(self) -> PostMarks:
        """Return all that the reader has made of the notes."""
        states = self._database.rows("SELECT post, state FROM reading_states")
        bookmarked = self._database.rows("SELECT post FROM bookmarks")
        read = self._database.rows(
            "SELECT post, MAX(at) FROM (SELECT post, last_at AS at FROM reading_log"
            " UNION ALL SELECT post, opened_at FROM reading) GROUP BY post"
        )
        known = set(ReadingState)
        return PostMarks(
            {
                PostId(str(post)): ReadingState(str(state))
                for post, state in states
                if state in known
            },
            frozenset(PostId(str(row[0])) for row in bookmarked),
            {PostId(str(post)): str(at) for post, at in read},
        )

    def set_state(self, post: PostId, state: ReadingState) -> None:
        """Remember how far a note is known."""
        sql = "INSERT OR REPLACE INTO reading_states VALUES (?, ?, ?)"
        self._database.write(sql, post, state.value, self._database.stamp())

    def read_posts(self) -> list[PostId]:
        """Return the notes that are read or mastered, the earliest first."""
        rows = self._database.rows(
            "SELECT post FROM reading_states WHERE state IN (?, ?) ORDER BY changed_at, post",
            (ReadingState.READ.value, ReadingState.MASTERED.value),
        )
        return [PostId(str(row[0])) for row in rows]

    def begin(self, post: PostId) -> bool:
        """Have an unread note be one that is being read; return whether it was unread."""
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO reading_states VALUES (?, ?, ?) ON CONFLICT (post) DO UPDATE"
                " SET state = excluded.state, changed_at = excluded.changed_at WHERE state = ?",
                (
                    *(post, ReadingState.READING.value, self._database.stamp()),
                    ReadingState.UNREAD.value,
                ),
            )
            return cursor.rowcount > 0

    def set_bookmark(self, post: PostId, *, is_set: bool) -> None:
        """Bookmark a note, or no longer."""
        if is_set:
            sql = "INSERT OR IGNORE INTO bookmarks VALUES (?, ?)"
            self._database.write(sql, post, self._database.stamp())
        else:
            self._database.write("DELETE FROM bookmarks WHERE post = ?", post)

    def put_bookmark(self, post: PostId, added_at: dt.datetime) -> None:
        """Keep a bookmark that was made then: as undo wants it."""
        sql = "INSERT OR REPLACE INTO bookmarks VALUES (?, ?)"
        self._database.write(sql, post, added_at.isoformat(timespec="seconds"))

    def bookmarks(self) -> dict[PostId, dt.datetime]:
        """Return the bookmarked notes with the time of each mark, the latest first."""
        rows = self._database.rows(
            "SELECT post, made_at FROM bookmarks ORDER BY made_at DESC, post"
        )
        return {PostId(str(post)): dt.datetime.fromisoformat(str(at)) for post, at in rows}

    def add_reading(self, post: PostId, seconds: float) -> None:
        """Add time spent on a note to today's."""
        stamp = self._database.stamp()
        self._database.write(
            "INSERT INTO reading_log VALUES (?, ?, ?, ?) ON CONFLICT (day, post) DO UPDATE"
            " SET seconds = seconds + excluded.seconds, last_at = excluded.last_at",
            *(stamp[:10], post, seconds, stamp),
        )

    def seconds_by_day(self, year: int) -> dict[dt.date, float]:
        """Return the time spent on each day of ``year`` on which something was read."""
        rows = self._database.rows(
            "SELECT day, SUM(seconds) FROM reading_log WHERE day BETWEEN ? AND ? GROUP BY day",
            (f"{year:04}-01-01", f"{year:04}-12-31"),
        )
        return {dt.date.fromisoformat(str(day)): float(str(spent)) for day, spent in rows}

    def read_on(self, day: dt.date) -> tuple[tuple[PostId, float], ...]:
        """Return the notes read on ``day`` with the seconds spent on each, the longest first."""
        rows = self._database.rows(
            "SELECT post, seconds FROM reading_log WHERE day = ? ORDER BY seconds DESC, post",
            (day.isoformat(),),
        )
        return tuple((PostId(str(post)), float(str(seconds))) for post, seconds in rows)

    def years(self) -> tuple[int, ...]:
        """Return the years in which something was read, the latest first."""
        rows = self._database.rows(
            "SELECT DISTINCT SUBSTR(day, 1, 4) AS year FROM reading_log ORDER BY year DESC"
        )
        return tuple(int(str(row[0])) for row in rows)
