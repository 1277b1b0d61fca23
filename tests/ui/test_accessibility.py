"""Every place of the window by ear and by keyboard: names and roles, the way of Tab, the ring."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor
from PySide6.QtTest import QTest
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from reader.core.slug import Slug
from reader.ui.page_check import PageCheck
from reader.ui.settings.feature import SettingsFeature
from tests.ui.desk import Desk

COMMANDS = (
    "go.home",
    "go.problems",
    "go.health",
    "go.settings",
    "app.doctor",
    "go.review",
    "go.interview",
    "go.statistics",
    "go.highlights",
    "go.calendar",
    "go.bookmarks",
    "go.categories",
    "go.tags",
)
USED = QAbstractButton | QLineEdit | QAbstractItemView | QComboBox | QAbstractSlider
# What a hand uses and a screen reader names: all of them, whatever they are made from.
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.Slider,
    QAccessible.Role.SpinBox,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.Link,
    QAccessible.Role.PageTab,
    QAccessible.Role.ButtonMenu,
}
MOST_TABS = 400


def go(desk: Desk, command: str) -> None:
    desk.window.features.make_now()
    desk.window.commands[command].trigger()
    if command == "go.settings":
        page = desk.window.feature(SettingsFeature).page
        desk.wait(lambda: page.is_whole)
    if command == "go.health":  # a button that stops the check goes with it, and the focus on
        check = desk.window.feature(PageCheck)
        check._stop.set()
        desk.wait(lambda: not check.is_running)
    desk.qtbot.wait(200)  # rows come from lanes


def spoken(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What a screen reader comes to below ``interface``; pages are Chromium's own matter."""
    for place in range(interface.childCount()):
        child = interface.child(place)
        if not child.isValid() or isinstance(child.object(), QWebEngineView):
            continue
        state = child.state()
        if state.invisible or state.offscreen:
            continue
        yield child
        if child.role() not in {
            QAccessible.Role.List,
            QAccessible.Role.Tree,
            QAccessible.Role.Table,
        }:
            yield from spoken(child)


def nameless(window: QWidget) -> list[str]:
    root = QAccessible.queryAccessibleInterface(window)
    return [
        f"{one.role().name} {type(one.object()).__name__} in {type(one.object().parent()).__name__}"
        for one in spoken(root)
        if one.role() in ROLES
        and not one.text(QAccessible.Text.Name)
        and one.object() is not None
        and not _is_qt_own(one.object())
    ]


def _is_qt_own(widget: object) -> bool:
    is_inner = isinstance(widget, QWidget) and widget.objectName().startswith("qt_")
    return is_inner or isinstance(widget, QHeaderView | QScrollBar)


def used(root: QWidget) -> set[QWidget]:
    """The controls that are there to be used now."""
    return {
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, USED)
        and widget.isVisible()
        and widget.isEnabled()
        and not _is_qt_own(widget)
        and widget.property("role") != "inner"
        and type(widget) is not QAbstractButton
        and not isinstance(widget.parentWidget(), QComboBox)
    }


def tabbed(desk: Desk) -> set[QWidget]:
    """The widgets that Tab comes to, from the search box once round."""
    desk.window.focus_search()
    reached: set[QWidget] = set()
    for _ in range(MOST_TABS):
        widget = desk.focus()
        if widget in reached:
            break
        reached.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    return reached


def is_reached(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether Tab comes to it; of buttons of which one is down, to that one, and then arrows."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(button in reached for button in group.buttons())
    return widget in reached or any(one.focusProxy() is widget for one in reached)


# First of all: a window in which every place has been shown takes seconds to dress.
@pytest.mark.parametrize("theme", ["light", "dark", "sepia", "contrast-light", "contrast-dark"])
def test_control_with_the_keyboard_has_a_ring(desk: Desk, theme: str) -> None:
    go(desk, "go.settings")
    desk.window.choose_theme(theme)
    section = desk.window.feature(SettingsFeature).page.section("appearance")
    ring = QColor(desk.theme.palette.vermilion).name()
    desk.window.activateWindow()
    controls = [one for one in used(section) if isinstance(one, QAbstractButton)]

    ringless = [one.accessibleName() for one in controls if ring not in _edge(one)]

    assert len(controls) >= 10
    assert ringless == []


def _edge(widget: QWidget) -> set[str]:
    """The colours along the upper edge of a widget that has the focus."""
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(4) for x in range(image.width())}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_control_of_a_place_says_what_it_is(desk: Desk, command: str, language: str) -> None:
    desk.window.choose_language(language)

    go(desk, command)

    assert nameless(desk.window) == []


def test_every_control_beside_a_note_and_a_problem_says_what_it_is(desk: Desk) -> None:
    desk.open_note("algorithm/knapsack")
    beside_note = nameless(desk.window)
    desk.window.practice.open_problem(Slug("coin-change"))
    desk.qtbot.wait(500)

    assert (beside_note, nameless(desk.window)) == ([], [])


@pytest.mark.parametrize("command", COMMANDS)
def test_tab_comes_to_every_control_of_a_place(desk: Desk, command: str) -> None:
    go(desk, command)

    reached = tabbed(desk)

    missed = [widget for widget in used(desk.window) if not is_reached(widget, reached)]
    assert [f"{type(one).__name__} {one.accessibleName() or _text(one)}" for one in missed] == []


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


@pytest.mark.parametrize("open_sheet", ["go.switcher", "go.commands", "app.keys"])
def test_escape_leads_out_of_every_sheet(desk: Desk, open_sheet: str) -> None:
    desk.window.features.make_now()
    desk.window.commands[open_sheet].trigger()
    desk.qtbot.wait(100)

    QTest.keyClick(desk.focus(), Qt.Key.Key_Escape)

    assert not desk.window.switching.sheet.isVisible()
    assert desk.focus().isVisible()
