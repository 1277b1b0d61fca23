"""Highlights in the real window: made on the page, kept, found again, listed, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.core.highlight import Anchor, Highlight, Ink
from reader.core.page_text import PageText
from reader.core.post import PostId
from reader.core.quote_anchor import make_anchor
from reader.ui.highlights.feature import HIGHLIGHTS, HighlightsFeature
from reader.ui.highlights.quote_link import QuoteLink
from reader.ui.navigation import Place
from tests.ui.desk import Desk, find_input
from tests.ui.notes import write_notes

MERGE = PostId("notes:Sorting/merge")
_SELECT = """(() => {
    const walker = document.createTreeWalker(document.querySelector('article'), 4);
    const range = document.createRange();
    const put = (end, words) => {
        while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            if (end) range.setEnd(walker.currentNode, at + words.length);
            else range.setStart(walker.currentNode, at);
            walker.previousNode();
            return true;
        }
        return false;
    };
    const isThere = put(false, %r) && put(true, %r);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    return isThere;
})()"""


@pytest.fixture
def work(desk: Desk) -> HighlightsFeature:
    """The feature, with nothing highlighted."""
    feature = desk.window.feature(HighlightsFeature)
    for one in feature.shelf.all():
        feature.shelf.remove(one.id)
    desk.open_note(MERGE)
    desk.wait(lambda: painted(desk) == "")
    desk.wait_for("document.querySelector('.ink-card') === null")
    return feature


def select(desk: Desk, first: str, last: str = "") -> None:
    """Select from the beginning of ``first`` to the end of ``last`` on the page."""
    desk.wait_for(_SELECT % (first, last or first))


def press(desk: Desk, key: str) -> None:
    QTest.keyClicks(find_input(desk.reader), key)


def mark(desk: Desk, work: HighlightsFeature, words: str, key: str = "1") -> Highlight:
    """Highlight words of the page that is open, and wait until they are painted."""
    before = {one.id for one in work.shelf.all()}
    select(desk, words)
    press(desk, key)
    desk.wait(lambda: {one.id for one in work.shelf.all()} > before)
    desk.wait(lambda: words in painted(desk))
    return next(one for one in work.shelf.all() if one.id not in before)


def painted(desk: Desk) -> str:
    """All words that are painted, each range on a line."""
    code = """[...CSS.highlights]
        .filter(([name]) => /^yandu-(amber|celadon|indigo|vermilion)$/.test(name))
        .flatMap(([, highlight]) => [...highlight]).map((range) => range.toString()).join('\\n')"""
    return str(desk.evaluate(code))


def test_key_highlights_what_is_selected(desk: Desk, work: HighlightsFeature) -> None:
    made = mark(desk, work, "bites the larger", key="2")

    assert (made.post, made.colour, made.anchor.quote) == (MERGE, Ink.CELADON, "bites the larger")
    assert made.anchor.heading == "The crocodile invariant"
    assert made.anchor.prefix.endswith("The crocodile always ")


def test_page_opened_again_at_once_shows_nothing_that_was_just_removed(
    desk: Desk, work: HighlightsFeature
) -> None:
    made = mark(desk, work, "bites the larger")

    work.shelf.remove(made.id)
    desk.window.area.page_painted.emit(desk.reader.address)  # before the rest are found anew

    assert desk.soon(lambda: painted(desk) == "")


def test_toolbar_by_the_selection_highlights_in_its_colours(
    desk: Desk, work: HighlightsFeature
) -> None:
    select(desk, "second array")
    press(desk, "")
    desk.evaluate("dispatchEvent(new PointerEvent('pointerup'))")
    desk.wait_for("document.querySelectorAll('.ink-bar .ink-dot').length === 4")

    desk.click_on_page(".ink-bar [data-ink=vermilion]")

    desk.wait(lambda: [one.colour for one in work.shelf.all()] == [Ink.VERMILION])
    assert desk.soon_on_page("!document.querySelector('.ink-bar')")


def test_highlight_runs_through_elements_and_formulas(desk: Desk, work: HighlightsFeature) -> None:
    select(desk, "halves make", "so all")
    press(desk, "3")

    desk.wait(lambda: bool(work.shelf.all()))
    assert work.shelf.all()[0].anchor.quote == "halves make a whole in $O(n)$, so all"
    desk.wait_for("document.querySelectorAll('.katex[data-ink=indigo]').length === 1")
    assert painted(desk).split("\n") == ["halves make a whole in ", ", so all"]


def test_highlights_stay_when_the_note_is_loaded_again(desk: Desk, work: HighlightsFeature) -> None:
    mark(desk, work, "bites the larger")

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.window.area.reload_page()

    assert desk.soon(lambda: painted(desk) == "bites the larger")


def test_click_opens_the_note_which_is_kept_on_leaving(desk: Desk, work: HighlightsFeature) -> None:
    mark(desk, work, "The crocodile always bites the larger one.")

    desk.click_on_page("#the-crocodile-invariant + p")
    desk.wait_for("document.activeElement?.matches('.ink-card textarea') === true")
    press(desk, "So which way?")
    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_Escape)

    desk.wait(lambda: [one.note for one in work.shelf.all()] == ["So which way?"])
    assert desk.soon_on_page(
        "document.querySelector('.margin-note')?.textContent === 'So which way?'"
    )


def test_note_can_be_written_at_once(desk: Desk, work: HighlightsFeature) -> None:
    select(desk, "bites the larger")
    press(desk, "m")

    desk.wait_for("document.activeElement?.matches('.ink-card textarea') === true")
    assert [one.colour for one in work.shelf.all()] == [Ink.AMBER]


def test_card_recolours(desk: Desk, work: HighlightsFeature) -> None:
    made = mark(desk, work, "The crocodile always bites the larger one.")
    desk.click_on_page("#the-crocodile-invariant + p")

    desk.click_on_page(".ink-card [data-ink=indigo]")

    desk.wait(lambda: work.shelf.of_post(MERGE)[0].colour is Ink.INDIGO)
    desk.wait_for("document.querySelector('.ink-card [data-ink=indigo]').ariaPressed === 'true'")
    assert work.shelf.of_post(MERGE)[0].id == made.id


def test_deleted_highlight_comes_back_by_undo(desk: Desk, work: HighlightsFeature) -> None:
    made = mark(desk, work, "The crocodile always bites the larger one.")
    desk.click_on_page("#the-crocodile-invariant + p")

    desk.click_on_page(".ink-card .ink-remove")
    desk.wait(lambda: work.shelf.all() == [] and painted(desk) == "")
    desk.click_button(work.undo_bar, "Undo")

    desk.wait(lambda: painted(desk) == made.anchor.quote)
    assert work.shelf.all() == [made]


def test_same_words_again_only_change_their_colour(desk: Desk, work: HighlightsFeature) -> None:
    made = mark(desk, work, "bites the larger", key="1")

    select(desk, "bites the larger")
    press(desk, "4")

    desk.wait(lambda: [one.colour for one in work.shelf.all()] == [Ink.VERMILION])
    assert work.shelf.all()[0].id == made.id


def test_statement_of_a_problem_has_no_highlights(desk: Desk, work: HighlightsFeature) -> None:
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.window.reading.show_statement("coin-change")

    assert work.page.post == ""


def test_side_pane_lists_those_of_the_note_and_leads_there(
    desk: Desk, work: HighlightsFeature
) -> None:
    mark(desk, work, "bites the larger")
    desk.evaluate("scrollTo(0, 0)")

    (link,) = work.side.findChildren(QuoteLink, options=Qt.FindChildOption.FindChildrenRecursively)
    link.click()

    assert desk.soon_on_page("scrollY > 200")


def test_all_highlights_are_listed_by_note_and_narrowed(
    desk: Desk, work: HighlightsFeature
) -> None:
    add(work, "a/gone", "lost words", Ink.AMBER)
    add(work, "algorithm/knapsack", "some words", Ink.INDIGO)
    mark(desk, work, "bites the larger", key="3")

    desk.window.commands["go.highlights"].trigger()
    pane = work.pane
    assert pane is not None
    everything = desk.rows(pane.list)
    pane.inks[Ink.INDIGO].click()
    blue = [one.anchor.quote for one in pane.listed]
    pane.search.setText("larger")

    assert everything[0] == "Merge sort"
    assert everything[-2:] == ["a/gone", "lost words"]
    assert sorted(blue) == ["bites the larger", "some words"]
    assert [one.anchor.quote for one in pane.listed] == ["bites the larger"]
    pane.search.clear()
    pane.inks[Ink.INDIGO].click()


def test_click_in_the_list_goes_to_the_place(desk: Desk, work: HighlightsFeature) -> None:
    mark(desk, work, "bites the larger")
    desk.window.area.go(Place(HIGHLIGHTS))
    assert work.pane is not None

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.click_row(work.pane.list, "bites the larger")

    desk.wait_for("document.querySelector('.ink-flash') !== null || scrollY > 200")


def test_delete_key_takes_a_row_away(desk: Desk, work: HighlightsFeature) -> None:
    mark(desk, work, "bites the larger")
    desk.window.area.go(Place(HIGHLIGHTS))
    assert work.pane is not None
    work.pane.list.setCurrentIndex(work.pane.model.index(1))

    QTest.keyClick(work.pane.list, Qt.Key.Key_Delete)

    assert work.shelf.all() == []
    assert desk.rows(work.pane.list) == []


def test_quote_that_the_note_no_longer_has_is_said_to_be_lost(
    desk: Desk, work: HighlightsFeature
) -> None:
    add(work, MERGE, "These words were cut out of the note long ago.", Ink.AMBER)

    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=60_000):
        desk.window.area.reload_page()

    desk.wait(lambda: [one.is_lost for one in work.shelf.all()] == [True])
    assert desk.soon(
        lambda: "any more" in work.side.findChildren(QuoteLink)[0].accessibleDescription()
    )


def test_highlights_are_exported_to_one_file(
    desk: Desk, work: HighlightsFeature, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(desk, work, "bites the larger")
    path = tmp_path / "marks.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    desk.window.commands["highlights.export"].trigger()

    desk.wait(path.exists)
    text = path.read_text(encoding="utf-8")
    assert "## [Merge sort](<yandu://post/notes%3ASorting/merge>)" in text
    assert "### The crocodile invariant\n\n> bites the larger\n" in text


def test_highlights_outlive_the_window(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.open_note(MERGE)
    mark(first, first.window.feature(HighlightsFeature), "bites the larger")
    first.close()

    second = open_desk()
    second.open_note(MERGE)
    second.window.feature(HighlightsFeature)

    assert second.soon(lambda: painted(second) == "bites the larger")


def add(work: HighlightsFeature, post: str, quote: str, ink: Ink) -> Highlight:
    """Keep a highlight of a note that is not open."""
    anchor: Anchor = make_anchor(PageText(quote), (0, len(quote)))
    return work.shelf.add(PostId(post), ink, anchor)


def test_code_is_highlighted_across_its_colours(desk: Desk, work: HighlightsFeature) -> None:
    desk.open_note("algorithm/knapsack")
    desk.wait_for(
        """(() => {
            const code = document.querySelector('figure.code pre code, figure.code pre');
            getSelection().selectAllChildren(code);
            return code.querySelectorAll('span').length > 3;
        })()"""
    )
    code = str(desk.evaluate("getSelection().toString()")).strip()

    press(desk, "2")

    desk.wait(lambda: [one.anchor.quote.strip() for one in work.shelf.all()] == [code])
    assert desk.soon(lambda: painted(desk).strip() == code)


def test_characters_of_two_units_do_not_shift_what_is_painted(
    desk: Desk, work: HighlightsFeature
) -> None:
    desk.evaluate(
        "document.querySelector('article > p').firstChild.insertData(0, '😀🌳 ')",
    )

    made = mark(desk, work, "bites the larger")
    select(desk, "🌳 Two sorted")
    press(desk, "4")

    desk.wait(lambda: len(work.shelf.all()) == 2)
    desk.wait(lambda: set(painted(desk).split("\n")) == {"bites the larger", "🌳 Two sorted"})
    assert made.anchor.quote == "bites the larger"


def test_edited_file_keeps_its_highlights_and_loses_what_was_cut(
    open_over: Callable[[Path], Desk], tmp_path: Path
) -> None:
    folder = write_notes(tmp_path / "edited" / "notes")
    desk = open_over(folder)
    work = desk.window.feature(HighlightsFeature)
    desk.open_note(MERGE)
    desk.wait(lambda: work.page.post == MERGE)
    mark(desk, work, "always bites the larger")
    mark(desk, work, "sort that needs no second array")
    file = folder / "Sorting" / "merge.md"
    text = file.read_text(encoding="utf-8")

    text = text.replace("## Splitting", "A paragraph put in.\n\n## Splitting")
    text = text.replace("bites the larger", "bites at the larger")
    file.write_text(text.replace("See [[heap]] for a sort that needs no second array.", ""))
    desk.window.library.indexer.start()

    desk.wait(lambda: painted(desk) == "always bites at the larger")
    assert desk.soon(lambda: [one.is_lost for one in work.shelf.of_post(MERGE)].count(True) == 1)


def test_toolbar_copies_formulas_as_their_tex(desk: Desk, work: HighlightsFeature) -> None:
    select(desk, "halves make", "so all")
    desk.evaluate("dispatchEvent(new PointerEvent('pointerup'))")
    desk.wait_for("document.querySelector('.ink-bar .ink-copy') !== null")

    desk.click_on_page(".ink-bar .ink-copy")

    clipboard = QApplication.clipboard()
    assert desk.soon(lambda: clipboard.text() == "halves make a whole in $O(n)$, so all")


def test_export_of_nothing_asks_for_no_file(
    desk: Desk, work: HighlightsFeature, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *told: asked.append(told))

    desk.window.commands["highlights.export"].trigger()

    assert asked == []
    assert desk.window.status.text == "Nothing is highlighted yet."


def test_note_is_written_from_the_list_by_the_keyboard(desk: Desk, work: HighlightsFeature) -> None:
    mark(desk, work, "bites the larger")
    desk.window.area.go(Place(HIGHLIGHTS))
    assert work.pane is not None
    work.pane.list.setCurrentIndex(work.pane.model.index(1))

    QTest.keyClick(work.pane.list, Qt.Key.Key_F2)
    desk.wait_for("document.activeElement?.matches('.ink-card textarea') === true")
    press(desk, "By keys")
    QTest.keyClick(find_input(desk.reader), Qt.Key.Key_Escape)

    desk.wait(lambda: [one.note for one in work.shelf.all()] == ["By keys"])
