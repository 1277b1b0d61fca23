"""A row of tabs: which is current, and what comes back after it was closed."""

from __future__ import annotations

import pytest

from reader.ui.browsing.tabs import MOST_CLOSED, TabList
from reader.ui.navigation import PAGE, Place


def place(name: str) -> Place:
    return Place(PAGE, f"yandu://post/{name}")


def row(tabs: TabList) -> str:
    """The tabs by the last letter of their address, the current one in brackets."""
    shown = [tab.place.address[-1] if tab.place else "-" for tab in tabs]
    shown[tabs.at] = f"[{shown[tabs.at]}]"
    return "".join(shown)


@pytest.fixture
def tabs() -> TabList:
    """Four tabs, the second one current."""
    tabs = TabList()
    tabs.current.history.visit(place("a"))
    for name in "dcb":
        tabs.add(place(name))
    tabs.activate(1)
    return tabs


def test_new_tab_stands_right_of_the_current_one(tabs: TabList) -> None:
    tabs.add(place("x"))

    assert row(tabs) == "a[b]xcd"


@pytest.mark.parametrize(("index", "expected"), [(3, "abc[d]"), (0, "[a]bcd"), (9, "a[b]cd")])
def test_tab_is_activated_where_there_is_one(tabs: TabList, index: int, expected: str) -> None:
    tabs.activate(index)

    assert row(tabs) == expected


@pytest.mark.parametrize(("by", "expected"), [(1, "ab[c]d"), (-1, "[a]bcd"), (-2, "abc[d]")])
def test_steps_go_round(tabs: TabList, by: int, expected: str) -> None:
    tabs.step(by)

    assert row(tabs) == expected


@pytest.mark.parametrize(("index", "expected"), [(1, "a[c]d"), (0, "[b]cd"), (3, "a[b]c")])
def test_closing_keeps_the_current_one_or_goes_to_its_neighbour(
    tabs: TabList, index: int, expected: str
) -> None:
    tabs.close(index)

    assert row(tabs) == expected


def test_last_tab_leaves_an_empty_one_and_comes_back_in_its_place(tabs: TabList) -> None:
    tabs.close_others(2)

    tabs.close(0)
    emptied = row(tabs)
    tabs.reopen()

    assert (emptied, row(tabs)) == ("[-]", "[c]")


def test_closed_tabs_come_back_where_they_were_with_their_way(tabs: TabList) -> None:
    tabs[2].history.visit(place("e"))
    tabs.close(2)
    tabs.close(0)

    assert tabs.reopen()
    assert tabs.reopen()

    assert row(tabs) == "ab[e]d"
    assert tabs.current.history.back() == place("c")
    assert not tabs.reopen()


def test_closing_the_others_can_be_undone(tabs: TabList) -> None:
    tabs.close_others(1)
    alone = row(tabs)

    while tabs.reopen():
        pass

    assert alone == "[b]"
    assert sorted(row(tabs)) == sorted("[a]bcd")


def test_only_so_many_closed_tabs_are_kept(tabs: TabList) -> None:
    for _ in range(MOST_CLOSED + 5):
        tabs.add(place("x"))
        tabs.close(2)

    assert sum(tabs.reopen() for _ in range(MOST_CLOSED + 5)) == MOST_CLOSED


@pytest.mark.parametrize(
    ("old", "new", "expected"), [(1, 3, "acd[b]"), (0, 3, "[b]cda"), (3, 0, "da[b]c")]
)
def test_moved_tab_leaves_the_current_one_current(
    tabs: TabList, old: int, new: int, expected: str
) -> None:
    tabs.move(old, new)

    assert row(tabs) == expected


def test_moved_note_is_renamed_in_every_tab_open_or_closed(tabs: TabList) -> None:
    tabs.add(place("a"))
    tabs.close(0)

    tabs.rename("yandu://post/a", "yandu://post/z")
    tabs.reopen()

    assert row(tabs) == "[z]bzcd"
