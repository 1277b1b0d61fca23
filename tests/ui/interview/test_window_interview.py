"""A mock interview in the window."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from reader.core.interview.plan import InterviewPlan, VerdictDetail
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.reviews import Reviews
from reader.ui.interview.feature import InterviewFeature
from reader.ui.navigation import INTERVIEW, Place
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.test_window_practice import ACCEPTED, ONLY_EXAMPLES

# Of the bundled problems only that one is of knapsacks and of this difficulty first.
ONE = InterviewPlan(topics=("dynamic-programming",), count=9, minutes=45)


class Clock:
    """A wall clock that tests set."""

    def __init__(self) -> None:
        self.time = dt.datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the user's wall clock

    def __call__(self) -> dt.datetime:
        return self.time

    def pass_time(self, **amount: float) -> None:
        self.time += dt.timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def interview_of(desk: Desk, clock: Clock | None = None) -> InterviewFeature:
    if clock is not None:
        desk.progress.database.now = clock
    return desk.window.feature(InterviewFeature)


def begin(desk: Desk, clock: Clock | None = None, **plan: object) -> InterviewFeature:
    """Begin an interview with coin change in the pane."""
    feature = interview_of(desk, clock)
    chosen = {"topics": ONE.topics, "count": ONE.count, "minutes": ONE.minutes, **plan}
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        feature.begin(InterviewPlan(**chosen))  # type: ignore[arg-type]  # the plan's own fields
    feature.open_problem("coin-change")
    desk.wait(lambda: desk.window.area.reader is not None and "coin-change" in desk.reader.address)
    return feature


def submit(desk: Desk, source: str) -> None:
    desk.editor.set_source(source)
    with desk.qtbot.waitSignal(desk.pane.submitted, timeout=PATIENCE_MS):
        desk.pane.submit()


def test_choices_begin_an_interview(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    feature = interview_of(desk)
    desk.window.area.go(Place(INTERVIEW))

    desk.click_button(feature.pane.form, "dynamic programming")
    desk.click_button(feature.pane.form, "Begin the interview")

    assert feature.current is not None
    assert feature.bar.isVisible()
    assert desk.pane.isVisible()


def test_choices_of_the_last_interview_are_offered_again(open_desk: Callable[[], Desk]) -> None:
    feature = interview_of(open_desk())
    plan = replace(ONE, count=3, hides_titles=False, detail=VerdictDetail.FULL)
    feature.interviews.begin(plan, (Slug("coin-change"),))
    current = feature.interviews.current()
    assert current is not None
    feature.interviews.keep(current.finished(feature.interviews.now))

    feature.parts.area.go(Place(INTERVIEW))

    assert feature.pane.form.plan == plan


def test_what_went_badly_comes_into_the_review_queue(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    feature = begin(desk)
    feature.end()

    desk.click_button(feature.pane.report, "Review")

    reviews = Reviews(desk.progress)
    assert reviews.item(ReviewKind.PROBLEM, "coin-change") is not None


def test_interview_goes_on_after_a_restart(open_desk: Callable[[], Desk], clock: Clock) -> None:
    desk = open_desk()
    begin(desk, clock)
    desk.close()
    clock.pass_time(minutes=20)

    again = open_desk()
    feature = interview_of(again, clock)

    desk.wait(lambda: feature.current is not None and feature.bar.isVisible())
    feature.tick()
    assert "25:00" in again.words(feature.bar)
    assert not again.window.rail.isVisible()


def test_layout_of_the_interview_is_not_kept(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    begin(desk)
    desk.close()

    again = open_desk()
    feature = interview_of(again)
    feature.end()

    assert again.window.tree.isVisible()


def test_history_opens_a_report(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    feature = begin(desk)
    feature.end()
    feature.pane.show_choices()
    desk.window.reading.go_home()
    desk.window.area.go(Place(INTERVIEW))

    desk.click_row(feature.pane.history, feature.pane.history.item(0).text())

    assert feature.pane.report.isVisible()


def test_interview_begins_with_the_starter_code(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    desk.progress.save_draft(Slug("coin-change"), ACCEPTED)

    begin(desk)

    desk.wait(lambda: "pass" in desk.editor.source())
    assert "fewest" not in desk.editor.source()


def test_what_features_bring_later_is_held_back_too(
    open_desk: Callable[[], Desk], clock: Clock
) -> None:
    desk = open_desk()
    begin(desk, clock)
    desk.close()
    again = open_desk()
    feature = interview_of(again, clock)
    again.wait(lambda: again.window.features.is_whole and feature.current is not None)

    feature.tick()

    enabled = {name for name, action in again.window.commands.items() if action.isEnabled()}
    allowed = ("practice.", "view.larger", "view.smaller", "view.normal", "app.quit", "interview.")
    assert {name for name in enabled if not name.startswith(allowed)} == set()
    assert again.buttons(again.pane.results)[:2] == ["Cases", "Result"]
    assert "Solutions" not in again.buttons(again.pane)


def test_time_goes_to_the_problem_at_hand(open_desk: Callable[[], Desk], clock: Clock) -> None:
    desk = open_desk()
    feature = begin(desk, clock)
    assert feature.current is not None
    other = next(slug for slug in feature.current.problems if slug != "coin-change")
    clock.pass_time(minutes=7)
    feature.open_problem(other)
    clock.pass_time(minutes=3)
    feature.pause()
    clock.pass_time(minutes=20)

    feature.end()

    (ended,) = feature.interviews.history()
    results = feature.interviews.report(ended, {}).results
    seconds = {result.problem: result.seconds for result in results}
    assert (seconds[Slug("coin-change")], seconds[other]) == (420, 180)


@pytest.fixture
def desk(desk: Desk) -> Iterator[Desk]:
    """One window for the tests from here on, with no interview in it before or after.

    Those above have a window of their own, as they look at what a home keeps or restart.
    """
    now = desk.progress.database.now
    yield desk
    if interview_of(desk).current is not None:
        interview_of(desk).end()
    desk.progress.database.now = now


def test_titles_and_hints_are_hidden(desk: Desk) -> None:

    begin(desk)

    desk.wait(lambda: desk.heading().startswith("Problem "))
    assert "Coin" not in desk.words(desk.pane)
    assert desk.evaluate("document.querySelectorAll('details').length") == 0
    assert "Note" not in desk.buttons(desk.pane)


def test_hidden_titles_follow_the_language(desk: Desk) -> None:
    begin(desk)
    desk.wait(lambda: desk.heading().startswith("Problem "))

    desk.window.choose_language("zh")

    desk.wait(lambda: desk.heading().startswith("第 "))
    assert desk.heading() in desk.words(desk.pane)


def test_titles_stay_where_that_is_chosen(desk: Desk) -> None:

    begin(desk, hides_titles=False)

    desk.wait(lambda: desk.heading() == "Coin Change")
    assert desk.evaluate("document.querySelectorAll('details').length") == 0


def test_nothing_else_can_be_reached(desk: Desk) -> None:
    feature = begin(desk)
    window = desk.window

    window.reading.open_post("algorithm/knapsack")
    window.practice.open_problem("two-sum")
    window.search_for("knapsack")

    assert window.area.history.current is not None
    assert "coin-change" in window.area.history.current.address
    assert desk.pane.slug == "coin-change"
    assert not window.rail.isVisible()
    assert not window.commands["search.focus"].isEnabled()
    assert feature.current is not None


def test_everything_is_there_again_afterwards(desk: Desk) -> None:
    feature = begin(desk)

    feature.end()
    desk.open_note("algorithm/knapsack")

    assert desk.window.rail.isVisible()
    assert desk.window.commands["search.focus"].isEnabled()
    desk.window.practice.open_problem("coin-change")
    desk.wait_for("document.querySelectorAll('details').length > 0")


@pytest.mark.parametrize(
    ("detail", "source", "word"),
    [
        (VerdictDetail.FULL, ACCEPTED, "Accepted"),
        (VerdictDetail.FULL, ONLY_EXAMPLES, "Wrong answer"),
        (VerdictDetail.PASS_FAIL, ACCEPTED, "Passed"),
        (VerdictDetail.PASS_FAIL, ONLY_EXAMPLES, "Not passed"),
        (VerdictDetail.NONE, ONLY_EXAMPLES, "Submitted"),
    ],
)
def test_verdict_is_told_as_far_as_was_chosen(
    desk: Desk, detail: VerdictDetail, source: str, word: str
) -> None:
    begin(desk, detail=detail)

    submit(desk, source)

    assert desk.pane.results.bar.text == word
    assert ("7" in desk.words(desk.pane.results.result)) is (
        detail is VerdictDetail.FULL and source is ONLY_EXAMPLES
    ) or word == "Accepted"


def test_report_tells_what_was_solved_and_what_to_review(desk: Desk) -> None:
    feature = begin(desk, detail=VerdictDetail.NONE)
    submit(desk, ACCEPTED)

    desk.click_button(feature.bar, "End the interview")
    desk.click_button(feature.bar, "Press again to end it")

    table = feature.pane.report.table
    model, rows = table.model(), range(table.rowCount())
    results = {model.index(row, 0).data(): model.index(row, 1).data() for row in rows}
    assert results["Coin Change"] == "Accepted"
    assert "—" in results.values()
    assert table.isColumnHidden(4)


def test_pause_stops_the_clock_and_covers_the_problems(desk: Desk, clock: Clock) -> None:
    feature = begin(desk, clock)
    clock.pass_time(minutes=10)

    desk.click_button(feature.bar, "Pause")
    clock.pass_time(hours=3)
    feature.tick()
    covered = not desk.pane.isVisible()
    desk.click_button(feature.pane, "Go on")

    assert covered
    assert "35:00" in desk.words(feature.bar)
    assert desk.pane.isVisible()


def test_interview_ends_when_its_time_is_up(desk: Desk, clock: Clock) -> None:
    feature = begin(desk, clock)
    clock.pass_time(minutes=46)

    feature.tick()

    assert feature.current is None
    assert feature.pane.report.isVisible()


def test_what_is_written_stays_when_one_comes_back_to_a_problem(desk: Desk) -> None:
    feature = begin(desk)
    desk.wait(lambda: "pass" in desk.editor.source())
    desk.editor.rewrite(ONLY_EXAMPLES)
    desk.wait(lambda: desk.progress.draft(Slug("coin-change")) == ONLY_EXAMPLES)
    assert feature.current is not None
    other = next(slug for slug in feature.current.problems if slug != "coin-change")

    feature.open_problem(other)
    desk.wait(lambda: desk.pane.slug == other and "coinChange" not in desk.editor.source())
    feature.open_problem("coin-change")

    desk.wait(lambda: "coinChange" in desk.editor.source())
    assert desk.editor.source() == ONLY_EXAMPLES


def test_growth_of_what_was_accepted_stands_in_the_report(desk: Desk) -> None:
    feature = begin(desk)
    submit(desk, ACCEPTED)

    feature.end()

    table = feature.pane.report.table
    desk.wait(lambda: not table.isColumnHidden(4))
    growth = [str(table.model().index(row, 4).data()) for row in range(table.rowCount())]
    assert any(words.startswith("n") for words in growth)
