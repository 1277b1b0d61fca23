"""Highlights are kept, changed, taken away and put back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.highlight import Anchor, HighlightId, Ink
from reader.core.post import PostId
from reader.services.highlights import Highlights
from reader.services.user_database import UserDatabase

HEAP, TRIE = PostId("heap"), PostId("trie")
ANCHOR = Anchor("the smallest", "keeps ", " on top", "Heaps", 40)


@pytest.fixture
def clock() -> list[dt.datetime]:
    return [dt.datetime.fromisoformat("2026-05-04T10:00:00")]


@pytest.fixture
def database(tmp_path: Path, clock: list[dt.datetime]) -> Iterator[UserDatabase]:
    database = UserDatabase(tmp_path / "user.sqlite3", lambda: clock[0])
    yield database
    database.close()


@pytest.fixture
def kept(database: UserDatabase) -> Highlights:
    return Highlights(database)


def test_highlight_comes_back_as_it_was_made(kept: Highlights, clock: list[dt.datetime]) -> None:
    made = kept.add(HEAP, Ink.INDIGO, ANCHOR, "why?")

    assert kept.find(made.id) == made
    assert (made.colour, made.anchor, made.note) == (Ink.INDIGO, ANCHOR, "why?")
    assert (made.made_at, made.is_lost) == (clock[0], False)


def test_highlights_are_listed_by_note_and_place(kept: Highlights) -> None:
    last = kept.add(HEAP, Ink.AMBER, replace(ANCHOR, position=90))
    first = kept.add(HEAP, Ink.AMBER, ANCHOR)
    other = kept.add(TRIE, Ink.AMBER, ANCHOR)

    assert kept.all() == [first, last, other]
    assert kept.of_post(HEAP) == [first, last]


def test_change_is_stamped(kept: Highlights, clock: list[dt.datetime]) -> None:
    made = kept.add(HEAP, Ink.AMBER, ANCHOR)
    clock[0] += dt.timedelta(hours=1)

    kept.recolour(made.id, Ink.CELADON)
    kept.annotate(made.id, "a note")

    changed = replace(made, colour=Ink.CELADON, note="a note", changed_at=clock[0])
    assert kept.find(made.id) == changed


def test_removed_highlight_can_be_put_back(kept: Highlights) -> None:
    made = kept.add(HEAP, Ink.AMBER, ANCHOR)

    kept.remove(made.id)
    assert kept.all() == []
    kept.put(made)

    assert kept.all() == [made]


def test_lost_highlight_is_one_until_it_is_found_again(kept: Highlights) -> None:
    made = kept.add(HEAP, Ink.AMBER, ANCHOR)
    moved = Anchor("not taken over", "now in ", " here", "Sifting", 7)

    kept.note_places([(made.id, None)])
    lost = kept.find(made.id)
    kept.note_places([(made.id, moved)])

    assert lost == replace(made, is_lost=True)
    assert kept.find(made.id) == replace(made, anchor=replace(moved, quote=ANCHOR.quote))


def test_half_a_character_is_kept_as_a_question_mark(kept: Highlights) -> None:
    made = kept.add(HEAP, Ink.AMBER, replace(ANCHOR, quote="\ud83d"))

    kept.note_places([(made.id, replace(ANCHOR, prefix="\ud83d"))])

    found = kept.find(made.id)
    assert found is not None
    assert (found.anchor.quote, found.anchor.prefix) == ("?", "?")


def test_unknown_colour_is_shown_as_the_first(kept: Highlights, database: UserDatabase) -> None:
    made = kept.add(HEAP, Ink.INDIGO, ANCHOR)

    database.write("UPDATE highlights SET colour = 'mauve'")

    assert [each.colour for each in kept.all()] == [Ink.AMBER]
    assert kept.find(HighlightId(f"not {made.id}")) is None


def test_lost_highlight_is_attached_to_other_words(
    kept: Highlights, clock: list[dt.datetime]
) -> None:
    made = kept.add(HEAP, Ink.AMBER, ANCHOR, "why?")
    kept.note_places([(made.id, None)])
    clock[0] += dt.timedelta(hours=1)
    anchor = Anchor("other words", "before ", " after", "Tries", 7)

    kept.attach(made.id, anchor)

    assert kept.all() == [replace(made, anchor=anchor, changed_at=clock[0])]
