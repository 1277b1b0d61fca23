"""What a feature gets, and what it can join, in the real window."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.feature_set import FeatureSet
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import Place
from tests.ui.desk import Desk

NONE_SUCH, GOOD = "browsing.focus_feature:NoneSuch", "page_check:PageCheck"


class Example(Feature):
    """A place of its own, a command that goes there, and a word with the page."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.pane = QLabel("an example")
        parts.area.register("example", lambda: self.pane, title=lambda place: place.address)
        parts.places.add("star", lambda: "Example", Place("example", "over there"))

    @override
    def commands(self) -> tuple[Command, ...]:
        go = Place("example", "by command")
        return (Command("example.go", "Example", (), lambda: self.parts.area.go(go)),)


def test_features_are_made_once_the_window_is_at_rest(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()

    assert desk.soon(lambda: desk.window.features.is_whole)


def test_modules_of_features_are_loaded_on_a_thread_of_their_own(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk()

    desk.wait(lambda: desk.window.features.is_whole)
    threads = [thread.name for thread in threading.enumerate()]
    desk.close()

    assert "features" in threads
    assert "features" not in [thread.name for thread in threading.enumerate()]


@pytest.mark.parametrize("missing", [("no_such.module:Feature",), (NONE_SUCH, GOOD)])
def test_feature_that_fails_holds_up_no_other(
    desk: Desk, missing: tuple[str, ...], qtbot: QtBot
) -> None:
    features = FeatureSet(desk.window.parts(), desk.window.commands, missing)

    with qtbot.captureExceptions() as faults:
        features.make_soon()
        desk.wait(lambda: bool(faults) and features.is_whole)

    assert len(faults) == 1
    features.close()


def test_all_may_be_wanted_while_they_are_loaded(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    desk.window.features.make_soon()

    desk.window.features.make_now()
    names = [command.id for command in desk.window.features.commands()]
    desk.qtbot.wait(50)

    assert [command.id for command in desk.window.features.commands()] == names
    assert len(names) == len(set(names))


def test_place_of_a_feature_is_shown_and_gone_back_to(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    example = Example(desk.window.parts())
    area = desk.window.area

    area.go(Place("example", "over there"))
    desk.window.reading.go_home()
    area.go_back()

    assert example.pane.isVisible()
    assert "over there" in desk.words(area.header)


def test_command_of_a_feature_is_in_the_table(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    example = Example(desk.window.parts())

    desk.window.commands.add(example.commands())
    desk.window.commands["example.go"].trigger()

    assert desk.window.area.history.current == Place("example", "by command")


def test_window_closes_its_features(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    features = desk.window.features
    desk.wait(lambda: features.is_whole)

    desk.close()

    assert features.commands() == ()
