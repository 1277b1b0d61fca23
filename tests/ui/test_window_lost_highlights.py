"""Highlights whose words have gone: known without a look, led to, attached to other words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.article_text import read_article
from reader.core.highlight import Anchor, Highlight, Ink
from reader.core.post import PostId
from reader.ui.highlights.feature import HIGHLIGHTS, HighlightsFeature
from reader.ui.navigation import Place
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.notes import write_notes
from tests.ui.test_window_highlights import MERGE, painted, select

KNAPSACK = PostId("algorithm/knapsack")
GONE = Anchor("These words were cut out of the note long ago.", heading="The crocodile invariant")


@pytest.fixture
def work(desk: Desk) -> Iterator[HighlightsFeature]:
    """The feature, with nothing highlighted before and after."""
    feature = desk.window.feature(HighlightsFeature)
    for one in feature.shelf.all():
        feature.shelf.remove(one.id)
    yield feature
    for one in feature.shelf.all():
        feature.shelf.remove(one.id)
    feature.lost_bar.put_away()


@pytest.fixture
def lost(desk: Desk, work: HighlightsFeature) -> Highlight:
    """A highlight that is lost, led to from the list."""
    made = work.shelf.add(MERGE, Ink.INDIGO, GONE)
    work.shelf.note_places(MERGE, [(made.id, None)])
    desk.window.area.go(Place(HIGHLIGHTS))
    assert work.pane is not None
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.click_row(work.pane.list, GONE.quote)
    desk.wait(lambda: work.page.post == MERGE)
    return made


def test_edited_note_is_looked_through_without_being_opened(
    open_over: Callable[[Path], Desk], tmp_path: Path
) -> None:
    folder = write_notes(tmp_path / "edited" / "notes")
    desk = open_over(folder)
    work = desk.window.feature(HighlightsFeature)
    made = work.shelf.add(MERGE, Ink.AMBER, Anchor("always bites the larger one", "The crocodile "))
    file = folder / "Sorting" / "merge.md"

    file.write_text(file.read_text("utf-8").replace("The crocodile always bites", "It eats"))
    desk.window.library.indexer.start()

    desk.wait(lambda: [one.is_lost for one in work.shelf.of_post(MERGE)] == [True])
    assert desk.window.area.reader is None
    assert work.shelf.find(made.id) is not None


def test_lost_highlight_leads_to_the_heading_it_was_under(
    desk: Desk, work: HighlightsFeature, lost: Highlight
) -> None:
    desk.wait_for(
        """(() => {
            const box = document.getElementById('the-crocodile-invariant').getBoundingClientRect();
            return box.top >= 0 && box.bottom <= innerHeight && scrollY > 100;
        })()"""
    )
    assert work.lost_bar.isVisible()
    assert work.lost_bar.lost is not None
    assert work.lost_bar.lost.id == lost.id


def test_lost_highlight_is_attached_to_what_is_selected(
    desk: Desk, work: HighlightsFeature, lost: Highlight
) -> None:
    select(desk, "bites the larger")

    desk.click_button(work.lost_bar, "Attach to the selection")

    desk.wait(lambda: painted(desk) == "bites the larger")
    (now,) = work.shelf.all()
    assert (now.id, now.colour, now.is_lost) == (lost.id, Ink.INDIGO, False)
    assert now.anchor.quote == "bites the larger"
    assert not work.lost_bar.isVisible()


def test_without_a_selection_one_is_asked_for(
    desk: Desk, work: HighlightsFeature, lost: Highlight
) -> None:
    desk.evaluate("getSelection().removeAllRanges(); 1")

    desk.click_button(work.lost_bar, "Attach to the selection")

    desk.wait(lambda: "select words in the note first" in desk.words(work.lost_bar))
    assert [one.id for one in work.shelf.all()] == [lost.id]


@pytest.mark.usefixtures("lost")
def test_lost_highlight_is_dropped_with_a_way_back(desk: Desk, work: HighlightsFeature) -> None:
    desk.click_button(work.lost_bar, "Delete")
    left = work.shelf.all()
    is_shown = work.lost_bar.isVisible()
    desk.click_button(work.undo_bar, "Undo")

    assert (left, is_shown) == ([], False)
    assert [one.anchor.quote for one in work.shelf.all()] == [GONE.quote]


@pytest.mark.usefixtures("lost")
def test_bar_goes_with_the_page(desk: Desk, work: HighlightsFeature) -> None:
    desk.window.reading.go_home()

    assert not work.lost_bar.isVisible()


def test_highlight_of_a_note_that_is_gone_says_so(desk: Desk, work: HighlightsFeature) -> None:
    gone = work.shelf.add(PostId("a/gone"), Ink.AMBER, Anchor("words"))
    before = desk.window.area.history.current

    work.go_to(gone)

    assert desk.window.area.history.current == before
    assert "not there any more" in desk.window.status.text


def test_text_read_from_html_is_that_of_the_page(desk: Desk, work: HighlightsFeature) -> None:
    work.shelf.add(KNAPSACK, Ink.AMBER, GONE)  # the page of a note without any is not read
    desk.open_note(KNAPSACK)
    desk.wait(lambda: bool(work.page._page.text))
    html = str(desk.evaluate("document.querySelector('article').innerHTML"))

    read = read_article(html[html.index("</header>") :], desk.heading())

    assert read.squeezed.text == work.page._page.squeezed.text
    assert [text for _, text in read.headings] == [text for _, text in work.page._page.headings]


def test_bar_leaves_a_narrow_window_as_narrow_as_it_is(work: HighlightsFeature) -> None:
    work.lost_bar.ensurePolished()

    assert work.lost_bar.minimumSizeHint().width() < 400
