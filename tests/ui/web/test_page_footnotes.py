import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.core.markdown.convert import convert_note
from tests.ui.desk import find_input
from tests.ui.web.conftest import Reader

CARD = "document.querySelector('.footnote-card')"
BOX = f"{CARD}.getBoundingClientRect()"


@pytest.fixture
def reader(read: Callable[..., Reader]) -> Reader:
    body = "开头[^1]\n\n[^1]: 注**释**\n"
    return read(convert_note(body, library="l", path="n.md").html)


def send(reader: Reader, event: str) -> None:
    reader.evaluate(
        f"document.querySelector('.footnote-ref').dispatchEvent(new Event('{event}')); 1"
    )


def test_footnote_is_shown_beside_its_mark_and_goes_again(reader: Reader) -> None:
    send(reader, "mouseenter")

    assert str(reader.evaluate(f"{CARD}.innerText")).strip() == "注释"
    assert reader.evaluate(f"{BOX}.top > 0 && {BOX}.right < innerWidth") is True

    send(reader, "mouseleave")
    assert reader.evaluate(f"{CARD} === null") is True


def test_hand_over_the_mark_is_enough(reader: Reader) -> None:
    find = "JSON.stringify(document.querySelector('.footnote-ref').getBoundingClientRect())"
    box = json.loads(str(reader.evaluate(find)))
    place = QPointF(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    widget = find_input(reader.view)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        QPointF(widget.mapToGlobal(QPoint(int(place.x()), int(place.y())))),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )

    QApplication.sendEvent(widget, move)

    assert reader.soon(f"{CARD} !== null")


@pytest.mark.parametrize("leave", ["blur", "click"])
def test_footnote_of_the_keyboard_goes_with_it(reader: Reader, leave: str) -> None:
    send(reader, "focus")
    assert reader.evaluate(f"{CARD} !== null") is True

    send(reader, leave)

    assert reader.evaluate(f"{CARD} === null") is True


def test_card_repeats_no_id_and_no_way_back(reader: Reader) -> None:
    send(reader, "focus")

    assert reader.evaluate(f"{CARD}.querySelector('[id], .footnote-backref') === null") is True
