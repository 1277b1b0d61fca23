"""Bookmarks, reading states and the reading log are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.post import PostId
from reader.core.reading import NO_MARKS, ReadingState
from reader.services.post_marks import PostMarkStore
from reader.services.user_database import UserDatabase

HEAP, TRIE, ROPE = PostId("heap"), PostId("trie"), PostId("rope")
NEW_YEAR = dt.datetime.fromisoformat("2026-12-31T23:59:30")


@pytest.fixture
def clock() -> list[dt.datetime]:
    return [NEW_YEAR]


@pytest.fixture
def database(tmp_path: Path, clock: list[dt.datetime]) -> Iterator[UserDatabase]:
    database = UserDatabase(tmp_path / "user.sqlite3", lambda: clock[0])
    yield database
    database.close()


@pytest.fixture
def kept(database: UserDatabase) -> PostMarkStore:
    return PostMarkStore(database)


def test_nothing_is_marked_at_first(kept: PostMarkStore) -> None:
    assert kept.marks() == NO_MARKS
    assert kept.marks().state(HEAP) is ReadingState.UNREAD


def test_state_is_what_it_was_set_to_last(kept: PostMarkStore) -> None:
    kept.set_state(HEAP, ReadingState.READ)
    kept.set_state(HEAP, ReadingState.MASTERED)

    assert kept.marks().states == {HEAP: ReadingState.MASTERED}


@pytest.mark.parametrize(
    ("before", "begins", "after"),
    [
        (None, True, ReadingState.READING),
        (ReadingState.UNREAD, True, ReadingState.READING),
        (ReadingState.READING, False, ReadingState.READING),
        (ReadingState.READ, False, ReadingState.READ),
        (ReadingState.MASTERED, False, ReadingState.MASTERED),
    ],
)
def test_only_an_unread_note_begins_to_be_read(
    kept: PostMarkStore, before: ReadingState | None, begins: bool, after: ReadingState
) -> None:
    if before is not None:
        kept.set_state(HEAP, before)

    assert kept.begin(HEAP) is begins
    assert kept.marks().state(HEAP) is after


def test_read_posts_are_those_read_and_mastered_the_earliest_first(
    kept: PostMarkStore, clock: list[dt.datetime]
) -> None:
    kept.set_state(TRIE, ReadingState.READ)
    kept.set_state(ROPE, ReadingState.READING)
    clock[0] += dt.timedelta(hours=1)
    kept.set_state(HEAP, ReadingState.MASTERED)

    assert kept.read_posts() == [TRIE, HEAP]


def test_state_of_a_later_program_is_left_out(kept: PostMarkStore, database: UserDatabase) -> None:
    database.write("INSERT INTO reading_states VALUES ('heap', 'dreamt', '')")

    assert kept.marks().states == {}


def test_bookmarks_are_listed_the_latest_first(
    kept: PostMarkStore, clock: list[dt.datetime]
) -> None:
    kept.set_bookmark(HEAP, is_set=True)
    clock[0] += dt.timedelta(minutes=1)
    kept.set_bookmark(TRIE, is_set=True)
    kept.set_bookmark(HEAP, is_set=True)
    kept.set_bookmark(ROPE, is_set=True)
    kept.set_bookmark(ROPE, is_set=False)

    assert tuple(kept.bookmarks()) == (TRIE, HEAP)
    assert kept.marks().bookmarked == {HEAP, TRIE}


def test_reading_is_added_up_by_day(kept: PostMarkStore, clock: list[dt.datetime]) -> None:
    kept.add_reading(HEAP, 20)
    kept.add_reading(TRIE, 30)
    kept.add_reading(HEAP, 15)
    clock[0] += dt.timedelta(minutes=1)
    kept.add_reading(HEAP, 5)

    assert kept.read_on(NEW_YEAR.date()) == ((HEAP, 35.0), (TRIE, 30.0))
    assert kept.seconds_by_day(2026) == {NEW_YEAR.date(): 65.0}
    assert kept.seconds_by_day(2027) == {dt.date(2027, 1, 1): 5.0}
    assert kept.years() == (2027, 2026)


def test_last_reading_is_known_from_the_log_and_from_where_a_note_was_left(
    kept: PostMarkStore, database: UserDatabase
) -> None:
    kept.add_reading(HEAP, 20)
    database.write("INSERT INTO reading VALUES ('heap', 0.5, '2020-01-01T00:00:00')")
    database.write("INSERT INTO reading VALUES ('trie', 0.5, '2021-01-01T00:00:00')")

    assert kept.marks().last_read == {HEAP: "2026-12-31T23:59:30", TRIE: "2021-01-01T00:00:00"}
