"""One problem put into the review queue and taken out of it, from wherever it is shown."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMessageBox

from reader.core.review.memory import Rating
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.reviews import Reviews
from reader.ui.practice.problem_list import ProblemList
from reader.ui.review.feature import ReviewFeature
from reader.ui.review.queue_tools import QueueTools
from tests.ui.desk import Desk

COINS = Slug("coin-change")


@pytest.fixture
def tools(desk: Desk) -> Iterator[QueueTools]:
    """The tools of a window whose queue is empty of the problem."""
    yield desk.window.feature(ReviewFeature).tools
    Reviews(desk.progress).remove(ReviewKind.PROBLEM, COINS)


def is_queued(desk: Desk) -> bool:
    item = Reviews(desk.progress).item(ReviewKind.PROBLEM, COINS)
    return item is not None and not item.is_suspended


def test_button_over_the_problems_page_puts_it_in_and_takes_it_out(
    desk: Desk, tools: QueueTools
) -> None:
    desk.window.practice.open_problem(COINS)
    name = tools.button.accessibleName()

    tools.button.click()
    was_queued, other = is_queued(desk), tools.button.accessibleName()
    tools.button.click()

    assert name == "Put this problem into the review queue"
    assert other == "Take this problem out of the review queue"
    assert (was_queued, is_queued(desk), tools.button.isChecked()) == (True, False, False)


def test_button_is_over_pages_of_problems_alone(desk: Desk, tools: QueueTools) -> None:
    desk.window.practice.open_problem(COINS)
    is_over_problem = tools.button.isVisible()

    desk.window.reading.go_home()

    assert (is_over_problem, tools.button.isVisible()) == (True, False)


def test_commands_do_the_same(desk: Desk, tools: QueueTools) -> None:
    desk.window.practice.open_problem(COINS)

    desk.window.commands["review.add"].trigger()
    was_queued = is_queued(desk)
    desk.window.commands["review.take_out"].trigger()

    assert (was_queued, is_queued(desk)) == (True, False)


def test_commands_do_nothing_where_no_problem_is(desk: Desk, tools: QueueTools) -> None:
    before = Reviews(desk.progress).items()

    desk.window.commands["review.add"].trigger()
    desk.window.commands["review.take_out"].trigger()

    assert Reviews(desk.progress).items() == before


def pick(desk: Desk, words: str) -> None:
    """Choose a line of the menu of the problem's row."""
    problems: ProblemList = desk.window.area.problems
    (row,) = [one for one in problems.shown() if one.problem.slug == COINS]
    problems.lists.open_for(row, "Coin Change", QPoint())
    (action,) = [one for one in problems.lists.menu.actions() if one.text() == words]
    action.trigger()
    problems.lists.menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, without a display
def test_menu_of_the_list_puts_it_in_and_takes_it_out(desk: Desk, tools: QueueTools) -> None:
    desk.window.practice.show_list()

    pick(desk, "Put into the review queue")
    was_queued = is_queued(desk)
    pick(desk, "Take out of the review queue")

    assert (was_queued, is_queued(desk)) == (True, False)


def test_problem_that_was_suspended_comes_again(desk: Desk, tools: QueueTools) -> None:
    tools.add(COINS)
    Reviews(desk.progress).suspend(ReviewKind.PROBLEM, COINS, is_suspended=True)

    tools.add(COINS)

    assert is_queued(desk)


@pytest.mark.parametrize(
    ("answer", "is_kept"),
    [(QMessageBox.StandardButton.Yes, False), (QMessageBox.StandardButton.No, True)],
)
def test_reviews_are_not_forgotten_unasked(
    desk: Desk, tools: QueueTools, answer: QMessageBox.StandardButton, is_kept: bool
) -> None:
    tools.add(COINS)
    Reviews(desk.progress).rate(ReviewKind.PROBLEM, COINS, Rating.GOOD)

    QTimer.singleShot(0, lambda: reply(desk, answer))
    tools.take_out(COINS)

    assert is_queued(desk) is is_kept


def reply(desk: Desk, answer: QMessageBox.StandardButton) -> None:
    """Answer the question that is asked."""
    (question,) = [one for one in desk.window.findChildren(QMessageBox) if one.isVisible()]
    question.button(answer).click()
