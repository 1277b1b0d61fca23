"""Very many values, let go of a part a turn."""

from __future__ import annotations

import weakref

from pytestqt.qtbot import QtBot

from reader.ui.slow_release import SlowRelease


class _Value:
    """Something that can be watched as it goes."""


def test_values_go_a_part_a_turn_and_in_the_end_all(qtbot: QtBot) -> None:
    values: list[object] = [_Value() for _ in range(2500)]
    first, last = weakref.ref(values[0]), weakref.ref(values[-1])
    release = SlowRelease()

    release.take(values, [])

    assert first() is not None
    qtbot.waitUntil(lambda: last() is None)
    qtbot.waitUntil(lambda: first() is None)
    assert release.count == 0


def test_what_holds_the_values_goes_before_any_of_them(qtbot: QtBot) -> None:
    values: list[object] = [_Value() for _ in range(2500)]
    holders: list[object] = [Whole(values), Whole(values)]
    gone: list[int] = []
    for holder in holders:
        weakref.finalize(holder, lambda: gone.append(release.count))
    release = SlowRelease()
    del holder

    release.take(values, holders)

    assert (release.count, holders) == (2502, [])
    qtbot.waitUntil(lambda: release.count == 0)
    assert gone == [2501, 2500]


class Whole(list[object]):
    """A list that can be watched as it goes."""
