"""The error report, and the menu of the settings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.core.errors import Fault, UserError
from reader.services.settings import Settings
from reader.ui.dialogs.error_report import ErrorReport, describe_exception
from reader.ui.dialogs.user_error import UserErrorBox
from reader.ui.settings_menu import SettingsMenu

SETTINGS = Settings(theme="dark", language="zh", libraries=("/notes/a", "/notes/b"))


def trace_of_a_fault() -> str:
    with pytest.raises(Fault) as caught:
        raise Fault("the cache is upside down")
    return describe_exception(caught.type, caught.value, caught.tb)


@pytest.fixture
def report(qtbot: QtBot) -> ErrorReport:
    report = ErrorReport(trace_of_a_fault(), "/logs/yandu.log")
    qtbot.addWidget(report)
    report.show()
    return report


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def menu(owner: QWidget) -> SettingsMenu:
    return SettingsMenu(owner, lambda: SETTINGS)


def actions(menu: SettingsMenu, title: str = "") -> dict[str, QAction]:
    """The actions of the menu, or of the submenu of this title, as they are when it opens."""
    menu.menu.aboutToShow.emit()
    listed = {action.text(): action for action in menu.menu.actions()}
    if not title:
        return listed
    submenu = listed[title].menu()
    assert isinstance(submenu, QMenu)
    return {action.text(): action for action in submenu.actions()}


def button(report: ErrorReport, text: str) -> QPushButton:
    (found,) = [b for b in report.findChildren(QPushButton) if b.text() == text]
    return found


def test_report_shows_the_trace_and_where_the_log_is(report: ErrorReport) -> None:
    (shown,) = report.findChildren(QPlainTextEdit)
    said = " ".join(label.text() for label in report.findChildren(QLabel))

    assert "Fault: the cache is upside down" in shown.toPlainText()
    assert "/logs/yandu.log" in said
    assert shown.isReadOnly()


def test_report_is_copied(report: ErrorReport) -> None:
    QTest.mouseClick(button(report, "Copy report"), Qt.MouseButton.LeftButton)

    assert "upside down" in QGuiApplication.clipboard().text()


def test_going_on_is_what_enter_does(report: ErrorReport) -> None:
    QTest.keyClick(report, Qt.Key.Key_Return)

    assert report.result() == ErrorReport.DialogCode.Accepted


@pytest.mark.parametrize(("submenu", "chosen"), [("Theme", "Dark"), ("Language", "中文")])
def test_menu_ticks_the_present_choice(menu: SettingsMenu, submenu: str, chosen: str) -> None:
    ticked = [text for text, action in actions(menu, submenu).items() if action.isChecked()]

    assert ticked == [chosen]


@pytest.mark.parametrize(
    ("way", "signal", "value"),
    [
        (("Theme", "Sepia"), "theme_chosen", "sepia"),
        (("Theme", "Follow the system"), "theme_chosen", "system"),
        (("Language", "English"), "language_chosen", "en"),
        (("Close a folder of notes", "/notes/b"), "library_removed", "/notes/b"),
    ],
)
def test_choice_in_the_menu_is_told(
    menu: SettingsMenu, qtbot: QtBot, way: tuple[str, str], signal: str, value: str
) -> None:
    with qtbot.waitSignal(getattr(menu, signal)) as told:
        actions(menu, way[0])[way[1]].trigger()

    assert told.args == [value]


@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Add a folder of notes…", "library_added"),
        ("Scan the notes again", "rescan_wanted"),
        ("Health of the library", "health_wanted"),
    ],
)
def test_entry_of_the_menu_is_told(
    menu: SettingsMenu, qtbot: QtBot, text: str, signal: str
) -> None:
    with qtbot.waitSignal(getattr(menu, signal)) as told:
        actions(menu)[text].trigger()

    assert told.signal_triggered


@pytest.mark.parametrize("has_doctor", [True, False])
def test_mistake_is_put_away_by_escape(qtbot: QtBot, has_doctor: bool) -> None:
    box = UserErrorBox(UserError("it is no note"), has_doctor=has_doctor)
    qtbot.addWidget(box)
    box.show()

    QTest.keyClick(box, Qt.Key.Key_Escape)

    assert not box.isVisible()


def test_without_folders_there_is_none_to_close(owner: QWidget) -> None:
    menu = SettingsMenu(owner, lambda: replace(SETTINGS, libraries=()))

    assert "Close a folder of notes" not in actions(menu)
