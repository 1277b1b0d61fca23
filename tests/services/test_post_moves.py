"""Marks go with a note whose file was moved."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.highlight import Anchor, Ink
from reader.core.post import PostId
from reader.core.reading import ReadingState
from reader.services.highlights import Highlights
from reader.services.post_marks import PostMarkStore
from reader.services.post_moves import PostMoves
from reader.services.user_database import UserDatabase

OLD, NEW, OTHER = PostId("old"), PostId("new"), PostId("other")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[UserDatabase]:
    database = UserDatabase(tmp_path / "user.sqlite3")
    yield database
    database.close()


@pytest.fixture
def marks(database: UserDatabase) -> PostMarkStore:
    """One note with marks of every kind, its content known."""
    marks = PostMarkStore(database)
    marks.set_state(OLD, ReadingState.READ)
    marks.set_bookmark(OLD, is_set=True)
    marks.add_reading(OLD, 60)
    Highlights(database).add(OLD, Ink.AMBER, Anchor("words"))
    assert PostMoves(database).follow({OLD: "a", OTHER: "b"}) == {}
    return marks


def test_moved_note_keeps_all_that_was_made_of_it(
    database: UserDatabase, marks: PostMarkStore
) -> None:
    moved = PostMoves(database).follow({NEW: "a", OTHER: "b"})

    assert moved == {OLD: NEW}
    assert marks.marks().states == {NEW: ReadingState.READ}
    assert tuple(marks.bookmarks()) == (NEW,)
    assert marks.marks().last_read.keys() == {NEW}
    assert [one.post for one in Highlights(database).all()] == [NEW]


@pytest.mark.parametrize(
    "hashes",
    [
        {OLD: "a", NEW: "a"},  # it was copied
        {OLD: "c"},  # it was edited
        {NEW: "c"},  # moved and edited
        {NEW: "a", OTHER: "a"},  # there are two of it
        {OTHER: "b"},  # it was deleted
    ],
)
def test_marks_stay_where_they_are_otherwise(
    database: UserDatabase, marks: PostMarkStore, hashes: dict[PostId, str]
) -> None:
    assert PostMoves(database).follow(hashes) == {}
    assert tuple(marks.bookmarks()) == (OLD,)


def test_edited_note_is_known_by_its_new_content(
    database: UserDatabase, marks: PostMarkStore
) -> None:
    moves = PostMoves(database)
    moves.follow({OLD: "edited"})

    assert moves.follow({NEW: "edited"}) == {OLD: NEW}
    assert moves.follow({PostId("newer"): "edited"}) == {NEW: PostId("newer")}


def test_note_that_is_marked_itself_is_taken_for_no_other(
    database: UserDatabase, marks: PostMarkStore
) -> None:
    marks.set_state(NEW, ReadingState.MASTERED)
    moves = PostMoves(database)
    moves.follow({OLD: "a", NEW: "b"})

    assert moves.follow({NEW: "a"}) == {}
    assert marks.marks().state(NEW) is ReadingState.MASTERED
