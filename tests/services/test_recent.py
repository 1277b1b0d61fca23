"""Lists of what was used last."""

from __future__ import annotations

from reader.services.progress import ProgressStore
from reader.services.recent import PLACES, SEARCHES, Recent


def test_latest_comes_first_and_everything_once(progress: ProgressStore) -> None:
    recent = Recent(progress, PLACES)

    for text in ("one", "two", "one", "one"):
        recent.add(text)

    assert recent.texts == ("one", "two")


def test_oldest_drops_out(progress: ProgressStore) -> None:
    recent = Recent(progress, PLACES, most=2)

    for text in ("one", "two", "three"):
        recent.add(text)

    assert recent.texts == ("three", "two")


def test_text_is_removed_alone_or_with_all(progress: ProgressStore) -> None:
    recent = Recent(progress, PLACES)
    for text in ("one", "two", "three"):
        recent.add(text)

    recent.remove("two")
    left = recent.texts
    recent.clear()

    assert left == ("three", "one")
    assert recent.texts == ()


def test_lists_are_apart_and_outlive_their_owner(progress: ProgressStore) -> None:
    Recent(progress, PLACES).add("place")
    Recent(progress, SEARCHES).add("query")

    assert Recent(progress, PLACES).texts == ("place",)
    assert Recent(progress, SEARCHES).texts == ("query",)


def test_what_is_no_list_is_none(progress: ProgressStore) -> None:
    progress.set_state(PLACES, "damaged")

    assert Recent(progress, PLACES).texts == ()
