"""How long solving took."""

from __future__ import annotations

import pytest

from reader.core.review.proposal import Effort
from reader.core.slug import Slug
from reader.services.progress import ProgressStore
from reader.services.solution_views import SolutionViews
from reader.services.solve_times import Asked, SolveTimes
from tests.services.review.clock import Clock

COIN = Slug("coin-change")


@pytest.fixture
def times(progress: ProgressStore) -> SolveTimes:
    times = SolveTimes(progress.database)
    times.begin(COIN)
    return times


def test_solving_counts_its_time_and_what_was_asked_for(
    times: SolveTimes, progress: ProgressStore
) -> None:
    times.add_seconds(COIN, 30)
    times.add_seconds(COIN, 12.5)
    for asked in (Asked.HINT, Asked.HINT, Asked.FAILED):
        times.note(COIN, asked)
    SolutionViews(progress.database).add(COIN, "accepted/table.py")

    assert times.finish(COIN) == Effort(42.5, hints=2, solutions=1, failed=1)


def test_solution_seen_before_does_not_count(progress: ProgressStore, clock: Clock) -> None:
    SolutionViews(progress.database).add(COIN, "accepted/table.py")
    clock.pass_time(days=1)
    times = SolveTimes(progress.database)
    times.begin(COIN)

    assert times.finish(COIN) == Effort(0)


def test_opening_it_again_goes_on_with_what_was_begun(times: SolveTimes, clock: Clock) -> None:
    times.add_seconds(COIN, 30)
    clock.pass_time(hours=1)
    times.begin(COIN)

    assert times.effort(COIN) == Effort(30)


def test_nothing_is_counted_once_it_is_solved(times: SolveTimes) -> None:
    times.finish(COIN)
    times.add_seconds(COIN, 30)

    assert (times.effort(COIN), times.finish(COIN), times.solved()) == (None, None, {COIN: [0]})


def test_each_solving_has_its_own_time(times: SolveTimes, clock: Clock) -> None:
    times.add_seconds(COIN, 90)
    times.finish(COIN)
    clock.pass_time(days=3)
    times.begin(COIN)
    times.add_seconds(COIN, 20)
    times.finish(COIN)

    assert times.solved() == {COIN: [90, 20]}
