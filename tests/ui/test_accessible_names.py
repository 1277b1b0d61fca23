"""Whatever can be used has a name that a screen reader can say."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QToolButton,
    QWidget,
)

from reader.core.slug import Slug
from reader.ui.panes.filter_line import FilterLine
from tests.ui.desk import Desk

USED = QAbstractButton | QLineEdit | QAbstractItemView


def is_ours(widget: QWidget) -> bool:
    """Whether we made it; Qt's own parts (a table's corner, the extension button) are not."""
    return not widget.objectName().startswith("qt_") and type(widget) is not QAbstractButton


def nameless(root: QWidget) -> list[str]:
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, USED)
        and not isinstance(widget, QHeaderView)
        and is_ours(widget)
        and not widget.isHidden()
        and not (widget.accessibleName() or _own_text(widget))
    ]


def _own_text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def test_every_control_of_the_window_has_a_name(desk: Desk) -> None:
    desk.open_note("algorithm/knapsack")
    desk.window.practice.open_problem(Slug("coin-change"))
    desk.search("sort")

    assert nameless(desk.window) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_names_follow_the_language(desk: Desk, language: str) -> None:
    desk.window.choose_language(language)

    assert nameless(desk.window) == []


def test_controls_that_take_clicks_are_large_enough_to_hit(desk: Desk) -> None:
    desk.open_note("algorithm/knapsack")
    desk.window.practice.open_problem(Slug("coin-change"))

    small = [
        f"{type(button).__name__} {button.accessibleName() or button.text()} {button.height()}"
        for button in desk.window.findChildren(QAbstractButton)
        if is_ours(button) and button.isVisible() and button.height() < 28
        and button.property("role") not in {"chip", "inner"}
    ]  # fmt: skip

    assert small == []


def test_scroll_areas_do_not_swallow_the_tab_key(desk: Desk) -> None:
    areas = desk.window.findChildren(QAbstractScrollArea)

    assert not any(
        area.property("tabChangesFocus") is False
        for area in areas
        if not isinstance(area, QScrollArea | QAbstractItemView)
    )


def test_clear_buttons_have_a_name_once_there_is_something_to_clear(desk: Desk) -> None:
    desk.window.practice.show_list()
    desk.window.show_settings()

    for line in desk.window.findChildren(FilterLine):
        line.setText("x")
    names = [
        button.accessibleName()
        for line in desk.window.findChildren(QLineEdit)
        for button in line.findChildren(QToolButton)
    ]

    assert len(names) > 2
    assert all(names)
