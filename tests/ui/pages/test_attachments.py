"""Files that notes link to: asked about, opened by the system, or only shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QMessageBox

from tests.ui.desk import Desk


class _System(QObject):
    """Stands for the system's own programs."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.fileName() or url.path())


@pytest.fixture
def system() -> Iterator[_System]:
    made = _System()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # the stub is wrong
    yield made
    QDesktopServices.unsetUrlHandler("file")


def _follow(desk: Desk, number: int) -> QMessageBox:
    desk.open_note("pages:attached")
    desk.click_on_page(f"article p a:nth-of-type({number})")
    desk.wait(lambda: bool(desk.window.findChildren(QMessageBox)))
    return desk.window.findChildren(QMessageBox)[0]


def _press(desk: Desk, box: QMessageBox, text: str) -> None:
    button = next(one for one in box.findChildren(QAbstractButton) if one.text().endswith(text))
    with desk.qtbot.waitSignal(box.destroyed):
        button.click()


def test_file_is_opened_after_a_question_that_names_it(desk: Desk, system: _System) -> None:
    box = _follow(desk, 1)
    asked = box.text()
    assert system.opened == []

    _press(desk, box, "Open")

    assert "paper one.pdf" in asked
    assert system.opened == ["paper one.pdf"]


def test_file_is_left_alone_where_the_question_is_answered_no(desk: Desk, system: _System) -> None:
    _press(desk, _follow(desk, 1), "Cancel")

    assert system.opened == []


def test_program_is_not_opened_but_shown_in_its_folder(desk: Desk, system: _System) -> None:
    box = _follow(desk, 2)
    offered = [one.text() for one in box.findChildren(QAbstractButton)]

    _press(desk, box, "Show in its folder")

    assert "Open" not in offered
    assert [name.rpartition("/")[2] for name in system.opened] == ["files"]


def test_file_that_is_not_there_is_said_so(desk: Desk, system: _System) -> None:
    desk.open_note("pages:attached")

    desk.click_on_page("article p a:nth-of-type(3)")
    desk.wait(desk.window.status.isVisible)

    assert desk.window.findChildren(QMessageBox) == []
    assert system.opened == []
