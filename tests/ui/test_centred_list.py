"""The list of cards: opened by Enter, walked by arrows, left upwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from reader.ui.panes.centred_list import COLUMN_WIDTH, CentredList


@pytest.fixture
def cards(qtbot: QtBot) -> CentredList:
    cards = CentredList(QStringListModel(["one", "two", "three"]), QStyledItemDelegate())
    qtbot.addWidget(cards)
    cards.show()
    return cards


@pytest.fixture
def opened(cards: CentredList) -> list[str]:
    told: list[str] = []

    def note(index: QModelIndex) -> None:
        told.append(index.data())

    cards.row_opened.connect(note)
    return told


def test_entering_chooses_the_first_row(cards: CentredList) -> None:
    cards.enter()

    assert cards.currentIndex().data() == "one"


def test_entering_again_stays_on_the_row(cards: CentredList) -> None:
    cards.enter()
    QTest.keyClick(cards, Qt.Key.Key_Down)

    cards.enter()

    assert cards.currentIndex().data() == "two"


def test_entering_an_empty_list_chooses_nothing(qtbot: QtBot) -> None:
    cards = CentredList(QStringListModel(), QStyledItemDelegate())
    qtbot.addWidget(cards)

    cards.enter()

    assert not cards.currentIndex().isValid()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_current_row_once(
    cards: CentredList, opened: list[str], key: Qt.Key
) -> None:
    cards.enter()
    QTest.keyClick(cards, Qt.Key.Key_Down)

    QTest.keyClick(cards, key)

    assert opened == ["two"]


def test_enter_in_an_empty_list_opens_nothing(cards: CentredList, opened: list[str]) -> None:
    cards.setModel(QStringListModel())

    QTest.keyClick(cards, Qt.Key.Key_Return)

    assert opened == []


def test_click_opens_a_row_once(cards: CentredList, opened: list[str]) -> None:
    place = cards.visualRect(cards.model().index(2, 0)).center()

    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened == ["three"]


def test_up_on_the_first_row_leaves(cards: CentredList, qtbot: QtBot) -> None:
    cards.enter()

    with qtbot.waitSignal(cards.left_upwards) as left:
        QTest.keyClick(cards, Qt.Key.Key_Up)

    assert left.signal_triggered


def test_up_elsewhere_goes_up(cards: CentredList, qtbot: QtBot) -> None:
    cards.enter()
    QTest.keyClick(cards, Qt.Key.Key_Down)

    with qtbot.assertNotEmitted(cards.left_upwards):
        QTest.keyClick(cards, Qt.Key.Key_Up)

    assert cards.currentIndex().data() == "one"


@pytest.mark.parametrize("width", [500, 1400])
def test_column_stays_readable(cards: CentredList, width: int) -> None:
    cards.resize(width, 400)

    assert cards.viewport().width() <= COLUMN_WIDTH
    left, right = cards.viewport().x(), width - cards.viewport().geometry().right()
    assert abs(left - right) <= 12  # the scroll bar may stand at one side


def test_long_list_is_laid_out_a_part_a_turn(qtbot: QtBot) -> None:
    cards = CentredList(QStringListModel(["x"] * 5000), QStyledItemDelegate())
    qtbot.addWidget(cards)
    cards.show()
    cards.doItemsLayout()

    assert not cards.visualRect(cards.model().index(4999, 0)).isValid()

    qtbot.waitUntil(lambda: cards.visualRect(cards.model().index(4999, 0)).isValid())
    QTest.keyClick(cards, Qt.Key.Key_End)
    assert cards.currentIndex().row() == 4999
