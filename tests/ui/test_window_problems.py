"""The list of problems in the window: narrowed, sorted, walked, and kept in lists."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from reader.core.post import PostId
from reader.core.problem_standing import Standing, Status
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.progress import Submission
from reader.services.reviews import Reviews
from reader.ui.models.problem_table import ProblemColumn
from reader.ui.navigation import PROBLEMS, Place
from reader.ui.practice.name_dialog import NameDialog
from reader.ui.practice.problem_list import ProblemList
from reader.ui.practice.topic_rings import TopicRing
from tests.ui.desk import Desk

COINS, TREES = Slug("coin-change"), Slug("binary-tree-inorder-traversal")


@pytest.fixture
def problems(desk: Desk) -> Iterator[ProblemList]:
    """The list, wide enough for all its columns, with nothing narrowed."""
    desk.window.resize(1600, 900)
    desk.window.practice.show_list()
    shown = desk.window.area.problems
    yield shown
    shown.filters.clear()


def submit(desk: Desk, slug: Slug, verdict: str) -> None:
    """Have a submission kept as if it had been judged."""
    moment = dt.datetime.fromisoformat("2026-03-01T12:00:00")
    desk.progress.add_submission(Submission(slug, "", verdict, "", 1, 1, 1.0, 1.0, moment))
    desk.window.practice.fill_list()


def slugs(problems: ProblemList) -> list[str]:
    return [one.problem.slug for one in problems.shown()]


def choose(problems: ProblemList, box: str, words: str) -> None:
    """Choose in the box whose first line says ``box``, as a hand does."""
    found = next(one for one in problems.filters.findChildren(QComboBox) if one.itemText(0) == box)
    found.setCurrentText(words)
    found.activated.emit(found.currentIndex())


def test_list_of_a_tab_that_came_back_is_filled(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()

    desk.window.area.go(Place(PROBLEMS))

    assert COINS in slugs(desk.window.area.problems)


@pytest.mark.parametrize(
    ("box", "words", "kept"),
    [
        ("Difficulty", "easy", lambda one: one.problem.difficulty == "easy"),
        ("Topic", "knapsack", lambda one: "knapsack" in one.problem.topics),
        ("Status", "tried", lambda one: one.status is Status.TRIED),
    ],
)
def test_box_narrows_the_list(
    desk: Desk, problems: ProblemList, box: str, words: str, kept: Callable[[Standing], bool]
) -> None:
    submit(desk, TREES, "WA")

    choose(problems, box, words)

    assert slugs(problems)
    assert all(kept(one) for one in problems.shown())


def test_note_narrows_the_list_by_its_title(desk: Desk, problems: ProblemList) -> None:
    title = desk.window.library.snapshot.by_id[PostId("algorithm/knapsack")].title

    choose(problems, "Note", title)

    assert COINS in slugs(problems)
    assert {one.note for one in problems.shown()} == {title}


def test_words_narrow_the_list_and_down_leads_into_it(desk: Desk, problems: ProblemList) -> None:
    problems.filters.search.setFocus()

    QTest.keyClicks(problems.filters.search, "coin")
    QTest.keyClick(problems.filters.search, Qt.Key.Key_Down)

    assert COINS in slugs(problems)
    desk.wait(problems.table.hasFocus)


def test_due_problems_alone_are_listed(desk: Desk, problems: ProblemList) -> None:
    Reviews(desk.progress).add(ReviewKind.PROBLEM, COINS, "Coin Change")
    desk.window.practice.fill_list()

    desk.click_button(problems.filters, "Due")

    assert slugs(problems) == [COINS]
    assert not problems.table.isColumnHidden(ProblemColumn.DUE)


def test_nothing_that_matches_says_so_and_leads_back(desk: Desk, problems: ProblemList) -> None:
    everything = len(slugs(problems))
    problems.filters.search.setText("no such problem")

    desk.wait(lambda: "No problem matches" in words_of(problems))
    desk.click_button(problems, "Show all problems")

    assert len(slugs(problems)) == everything


def words_of(problems: ProblemList) -> str:
    return "\n".join(one.text() for one in problems.findChildren(QLabel) if one.isVisible())


def test_ring_tells_how_far_a_topic_is_and_narrows_to_it(desk: Desk, problems: ProblemList) -> None:
    submit(desk, COINS, "AC")
    ring = next(one for one in problems.findChildren(TopicRing) if one.topic == "heap")

    QTest.mouseClick(ring, Qt.MouseButton.LeftButton)

    assert all("heap" in one.problem.topics for one in problems.shown())
    assert ring.isChecked()
    everything = problems.findChildren(TopicRing)[0]
    assert everything.accessibleName().startswith("All problems: ")


@pytest.mark.parametrize("column", list(ProblemColumn))
def test_every_column_sorts(desk: Desk, problems: ProblemList, column: ProblemColumn) -> None:
    submit(desk, COINS, "WA")
    Reviews(desk.progress).add(ReviewKind.PROBLEM, COINS, "Coin Change")
    desk.window.practice.fill_list()
    before = slugs(problems)

    problems.table.sortByColumn(column, Qt.SortOrder.DescendingOrder)

    assert sorted(slugs(problems)) == sorted(before)
    assert slugs(problems) != before
    problems.table.sortByColumn(ProblemColumn.TITLE, Qt.SortOrder.AscendingOrder)


def test_next_problem_is_that_of_the_list_as_it_is_narrowed(
    desk: Desk, problems: ProblemList
) -> None:
    choose(problems, "Topic", "knapsack")
    first, second = slugs(problems)[:2]
    desk.window.practice.open_problem(first)

    desk.window.commands["practice.next"].trigger()
    after = desk.pane.slug
    desk.window.commands["practice.previous"].trigger()

    assert (after, desk.pane.slug) == (second, first)


def test_list_has_an_end(desk: Desk, problems: ProblemList) -> None:
    last = slugs(problems)[-1]
    desk.window.practice.open_problem(last)

    with desk.qtbot.waitSignal(desk.window.practice.complained):
        desk.window.commands["practice.next"].trigger()

    assert desk.pane.slug == last


def test_problem_is_picked_among_those_that_are_listed(desk: Desk, problems: ProblemList) -> None:
    choose(problems, "Topic", "heap")
    listed = slugs(problems)

    desk.click_button(problems, "Pick one")

    assert desk.pane.slug in listed


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, without a display
def test_list_is_made_filled_shown_and_deleted(desk: Desk, problems: ProblemList) -> None:
    open_menu(desk, problems, COINS)
    pick(problems, "Add to a new list…")
    give_name(problems, "This week")

    desk.wait(lambda: desk.window.practice.problem_lists.lists() == {"This week": (COINS,)})
    choose(problems, "List", "This week")
    assert slugs(problems) == [COINS]
    open_menu(desk, problems, COINS)
    pick(problems, "Take out of “This week”")
    assert slugs(problems) == []
    desk.click_button(problems, "Lists")
    pick(problems, "Delete the list “This week”")
    assert desk.window.practice.problem_lists.lists() == {}


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, without a display
def test_new_list_is_shown_empty_and_keeps_its_problems_under_another_name(
    desk: Desk, problems: ProblemList
) -> None:
    lists = desk.window.practice.problem_lists
    desk.click_button(problems, "Lists")
    pick(problems, "New list…")
    give_name(problems, "R&D")
    empty = desk.words(problems)
    lists.add("R&D", COINS)
    desk.click_button(problems, "Lists")
    pick(problems, "Rename “R&&D”…")
    give_name(problems, "Later")

    assert "Nothing is in this list yet." in empty
    assert lists.lists() == {"Later": (COINS,)}
    assert slugs(problems) == [COINS]
    lists.delete("Later")


@pytest.mark.qt_log_ignore("This plugin does not support")  # a menu, without a display
def test_name_that_is_taken_is_refused_while_it_is_typed(desk: Desk, problems: ProblemList) -> None:
    problems.lists.show_lists({"twice": ()})
    problems.lists.open("", QPoint())
    pick(problems, "New list…")
    (dialog,) = problems.findChildren(NameDialog)

    QTest.keyClicks(dialog.field, "twice")
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "Make it"]

    assert not button.isEnabled()
    assert "There is one of this name" in desk.words(dialog)
    dialog.close()


def test_list_whose_name_is_taken_is_refused(desk: Desk, problems: ProblemList) -> None:
    desk.window.practice.problem_lists.create("twice")

    with desk.qtbot.waitSignal(desk.window.practice.complained) as told:
        problems.lists.created.emit("twice", "")

    assert "already" in str(told.args)
    desk.window.practice.problem_lists.delete("twice")


def give_name(problems: ProblemList, name: str) -> None:
    """Type a name into the dialog that asks for one, and press Enter."""
    dialog = next(one for one in problems.findChildren(NameDialog) if one.isVisible())
    dialog.field.setText(name)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def open_menu(desk: Desk, problems: ProblemList, slug: Slug) -> None:
    """Press L on the row of a problem."""
    row = slugs(problems).index(slug)
    problems.table.setCurrentIndex(problems.table.model().index(row, ProblemColumn.TITLE))
    QTest.keyClick(problems.table, Qt.Key.Key_L)
    desk.wait(problems.lists.menu.isVisible)


def pick(problems: ProblemList, words: str) -> None:
    """Choose in the menu that is open."""
    menu = problems.lists.menu
    chosen = next(act for act in menu.actions() if act.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(chosen).center())


def test_slash_leads_to_the_search_box(desk: Desk, problems: ProblemList) -> None:
    problems.enter()

    QTest.keyClick(problems.table, Qt.Key.Key_Slash)

    assert desk.focus() is problems.filters.search


def test_buttons_of_the_list_can_be_hit(problems: ProblemList) -> None:
    buttons = [one for one in problems.findChildren(QPushButton) if one.isVisible()]

    assert min(one.height() for one in buttons) >= 28
    assert problems.childAt(QPoint(5, 5)) is None


def test_topics_are_named_and_looked_for_in_the_interface_s_language(
    desk: Desk, problems: ProblemList
) -> None:
    desk.window.choose_language("zh")
    boxes = problems.filters.findChildren(QComboBox)
    desk.wait(lambda: any(box.findText("动态规划") >= 0 for box in boxes))

    problems.filters.search.setText("动态规划")

    listed = problems.shown()
    assert listed
    assert all("dynamic-programming" in one.problem.topics for one in listed)


def test_header_names_the_list_as_it_does_other_places(desk: Desk, problems: ProblemList) -> None:
    (named,) = [x for x in desk.window.area.header.findChildren(QLabel) if x.text()]

    assert named.text() == "Problems"
