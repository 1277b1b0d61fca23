"""The one table of commands: shortcuts, titles, and that nothing clashes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.core.errors import UserError
from reader.services.settings import Settings, line_of, save_settings
from reader.ui.commands import Command, CommandTable, clash, normal_keys
from reader.ui.keys.check import check_shortcuts
from reader.ui.keys.groups import command_groups
from reader.ui.window_commands import window_commands
from tests.ui.desk import Desk


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.show()
    qtbot.waitActive(owner)
    return owner


def test_shortcut_runs_its_command(owner: QWidget, qtbot: QtBot) -> None:
    ran: list[str] = []
    CommandTable(
        owner,
        (
            Command("one", "One", ("Ctrl+1", "F1"), lambda: ran.append("one")),
            Command("two", "Two", (), lambda: ran.append("two")),
        ),
    )

    with qtbot.waitActive(owner):
        owner.activateWindow()
    QTest.keyClick(owner, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(owner, Qt.Key.Key_F1)

    assert ran == ["one", "one"]


def test_hint_is_the_title_with_its_first_shortcut(owner: QWidget) -> None:
    table = CommandTable(
        owner,
        (
            Command("a", "Find", ("Ctrl+F", "F3"), lambda: None),
            Command("b", "Health", (), lambda: None),
        ),
    )

    assert (table.hint("a"), table.hint("b")) == ("Find  Ctrl+F", "Health")


def test_titles_are_taken_over_in_another_language(owner: QWidget) -> None:
    table = CommandTable(owner, (Command("a", "Find", (), lambda: None),))

    table.retitle((Command("a", "查找", (), lambda: None),))

    assert table["a"].text() == "查找"


def test_no_two_commands_of_the_window_share_a_shortcut_or_an_id(desk: Desk) -> None:
    desk.window.features.make_now()
    commands = (*window_commands(desk.window), *desk.window.features.commands())
    keys = Counter(
        QKeySequence(text).toString() for command in commands for text in command.shortcuts
    )

    assert [key for key, count in keys.items() if count > 1] == []
    assert len({command.id for command in commands}) == len(commands)


def test_every_shortcut_of_the_window_is_one_that_qt_knows(desk: Desk) -> None:
    texts = [text for command in window_commands(desk.window) for text in command.shortcuts]

    assert [text for text in texts if "Unknown" in QKeySequence(text).toString() or not text] == []
    assert all(QKeySequence(text).toString() for text in texts)


def keys_of(table: CommandTable) -> dict[str, tuple[str, ...]]:
    return {name: table.keys(name) for name in table}


def commands(**keys: tuple[str, ...]) -> list[Command]:
    return [Command(name, name.title(), own, lambda: None) for name, own in keys.items()]


@pytest.mark.parametrize(
    ("chosen", "keys"),
    [
        ({}, {"back": ("Alt+Left",), "find": ("Ctrl+F", "F3")}),
        ({"back": ("f2", "Ctrl+H")}, {"back": ("F2", "Ctrl+H"), "find": ("Ctrl+F", "F3")}),
        ({"back": ()}, {"back": (), "find": ("Ctrl+F", "F3")}),
        ({"find": ("Alt+Left",)}, {"back": (), "find": ("Alt+Left",)}),
        ({"back": ("F3",)}, {"back": ("F3",), "find": ("Ctrl+F",)}),
        ({"back": ("Ctrl+F, Ctrl+B",)}, {"back": ("Ctrl+F, Ctrl+B",), "find": ("F3",)}),
        ({"back": ("No+Key",)}, {"back": (), "find": ("Ctrl+F", "F3")}),
        ({"gone": ("F9",)}, {"back": ("Alt+Left",), "find": ("Ctrl+F", "F3")}),
    ],
)
def test_chosen_keys_go_before_the_usual_ones(
    owner: QWidget, chosen: dict[str, tuple[str, ...]], keys: dict[str, tuple[str, ...]]
) -> None:
    table = CommandTable(owner, commands(back=("Alt+Left",), find=("Ctrl+F", "F3")), chosen)

    assert keys_of(table) == keys
    assert [key.toString() for key in table["find"].shortcuts()] == [*keys["find"]]


def test_keys_chosen_later_are_in_force_at_once_and_can_be_taken_back(owner: QWidget) -> None:
    table = CommandTable(owner, commands(back=("Alt+Left",)))

    table.choose({"back": ("F2",)})
    chosen = table.keys("back"), table["back"].toolTip()
    table.choose({})

    assert chosen == (("F2",), "Back  F2")
    assert (table.keys("back"), table.usual_keys("back")) == (("Alt+Left",), ("Alt+Left",))


def test_command_that_joins_later_leaves_the_others_their_keys(owner: QWidget) -> None:
    table = CommandTable(owner, commands(back=("F2",)), {"late": ("F4",)})

    table.add(commands(late=("F9",), later=("F2", "F8")))

    assert keys_of(table) == {"back": ("F2",), "late": ("F4",), "later": ("F8",)}


@pytest.mark.parametrize(
    ("key", "besides", "holder"),
    [
        ("ctrl+f", "", "find"),
        ("Ctrl+F", "find", ""),
        ("Ctrl+F, A", "", "find"),
        ("Ctrl+G", "", ""),
        ("No+Key", "", ""),
    ],
)
def test_command_that_a_key_fires_is_named(
    owner: QWidget, key: str, besides: str, holder: str
) -> None:
    assert CommandTable(owner, commands(find=("Ctrl+F",))).holder(key, besides) == holder


@pytest.mark.parametrize(
    ("shortcuts", "what", "advice"),
    [
        ((("go.hom", ("F2",)),), "there is no command go.hom", 'Did you mean "go.home"?'),
        ((("xyz", ("F2",)),), "there is no command xyz", "The settings page lists them"),
        ((("go.home", ("F2", "Strg+H")),), "go.home = 'Strg+H' is not a key", "Write keys like"),
        ((("go.home", ("Ctrl+K, Foo",)),), "go.home = 'Ctrl+K, Foo' is not a key", "Write keys"),
    ],
)
def test_slip_in_the_shortcuts_of_the_file_is_told_with_its_line(
    owner: QWidget,
    tmp_path: Path,
    shortcuts: tuple[tuple[str, tuple[str, ...]], ...],
    what: str,
    advice: str,
) -> None:
    settings = Settings(shortcuts=shortcuts)
    save_settings(settings, tmp_path / "settings.toml")
    table = CommandTable(owner, [Command("go.home", "Home", ("Alt+Home",), lambda: None)])

    with pytest.raises(UserError) as caught:
        check_shortcuts(settings, table, tmp_path / "settings.toml")

    assert what in caught.value.what
    assert advice in caught.value.advice
    assert caught.value.line == line_of("shortcuts", tmp_path / "settings.toml")


def test_commands_are_grouped_by_what_they_are_about(owner: QWidget) -> None:
    rows = [Command(name, name, (), lambda: None) for name in ("odd.one", "go.home", "go.back")]

    groups = command_groups(CommandTable(owner, rows))

    assert [(group.title, group.ids) for group in groups] == [
        ("Going places", ("go.home", "go.back")),
        ("More", ("odd.one",)),
    ]


_KEYS = st.lists(
    st.sampled_from(["Ctrl", "Shift", "Alt", "Meta", "F5", "Return", "K", "/", "+", ",", " ", "é"]),
    max_size=5,
).map("+".join)


@given(_KEYS | st.text(max_size=8))
def test_shortcut_as_qt_writes_it_is_read_as_itself(text: str) -> None:
    key = normal_keys(text)

    assert normal_keys(key) == key
    assert clash(key, key)


@given(_KEYS, _KEYS)
def test_two_shortcuts_clash_whichever_is_asked_first(one: str, other: str) -> None:
    assert clash(normal_keys(one), normal_keys(other)) == clash(
        normal_keys(other), normal_keys(one)
    )
