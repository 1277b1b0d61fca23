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

    release.take(values)

    assert first() is not None
    qtbot.waitUntil(lambda: last() is None)
    qtbot.waitUntil(lambda: first() is None)
    assert release.count == 0
