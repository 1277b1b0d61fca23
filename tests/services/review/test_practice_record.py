"""Statistics of real submissions."""

from __future__ import annotations

from reader.core.problem import Difficulty
from reader.core.review.memory import Rating
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.practice_record import read_statistics
from reader.services.progress import ProgressStore
from reader.services.reviews import Reviews
from reader.services.solve_times import SolveTimes
from tests.core.interview.problems import make_problem
from tests.services.review.clock import MONDAY, Clock, submit


def test_statistics_are_those_of_what_is_kept(progress: ProgressStore, clock: Clock) -> None:
    times, reviews, problem = SolveTimes(progress.database), Reviews(progress), Slug("a")
    times.begin(problem)
    times.add_seconds(problem, 60)
    submit(progress, problem, "WA")
    submit(progress, problem, "AC")
    times.finish(problem)
    clock.pass_time(days=1)
    reviews.add(ReviewKind.CARD, "n#1", "Why?")
    reviews.rate(ReviewKind.CARD, "n#1", Rating.GOOD)

    statistics = read_statistics(progress, [make_problem("a", Difficulty.EASY, "dp")])

    assert (statistics.total.acceptance, statistics.total.median_s) == (0.5, 60)
    assert statistics.days == {MONDAY.date(): 2, clock().date(): 1}
    assert statistics.streaks.current == 2
