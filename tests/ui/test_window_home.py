"""The home feed: what is listed, and what the filters leave of it."""

from __future__ import annotations

from reader.core.library import PostFilter
from tests.ui.desk import Desk


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
