"""The review queue as it is kept: items with their memories, and a log that can be undone."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from reader.core.review.flash_cards import FlashCard
from reader.core.review.memory import Memory, Rating, remember
from reader.core.review.queue import (
    InterviewDay,
    ReviewItem,
    ReviewKind,
    Schedule,
    make_schedule,
)
from reader.services.progress import ProgressStore

DEFAULT_NEW_CARDS = 5
_INTERVIEW, _NEW_CARDS = "review.interview", "review.new_cards"
_COLUMNS = (
    "kind, key, title, added_on, stability, difficulty, reviewed_on, due_on, is_suspended,"
    " changed_at"
)


class Reviews:
    """What is reviewed, in the user's data. Any thread may call; all raise its `UserError`."""

    def __init__(self, progress: ProgressStore) -> None:
        self._progress, self._database = progress, progress.database

    @property
    def today(self) -> dt.date:
        """The day it is, by the clock of the user's data."""
        return self._database.now().date()

    def items(self) -> list[ReviewItem]:
        """Return every item, the suspended ones too."""
        rows = self._database.rows(f"SELECT {_COLUMNS} FROM reviews")  # noqa: S608 - constants
        return [_item(row) for row in rows]

    def item(self, kind: ReviewKind, key: str) -> ReviewItem | None:
        """Return one item, or None where it is not in the queue."""
        sql = f"SELECT {_COLUMNS} FROM reviews WHERE kind = ? AND key = ?"  # noqa: S608 - constants
        rows = self._database.rows(sql, (kind, key))
        return _item(rows[0]) if rows else None

    def schedule(self) -> Schedule:
        """Return what comes when."""
        done = self._database.rows(
            "SELECT COUNT(*) FROM reviews WHERE reviewed_on = ? AND due_on > reviewed_on",
            (self.today.isoformat(),),
        )
        return make_schedule(self.items(), self.today, self.interview_day, int(str(done[0][0])))

    def add(self, kind: ReviewKind, key: str, title: str) -> None:
        """Put something new into the queue; what is there already stays as it is."""
        self._insert([ReviewItem(kind, key, title, self.today)])

    def remove(self, kind: ReviewKind, key: str) -> None:
        """Take something out of the queue; adding it again begins anew."""
        with self._database.transaction() as connection:
            for table in ("reviews", "review_log"):
                sql = f"DELETE FROM {table} WHERE kind = ? AND key = ?"  # noqa: S608 - constants
                connection.execute(sql, (kind, key))

    def suspend(self, kind: ReviewKind, key: str, *, is_suspended: bool) -> None:
        """Keep something from coming, or let it come again."""
        self._database.write(
            "UPDATE reviews SET is_suspended = ?, changed_at = ? WHERE kind = ? AND key = ?",
            *(int(is_suspended), self._database.stamp(), kind, key),
        )

    def rate(
        self, kind: ReviewKind, key: str, rating: Rating, proposed: Rating | None = None
    ) -> ReviewItem | None:
        """Note a review of today; return the item as it is now, or None if it is not there.

        A review noted of a day by mistake is taken back with `undo` or `change_rating`.
        """
        item = self.item(kind, key)
        if item is None:
            return None
        memory = remember(item.memory, rating, self.today, repeats=kind is ReviewKind.CARD)
        rated = replace(item, memory=memory)
        with self._database.transaction() as connection:
            number = connection.execute("SELECT COUNT(*) FROM review_log").fetchone()[0]
            stamp = self._database.stamp()
            connection.execute(
                "INSERT INTO review_log VALUES (?, ?, ?, ?, ?, ?, ?)",
                (kind, key, stamp, number, rating, proposed, _dump_memory(item.memory)),
            )
            self._write(connection, rated)
        return rated

    def change_rating(self, kind: ReviewKind, key: str, rating: Rating) -> ReviewItem | None:
        """Rate the last review of an item otherwise; None where it had none."""
        if self._take_back(kind, key) is None:
            return None
        return self.rate(kind, key, rating)

    def undo(self) -> ReviewItem | None:
        """Take back the last review of all; return its item as it was before, None for none."""
        rows = self._database.rows(
            "SELECT kind, key FROM review_log ORDER BY reviewed_at DESC, number DESC LIMIT 1"
        )
        return self._take_back(ReviewKind(str(rows[0][0])), str(rows[0][1])) if rows else None

    @property
    def can_undo(self) -> bool:
        """Whether `undo` has a review to take back: that of an item which is still there."""
        rows = self._database.rows(
            "SELECT EXISTS (SELECT 1 FROM reviews WHERE (kind, key) = (SELECT kind, key"
            " FROM review_log ORDER BY reviewed_at DESC, number DESC LIMIT 1))"
        )
        return bool(rows[0][0])

    @property
    def interview_day(self) -> InterviewDay | None:
        """The day one prepares for, if one was chosen."""
        kept = self._progress.state(_INTERVIEW)
        if not isinstance(kept, dict):
            return None
        day, since = (dt.date.fromisoformat(str(kept[name])) for name in ("day", "since"))
        return InterviewDay(day, since)

    def set_interview_day(self, day: dt.date | None) -> None:
        """Prepare for an interview on ``day`` from today on, or for none."""
        kept = {"day": day.isoformat(), "since": self.today.isoformat()} if day else None
        self._progress.set_state(_INTERVIEW, kept)

    @property
    def new_cards(self) -> int:
        """How many flash cards may come anew on a day."""
        kept = self._progress.state(_NEW_CARDS, DEFAULT_NEW_CARDS)
        return kept if isinstance(kept, int) else DEFAULT_NEW_CARDS

    def set_new_cards(self, most: int) -> None:
        """Have at most so many flash cards come anew on a day."""
        self._progress.set_state(_NEW_CARDS, most)

    def room_for_cards(self) -> int:
        """Return how many more flash cards may come anew today."""
        rows = self._database.rows(
            "SELECT COUNT(*) FROM reviews WHERE kind = 'card' AND added_on = ?",
            (self.today.isoformat(),),
        )
        return max(self.new_cards - int(str(rows[0][0])), 0)

    def add_cards(self, cards: Iterable[FlashCard]) -> None:
        """Put flash cards into the queue, all in one step."""
        today = self.today
        self._insert(ReviewItem(ReviewKind.CARD, c.key, c.question, today) for c in cards)

    def card_keys(self) -> frozenset[str]:
        """Return the keys of the flash cards that are in the queue."""
        rows = self._database.rows("SELECT key FROM reviews WHERE kind = 'card'")
        return frozenset(str(row[0]) for row in rows)

    def days(self) -> list[dt.date]:
        """Return the day of every review."""
        rows = self._database.rows("SELECT reviewed_at FROM review_log")
        return [dt.datetime.fromisoformat(str(row[0])).date() for row in rows]

    def _take_back(self, kind: ReviewKind, key: str) -> ReviewItem | None:
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT reviewed_at, number, before FROM review_log WHERE kind = ? AND key = ?"
                " ORDER BY reviewed_at DESC, number DESC LIMIT 1",
                (kind, key),
            ).fetchone()
            item = self.item(kind, key)
            if row is None or item is None:
                return None
            before = replace(item, memory=_load_memory(str(row[2])))
            connection.execute(
                "DELETE FROM review_log WHERE kind = ? AND key = ? AND reviewed_at = ?"
                " AND number = ?",
                (kind, key, row[0], row[1]),
            )
            self._write(connection, before)
        return before

    def _insert(self, items: Iterable[ReviewItem]) -> None:
        with self._database.transaction() as connection:
            for item in items:
                connection.execute(
                    "INSERT OR IGNORE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    self._row(item),
                )

    def _write(self, connection: sqlite3.Connection, item: ReviewItem) -> None:
        sql = "INSERT OR REPLACE INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        connection.execute(sql, self._row(item))

    def _row(self, item: ReviewItem) -> tuple[object, ...]:
        memory = item.memory
        return (
            *(item.kind, item.key, item.title, item.added.isoformat()),
            memory.stability if memory else None,
            memory.difficulty if memory else None,
            memory.reviewed.isoformat() if memory else None,
            *(item.due.isoformat(), int(item.is_suspended), self._database.stamp()),
        )


def _item(row: tuple[object, ...]) -> ReviewItem:
    kind, key, title, added, stability, difficulty, reviewed, due, suspended, _ = row
    memory = None
    if stability is not None:
        memory = Memory(
            float(str(stability)),
            float(str(difficulty)),
            dt.date.fromisoformat(str(reviewed)),
            dt.date.fromisoformat(str(due)),
        )
    return ReviewItem(
        ReviewKind(str(kind)),
        str(key),
        str(title),
        dt.date.fromisoformat(str(added)),
        memory,
        is_suspended=bool(suspended),
    )


def _dump_memory(memory: Memory | None) -> str:
    if memory is None:
        return "null"
    dates = memory.reviewed.isoformat(), memory.due.isoformat()
    return json.dumps([memory.stability, memory.difficulty, *dates])


def _load_memory(text: str) -> Memory | None:
    kept = json.loads(text)
    if kept is None:
        return None
    stability, difficulty, *dates = kept
    return Memory(stability, difficulty, *map(dt.date.fromisoformat, dates))
