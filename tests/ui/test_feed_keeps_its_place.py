"""The feed while the library is read anew: what one looks at stays in view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.post import Post
from reader.ui.panes.home_feed import HomeFeed
from reader.ui.theme.controller import ThemeController
from tests.ui.patience import soon
from tests.ui.test_models import make_post

_MANY = 1500


@pytest.fixture(scope="module")
def posts() -> tuple[Post, ...]:
    return tuple(make_post(f"note{number:05}") for number in range(_MANY))


@pytest.fixture
def feed(qtbot: QtBot, qapp: QApplication, posts: Sequence[Post]) -> HomeFeed:
    feed = HomeFeed(ThemeController(qapp, "light"))
    qtbot.addWidget(feed)
    feed.resize(900, 700)
    feed.show_posts(LibrarySnapshot.of(posts), PostFilter())
    feed.show()
    qtbot.waitUntil(lambda: feed.list.verticalScrollBar().maximum() > 162 * (_MANY - 10))
    return feed


def _top(feed: HomeFeed) -> tuple[str, int]:
    """Return the first card in view, and how far above the list's head it begins."""
    index = feed.list.indexAt(QPoint(feed.list.viewport().width() // 2, 0))
    return str(index.data()), feed.list.visualRect(index).y()


@pytest.mark.parametrize("row", [3, 1400])
def test_card_at_the_head_stays_there_when_notes_come_above_it(
    qtbot: QtBot, feed: HomeFeed, posts: Sequence[Post], row: int
) -> None:
    feed.list.verticalScrollBar().setValue(162 * row + 40)
    before = _top(feed)

    feed.take_library(LibrarySnapshot.of((*posts, make_post("x1"), make_post("x2"))))

    assert soon(qtbot, lambda: _top(feed) == before)


def test_head_of_the_list_shows_what_came_on_top(
    qtbot: QtBot, feed: HomeFeed, posts: Sequence[Post]
) -> None:
    feed.take_library(LibrarySnapshot.of((*posts, make_post("x1"))))

    assert soon(qtbot, lambda: _top(feed)[0] == make_post("x1").title)


def test_nothing_is_listed_anew_where_nothing_changed(
    feed: HomeFeed, posts: Sequence[Post]
) -> None:
    resets: list[None] = []
    feed.list.model().modelReset.connect(lambda: resets.append(None))

    feed.take_library(LibrarySnapshot.of(posts))

    assert resets == []


def test_current_card_stays_current(feed: HomeFeed, posts: Sequence[Post]) -> None:
    feed.list.setCurrentIndex(feed.list.model().index(2, 0))
    current = feed.list.currentIndex().data()

    feed.take_library(LibrarySnapshot.of((*posts, make_post("x1"))))

    assert feed.list.currentIndex().data() == current
    assert feed.list.currentIndex().row() == 3


def test_card_that_went_leaves_the_list_where_it_can_be(
    qtbot: QtBot, feed: HomeFeed, posts: Sequence[Post]
) -> None:
    feed.list.setCurrentIndex(feed.list.model().index(900, 0))
    feed.list.verticalScrollBar().setValue(162 * 900)

    feed.take_library(LibrarySnapshot.of(posts[:3]))

    qtbot.waitUntil(lambda: _top(feed)[0] == posts[2].title)
    assert not feed.list.currentIndex().isValid()


def test_who_scrolls_meanwhile_is_not_taken_elsewhere(
    qtbot: QtBot, feed: HomeFeed, posts: Sequence[Post]
) -> None:
    bar = feed.list.verticalScrollBar()
    bar.setValue(162 * 1400)
    feed.take_library(LibrarySnapshot.of((*posts, make_post("x1"))))

    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)

    qtbot.waitUntil(lambda: bar.maximum() > 162 * (_MANY - 10))
    assert bar.value() == 0


def test_note_that_changed_is_shown_anew(
    qtbot: QtBot, feed: HomeFeed, posts: Sequence[Post]
) -> None:
    changed = replace(posts[-1], title="Another title")

    feed.take_library(LibrarySnapshot.of((*posts[:-1], changed)))

    assert soon(qtbot, lambda: _top(feed)[0] == "Another title")
