"""The home feed: what is listed, and what the filters leave of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.library import PostFilter
from reader.core.reading import ReadingState
from reader.services.paths import find_paths
from reader.services.settings import Settings
from tests.ui.desk import PATIENCE_MS, Desk


def test_feed_lists_the_newest_note_first(desk: Desk) -> None:
    listed = desk.feed()

    assert listed[:3] == ["Merge sort", "Heap sort", "高斯消元"]
    assert listed[-1] == "Loose leaf"


def test_category_of_the_tree_filters_the_feed(desk: Desk) -> None:
    desk.click_row(desk.tree, "Sorting")

    assert desk.feed() == ["Merge sort", "Heap sort"]


def test_tags_add_up(desk: Desk) -> None:
    desk.click_row(desk.tree, "sorting")
    desk.click_row(desk.tree, "heap")

    assert desk.filter() == PostFilter(tags=("sorting", "heap"))
    assert desk.feed() == ["Heap sort"]


def test_tag_clicked_again_leaves_the_filter(desk: Desk) -> None:
    desk.click_row(desk.tree, "heap")

    desk.click_row(desk.tree, "heap")

    assert desk.filter() == PostFilter()


def test_chip_takes_its_filter_away(desk: Desk) -> None:
    desk.click_row(desk.tree, "Sorting")
    desk.click_row(desk.tree, "recursion")

    desk.click_button(desk.window.area.feed, "#recursion")

    assert desk.filter() == PostFilter(category=("Sorting",))
    assert desk.feed() == ["Merge sort", "Heap sort"]


def test_back_leads_through_the_filters(desk: Desk) -> None:
    desk.click_row(desk.tree, "Sorting")
    desk.click_row(desk.tree, "heap")

    desk.window.commands["go.back"].trigger()
    assert desk.filter() == PostFilter(category=("Sorting",))
    desk.window.commands["go.forward"].trigger()

    assert desk.filter() == PostFilter(category=("Sorting",), tags=("heap",))


def test_notes_with_problems_are_chosen_by_a_chip(desk: Desk) -> None:
    desk.click_button(desk.window.area.feed, "With problems")

    assert desk.filter() == PostFilter(has_problem=True)
    assert desk.feed() == problem_notes(desk)


def test_one_click_clears_all_filters(desk: Desk) -> None:
    desk.click_row(desk.tree, "Sorting")
    desk.click_row(desk.tree, "recursion")
    desk.click_button(desk.window.area.feed, "With problems")

    desk.click_button(desk.window.area.feed, "Clear all filters")

    assert desk.filter() == PostFilter()
    assert "Clear all filters" not in desk.buttons(desk.window.area.feed)


def test_nothing_found_offers_to_take_filters_away(desk: Desk) -> None:
    total = len(desk.window.library.snapshot.posts)
    desk.click_row(desk.tree, "heap")

    desk.click_button(desk.window.area.feed, "Mastered")
    desk.wait(lambda: f"Without any filter: {total}" in desk.buttons(desk.window.area.feed))
    desk.click_button(desk.window.area.feed, "Without “Mastered”: 1")

    assert desk.feed() == ["Heap sort"]


def test_filters_outlive_the_window(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.window.features.make_now()
    first.click_row(first.tree, "Sorting")
    first.click_button(first.window.area.feed, "Unread")
    chosen = first.filter()
    first.close()

    second = open_desk()
    second.window.features.make_now()

    assert chosen == PostFilter(("Sorting",), state=ReadingState.UNREAD)
    assert second.filter() == chosen


def test_feed_says_why_there_are_no_notes_until_the_catalogue_can_be_read(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    catalogue = find_paths(tmp_path / "home").catalogue
    catalogue.mkdir(parents=True)
    with closing(Desk(qapp, tmp_path / "home", settings)) as desk:
        desk.qtbot = qtbot
        library = desk.window.library
        desk.window.show()
        with qtbot.waitSignal(library.unreadable, timeout=PATIENCE_MS):
            desk.window.start()
        before = desk.words(desk.window.area.feed)
        catalogue.rmdir()
        with qtbot.waitSignal(library.shown, timeout=PATIENCE_MS):
            library.load()
        after = desk.words(desk.window.area.feed)

    assert "Your notes cannot be shown. " in before
    assert "Your notes cannot be shown" not in after


def problem_notes(desk: Desk) -> list[str]:
    """The titles of the notes that name problems, newest first."""
    return [post.title for post in desk.window.library.snapshot.posts if post.problems]
