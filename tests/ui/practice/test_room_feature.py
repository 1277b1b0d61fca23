"""In a narrow window the tree gives way to practice, and comes back after it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.core.slug import Slug
from reader.ui.practice.room_feature import RoomFeature
from tests.ui.desk import Desk

COINS, TREES = Slug("coin-change"), Slug("binary-tree-inorder-traversal")


@pytest.fixture
def narrow(desk: Desk) -> Iterator[Desk]:
    """A window of 1100 pixels with its tree."""
    desk.window.feature(RoomFeature)
    desk.window.resize(1100, 700)
    desk.window.tree.show()
    yield desk
    desk.window.practice.put_away()
    desk.window.tree.show()


def test_tree_gives_way_and_comes_back(narrow: Desk) -> None:
    narrow.window.practice.open_problem(COINS)
    is_shown = narrow.window.tree.isVisible()
    narrow.window.practice.put_away()

    assert (is_shown, narrow.window.tree.isVisible()) == (False, True)


def test_pane_has_its_share_of_the_room_that_the_tree_left(narrow: Desk) -> None:
    narrow.window.practice.share = 0.5

    narrow.window.practice.open_problem(COINS)

    narrow.wait(lambda: abs(narrow.pane.width() - narrow.window.area.width()) < 40)
    assert narrow.pane.width() > 480


def test_tree_that_was_shown_again_stays(narrow: Desk) -> None:
    narrow.window.practice.open_problem(COINS)
    narrow.window.toggle_tree()

    narrow.window.practice.open_problem(TREES)

    assert narrow.window.tree.isVisible()


def test_tree_that_the_user_had_hidden_stays_hidden(narrow: Desk) -> None:
    narrow.window.toggle_tree()
    narrow.window.practice.open_problem(COINS)

    narrow.window.practice.put_away()

    assert not narrow.window.tree.isVisible()


def test_tree_comes_back_as_the_window_becomes_wide(narrow: Desk) -> None:
    narrow.window.practice.open_problem(COINS)

    narrow.window.resize(1400, 800)

    assert narrow.soon(narrow.window.tree.isVisible)


def test_tree_gives_way_as_the_window_becomes_narrow(narrow: Desk) -> None:
    narrow.window.resize(1400, 800)
    narrow.window.practice.open_problem(COINS)

    narrow.window.resize(1100, 700)

    assert narrow.soon(lambda: not narrow.window.tree.isVisible())


def test_tree_that_was_shown_again_stays_in_a_window_made_narrower(narrow: Desk) -> None:
    narrow.window.practice.open_problem(COINS)
    narrow.window.toggle_tree()

    narrow.window.resize(1000, 700)

    assert narrow.window.tree.isVisible()


def test_wide_window_keeps_its_tree(narrow: Desk) -> None:
    narrow.window.resize(1400, 800)

    narrow.window.practice.open_problem(COINS)

    assert narrow.window.tree.isVisible()
