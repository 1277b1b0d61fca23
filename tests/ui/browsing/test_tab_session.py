"""Tabs between two starts."""

from __future__ import annotations

import json

import pytest

from reader.core.library import PostFilter
from reader.core.reading import ReadingState
from reader.ui.browsing.tab_session import MOST_PLACES, MOST_TABS, decode_tabs, encode_tabs
from reader.ui.browsing.tabs import TabList
from reader.ui.navigation import HOME, PAGE, Place

NOTE = Place(PAGE, "yandu://post/笔记", "end", 0.25)
FILTERED = Place(
    HOME,
    filter=PostFilter(
        ("a", "b"),
        ("t",),
        "lib",
        "s",
        2024,
        ReadingState.READING,
        is_bookmarked=True,
        has_problem=True,
    ),
)


def through_json(tabs: TabList) -> TabList:
    restored = TabList()
    restored.restore(*decode_tabs(json.loads(json.dumps(encode_tabs(tabs)))))
    return restored


def test_tabs_come_back_with_their_way() -> None:
    tabs = TabList()
    for place in (Place(HOME), FILTERED, NOTE):
        tabs.current.history.visit(place)
    tabs.current.history.back()
    tabs.add(NOTE)

    restored = through_json(tabs)

    assert [tab.place for tab in restored] == [FILTERED, NOTE]
    assert restored.current.history.places == (Place(HOME), FILTERED, NOTE)
    assert restored.current.history.can_go_forward


def test_long_ways_and_rows_are_kept_around_where_one_is() -> None:
    tabs = TabList()
    for number in range(3 * MOST_PLACES):
        tabs.current.history.visit(Place(PAGE, f"yandu://post/{number}"))
    for number in range(2 * MOST_TABS):
        tabs.add(Place(PAGE, f"yandu://post/t{number}"))
    tabs.activate(MOST_TABS)
    shown = tabs.current.place

    restored = through_json(tabs)

    assert len(restored) == MOST_TABS
    assert restored.current.place == shown


def test_end_of_a_long_way_is_kept() -> None:
    tabs = TabList()
    for number in range(3 * MOST_PLACES):
        tabs.current.history.visit(Place(PAGE, f"yandu://post/{number}"))

    restored = through_json(tabs)

    assert len(restored.current.history.places) == MOST_PLACES
    assert restored.current.place == Place(PAGE, f"yandu://post/{3 * MOST_PLACES - 1}")


@pytest.mark.parametrize(
    "kept",
    [
        None,
        [],
        {"tabs": 1},
        {"tabs": [1, {}, {"places": 2}, {"places": [3, {"kind": 4}]}]},
        {"at": "x", "tabs": []},
    ],
)
def test_nothing_of_use_gives_no_tabs(kept: object) -> None:
    assert decode_tabs(kept) == ((), 0)


def test_odd_values_are_left_out() -> None:
    kept = {
        "at": 7,
        "tabs": [
            {
                "at": None,
                "places": [
                    {"kind": "home", "scroll": "x", "filter": {"year": "x", "state": 3, "tags": 1}}
                ],
            }
        ],
    }

    (tab,), at = decode_tabs(kept)

    assert (tab.place, at) == (Place(HOME), 0)
