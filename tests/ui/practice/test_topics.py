"""Topics are chosen and typed, however many there are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.practice.topic_choice import TopicChoice
from reader.ui.practice.topic_line import TopicLine

MANY = [f"topic-{number}" for number in range(80)]


@pytest.fixture
def choice(qtbot: QtBot) -> TopicChoice:
    made = TopicChoice()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_topics(MANY)
    made.show()
    return made


def shown(choice: TopicChoice) -> list[str]:
    return [chip.text() for chip in choice.findChildren(QPushButton) if chip.isVisible()]


def press(choice: TopicChoice, text: str) -> None:
    (chip,) = [one for one in choice.findChildren(QPushButton) if one.text() == text]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)


def test_frequent_topics_are_shown_and_all_when_asked_for(choice: TopicChoice) -> None:
    few = len(shown(choice))

    choice.more.click()

    assert few == 14
    assert len(shown(choice)) == 80


def test_topic_is_looked_for_chosen_and_stays_in_view(choice: TopicChoice, qtbot: QtBot) -> None:
    choice.more.click()
    QTest.keyClicks(choice.filter, "topic 79")
    found = shown(choice)

    with qtbot.waitSignal(choice.changed):
        press(choice, "topic 79")
    choice.more.click()

    assert found == ["topic 79"]
    assert choice.chosen == ("topic-79",)
    assert shown(choice)[-1] == "topic 79"


def test_chosen_topics_that_go_are_no_longer_chosen(choice: TopicChoice) -> None:
    choice.choose(["topic-1", "topic-2", "no-such"])

    choice.show_topics(["topic-2", "topic-3"])

    assert choice.chosen == ("topic-2",)
    assert not choice.more.isVisible()


def test_chips_lie_inside_and_apart(choice: TopicChoice) -> None:
    choice.more.click()

    places = [chip.geometry() for chip in choice.findChildren(QPushButton) if chip.isVisible()]

    assert max(place.right() for place in places) < 500
    assert not any(one.intersects(other) for one, other in pairwise(places))


@pytest.fixture
def line(qtbot: QtBot) -> TopicLine:
    made = TopicLine()
    qtbot.addWidget(made)
    made.know(["array", "binary-tree", "tree"])
    made.show()
    return made


def offered(line: TopicLine) -> list[str]:
    model = line.offers.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def popup(line: TopicLine) -> QAbstractItemView:
    """The list below the line."""
    found = line.offers.popup()
    assert found is not None
    return found


def test_topic_is_completed_behind_the_others(line: TopicLine) -> None:
    QTest.keyClicks(line, "array, tre")
    found = offered(line)

    QTest.keyClick(popup(line), Qt.Key.Key_Down)
    QTest.keyClick(popup(line), Qt.Key.Key_Return)

    assert found == ["binary-tree", "tree"]
    assert line.text() == "array, binary-tree, "
    assert line.topics == ("array", "binary-tree")


def test_down_lists_all_topics(line: TopicLine) -> None:
    QTest.keyClick(line, Qt.Key.Key_Down)

    assert offered(line) == ["array", "binary-tree", "tree"]
    assert popup(line).isVisible()
    popup(line).hide()


def test_chinese_commas_part_topics_too(line: TopicLine) -> None:
    line.setText("数组，树, ，图 ")

    assert line.topics == ("数组", "树", "图")
