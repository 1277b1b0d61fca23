"""Tabs in the real window: opening, going round, closing, and the next start."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QMenu, QToolButton

from reader.core.post import PostId
from reader.ui.browsing.tabs_feature import TabsFeature
from reader.ui.navigation import HOME, Place
from reader.ui.panes.note_link import NoteLink
from tests.ui.desk import PATIENCE_MS, Desk, find_input

OpenDesk = Callable[..., Desk]
MERGE, HEAP, GAUSS = "notes:Sorting/merge", "notes:Sorting/heap", "notes:Maths/gauss"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """The module's window with one tab, at home."""
    feature = desk.window.feature(TabsFeature)
    feature.close_others(desk.window.area.tabs.at)
    desk.window.area.go(Place(HOME))
    return desk


def titles(desk: Desk) -> list[str]:
    """What the row of tabs says, the current one in brackets; nothing while it is hidden."""
    row = desk.window.feature(TabsFeature).row
    if not row.isVisible():
        return []
    texts = [row.bar.tabText(index) for index in range(row.bar.count())]
    texts[row.bar.currentIndex()] = f"[{texts[row.bar.currentIndex()]}]"
    return texts


def open_aside(desk: Desk, post: str) -> None:
    """Open a note in a tab of its own, shown, and wait until it is painted."""
    with (
        desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS),
        desk.window.area.opening_aside(is_behind=False),
    ):
        desk.window.reading.open_post(post)


def click_row(
    desk: Desk,
    view: QAbstractItemView,
    text: str,
    button: Qt.MouseButton,
    keys: Qt.KeyboardModifier,
) -> None:
    *_, index = view.model().match(
        view.model().index(0, 0),
        0,
        text,
        -1,
        Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly,
    )
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), button, keys, view.visualRect(index).center())


def test_one_tab_has_no_row(desk: Desk) -> None:
    desk.open_note(MERGE)

    assert titles(desk) == []


@pytest.mark.parametrize(
    ("button", "keys", "expected"),
    [
        (MIDDLE, Qt.KeyboardModifier.NoModifier, ["[Latest updates]", "Merge sort"]),
        (LEFT, CONTROL, ["[Latest updates]", "Merge sort"]),
        (LEFT, CONTROL | SHIFT, ["Latest updates", "[Merge sort]"]),
    ],
)
def test_card_opens_in_a_tab_of_its_own(
    desk: Desk, button: Qt.MouseButton, keys: Qt.KeyboardModifier, expected: list[str]
) -> None:
    click_row(desk, desk.window.area.feed.list, "Merge sort", button, keys)

    assert titles(desk) == expected


def test_menu_of_a_card_opens_it_in_a_tab(desk: Desk) -> None:
    feed = desk.window.area.feed
    place = feed.list.visualRect(feed.list.model().index(0, 0)).center()
    feed.list.customContextMenuRequested.emit(place)
    (menu,) = [menu for menu in feed.findChildren(QMenu) if menu.isVisible()]

    next(x for x in menu.actions() if x.text() == "Open in a new tab").trigger()
    menu.close()
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)

    assert len(titles(desk)) == 2
    assert desk.window.area.tabs.at == 1


def test_category_of_the_tree_opens_in_a_tab_of_its_own(desk: Desk) -> None:
    click_row(desk, desk.tree, "Sorting", MIDDLE, Qt.KeyboardModifier.NoModifier)

    assert titles(desk) == ["[Latest updates]", "Sorting"]


def test_enter_with_control_opens_a_card_in_a_tab(desk: Desk) -> None:
    feed = desk.window.area.feed.list
    feed.enter()
    feed.setCurrentIndex(feed.model().index(0, 0))

    QTest.keyClick(feed, Qt.Key.Key_Return, CONTROL)

    assert len(titles(desk)) == 2


def test_hit_opens_in_a_tab_with_its_matches_marked(desk: Desk) -> None:
    desk.search("crocodile")
    results = desk.window.area.results.list

    QTest.mouseClick(results.viewport(), MIDDLE, pos=results.visualRect(first(results)).center())
    is_searching = desk.window.area.is_searching
    desk.window.commands["tab.next"].trigger()

    assert is_searching
    desk.wait(lambda: "1 / 2" in desk.words(desk.window.area.finder.bar))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (CONTROL, ["[Search: crocodile]", "Merge sort"]),
        (CONTROL | SHIFT, ["Search: crocodile", "[Merge sort]"]),
    ],
)
@pytest.mark.parametrize("is_answered", [True, False])
def test_enter_with_control_in_the_search_box_opens_the_best_hit_in_a_tab(
    desk: Desk, keys: Qt.KeyboardModifier, expected: list[str], *, is_answered: bool
) -> None:
    box = desk.window.tree.search
    if is_answered:
        desk.search("crocodile")
    else:
        box.setText("crocodile")

    QTest.keyClick(box, Qt.Key.Key_Return, keys)

    assert desk.soon(lambda: titles(desk) == expected)
    box.clear()


@pytest.mark.parametrize("row", ["Sorting", "sorting"])
def test_enter_with_control_opens_a_row_of_the_tree_in_a_tab(desk: Desk, row: str) -> None:
    desk.click_row(desk.tree, row)
    desk.window.area.go(Place(HOME))
    desk.tree.setFocus()

    QTest.keyClick(desk.tree, Qt.Key.Key_Return, CONTROL)

    desk.wait(lambda: len(titles(desk)) == 2)
    assert desk.window.area.tabs.at == 0


def test_note_to_resume_opens_in_a_tab(desk: Desk) -> None:
    desk.window.area.offer_to_resume(desk.window.library.snapshot.by_id[PostId(HEAP)])
    (button,) = [
        button
        for button in desk.window.area.feed.findChildren(QToolButton)
        if button.text().startswith("Resume")
    ]

    QTest.mouseClick(button, MIDDLE)

    assert titles(desk) == ["[Latest updates]", "Heap sort"]


def first(view: QAbstractItemView) -> QModelIndex:
    return view.model().index(0, 0)


def test_related_note_opens_in_a_tab(desk: Desk) -> None:
    desk.window.resize(1360, 860)
    desk.open_note(MERGE)
    neighbours = desk.window.side.neighbours
    desk.wait(lambda: bool(neighbours.findChildren(NoteLink)))
    link = neighbours.findChildren(NoteLink)[0]

    QTest.mouseClick(link, LEFT, CONTROL, QPoint(20, 10))

    assert titles(desk) == ["[Merge sort]", link.text()]


@pytest.mark.parametrize(
    ("button", "keys"), [(MIDDLE, Qt.KeyboardModifier.NoModifier), (LEFT, CONTROL)]
)
def test_link_of_a_page_opens_behind_it(
    desk: Desk, button: Qt.MouseButton, keys: Qt.KeyboardModifier
) -> None:
    desk.open_note(MERGE)

    desk.click_on_page("article a[href^='yandu://post/']", button, keys)

    desk.wait(lambda: titles(desk) == ["[Merge sort]", "Heap sort"])
    assert desk.heading() == "Merge sort"


def test_letters_of_a_link_open_it_in_a_tab(desk: Desk) -> None:
    desk.open_note(MERGE)
    desk.evaluate("document.querySelector('article a[href^=\"yandu://post/\"]').scrollIntoView()")

    desk.window.area.page_said.emit(
        "follow", {"url": "yandu://post/notes:Sorting/heap", "isNewTab": True}
    )

    assert titles(desk) == ["Merge sort", "[Heap sort]"]


def test_tab_keeps_its_way_and_its_scroll(desk: Desk) -> None:
    desk.open_note(MERGE)
    desk.evaluate("readerView.goToFraction(0.4)")
    desk.wait(lambda: abs(desk.reader.scroll_position() - 0.4) < 0.02)
    open_aside(desk, HEAP)
    assert not desk.window.area.history.can_go_back

    desk.window.commands["tab.previous"].trigger()

    desk.wait_for("document.title === 'Merge sort' && Math.abs(readerView.fraction() - 0.4) < 0.02")
    assert desk.window.area.history.can_go_back


def test_tabs_are_gone_through_by_key_and_number(desk: Desk) -> None:
    desk.open_note(MERGE)
    open_aside(desk, HEAP)
    open_aside(desk, GAUSS)
    seen = []

    for command in ("tab.next", "tab.previous", "tab.2", "tab.last", "tab.7"):
        desk.window.commands[command].trigger()
        seen.append(desk.window.area.tabs.at)

    assert seen == [0, 2, 1, 2, 2]


def test_keys_reach_the_tabs_from_the_page(desk: Desk) -> None:
    desk.open_note(MERGE)
    open_aside(desk, HEAP)

    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_Tab, CONTROL)
    desk.wait(lambda: titles(desk) == ["[Merge sort]", "Heap sort"])
    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_W, CONTROL)

    desk.wait(lambda: desk.window.area.tabs.current.place.address.endswith("heap"))  # type: ignore[union-attr]  # it has a place
    assert titles(desk) == []


def test_closed_tab_comes_back_where_it_was(desk: Desk) -> None:
    desk.open_note(MERGE)
    open_aside(desk, HEAP)

    desk.window.commands["tab.close"].trigger()
    closed = titles(desk)
    desk.window.commands["tab.reopen"].trigger()

    assert (closed, titles(desk)) == ([], ["Merge sort", "[Heap sort]"])


def test_last_tab_goes_home_when_it_is_closed(desk: Desk) -> None:
    desk.open_note(MERGE)

    desk.window.commands["tab.close"].trigger()

    assert desk.window.area.feed.isVisible()
    assert not desk.window.area.history.can_go_back


def test_tab_is_closed_by_its_button_and_by_the_middle_one(desk: Desk) -> None:
    open_aside(desk, HEAP)
    open_aside(desk, GAUSS)
    bar = desk.window.feature(TabsFeature).row.bar

    QTest.mouseClick(bar.tabButton(1, bar.ButtonPosition.RightSide), LEFT)
    left = titles(desk)
    QTest.mouseClick(bar, MIDDLE, pos=bar.tabRect(0).center())

    assert left == ["Latest updates", "[高斯消元]"]
    assert titles(desk) == []


def test_menu_of_a_tab_closes_the_others(desk: Desk) -> None:
    open_aside(desk, HEAP)
    open_aside(desk, GAUSS)
    menu = desk.window.feature(TabsFeature).row.menu_for(1)

    menu.actions()[1].trigger()

    assert desk.window.area.tabs.current.place.address.endswith("heap")  # type: ignore[union-attr]  # it has a place
    assert len(desk.window.area.tabs) == 1


def test_dragged_tab_is_moved_and_stays_current(desk: Desk) -> None:
    open_aside(desk, HEAP)
    bar = desk.window.feature(TabsFeature).row.bar

    bar.moveTab(1, 0)

    assert titles(desk) == ["[Heap sort]", "Latest updates"]
    assert [tab.place.kind for tab in desk.window.area.tabs if tab.place] == ["page", "home"]


def test_new_tab_begins_at_home(desk: Desk) -> None:
    desk.open_note(MERGE)

    desk.window.commands["tab.new"].trigger()

    assert titles(desk) == ["Merge sort", "[Latest updates]"]
    assert desk.window.area.feed.isVisible()


def test_next_start_has_the_tabs_with_their_ways(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.open_note(MERGE)
    desk.open_note(HEAP)
    open_aside(desk, GAUSS)
    desk.window.commands["tab.previous"].trigger()
    desk.wait_for("document.title === 'Heap sort'")
    desk.close()

    again = open_desk()

    again.wait(lambda: again.window.features.is_whole)
    assert titles(again) == ["[Heap sort]", "高斯消元"]
    again.window.commands["go.back"].trigger()
    again.wait_for("document.title === 'Merge sort'")


def test_start_with_a_note_adds_it_to_the_tabs(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.open_note(MERGE)
    open_aside(desk, GAUSS)
    desk.close()

    again = open_desk(target=f"yandu://post/{HEAP}")

    again.wait(lambda: again.window.features.is_whole)
    assert titles(again) == ["Merge sort", "高斯消元", "[Heap sort]"]
