"""What becomes of an exception that nobody caught, and of a user's mistake in the background."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.app import _watch_for_faults
from reader.core.errors import Fault, UserError
from reader.ui.dialogs.error_report import ErrorReport
from reader.ui.dialogs.user_error import UserErrorBox
from reader.ui.doctor.feature import DoctorFeature
from tests.ui.desk import Desk


@pytest.fixture
def watched(open_desk: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = open_desk()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    _watch_for_faults(desk.window, desk.paths)
    return desk


def reports(desk: Desk) -> list[ErrorReport]:
    return [report for report in desk.window.findChildren(ErrorReport) if report.isVisible()]


def fail(error: Exception) -> str:
    raise error


@pytest.mark.expects_log
def test_fault_of_a_slot_is_logged_and_offered_as_a_report(
    watched: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    error = Fault("the page is upside down")

    sys.excepthook(Fault, error, None)

    (report,) = reports(watched)
    assert "upside down" in report.findChildren(QPlainTextEdit)[0].toPlainText()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    report.accept()


@pytest.mark.expects_log
def test_fault_of_a_background_job_is_offered_as_a_report(watched: Desk) -> None:
    lane = watched.window.lanes["store"]

    lane.submit(partial(fail, ZeroDivisionError("by nought")), lambda _: None)

    watched.wait(lambda: bool(reports(watched)))
    (report,) = reports(watched)
    assert "by nought" in report.findChildren(QPlainTextEdit)[0].toPlainText()
    report.accept()


@pytest.fixture
def mistakes(watched: Desk) -> Iterator[list[str]]:
    """What the boxes of mistakes say: each is read and closed."""
    told: list[str] = []
    reader = QTimer()
    reader.setInterval(20)

    def read() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.accept()

    reader.timeout.connect(read)
    reader.start()
    yield told
    reader.stop()


def test_users_mistake_is_told_and_not_traced(watched: Desk, mistakes: list[str]) -> None:
    error = UserError("no such file", path="a.md", advice="Name another")

    watched.window.lanes["store"].submit(partial(fail, error), lambda _: None)

    watched.wait(lambda: bool(mistakes))
    assert mistakes == ["a.md: no such file. Name another"]
    assert reports(watched) == []


def test_mistake_that_several_jobs_meet_is_told_once(watched: Desk, mistakes: list[str]) -> None:
    store = watched.window.lanes["store"]

    for reason in ("its disk is full", "its disk is full", "another"):
        store.submit(partial(fail, UserError(reason, path="a.sqlite3")), lambda _: None)

    watched.wait(lambda: len(mistakes) == 2)
    assert sorted(mistakes) == ["a.sqlite3: another", "a.sqlite3: its disk is full"]


@pytest.mark.expects_log
def test_report_of_a_fault_leads_to_what_the_machine_lacks(watched: Desk) -> None:
    sys.excepthook(Fault, Fault("the page is upside down"), None)
    (report,) = reports(watched)

    watched.click_button(report, "Look at this machine")

    assert not report.isVisible()
    assert watched.window.feature(DoctorFeature).pane.isVisible()


def test_users_mistake_leads_to_what_the_machine_lacks(watched: Desk) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, UserErrorBox):
            watched.click_button(box, "Look at this machine")
        else:
            QTimer.singleShot(20, press)

    press()
    sys.excepthook(UserError, UserError("no such file"), None)

    assert watched.window.feature(DoctorFeature).pane.isVisible()


def test_settings_that_cannot_be_written_are_told(
    watched: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """A folder stands where the file belongs: so root cannot write it either."""
    watched.paths.settings.unlink()
    watched.paths.settings.mkdir()

    with pytest.raises(UserError, match=r"settings\.toml"):
        watched.window.choose_theme("dark")

    watched.paths.settings.rmdir()
