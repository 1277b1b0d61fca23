"""The row of tabs where it has no room for all, and what it says of odd titles."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.browsing.tab_row import TabLabel, TabRow
from reader.ui.theme.controller import ThemeController
from tests.ui.patience import soon

MANY = [TabLabel(f"Note {number}") for number in range(40)]


@pytest.fixture
def row(theme: ThemeController, qtbot: QtBot) -> TabRow:
    row = TabRow(theme)
    qtbot.addWidget(row)
    row.resize(600, 36)
    row.show_tabs(MANY[:2], 0)
    return row


def shown_buttons(row: TabRow) -> dict[str, QToolButton]:
    """The row's own buttons by name, those of the tabs left out."""
    named = {button.accessibleName(): button for button in row.findChildren(QToolButton)}
    named.pop("Close this tab")
    return {name: button for name, button in named.items() if button.isVisible()}


def has_ink(button: QToolButton) -> bool:
    """Whether anything is drawn on the button's ground."""
    image = button.grab().toImage()
    middle = image.height() // 2
    return len({image.pixel(x, middle) for x in range(image.width())}) > 1


def test_row_with_room_for_all_leads_nowhere(row: TabRow) -> None:
    assert set(shown_buttons(row)) == {"New tab"}


def test_row_without_room_has_buttons_that_can_be_seen(row: TabRow, qtbot: QtBot) -> None:
    row.show_tabs(MANY, 20)

    qtbot.waitUntil(lambda: "All tabs" in shown_buttons(row))
    buttons = shown_buttons(row)
    assert set(buttons) == {"New tab", "All tabs", "Tabs before these", "Tabs after these"}
    assert all(has_ink(buttons[name]) for name in ("Tabs before these", "Tabs after these"))


def test_buttons_go_when_there_is_room_again(row: TabRow, qtbot: QtBot) -> None:
    row.show_tabs(MANY, 20)
    qtbot.waitUntil(lambda: "All tabs" in shown_buttons(row))

    row.show_tabs(MANY[:2], 0)

    assert soon(qtbot, lambda: set(shown_buttons(row)) == {"New tab"})


def test_menu_of_all_tabs_leads_to_each(row: TabRow, qtbot: QtBot) -> None:
    row.show_tabs(MANY, 20)
    menu = row.menu_of_all()
    checked = [action.text() for action in menu.actions() if action.isChecked()]

    with qtbot.waitSignal(row.chosen) as chosen:
        menu.actions()[33].trigger()

    assert checked == ["Note 20"]
    assert chosen.args == [33]


def test_ampersand_of_a_title_is_shown(row: TabRow) -> None:
    row.show_tabs([TabLabel("R&D"), TabLabel("x")], 0)

    assert row.bar.tabText(0) == "R&&D"
    assert row.menu_of_all().actions()[0].text() == "R&&D"
