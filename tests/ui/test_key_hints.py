"""Shortcuts that are named beside what they do are those in force."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton

from reader.core.slug import Slug
from reader.ui.commands import Keys
from reader.ui.navigation import Place
from reader.ui.reading_marks.bookmarks_pane import BookmarksPane
from reader.ui.reading_marks.mark_places import BOOKMARKS
from tests.ui.desk import Desk

CHOSEN: dict[str, Keys] = {
    "search.focus": ("F8",),
    "practice.run": ("F9",),
    "practice.submit": (),
    "practice.format": ("F10",),
    "practice.fold": ("F12",),
    "note.bookmark": ("F6",),
}


@pytest.fixture
def remapped(desk: Desk) -> Iterator[Desk]:
    """The window with other keys chosen while it is there, and its usual ones afterwards."""
    desk.window.features.make_now()
    desk.window.practice.open_problem(Slug("coin-change"))
    desk.window.commands.choose(CHOSEN)
    yield desk
    desk.window.commands.choose({})


def hints(desk: Desk) -> set[str]:
    return {button.toolTip() for button in desk.pane.findChildren(QAbstractButton)}


def test_search_box_names_the_keys_that_lead_to_it(remapped: Desk) -> None:
    box = remapped.window.tree.search
    chosen = box.placeholderText()

    remapped.window.commands.choose({})

    assert (chosen, box.placeholderText()) == ("Search notes  F8", "Search notes  Ctrl+K")


def test_buttons_of_the_practice_pane_name_their_keys(remapped: Desk) -> None:
    assert {
        "Run the examples  F9",
        "Judge on all cases",
        "Format the program  F10",
        "Fold the results  F12",
    } <= hints(remapped)


def test_keys_stay_named_in_another_language(remapped: Desk) -> None:
    remapped.window.choose_language("zh")

    remapped.wait(lambda: "运行示例  F9" in hints(remapped))
    assert remapped.window.tree.search.placeholderText() == "搜索笔记  F8"


def test_empty_list_of_bookmarks_names_the_key_that_fills_it(remapped: Desk) -> None:
    remapped.window.area.go(Place(BOOKMARKS))
    (pane,) = remapped.window.area.findChildren(BookmarksPane)
    chosen = remapped.words(pane)

    remapped.window.commands.choose({**CHOSEN, "note.bookmark": ()})

    assert "or F6, does that." in chosen
    assert "The star above a note does that." in remapped.words(pane)
