"""The queue as it is kept."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from reader.core.review.memory import Rating
from reader.core.review.queue import InterviewDay, ReviewItem, ReviewKind
from reader.services.progress import ProgressStore
from reader.services.reviews import DEFAULT_NEW_CARDS, Reviews
from tests.services.review.clock import MONDAY, Clock

PROBLEM, CARD = ReviewKind.PROBLEM, ReviewKind.CARD


@pytest.fixture
def reviews(progress: ProgressStore) -> Reviews:
    reviews = Reviews(progress)
    reviews.add(PROBLEM, "coin-change", "Coin Change")
    return reviews


def the_item(reviews: Reviews) -> ReviewItem:
    item = reviews.item(PROBLEM, "coin-change")
    assert item is not None
    return item


def test_what_is_added_is_due_today(reviews: Reviews) -> None:
    (item,) = reviews.schedule().due

    assert item == ReviewItem(PROBLEM, "coin-change", "Coin Change", MONDAY.date())


def test_adding_it_again_keeps_its_memory(reviews: Reviews) -> None:
    rated = reviews.rate(PROBLEM, "coin-change", Rating.GOOD)

    reviews.add(PROBLEM, "coin-change", "Another title")

    assert reviews.items() == [rated]


def test_rated_item_comes_again_when_it_is_due(reviews: Reviews, clock: Clock) -> None:
    reviews.rate(PROBLEM, "coin-change", Rating.GOOD)

    before = reviews.schedule().due
    clock.pass_time(days=2)

    assert (before, len(reviews.schedule().due)) == ((), 1)


def test_memory_is_kept_to_the_last_digit(reviews: Reviews, clock: Clock) -> None:
    reviews.rate(PROBLEM, "coin-change", Rating.HARD)
    clock.pass_time(days=5)

    rated = reviews.rate(PROBLEM, "coin-change", Rating.GOOD)

    assert rated == the_item(reviews)


def test_forgotten_card_comes_again_the_same_day(reviews: Reviews) -> None:
    reviews.add(CARD, "note#1", "Why?")

    reviews.rate(CARD, "note#1", Rating.AGAIN)

    assert [item.key for item in reviews.schedule().due] == ["coin-change", "note#1"]


def test_what_is_not_in_the_queue_cannot_be_rated(reviews: Reviews) -> None:
    assert reviews.rate(PROBLEM, "unknown", Rating.GOOD) is None


def test_undo_restores_the_item_of_the_latest_review(reviews: Reviews, clock: Clock) -> None:
    first = reviews.rate(PROBLEM, "coin-change", Rating.GOOD)
    clock.pass_time(days=2)
    reviews.rate(PROBLEM, "coin-change", Rating.AGAIN)

    assert reviews.undo() == first == the_item(reviews)
    assert reviews.days() == [MONDAY.date()]


def test_undo_of_two_reviews_of_one_second_takes_the_later(reviews: Reviews) -> None:
    reviews.add(CARD, "note#1", "Why?")
    reviews.rate(PROBLEM, "coin-change", Rating.GOOD)
    reviews.rate(CARD, "note#1", Rating.GOOD)

    undone = reviews.undo()

    assert undone is not None
    assert undone.key == "note#1"


def test_undo_without_a_review_does_nothing(reviews: Reviews) -> None:
    assert reviews.undo() is None


def test_rating_can_be_undone_until_it_is(reviews: Reviews) -> None:
    before = reviews.can_undo
    reviews.rate(PROBLEM, "coin-change", Rating.GOOD)
    rated = reviews.can_undo

    reviews.undo()

    assert (before, rated, reviews.can_undo) == (False, True, False)


def test_rating_of_what_left_the_queue_cannot_be_undone(reviews: Reviews) -> None:
    reviews.rate(PROBLEM, "coin-change", Rating.GOOD)

    reviews.remove(PROBLEM, "coin-change")

    assert not reviews.can_undo


def test_changed_rating_counts_as_the_only_one(reviews: Reviews) -> None:
    reviews.rate(PROBLEM, "coin-change", Rating.EASY, Rating.EASY)
    changed = reviews.change_rating(PROBLEM, "coin-change", Rating.HARD)

    reviews.undo()
    assert reviews.rate(PROBLEM, "coin-change", Rating.HARD) == changed
    assert len(reviews.days()) == 1


def test_rating_of_what_was_never_reviewed_cannot_be_changed(reviews: Reviews) -> None:
    assert reviews.change_rating(PROBLEM, "coin-change", Rating.HARD) is None


def test_suspended_item_waits_until_it_may_come_again(reviews: Reviews) -> None:
    reviews.suspend(PROBLEM, "coin-change", is_suspended=True)
    suspended, due = the_item(reviews), reviews.schedule().due
    reviews.suspend(PROBLEM, "coin-change", is_suspended=False)

    assert (suspended.is_suspended, due) == (True, ())
    assert the_item(reviews) == replace(suspended, is_suspended=False)


def test_removed_item_begins_anew(reviews: Reviews) -> None:
    reviews.rate(PROBLEM, "coin-change", Rating.EASY)
    reviews.remove(PROBLEM, "coin-change")

    assert (reviews.items(), reviews.undo()) == ([], None)


def test_interview_day_is_remembered_with_the_day_it_was_chosen(reviews: Reviews) -> None:
    day = dt.date(2026, 4, 1)
    reviews.set_interview_day(day)

    kept = Reviews(reviews._progress).interview_day
    reviews.set_interview_day(None)

    assert kept == InterviewDay(day, MONDAY.date())
    assert reviews.interview_day is None


def test_interview_spreads_the_queue_and_what_was_done_today_counts(
    reviews: Reviews, clock: Clock
) -> None:
    for name in "abcdefg":
        reviews.add(PROBLEM, name, name)
    clock.pass_time(days=1)
    reviews.set_interview_day(clock().date() + dt.timedelta(4))

    before = reviews.schedule().forecast(5)
    for item in reviews.schedule().due:
        reviews.rate(PROBLEM, item.key, Rating.EASY)

    assert before == (2, 2, 2, 2, 0)
    assert reviews.schedule().forecast(4) == (0, 2, 2, 2)


def test_number_of_new_cards_is_remembered(reviews: Reviews) -> None:
    before = reviews.new_cards
    reviews.set_new_cards(2)

    assert (before, reviews.new_cards, reviews.room_for_cards()) == (DEFAULT_NEW_CARDS, 2, 2)
