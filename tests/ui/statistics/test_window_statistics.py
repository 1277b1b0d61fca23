"""The statistics in the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.core.slug import Slug
from reader.services.progress import Submission
from reader.ui.navigation import STATISTICS, Place
from reader.ui.statistics.feature import StatisticsFeature
from tests.ui.desk import Desk

TODAY = dt.datetime(2026, 6, 15, 9)  # noqa: DTZ001 - the user's wall clock


def show_statistics(desk: Desk) -> StatisticsFeature:
    desk.progress.database.now = lambda: TODAY
    for days, verdict in ((2, "WA"), (1, "AC"), (0, "AC")):
        at = TODAY - dt.timedelta(days)
        kept = Submission(Slug("coin-change"), "pass", verdict, "", 1, 1, 1.0, 1.0, at)
        desk.progress.add_submission(kept)
    feature = desk.window.feature(StatisticsFeature)
    desk.window.area.go(Place(STATISTICS))
    desk.wait(lambda: feature.pane.topics.rowCount() > 0)
    return feature


def test_figures_and_tables_tell_what_was_done(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()

    pane = show_statistics(desk).pane

    words = desk.words(pane)
    assert "1 / 65" in words
    assert "67%" in words
    assert "days in a row" in words
    cells = [pane.topics.model().index(0, column).data() for column in range(4)]
    assert cells[2:] == ["3", "67%"]


def test_days_are_walked_by_the_keys_and_said(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    grid = show_statistics(desk).pane.grid
    grid.choose(TODAY.date())

    QTest.keyClick(grid, Qt.Key.Key_Up)

    yesterday = (TODAY - dt.timedelta(1)).date()
    assert grid.day == yesterday
    assert grid.accessibleDescription() == f"{yesterday.isoformat()}: submissions and reviews: 1"


def test_years_before_can_be_turned_to(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    at = TODAY.replace(year=TODAY.year - 1, day=1)
    kept = Submission(Slug("coin-change"), "pass", "AC", "", 1, 1, 1.0, 1.0, at)
    desk.progress.add_submission(kept)
    pane = show_statistics(desk).pane

    pane.earlier.click()

    assert str(TODAY.year - 1) in desk.words(pane)
    assert not pane.earlier.isEnabled()
    assert pane.later.isEnabled()


@pytest.mark.parametrize("width", [1100, 1900])
def test_year_leaves_no_gap_below_it(open_desk: Callable[[], Desk], width: int) -> None:
    desk = open_desk()
    pane = show_statistics(desk).pane

    desk.window.resize(width, 700)

    assert desk.soon(lambda: pane.grid.height() <= pane.strip.height() <= pane.grid.height() + 20)
