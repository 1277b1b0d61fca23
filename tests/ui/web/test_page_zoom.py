"""A picture in full: how it opens, is enlarged and moved, and closes."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind
from reader.ui.web.page_source import PageSource, Response
from tests.ui.desk import find_input
from tests.ui.web.conftest import MemorySource, Reader, page

SHEET, PICTURE = "document.querySelector('dialog.zoom')", "document.querySelector('.zoom-picture')"
SCALE = f"new DOMMatrix(getComputedStyle({PICTURE}).transform).a"
DRAWING = '<figure><svg viewBox="0 0 40 20" width="40"><path d="M0 0h40v20z"/></svg></figure>'


class PictureSource(MemorySource):
    """One page, and a picture for whatever else is asked for."""

    def __init__(self, note: str) -> None:
        super().__init__({"note": note})

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address.kind is PageKind.ASSET:
            picture = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
            deliver(Response("image/svg+xml", picture.encode()))
        else:
            super().fetch(address, deliver)


@pytest.fixture
def reader(make_reader: Callable[[PageSource], Reader]) -> Reader:
    body = f'<p><img src="yandu://asset/notes/a.svg" alt="An eel"></p>{DRAWING}'
    made = make_reader(PictureSource(page(body)))
    made.open("yandu://post/note")
    made.wait_for("document.querySelectorAll('.is-zoomable').length === 2")
    return made


def press(reader: Reader, key: Qt.Key | str) -> None:
    QTest.keyClick(find_input(reader.view), key)  # type: ignore[arg-type]  # a str is a key too


def open_picture(reader: Reader, selector: str = "article img") -> None:
    reader.evaluate(f"document.querySelector('{selector}').focus()")
    press(reader, Qt.Key.Key_Return)
    reader.wait_for(f"{SHEET}?.open === true")
    reader.wait_until_painted()


@pytest.mark.parametrize("selector", ["article img", "article svg"])
def test_picture_opens_by_the_keyboard_and_closes_with_escape(
    reader: Reader, selector: str
) -> None:
    open_picture(reader, selector)
    box = f"{PICTURE}.getBoundingClientRect()"
    is_large = reader.evaluate(f"{box}.width > 100 && {box}.height <= innerHeight")

    press(reader, Qt.Key.Key_Escape)

    assert is_large
    reader.wait_for(f"{SHEET} === null")
    assert reader.evaluate("document.activeElement.matches('.is-zoomable')") is True


def test_picture_opens_by_a_click_and_closes_by_one_beside_it(reader: Reader) -> None:
    reader.click("article svg")
    reader.wait_for(f"{SHEET}?.open === true")

    QTest.mouseClick(find_input(reader.view), Qt.MouseButton.LeftButton, pos=QPoint(6, 6))

    assert reader.soon(f"{SHEET} === null")


def test_sheet_is_called_as_its_picture(reader: Reader) -> None:
    open_picture(reader)

    assert reader.evaluate(f"{SHEET}.ariaLabel") == "An eel"


@pytest.mark.parametrize(
    ("keys", "scale"), [("+", 1.25), ("=", 1.25), ("-", 0.8), ("++0", 1.0), ("---------", 0.5)]
)
def test_keys_enlarge_and_reduce(reader: Reader, keys: str, scale: float) -> None:
    open_picture(reader)

    for key in keys:
        press(reader, key)

    assert reader.soon(f"Math.abs({SCALE} - {scale}) < 0.001")


def test_wheel_enlarges_about_the_pointer(reader: Reader) -> None:
    open_picture(reader)
    box = json.loads(str(reader.evaluate(f"JSON.stringify({PICTURE}.getBoundingClientRect())")))

    turn_wheel(reader, QPointF(box["x"] + 1, box["y"] + 1), 240)

    reader.wait_for(f"{SCALE} > 1.1")
    corner = f"{PICTURE}.getBoundingClientRect()"
    assert reader.evaluate(f"Math.abs({corner}.x - {box['x']}) < 2") is True
    assert reader.evaluate("visualViewport.scale") == 1


def turn_wheel(reader: Reader, place: QPointF, angle: int) -> None:
    widget = find_input(reader.view)
    event = QWheelEvent(
        place,
        QPointF(widget.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_drag_moves_the_picture(reader: Reader) -> None:
    open_picture(reader)
    widget = find_input(reader.view)
    middle = widget.rect().center()

    QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(widget, middle + QPoint(20, 10))
    QTest.mouseMove(widget, middle + QPoint(40, 30))
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 30))

    matrix = f"new DOMMatrix(getComputedStyle({PICTURE}).transform)"
    reader.wait_for(f"{matrix}.e === 40 && {matrix}.f === 30")
    assert reader.evaluate(f"{SHEET}.open") is True


def test_buttons_say_what_they_do(reader: Reader) -> None:
    open_picture(reader)

    labels = reader.evaluate(
        "[...document.querySelectorAll('.zoom-bar button')].map((each) => each.ariaLabel).join()"
    )

    assert labels == "Reduce,Enlarge,As large as the window,Close"
