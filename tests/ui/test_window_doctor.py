"""The page of what this machine lacks, in the real window with the real doctor."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.core.saying import say
from reader.core.verdict import Tier
from reader.services.doctor.check import Check
from reader.services.doctor.examine import Diagnosis
from reader.ui.doctor.feature import DoctorFeature
from reader.ui.doctor.pane import CheckFrame, DoctorPane
from tests.ui.desk import Desk

MEND = "sudo apt-get install libnss3"
SICK = Diagnosis(
    "Debian",
    (
        Check(say("web assets"), ok=True, detail="there"),
        Check(say("system libraries"), ok=False, detail="libnss3.so", mend=MEND),
    ),
    Tier.PARTIAL,
    ("seccomp",),
)


def frames(pane: DoctorPane) -> list[CheckFrame]:
    return [one for one in pane.findChildren(CheckFrame) if not one.isHidden()]


def said(frame: CheckFrame) -> list[str]:
    return [label.text() for label in frame.findChildren(QLabel)]


def test_command_shows_what_the_doctor_finds_here(desk: Desk) -> None:
    desk.window.features.make_now()

    desk.window.commands["app.doctor"].trigger()
    pane = desk.window.feature(DoctorFeature).pane
    is_waiting = not pane.again.isEnabled()
    desk.wait(pane.again.isEnabled)

    assert is_waiting
    desk.wait(lambda: bool(frames(pane)))
    names = {said(frame)[0] for frame in frames(pane)}
    assert {"Python", "Qt WebEngine", "Sandbox", "Search index"} <= names
    assert "Sandbox: " in pane.summary.text()


def test_page_looks_again_when_asked(desk: Desk) -> None:
    desk.window.features.make_now()
    desk.window.commands["app.doctor"].trigger()
    pane = desk.window.feature(DoctorFeature).pane
    desk.wait(pane.again.isEnabled)
    desk.paths.settings.write_text("colour = 1\n")

    pane.again.click()
    desk.wait(lambda: pane.again.isEnabled() and bool(frames(pane)))

    first = said(frames(pane)[0])
    assert first[0] == "Settings"
    assert "unknown key colour" in "".join(first)


def test_what_is_missing_comes_first_and_its_mend_is_copied(qtbot: QtBot) -> None:
    pane = DoctorPane()
    qtbot.addWidget(pane)

    pane.show_diagnosis(SICK)
    frame = frames(pane)[0]
    frame.copy.click()

    assert said(frame)[:2] == ["System libraries", "missing"]
    assert QGuiApplication.clipboard().text() == MEND
    assert pane.summary.text() == "1 of 2 things want mending. Sandbox: partial (seccomp) · Debian"


def test_what_is_not_needed_is_no_fault_and_stands_before_what_is_good(qtbot: QtBot) -> None:
    pane = DoctorPane()
    qtbot.addWidget(pane)
    java = Check("Java", ok=True, detail="javac is not installed", mend="Install a JDK")

    pane.show_diagnosis(replace(SICK, checks=(*SICK.checks, java)))

    words = [said(frame)[:2] for frame in frames(pane)]
    assert words[1:] == [["Java", "could be better"], ["Web assets", "good"]]


def test_findings_are_said_in_the_interface_s_language(desk: Desk) -> None:
    pane = DoctorPane()
    desk.qtbot.addWidget(pane)
    pane.show_diagnosis(SICK)

    desk.window.choose_language("zh")
    desk.wait(lambda: pane.title.text() == "本机体检")

    assert said(frames(pane)[0])[:2] == ["系统库", "缺少"]
    assert pane.summary.text() == "1 项需要修复（共 2 项）。沙箱：部分（seccomp） · Debian"
