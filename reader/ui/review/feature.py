"""Reviewing, joined to the window."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from reader.core.errors import UserError
from reader.core.inline_text import question_text
from reader.core.overriding import override
from reader.core.review.memory import Rating
from reader.core.review.proposal import Effort, propose_rating
from reader.core.review.queue import ReviewItem, ReviewKind
from reader.core.slug import Slug
from reader.core.starter import starter_code
from reader.services.card_reading import CardReader
from reader.services.interviews import Interviews
from reader.services.post_marks import PostMarkStore
from reader.services.reviews import Reviews
from reader.services.solve_times import SolveTimes
from reader.ui.active_time import ActiveTime
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import HOME, INTERVIEW, STATISTICS, Place
from reader.ui.review.card_pages import CardPages
from reader.ui.review.card_pane import CardPane
from reader.ui.review.practice_watch import PracticeWatch
from reader.ui.review.queue_tools import QueueTools
from reader.ui.review.review_pane import ReviewPane
from reader.ui.review.session import ReviewSession
from reader.ui.review.solved_bar import SolvedBar
from reader.ui.review.words import rating_words

REVIEW, CARDS = "review", "cards"


class ReviewFeature(Feature):
    """The queue's place and line, the cards' place, and the rating after a solution."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        progress = parts.services.progress
        self.reviews, self.times = Reviews(progress), SolveTimes(progress.database)
        self.clock = ActiveTime(parts.window)
        self.watch = PracticeWatch(parts.practice, self.times, self.clock)
        self.session = ReviewSession(
            self.reviews,
            parts.lanes["store"],
            lambda: CardReader(parts.library.snapshot, parts.library.libraries),
            lambda: parts.library.snapshot,
            self,
        )
        self.tools = QueueTools(parts, self.reviews, self._title_of)
        self._rated: Slug | None = None
        self._line = QToolButton()
        self._line.setProperty("role", "link")
        self._line.clicked.connect(self.show_queue)
        parts.area.register(REVIEW, lambda: self.pane, title=self._title, arrive=self._arrive)
        parts.area.register(CARDS, lambda: self.cards, title=self._title)
        parts.places.add(REVIEW, lambda: self._title(Place(REVIEW)), Place(REVIEW))
        parts.area.feed.add_line(self._line)
        self._connect()
        self.refresh()
        self._admit()

    @cached_property
    def pane(self) -> ReviewPane:
        """The queue, made when it is first shown."""
        pane = ReviewPane(self.parts.theme, self._item_title)
        pane.started.connect(self.session.go_on)
        pane.item_opened.connect(self.session.ask)
        pane.undo_wanted.connect(self.session.undo)
        pane.suspend_wanted.connect(self._suspend)
        pane.remove_wanted.connect(self._remove)
        pane.solved_wanted.connect(self.add_solved)
        pane.interview_day_chosen.connect(self._choose_day)
        pane.new_cards_chosen.connect(self._choose_new_cards)
        pane.interview_wanted.connect(lambda: self.parts.area.go(Place(INTERVIEW)))
        pane.statistics_wanted.connect(lambda: self.parts.area.go(Place(STATISTICS)))
        return pane

    @cached_property
    def cards(self) -> CardPane:
        """The flash cards, made when one is first asked."""
        pane = CardPane(self.parts.theme, CardPages(self.parts.pages))
        pane.left.connect(self.show_queue)
        pane.note_wanted.connect(self.parts.reading.open_post)
        pane.allow_undo(is_allowed=self.reviews.can_undo)
        self.session.join(pane)
        return pane

    @cached_property
    def solved_bar(self) -> SolvedBar:
        """What an accepted submission brings below the results."""
        bar = SolvedBar()
        bar.rating_chosen.connect(self.rate_solved)
        bar.next_wanted.connect(self.session.go_on)
        self.parts.practice.pane.add_bar(bar)
        return bar

    def show_queue(self) -> None:
        """Show the queue."""
        self.parts.area.go(Place(REVIEW))

    def refresh(self) -> None:
        """Show the queue as it is now, on the home page too."""
        schedule = self.reviews.schedule()
        due = len(schedule.due)
        self._line.setText(self.tr("Due today: {}").format(due))
        self._line.setVisible(due > 0)
        self.tools.refresh()
        if "pane" in self.__dict__:
            suspended = tuple(item for item in self.reviews.items() if item.is_suspended)
            self.pane.show_schedule(schedule, suspended, self.reviews.interview_day)
            self.pane.show_new_cards(self.reviews.new_cards)
            self.pane.allow_undo(is_allowed=self.reviews.can_undo)
        if "cards" in self.__dict__:
            self.cards.allow_undo(is_allowed=self.reviews.can_undo)

    def add_solved(self) -> None:
        """Put every solved problem into the queue."""
        known = {packed.problem.slug for packed in self.parts.services.practice.problems}
        for slug in sorted(self.parts.services.progress.solved() & known):
            self.reviews.add(ReviewKind.PROBLEM, slug, self._title_of(slug))
        self.refresh()

    def rate_solved(self, rating: Rating) -> None:
        """Have the last solution count as ``rating``."""
        if self._rated is not None:
            self.reviews.change_rating(ReviewKind.PROBLEM, self._rated, rating)
            self.solved_bar.show_rating(rating)
            self.refresh()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (*self._queue_commands(), *self._problem_commands(), *self._rating_commands())

    def _queue_commands(self) -> tuple[Command, ...]:
        go = QCoreApplication.translate("Commands", "Review")
        start = QCoreApplication.translate("Commands", "Review what is due")
        undo = QCoreApplication.translate("Commands", "Undo the last rating")
        return (
            Command("go.review", go, ("Ctrl+R",), self.show_queue),
            Command("review.start", start, (), self.session.go_on),
            Command("review.undo", undo, (), self.session.undo),
        )

    def _problem_commands(self) -> tuple[Command, ...]:
        add = QCoreApplication.translate("Commands", "Put this problem into the review queue")
        out = QCoreApplication.translate("Commands", "Take this problem out of the review queue")
        return (
            Command("review.add", add, (), self.tools.add_shown),
            Command("review.take_out", out, (), self.tools.take_out_shown),
        )

    def _rating_commands(self) -> Iterator[Command]:
        words = QCoreApplication.translate("Commands", "Rate the solution: {}")
        for rating in Rating:
            yield Command(
                f"review.rate-{rating.value}",
                words.format(rating_words(rating)),
                (f"Alt+{rating.value}",),
                partial(self.rate_solved, rating),
            )

    @override
    def speak(self) -> None:
        self.refresh()

    @override
    def close(self) -> None:
        self.clock.close()
        if "cards" in self.__dict__:
            self.cards.close()

    def _connect(self) -> None:
        self.session.changed.connect(self.refresh)
        self.tools.changed.connect(self._note_change)
        self.session.cards_wanted.connect(self._show_cards)
        self.session.problem_wanted.connect(self._solve_again)
        self.session.ended.connect(self.show_queue)
        self.watch.solved.connect(self._note_solution)
        self.parts.area.arrived.connect(self._note_arrival)
        self.parts.area.page_said.connect(self._hear)
        self.parts.library.shown.connect(self._take_library)
        self.parts.practice.opened.connect(self._hide_bar)

    def _title(self, place: Place) -> str:
        return self.tr("Flash cards") if place.kind == CARDS else self.tr("Review")

    def _arrive(self, _: Place) -> None:
        self._admit()
        self.refresh()

    def _note_arrival(self, place: Place) -> None:
        if place.kind == HOME:
            self._admit()
            self.refresh()

    def _hear(self, name: str, _: object) -> None:
        if name == "hint_opened" and (slug := self.watch.slug) is not None:
            self.watch.note_hint(slug)

    def _take_library(self) -> None:
        self.session.forget_notes()
        self._admit()

    def _admit(self) -> None:
        read = PostMarkStore(self.parts.services.progress.database).read_posts()
        self.session.admit(read)

    def _show_cards(self) -> None:
        current = self.parts.area.history.current
        if current is None or current.kind != CARDS:
            self.parts.area.go(Place(CARDS))

    def _solve_again(self, slug: str) -> None:
        practice = self.parts.practice
        practice.open_problem(slug)
        if practice.is_open and practice.pane.slug == slug:
            self.watch.begin_again(Slug(slug))
            packed = self.parts.services.practice.problem(slug)
            # What was accepted is among the submissions, and undo leads back to the draft.
            practice.pane.editing.take_over(starter_code(packed.problem))

    def _note_solution(self, slug: str, effort: Effort) -> None:
        packed = self.parts.services.practice.problem(slug)
        rating = propose_rating(effort, packed.problem.difficulty)
        self.reviews.add(ReviewKind.PROBLEM, slug, self._title_of(slug))
        item = self.reviews.item(ReviewKind.PROBLEM, slug)
        before = item.memory if item is not None else None
        self.reviews.rate(ReviewKind.PROBLEM, slug, rating, rating)
        self._rated = Slug(slug)
        self.refresh()
        # In an interview nothing is asked, and it would tell a verdict that is to be told later.
        if Interviews(self.parts.services.progress.database).current() is None:
            today, left = self.reviews.today, len(self.reviews.schedule().due)
            self.solved_bar.show_solving(effort, before, rating, today, left)

    def _hide_bar(self) -> None:
        if "solved_bar" in self.__dict__:
            self._rated = None
            self.solved_bar.hide()

    def _note_change(self) -> None:
        self.refresh()
        self.parts.practice.fill_list()

    def _suspend(self, item: ReviewItem) -> None:
        self.reviews.suspend(item.kind, item.key, is_suspended=not item.is_suspended)
        self.refresh()

    def _remove(self, item: ReviewItem) -> None:
        self.reviews.remove(item.kind, item.key)
        self.refresh()

    def _choose_day(self, day: object) -> None:
        self.reviews.set_interview_day(day)  # type: ignore[arg-type]  # the signal's `date | None`
        self.refresh()

    def _choose_new_cards(self, most: int) -> None:
        self.reviews.set_new_cards(most)
        self._admit()

    def _item_title(self, item: ReviewItem) -> str:
        is_card = item.kind is ReviewKind.CARD
        return question_text(item.title) if is_card else self._title_of(item.key)

    def _title_of(self, slug: str) -> str:
        try:
            packed = self.parts.services.practice.problem(slug)
        except UserError:
            return slug
        return packed.problem.title.best(self.parts.language())
