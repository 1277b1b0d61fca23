"""Closing the window and starting again: everything is as it was left."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.slug import Slug
from tests.ui.desk import Desk
from tests.ui.test_window_practice import ACCEPTED, COINS, take_problem, wait_for_verdict

OpenDesk = Callable[[], Desk]
MERGE = "notes:Sorting/merge"


def test_note_is_shown_again_at_its_scroll(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.open_note(MERGE)
    first.evaluate("readerView.goToFraction(0.6)")
    first.wait(lambda: abs(first.reader.scroll_position() - 0.6) < 0.02)
    first.close()

    second = open_desk()

    second.wait(lambda: second.window.area.reader is not None)
    second.wait_for("document.title.includes('Merge')")
    assert second.soon_on_page("Math.abs(readerView.fraction() - 0.6) < 0.02")


def test_feed_offers_to_resume_the_note_read_last(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.open_note(MERGE)
    first.window.reading.go_home()
    first.close()

    second = open_desk()
    second.window.commands["go.home"].trigger()

    assert "Resume “Merge sort”" in second.buttons(second.window.area.feed)


def test_layout_is_as_it_was_left(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.window.resize(780, 640)  # the screen is one of 800
    first.splitter.setSizes([290, 400, 0, 0])
    sizes = first.splitter.sizes()
    first.close()

    second = open_desk()

    assert second.window.size().toTuple() == (780, 640)
    assert second.splitter.sizes()[0] == sizes[0]


def test_hidden_tree_stays_hidden(open_desk: OpenDesk) -> None:
    first = open_desk()
    first.window.commands["view.tree"].trigger()
    first.close()

    second = open_desk()

    assert not second.window.tree.isVisible()


def test_problem_comes_back_with_draft_and_submissions(open_desk: OpenDesk) -> None:
    first = open_desk()
    take_problem(first, ACCEPTED)
    first.pane.submit()
    wait_for_verdict(first, "Accepted")
    first.editor.set_source("# second thoughts\n")
    first.close()

    second = open_desk()

    second.wait(lambda: second.pane.slug == COINS)
    assert second.editor.source() == "# second thoughts\n"
    assert [kept.source for kept in second.progress.submissions(COINS)] == [ACCEPTED]
    assert second.progress.solved() == {Slug("coin-change")}


def test_theme_and_language_are_kept(open_desk: OpenDesk) -> None:
    desk = open_desk()

    desk.window.choose_theme("sepia")
    desk.window.choose_language("zh")

    written = desk.paths.settings.read_text(encoding="utf-8")
    assert 'theme = "sepia"' in written
    assert 'language = "zh"' in written


def test_window_closes_while_a_program_runs(open_desk: OpenDesk) -> None:
    desk = open_desk()
    take_problem(
        desk, "class Solution:\n    def coinChange(self, coins, amount):\n        while 1: 0\n"
    )
    desk.pane.submit()
    desk.wait(lambda: desk.pane.results.bar.text == "Running…")

    desk.close()

    assert not desk.window.isVisible()
