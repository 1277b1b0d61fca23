"""Reading a note: the page, its outline, and the way back."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from tests.ui.desk import Desk

MERGE, HEAP = "notes:Sorting/merge", "notes:Sorting/heap"
FRACTION = "readerView.fraction()"


def test_card_opens_its_note(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.click_row(desk.window.area.feed.list, "Merge sort")

    assert desk.heading() == "Merge sort"


def test_formulas_are_drawn_without_a_script_of_the_page(desk: Desk) -> None:
    desk.open_note(MERGE)

    assert desk.evaluate("document.querySelectorAll('.katex').length") == 3
    assert desk.evaluate("document.querySelectorAll('.katex-error').length") == 0


def test_outline_lists_the_headings_and_follows_the_scroll(desk: Desk) -> None:
    desk.open_note(MERGE)
    outline = desk.window.side.outline

    desk.evaluate("document.querySelectorAll('h2')[2].scrollIntoView()")
    desk.wait(lambda: outline.currentIndex().data() == "The crocodile invariant")

    assert desk.rows(outline) == ["Splitting", "Joining", "The crocodile invariant"]


def test_click_in_the_outline_goes_to_the_heading(desk: Desk) -> None:
    desk.open_note(MERGE)

    desk.click_row(desk.window.side.outline, "Joining")

    assert desk.soon_on_page(
        "Math.abs(document.querySelectorAll('h2')[1].getBoundingClientRect().top) < 120"
    )


def test_wiki_link_opens_the_other_note(desk: Desk) -> None:
    desk.open_note(MERGE)

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.click_on_page("article a[href^='yandu://post/']")

    assert desk.heading() == "Heap sort"


def test_back_and_forward_keep_the_scroll(desk: Desk) -> None:
    desk.open_note(MERGE)
    desk.evaluate("readerView.goToFraction(0.4)")
    desk.wait(lambda: abs(desk.reader.scroll_position() - 0.4) < 0.02)
    desk.open_note(HEAP)
    desk.evaluate("readerView.goToFraction(0.7)")
    desk.wait(lambda: abs(desk.reader.scroll_position() - 0.7) < 0.02)

    desk.window.commands["go.back"].trigger()
    desk.wait_for(f"document.title.includes('Merge') && Math.abs({FRACTION} - 0.4) < 0.02")
    desk.window.commands["go.forward"].trigger()

    assert desk.soon_on_page(
        f"document.title.includes('Heap') && Math.abs({FRACTION} - 0.7) < 0.02"
    )


def test_note_opens_again_where_it_was_left(desk: Desk) -> None:
    desk.open_note(HEAP)
    desk.evaluate("readerView.goToFraction(0.5)")
    desk.wait(lambda: abs(desk.progress.scroll(HEAP) - 0.5) < 0.02)  # type: ignore[arg-type]
    desk.open_note(MERGE)

    desk.open_note(HEAP)

    assert desk.soon_on_page(f"Math.abs({FRACTION} - 0.5) < 0.02")


@pytest.mark.parametrize("name", ["dark", "sepia", "light"])
def test_page_takes_the_theme_of_the_window(desk: Desk, name: str) -> None:
    desk.open_note(MERGE)

    desk.window.choose_theme(name)

    assert desk.soon_on_page(f"document.documentElement.dataset.theme === {name!r}")


def test_find_on_the_page_counts_the_matches(desk: Desk) -> None:
    desk.open_note(MERGE)

    with desk.qtbot.waitSignal(
        desk.reader.marks_counted, timeout=60_000, check_params_cb=lambda _, total: total == 2
    ):
        desk.window.commands["page.find"].trigger()
        QTest.keyClicks(desk.focus(), "crocodile")

    assert desk.evaluate("readerView.markedTexts().join()") == "crocodile,crocodile"


def test_zoom_enlarges_the_page_and_is_kept(desk: Desk) -> None:
    desk.open_note(MERGE)
    scale = desk.evaluate("devicePixelRatio")

    desk.window.commands["view.larger"].trigger()
    desk.wait_for(f"devicePixelRatio > {scale}")
    assert desk.window.settings.zoom == 1.1
    desk.window.commands["view.normal"].trigger()

    desk.wait_for(f"devicePixelRatio === {scale}")


def test_nothing_leaves_while_reading(desk: Desk) -> None:
    desk.open_note(MERGE)

    assert desk.reader.refusals.last == ()
