"""All categories and all tags in the real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtTest import QTest

from reader.core.library import PostFilter
from reader.core.overview import tag_overview
from reader.core.post import PostId
from reader.core.reading import ReadingState
from reader.ui.navigation import HOME
from reader.ui.overview.feature import OverviewFeature
from reader.ui.overview.pane import OverviewPane, Shown
from reader.ui.overview.table_model import OverviewColumn, OverviewModel
from reader.ui.panes.tree_row import ALL_WIDTH
from reader.ui.reading_marks.feature import ReadingMarksFeature
from tests.ui.desk import Desk
from tests.ui.test_accessible_names import nameless


@pytest.fixture
def show(desk: Desk) -> Iterator[Callable[[str], OverviewPane]]:
    """Goes to an overview by its command, and waits until it is filled."""
    feature = desk.window.feature(OverviewFeature)

    def show_one(command: str) -> OverviewPane:
        desk.window.commands[command].trigger()
        pane = feature.panes[Shown(command.removeprefix("go."))]
        desk.wait(lambda: pane.table.model().rowCount() > 0)
        return pane

    yield show_one
    for pane in feature.panes.values():
        pane.search.clear()
        pane.table.sortByColumn(OverviewColumn.COUNT, Qt.SortOrder.DescendingOrder)


def row(pane: OverviewPane, name: str) -> list[str]:
    """What the row of a category or tag says."""
    model = pane.table.model()
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (found,) = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, flags)
    return [str(found.siblingAtColumn(column).data()) for column in OverviewColumn]


def test_category_has_its_notes_what_is_read_and_the_latest(
    desk: Desk, show: Callable[[str], OverviewPane]
) -> None:
    marks = desk.window.feature(ReadingMarksFeature).shelf
    marks.set_state(PostId("notes:Sorting/heap"), ReadingState.MASTERED)

    pane = show("go.categories")

    desk.wait(lambda: row(pane, "Sorting")[2] == "1 / 2")
    assert row(pane, "Sorting") == ["Sorting", "2", "1 / 2", "2031-03-01  Merge sort"]
    assert row(pane, "Linear")[1] == "1"
    marks.set_state(PostId("notes:Sorting/heap"), ReadingState.UNREAD)


@pytest.mark.parametrize(
    ("command", "name", "wanted"),
    [
        ("go.categories", "Sorting", PostFilter(("Sorting",))),
        ("go.categories", "Linear", PostFilter(("Maths", "Linear"))),
        ("go.tags", "heap", PostFilter(tags=("heap",))),
    ],
)
def test_row_leads_to_its_notes(
    desk: Desk,
    show: Callable[[str], OverviewPane],
    command: str,
    name: str,
    wanted: PostFilter,
) -> None:
    pane = show(command)

    desk.click_row(pane.table, name)

    place = desk.window.area.history.current
    assert place is not None
    assert (place.kind, desk.filter()) == (HOME, wanted)


def test_name_narrows_and_enter_opens_what_is_left(
    desk: Desk, show: Callable[[str], OverviewPane]
) -> None:
    pane = show("go.categories")

    QTest.keyClicks(pane.search, "linEAR")
    QTest.keyClick(pane.search, Qt.Key.Key_Down)
    QTest.keyClick(pane.table, Qt.Key.Key_Down)
    QTest.keyClick(pane.table, Qt.Key.Key_Return)

    assert desk.filter() == PostFilter(("Maths", "Linear"))


def test_name_of_none_says_so(desk: Desk, show: Callable[[str], OverviewPane]) -> None:
    pane = show("go.tags")

    QTest.keyClicks(pane.search, "no such tag")

    assert "No tag is called so." in desk.words(pane)


def test_segment_leads_to_the_other_table(desk: Desk, show: Callable[[str], OverviewPane]) -> None:
    pane = show("go.categories")

    desk.click_button(pane, "Tags")

    place = desk.window.area.history.current
    assert place is not None
    assert place.kind == Shown.TAGS


def test_what_was_folded_stays_folded(desk: Desk, show: Callable[[str], OverviewPane]) -> None:
    pane = show("go.categories")
    model = pane.table.model()
    (maths,) = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, "Maths")
    pane.table.collapse(maths)
    QTest.keyClicks(pane.search, "linear")

    pane.search.clear()

    (maths,) = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, "Maths")
    assert not pane.table.isExpanded(maths)
    pane.table.expand(maths)


def test_word_at_a_section_of_the_tree_leads_to_its_table(desk: Desk) -> None:
    desk.window.feature(OverviewFeature)
    tree = desk.window.tree.tree
    (section,) = tree.model().match(tree.model().index(0, 0), Qt.ItemDataRole.DisplayRole, "Tags")
    tree.scrollTo(section)
    is_open = tree.isExpanded(section)
    rect = tree.visualRect(section)

    place = QPoint(tree.viewport().width() - ALL_WIDTH // 2, rect.center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)

    current = desk.window.area.history.current
    assert current is not None
    assert current.kind == Shown.TAGS
    assert tree.isExpanded(section) == is_open


def test_every_control_of_the_overview_has_a_name(
    show: Callable[[str], OverviewPane],
) -> None:
    assert nameless(show("go.tags")) == []


def test_rows_nest_as_the_tags_do(desk: Desk, check: Callable[[QAbstractItemModel], None]) -> None:
    model = OverviewModel()
    check(model)

    model.set_nodes(tag_overview(desk.window.library.snapshot))

    assert model.rowCount() > 0
