"""The highlights in the user's data."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterable

from reader.core.highlight import Anchor, Highlight, HighlightId, Ink
from reader.core.post import PostId
from reader.services.user_database import UserDatabase

_COLUMNS = (
    "id, post, colour, quote, prefix, suffix, heading, position, note, made_at, changed_at, is_lost"
)


class Highlights:
    """Kept by note and place. Any thread may call; each call is one short transaction."""

    def __init__(self, database: UserDatabase) -> None:
        self._database = database

    def all(self) -> list[Highlight]:
        """Return every highlight: note by note, in the order of its page."""
        return self._select("", ())

    def of_post(self, post: PostId) -> list[Highlight]:
        """Return the highlights of one note, in the order of its page."""
        return self._select("WHERE post = ?", (post,))

    def find(self, highlight: HighlightId) -> Highlight | None:
        """Return the highlight of this id; None where it is not there."""
        found = self._select("WHERE id = ?", (highlight,))
        return found[0] if found else None

    def add(self, post: PostId, colour: Ink, anchor: Anchor, note: str = "") -> Highlight:
        """Keep a new highlight, and return it."""
        now = self._database.now()
        made = Highlight(HighlightId(uuid.uuid4().hex), post, colour, anchor, note, now, now)
        self.put(made)
        return made

    def put(self, highlight: Highlight) -> None:
        """Keep ``highlight`` as it is, in place of the one of its id: as undo wants it."""
        one, anchor = highlight, highlight.anchor
        self._database.write(
            f"INSERT OR REPLACE INTO highlights ({_COLUMNS})"  # noqa: S608 - names of ours
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(one.id, one.post, one.colour.value, anchor.quote, anchor.prefix, anchor.suffix),
            *(anchor.heading, anchor.position, one.note, one.made_at.isoformat()),
            *(one.changed_at.isoformat(), int(one.is_lost)),
        )

    def recolour(self, highlight: HighlightId, colour: Ink) -> None:
        """Give a highlight another colour."""
        sql = "UPDATE highlights SET colour = ?, changed_at = ? WHERE id = ?"
        self._database.write(sql, colour.value, self._database.stamp(), highlight)

    def annotate(self, highlight: HighlightId, note: str) -> None:
        """Give a highlight another note; an empty one for none."""
        sql = "UPDATE highlights SET note = ?, changed_at = ? WHERE id = ?"
        self._database.write(sql, note, self._database.stamp(), highlight)

    def attach(self, highlight: HighlightId, anchor: Anchor) -> None:
        """Have a highlight be of other words, where they stand now."""
        sql = (
            "UPDATE highlights SET quote = ?, prefix = ?, suffix = ?, heading = ?, position = ?,"
            " is_lost = 0, changed_at = ? WHERE id = ?"
        )
        texts = (anchor.quote, anchor.prefix, anchor.suffix, anchor.heading)
        self._database.write(sql, *texts, anchor.position, self._database.stamp(), highlight)

    def remove(self, highlight: HighlightId) -> None:
        """Keep a highlight no longer."""
        self._database.write("DELETE FROM highlights WHERE id = ?", highlight)

    def note_places(self, places: Iterable[tuple[HighlightId, Anchor | None]]) -> None:
        """Remember where highlights stand now, or (None) that they were not found.

        The quote itself stays what the reader marked, so that small edits cannot carry it off.
        """
        with self._database.transaction() as connection:
            for highlight, anchor in places:
                if anchor is None:
                    connection.execute(
                        "UPDATE highlights SET is_lost = 1 WHERE id = ?", (highlight,)
                    )
                else:
                    connection.execute(
                        "UPDATE highlights SET is_lost = 0, prefix = ?, suffix = ?, heading = ?,"
                        " position = ? WHERE id = ?",
                        _storable(anchor, highlight),
                    )

    def _select(self, where: str, parameters: tuple[object, ...]) -> list[Highlight]:
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM highlights {where} ORDER BY post, position, id",  # noqa: S608 - names of ours
            parameters,
        )
        return [_highlight(row) for row in rows]


def _storable(anchor: Anchor, highlight: HighlightId) -> tuple[object, ...]:
    texts = (anchor.prefix, anchor.suffix, anchor.heading)
    # As `UserDatabase.write` does: half a surrogate pair would have the row refused.
    return (*(t.encode(errors="replace").decode() for t in texts), anchor.position, highlight)


def _highlight(row: tuple[object, ...]) -> Highlight:
    key, post, colour, quote, prefix, suffix, heading, position, note, made, changed, lost = map(
        str, row
    )
    return Highlight(
        HighlightId(key),
        PostId(post),
        Ink(colour) if colour in set(Ink) else Ink.AMBER,
        Anchor(quote, prefix, suffix, heading, int(position)),
        note,
        dt.datetime.fromisoformat(made),
        dt.datetime.fromisoformat(changed),
        is_lost=lost == "1",
    )
