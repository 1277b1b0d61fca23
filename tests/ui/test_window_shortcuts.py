"""Shortcuts in the real window: changed, shown where they are shown, and told of when wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.core.errors import UserError
from reader.services.settings import Settings, load_settings
from reader.ui.keys.binding import KeyBinding
from reader.ui.keys.dialog import KeysDialog
from reader.ui.keys.sheet import KeySheet
from reader.ui.settings.feature import SettingsFeature
from reader.ui.settings.shortcuts import ShortcutsSection
from tests.ui.desk import Desk, find_input
from tests.ui.test_window_practice import take_problem
from tests.ui.test_window_settings import button, open_settings, press

OpenDesk = Callable[..., Desk]


@pytest.fixture
def binding(desk: Desk) -> KeyBinding:
    binding = desk.window.feature(SettingsFeature).binding
    binding.reset_all()
    return binding


def dialog_of(desk: Desk, binding: KeyBinding, name: str) -> KeysDialog:
    binding.ask(name, desk.window)
    return desk.window.findChildren(KeysDialog)[-1]


def test_keys_of_the_settings_file_fire_the_command(
    open_desk: OpenDesk, settings: Settings
) -> None:
    desk = open_desk(replace(settings, shortcuts=(("view.tree", ("Ctrl+Shift+F9",)),)))
    is_shown = desk.window.tree.isVisible()

    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    QTest.keyClick(desk.window, Qt.Key.Key_F9, control_shift)

    assert desk.window.tree.isVisible() is not is_shown


def test_command_that_is_not_there_is_told_with_the_line_of_the_file(
    open_desk: OpenDesk, settings: Settings, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as caught:
        desk = open_desk(replace(settings, shortcuts=(("go.hom", ("F9",)),)))
        desk.window.features.make_now()

    errors = [error for _, error, _ in caught if isinstance(error, UserError)]
    assert [error.what for error in errors] == ["shortcuts: there is no command go.hom"]
    assert 'Did you mean "go.home"?' in errors[0].advice
    assert errors[0].line


def test_added_key_is_in_force_and_kept(desk: Desk, binding: KeyBinding) -> None:
    dialog = dialog_of(desk, binding, "go.home")

    dialog.edit.setKeySequence(QKeySequence("Ctrl+Alt+H"))
    said = dialog.conflict.text()
    dialog.add.click()
    dialog.done_button.click()

    assert said == "Ctrl+Alt+H is free."
    assert desk.window.commands.keys("go.home") == ("Alt+Home", "Ctrl+Alt+H")
    assert load_settings(desk.paths.settings).shortcuts == (
        ("go.home", ("Alt+Home", "Ctrl+Alt+H")),
    )


def test_key_of_another_command_is_named_as_it_is_typed_and_taken_from_it(
    desk: Desk, binding: KeyBinding
) -> None:
    dialog = dialog_of(desk, binding, "go.home")

    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(dialog.edit, Qt.Key.Key_G, control)
    said = dialog.conflict.text()
    dialog.add.click()
    dialog.done_button.click()

    assert said == "Ctrl+G is “Next match”. Adding it here takes it from there."
    assert desk.window.commands.keys("page.next") == ("F3",)
    assert "Ctrl+G" in desk.window.commands.keys("go.home")


def test_key_is_taken_away_and_the_usual_ones_come_back(desk: Desk, binding: KeyBinding) -> None:
    dialog = dialog_of(desk, binding, "page.next")

    press(dialog, "Take F3 away")
    dialog.done_button.click()
    less = desk.window.commands.keys("page.next")
    binding.reset("page.next")

    assert less == ("Ctrl+G",)
    assert desk.window.commands.keys("page.next") == ("F3", "Ctrl+G")
    assert load_settings(desk.paths.settings).shortcuts == ()


def test_given_up_dialog_changes_nothing(desk: Desk, binding: KeyBinding) -> None:
    dialog = dialog_of(desk, binding, "page.next")

    press(dialog, "Take F3 away")
    dialog.cancel.click()

    assert desk.window.commands.keys("page.next") == ("F3", "Ctrl+G")


def test_page_shows_the_keys_in_force_and_resets_them_all(desk: Desk, binding: KeyBinding) -> None:
    section = open_settings(desk, "shortcuts").section("shortcuts")
    assert isinstance(section, ShortcutsSection)
    desk.wait(lambda: section.is_whole)

    binding.bind("go.home", ("Ctrl+Alt+9",))
    desk.wait(lambda: "Ctrl+Alt+9" in desk.words(section))
    own_reset = button(section, "Usual keys of: Latest updates").isVisible()
    desk.click_button(section, "All as they usually are")

    assert own_reset
    assert desk.window.commands.keys("go.home") == ("Alt+Home",)
    assert "Ctrl+Alt+9" not in desk.words(section)


def test_tooltip_of_a_tool_has_the_key_in_force(desk: Desk, binding: KeyBinding) -> None:
    (back,) = [
        one for one in desk.window.area.header.findChildren(QAbstractButton) if one.text() == "Back"
    ]

    binding.bind("go.back", ("Ctrl+Alt+B",))

    assert back.toolTip() == "Back  Ctrl+Alt+B"


def test_sheet_lists_the_keys_in_force_and_leads_to_where_they_are_changed(
    desk: Desk, binding: KeyBinding
) -> None:
    binding.bind("go.home", ("Ctrl+Alt+9",))

    desk.window.commands["app.keys"].trigger()
    (sheet,) = desk.window.findChildren(KeySheet)
    said = [label.text() for label in sheet.findChildren(QLabel)]
    sheet.change.click()

    assert {"Keyboard shortcuts", "Going places", "Latest updates", "Ctrl+Alt+9"} <= set(said)
    assert not sheet.isVisible()
    assert desk.window.feature(SettingsFeature).page.isVisible()


def test_escape_closes_the_sheet(desk: Desk) -> None:
    desk.window.commands["app.keys"].trigger()
    (sheet,) = desk.window.findChildren(KeySheet)

    QTest.keyClick(sheet.area, Qt.Key.Key_Escape)

    assert not sheet.isVisible()


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (Qt.Key.Key_Tab, ["Change…", "Close", "", "Change…"]),
        (Qt.Key.Key_Backtab, ["Close", "Change…", "", "Close"]),
    ],
)
def test_tab_goes_round_inside_the_sheet(desk: Desk, key: Qt.Key, names: list[str]) -> None:
    desk.window.commands["app.keys"].trigger()
    (sheet,) = desk.window.findChildren(KeySheet)
    seen = []

    for _ in names:
        QTest.keyClick(desk.focus(), key)
        focus = desk.focus()
        seen.append(focus.text() if isinstance(focus, QPushButton) else "")
    sheet.close_sheet()

    assert seen == names


def test_sheet_has_fewer_columns_in_a_narrower_window(desk: Desk) -> None:
    desk.window.resize(1360, 860)
    desk.window.commands["app.keys"].trigger()
    (sheet,) = desk.window.findChildren(KeySheet)

    wide = sheet.area.widget().layout().count()  # type: ignore[union-attr]  # it was made with one
    desk.window.resize(760, 600)
    narrow = sheet.area.widget().layout().count()  # type: ignore[union-attr]  # as above
    sheet.close_sheet()
    desk.window.resize(1360, 860)

    assert (wide, narrow) == (3, 2)


def test_closed_sheet_gives_the_keys_back(desk: Desk) -> None:
    desk.window.commands["search.focus"].trigger()

    desk.window.commands["app.keys"].trigger()
    desk.window.commands["app.keys"].trigger()

    assert desk.focus() is desk.window.tree.search


def test_sheet_whose_asker_is_gone_gives_the_keys_to_the_place_shown(desk: Desk) -> None:
    box = QLineEdit(desk.window)
    box.show()
    box.setFocus()
    desk.window.commands["app.keys"].trigger()
    delete(box)

    (sheet,) = desk.window.findChildren(KeySheet)
    sheet.close_sheet()

    feed = desk.window.area.feed
    assert desk.focus() is feed or feed.isAncestorOf(desk.focus())


def test_palette_lists_commands_alone_with_their_keys(desk: Desk, binding: KeyBinding) -> None:
    desk.window.commands["go.commands"].trigger()
    sheet = desk.window.switching.sheet
    desk.wait(lambda: sheet.answered == ">")

    rows = [sheet.list.model().index(row, 0) for row in range(sheet.list.model().rowCount())]
    said = [str(row.data(Qt.ItemDataRole.AccessibleTextRole)) for row in rows]
    sheet.close_sheet()

    assert "Settings, Ctrl+," in said
    assert not any("Binary heap" in text for text in said)


@pytest.mark.parametrize("typed", [">设置", ">shezhi", ">sz"])
def test_palette_finds_a_command_by_its_pinyin(desk: Desk, typed: str) -> None:
    desk.window.choose_language("zh")
    desk.wait(lambda: desk.window.commands["go.settings"].text() == "设置")
    desk.window.commands["go.commands"].trigger()
    sheet = desk.window.switching.sheet

    sheet.box.setText(typed)
    desk.wait(lambda: sheet.answered == typed)
    found = [
        str(sheet.list.model().index(row, 0).data()) for row in range(sheet.list.model().rowCount())
    ]
    sheet.close_sheet()

    assert "设置" in found


def test_key_alone_is_typed_where_text_is_written(desk: Desk) -> None:
    desk.window.features.make_now()
    desk.window.focus_search()

    QTest.keyClicks(desk.focus(), "why?")

    assert desk.window.tree.search.text() == "why?"
    assert not any(sheet.isVisible() for sheet in desk.window.findChildren(KeySheet))
    desk.window.tree.search.clear()


def test_key_alone_is_typed_into_the_editor(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.window.features.make_now()
    take_problem(desk, "")
    desk.window.activateWindow()
    desk.wait(lambda: desk.editor.isAncestorOf(desk.focus()))

    def is_typed(letter: str) -> bool:
        QTest.keyClicks(find_input(desk.editor), letter)
        desk.qtbot.wait(50)
        return letter in desk.editor.source()

    desk.wait(lambda: is_typed("x"))  # it listens a moment after it is there
    desk.wait(lambda: is_typed("?"))
    assert not any(sheet.isVisible() for sheet in desk.window.findChildren(KeySheet))


def test_key_alone_works_on_a_page(desk: Desk, binding: KeyBinding) -> None:
    desk.open_note("notes:Sorting/heap")

    press_on_page(desk, "?")

    assert desk.soon(lambda: any(sheet.isVisible() for sheet in desk.window.findChildren(KeySheet)))
    desk.window.findChildren(KeySheet)[0].close_sheet()


def test_key_alone_that_is_chosen_later_works_on_the_page_that_is_open(
    desk: Desk, binding: KeyBinding
) -> None:
    desk.open_note("notes:Sorting/heap")
    binding.bind("go.home", ("H",))

    press_on_page(desk, "h")

    assert desk.soon(desk.window.area.feed.isVisible)


def press_on_page(desk: Desk, key: str) -> None:
    """Press a key as the engine hands it to the page."""
    desk.evaluate(
        f"document.body.dispatchEvent(new KeyboardEvent('keydown', "
        f"{{ key: '{key}', bubbles: true, cancelable: true }}))"
    )
