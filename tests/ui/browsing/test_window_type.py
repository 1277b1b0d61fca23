"""The type of notes: changed while looking at it, kept, and each library's own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.services.settings import load_settings
from reader.services.typography import Typography, read_typography
from reader.ui.browsing.type_feature import TypeFeature
from reader.ui.browsing.type_popover import TypePopover
from tests.ui.desk import Desk

OpenDesk = Callable[..., Desk]
MERGE, BUNDLED = "notes:Sorting/merge", "algorithm/lca"
STYLE = "getComputedStyle(document.body)"


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window of the test's own with a note open and the popover beside it."""
    desk = open_desk()
    desk.open_note(MERGE)
    desk.window.feature(TypeFeature).open()
    return desk


def popover(desk: Desk) -> TypePopover:
    return desk.window.feature(TypeFeature).popover


def kept(desk: Desk) -> object:
    return read_typography(load_settings(desk.paths.settings).typography)


def tick_own(desk: Desk) -> None:
    box = popover(desk).own
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))


@pytest.mark.parametrize(
    ("name", "steps", "expected"),
    [
        ("size", 22, f"{STYLE}.fontSize === '22px'"),
        ("leading", 40, f"{STYLE}.lineHeight === '34px'"),
        ("measure", 24, "getComputedStyle(document.querySelector('article')).maxWidth === '408px'"),
    ],
)
def test_slider_changes_the_page_at_once(desk: Desk, name: str, steps: int, expected: str) -> None:
    popover(desk).sliders[name].setValue(steps)

    assert desk.soon_on_page(expected)


def test_serif_is_a_click_away(desk: Desk) -> None:
    QTest.mouseClick(popover(desk).font_button("serif"), Qt.MouseButton.LeftButton)

    assert desk.soon_on_page(f"{STYLE}.fontFamily.includes('Serif')")


def test_type_is_kept_and_is_there_from_the_first_paint_of_the_next_start(
    desk: Desk, open_desk: OpenDesk
) -> None:
    popover(desk).sliders["size"].setValue(20)
    desk.wait(lambda: kept(desk).common == Typography(size=20))  # type: ignore[attr-defined]  # a table
    settings = desk.window.settings
    desk.close()

    again = open_desk(settings)

    again.wait(lambda: again.window.area.reader is not None and again.reader.is_ready)
    assert again.evaluate(f"{STYLE}.fontSize") == "20px"


def test_library_has_a_type_of_its_own(desk: Desk) -> None:
    tick_own(desk)
    popover(desk).sliders["size"].setValue(24)
    desk.wait_for(f"{STYLE}.fontSize === '24px'")

    desk.open_note(BUNDLED)
    elsewhere = desk.evaluate(f"{STYLE}.fontSize")
    desk.open_note(MERGE)

    assert elsewhere == "17px"
    desk.wait_for(f"{STYLE}.fontSize === '24px'")


def test_library_gives_its_own_type_up(desk: Desk) -> None:
    tick_own(desk)
    popover(desk).sliders["size"].setValue(24)

    tick_own(desk)

    assert desk.soon_on_page(f"{STYLE}.fontSize === '17px'")


def test_reset_gives_the_type_as_designed(desk: Desk) -> None:
    popover(desk).sliders["size"].setValue(24)
    desk.wait_for(f"{STYLE}.fontSize === '24px'")

    QTest.mouseClick(popover(desk).reset, Qt.MouseButton.LeftButton)

    desk.wait_for(f"{STYLE}.fontSize === '17px'")
    assert desk.soon(lambda: desk.window.settings.typography == ())


def test_closed_window_has_kept_the_last_change(desk: Desk) -> None:
    popover(desk).sliders["measure"].setValue(50)

    desk.close()

    assert kept(desk).common == Typography(measure=50)  # type: ignore[attr-defined]  # a table
