"""Reviewing in the window: what comes into the queue, how it is asked and rated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from reader.core.post import PostId
from reader.core.reading import ReadingState
from reader.core.review.memory import Memory, Rating
from reader.core.review.queue import ReviewItem, ReviewKind
from reader.services.post_marks import PostMarkStore
from reader.services.progress import Submission
from reader.ui.reading_marks.feature import ReadingMarksFeature
from reader.ui.reading_marks.reading_clock import BEGUN_S
from reader.ui.review.card_pane import CardPane
from reader.ui.review.feature import REVIEW, ReviewFeature
from tests.ui.desk import PATIENCE_MS, Desk
from tests.ui.test_window_practice import ACCEPTED, COINS, ONLY_EXAMPLES, take_problem

ITO, WHALE = PostId("diffusion/ito-sde"), PostId("more:whale")
LARGEST = "Which is the largest?"


def review_of(desk: Desk) -> ReviewFeature:
    return desk.window.feature(ReviewFeature)


def submit(desk: Desk, source: str) -> None:
    take_problem(desk, source)
    with desk.qtbot.waitSignal(desk.pane.submitted, timeout=PATIENCE_MS):
        desk.pane.submit()


def coins(desk: Desk) -> ReviewItem | None:
    return review_of(desk).reviews.item(ReviewKind.PROBLEM, COINS)


def open_cards(desk: Desk) -> CardPane:
    """Read a note that asks questions, then begin to review."""
    review = review_of(desk)
    PostMarkStore(desk.progress.database).set_state(ITO, ReadingState.READ)
    review.show_queue()
    desk.wait(lambda: len(review.reviews.schedule().due) > 0)
    review.session.go_on()
    desk.wait(lambda: review.cards.card is not None and review.cards.isVisible())
    return review.cards


def enabled_buttons(pane: QWidget) -> list[str]:
    return [button.text() for button in pane.findChildren(QPushButton) if button.isEnabled()]


def on_card(desk: Desk, pane: CardPane, code: str) -> object:
    """What ``code`` is worth on the card's page."""
    assert pane.view is not None
    answers: list[object] = []
    pane.view.run_script(code, answers.append)
    desk.wait(lambda: bool(answers))
    return answers[0]


def wait_on_card(desk: Desk, pane: CardPane, code: str) -> None:
    desk.wait(lambda: on_card(desk, pane, code) is True)


def memory_of(desk: Desk, kind: ReviewKind, key: str) -> Memory | None:
    """What is known of an item that is in the queue."""
    item = review_of(desk).reviews.item(kind, key)
    assert item is not None
    return item.memory


def seconds_on_coins(desk: Desk) -> float:
    effort = review_of(desk).times.effort(COINS)
    assert effort is not None
    return effort.seconds


def leave_window(desk: Desk, *, comes_back: bool) -> None:
    """Have the window hear that it is no longer the active one, or that it is again."""
    QCoreApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowDeactivate))
    if comes_back:
        QCoreApplication.sendEvent(desk.window, QEvent(QEvent.Type.WindowActivate))


@pytest.fixture
def whales(tmp_path: Path) -> Path:
    """A folder with a note that asks which animal is the largest: ``more:whale``."""
    folder = tmp_path / "more"
    folder.mkdir()
    asked = f"> [!question]- {LARGEST}\n> The whale.\n"
    (folder / "whale.md").write_text(f"---\ntitle: Whale\n---\n{asked}", encoding="utf-8")
    return folder


def test_formula_of_a_question_is_listed_without_its_marks(desk: Desk) -> None:
    review = review_of(desk)
    review.reviews.add(ReviewKind.CARD, "note#1", "Why is $p_t$ *smooth*?")
    review.show_queue()

    model = review.pane.table.model()
    listed = [model.index(row, 0).data() for row in range(model.rowCount())]

    review.reviews.remove(ReviewKind.CARD, "note#1")
    assert "Why is p_t smooth?" in listed


def test_first_accepted_submission_brings_a_problem_into_the_queue(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()
    review_of(desk)

    submit(desk, ONLY_EXAMPLES)
    before = coins(desk)
    submit(desk, ACCEPTED)

    assert before is None
    assert memory_of(desk, ReviewKind.PROBLEM, COINS) is not None
    assert review_of(desk).solved_bar.isVisible()
    assert "failed submissions: 1" in desk.words(review_of(desk).solved_bar)


def test_proposed_rating_can_be_changed(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    submit(desk, ACCEPTED)
    proposed = coins(desk)

    desk.click_button(review.solved_bar, "Hard")

    changed = coins(desk)
    assert proposed is not None
    assert changed is not None
    assert proposed.due > changed.due
    assert len(review.reviews.days()) == 1


def test_rating_has_a_key_while_one_types(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    submit(desk, ACCEPTED)

    desk.window.commands["review.rate-1"].trigger()

    item = coins(desk)
    assert item is not None
    assert item.due == review.reviews.today + dt.timedelta(1)


def test_due_problem_is_on_the_home_page_and_solved_anew(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    submit(desk, ACCEPTED)
    review.reviews.remove(ReviewKind.PROBLEM, COINS)
    review.reviews.add(ReviewKind.PROBLEM, COINS, "Coin Change")
    desk.window.practice.put_away()
    desk.window.reading.go_home()

    desk.click_button(desk.window.area.feed, "Due today: 1")
    desk.click_button(review.pane, "Review what is due")

    desk.wait(lambda: "pass" in desk.editor.source() and "fewest" not in desk.editor.source())
    assert desk.pane.slug == COINS


def test_solved_problems_come_into_the_queue_by_hand(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    now = dt.datetime(2026, 1, 1, 9)  # noqa: DTZ001 - the user's wall clock
    desk.progress.add_submission(Submission(COINS, "pass", "AC", "", 1, 1, 1.0, 1.0, now))
    review.show_queue()

    desk.click_button(review.pane, "Add all solved problems")

    assert coins(desk) is not None
    assert "1 due today, 1 in the queue" in desk.words(review.pane)


def test_item_is_suspended_and_taken_out(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    review.reviews.add(ReviewKind.PROBLEM, COINS, "Coin Change")
    review.show_queue()
    desk.click_row(review.pane.table, "Coin Change")

    desk.click_button(review.pane, "Suspend")
    suspended = coins(desk)
    desk.click_row(review.pane.table, "Coin Change")
    desk.click_button(review.pane, "Take out of the queue")

    assert suspended is not None
    assert suspended.is_suspended
    assert coins(desk) is None


def test_interview_day_spreads_what_is_due_after_it(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    for name in "abcdef":
        review.reviews.add(ReviewKind.PROBLEM, name, name)
        review.reviews.rate(ReviewKind.PROBLEM, name, Rating.EASY)
    day = review.reviews.today + dt.timedelta(4)

    review.show_queue()
    review.reviews.set_interview_day(day)
    review.refresh()

    assert review.pane._prepares.isChecked()
    assert "6 in the queue" in desk.words(review.pane)


def test_card_shows_its_question_then_its_answer_with_formulas(
    open_desk: Callable[[], Desk],
) -> None:
    desk = open_desk()

    pane = open_cards(desk)
    question = pane.card.question if pane.card is not None else ""
    wait_on_card(desk, pane, f"document.querySelector('h2')?.textContent === {question!r}")
    before = on_card(desk, pane, "document.querySelectorAll('.katex').length")
    QTest.keyClick(desk.focus(), Qt.Key.Key_Space)

    wait_on_card(desk, pane, "document.querySelectorAll('article p').length > 0")
    wait_on_card(desk, pane, "document.querySelectorAll('.katex').length > 0")
    assert before == 0
    assert pane.is_answered


def test_key_rates_a_card_and_the_next_is_asked(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_cards(desk)
    first = pane.card
    assert first is not None

    pane.show_answer()
    QTest.keyClick(desk.focus(), Qt.Key.Key_3)

    desk.wait(lambda: pane.card is not None and pane.card.key != first.key)
    assert memory_of(desk, ReviewKind.CARD, first.key) is not None


def test_rating_of_a_card_is_undone(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    pane = open_cards(desk)
    first = pane.card
    assert first is not None
    pane.show_answer()
    assert "Undo the last rating" not in enabled_buttons(pane)
    desk.click_button(pane.ratings, "Easy")
    desk.wait(lambda: pane.card is not None and pane.card.key != first.key)

    desk.click_button(pane, "Undo the last rating")

    desk.wait(lambda: pane.card == first)
    assert memory_of(desk, ReviewKind.CARD, first.key) is None


def test_empty_queue_leads_the_keyboard_to_what_can_be_done(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)

    review.show_queue()

    desk.wait(lambda: desk.focus() is not None and review.pane.isVisible())
    assert desk.focus().isEnabled()
    assert "Undo the last rating" not in enabled_buttons(review.pane)


def test_key_before_the_answer_rates_nothing(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    open_cards(desk)

    QTest.keyClick(desk.focus(), Qt.Key.Key_3)

    assert review_of(desk).reviews.days() == []


def test_last_card_leads_back_to_the_queue(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review_of(desk).reviews.set_new_cards(1)
    pane = open_cards(desk)

    pane.show_answer()
    desk.click_button(pane.ratings, "Good")

    desk.wait(review_of(desk).pane.isVisible)
    assert "0 due today, 1 in the queue" in desk.words(review_of(desk).pane)


def test_card_whose_note_is_gone_is_passed_over(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    review.reviews.add(ReviewKind.CARD, "gone/note#123", "Why?")
    review.show_queue()

    review.session.go_on()

    desk.wait(lambda: review.session._missing == {"gone/note#123"})
    assert review.pane.isVisible()


def test_rail_leads_to_the_queue(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)

    desk.window.rail.place_chosen.emit(REVIEW)

    assert review.pane.isVisible()


@pytest.mark.parametrize(("is_active", "seconds"), [(True, 12.0), (False, 0.0)])
def test_time_counts_while_the_window_is_active_alone(
    open_desk: Callable[[], Desk], is_active: bool, seconds: float
) -> None:
    desk, now = open_desk(), [100.0]
    clock = review_of(desk).clock
    clock._clock = lambda: now[0]
    desk.window.practice.open_problem(COINS)
    leave_window(desk, comes_back=is_active)

    now[0] += 12
    before = seconds_on_coins(desk)
    clock.take()

    assert seconds_on_coins(desk) - before == seconds


def test_opened_hint_counts_once(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
        desk.window.practice.open_problem(COINS)

    for _ in range(3):
        desk.click_on_page("details.hint summary")

    desk.wait(lambda: review.times.effort(COINS) is not None)
    assert desk.soon(lambda: review.times.effort(COINS).hints == 1)  # type: ignore[union-attr]  # waited for


def test_title_of_a_problem_is_in_the_interfaces_language(open_desk: Callable[[], Desk]) -> None:
    desk = open_desk()
    review = review_of(desk)
    review.reviews.add(ReviewKind.PROBLEM, COINS, "Coin Change")
    review.show_queue()
    english = desk.rows(review.pane.table)

    desk.window.choose_language("zh")

    desk.wait(lambda: desk.rows(review.pane.table) == ["零钱兑换"])
    assert english == ["Coin Change"]


def test_card_comes_once_its_note_is_in_the_library(
    open_desk: Callable[[], Desk], whales: Path
) -> None:
    desk = open_desk()
    review = review_of(desk)
    PostMarkStore(desk.progress.database).set_state(WHALE, ReadingState.READ)
    review.show_queue()
    before = desk.rows(review.pane.table)

    desk.window.add_library(whales)

    desk.wait(lambda: desk.rows(review.pane.table) == [LARGEST])
    assert before == []


def test_card_comes_once_its_short_note_was_read_without_a_scroll(
    open_desk: Callable[[], Desk], whales: Path
) -> None:
    desk = open_desk()
    review, reading = review_of(desk), desk.window.feature(ReadingMarksFeature)
    desk.window.add_library(whales)
    desk.wait(lambda: WHALE in desk.window.library.snapshot.by_id)
    desk.open_note(WHALE)
    desk.wait(lambda: reading.clock.end_in_sight == WHALE)
    before = review.reviews.items()

    reading.clock.count(BEGUN_S)
    desk.window.reading.go_home()

    desk.wait(lambda: [item.title for item in review.reviews.items()] == [LARGEST])
    assert before == []
