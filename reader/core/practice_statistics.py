"""What came of practising: by topic, by difficulty, by day."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from reader.core.problem import Difficulty, Problem
from reader.core.slug import Slug


@dataclass(frozen=True, slots=True)
class Outcome:
    """One submission, as far as it is counted."""

    problem: Slug
    is_accepted: bool
    day: dt.date


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of one topic or difficulty.

    ``attempts`` and ``accepted`` count submissions; ``median_s`` is the time to solve one,
    None where none was timed.
    """

    name: str
    problems: int
    solved: int
    attempts: int
    accepted: int
    median_s: float | None

    @property
    def acceptance(self) -> float | None:
        """The share of submissions that were accepted; None without one."""
        return self.accepted / self.attempts if self.attempts else None


@dataclass(frozen=True, slots=True)
class Streaks:
    """Days in a row with at least one submission or review.

    ``current`` ends today, or yesterday while today is not over.
    """

    current: int
    longest: int


@dataclass(frozen=True, slots=True)
class PracticeStatistics:
    """All that the page of statistics tells."""

    total: Group
    topics: tuple[Group, ...]
    difficulties: tuple[Group, ...]
    days: Mapping[dt.date, int]
    streaks: Streaks


def practice_statistics(
    problems: Sequence[Problem],
    outcomes: Sequence[Outcome],
    seconds: Mapping[Slug, Sequence[float]],
    reviewed: Iterable[dt.date],
    today: dt.date,
) -> PracticeStatistics:
    """Return what came of practising up to ``today``.

    Args:
        problems: Those at hand; submissions to others count for the days alone.
        outcomes: Every submission.
        seconds: The times it took to solve each problem.
        reviewed: A day for each review.
        today: The last day that counts.
    """
    by_topic: dict[str, list[Problem]] = defaultdict(list)
    by_difficulty: dict[str, list[Problem]] = {level.value: [] for level in Difficulty}
    for problem in problems:
        by_difficulty[problem.difficulty].append(problem)
        for topic in problem.topics:
            by_topic[topic].append(problem)

    def group(name: str, members: Sequence[Problem]) -> Group:
        return _group(name, members, outcomes, seconds)

    topics = [group(name, members) for name, members in by_topic.items()]
    days = Counter([outcome.day for outcome in outcomes])
    days.update(reviewed)
    return PracticeStatistics(
        total=group("", problems),
        topics=tuple(sorted(topics, key=lambda g: (-g.attempts, -g.problems, g.name))),
        difficulties=tuple(group(name, members) for name, members in by_difficulty.items()),
        days=dict(days),
        streaks=count_streaks(days, today),
    )


def count_streaks(days: Iterable[dt.date], today: dt.date) -> Streaks:
    """Return the streaks among ``days``, in any order."""
    longest = run = 0
    before: dt.date | None = None
    for day in sorted({day for day in days if day <= today}):
        run = run + 1 if before is not None and (day - before).days == 1 else 1
        longest, before = max(longest, run), day
    is_current = before is not None and (today - before).days <= 1
    return Streaks(run if is_current else 0, longest)


def _group(
    name: str,
    members: Sequence[Problem],
    outcomes: Iterable[Outcome],
    seconds: Mapping[Slug, Sequence[float]],
) -> Group:
    slugs = {problem.slug for problem in members}
    own = [outcome for outcome in outcomes if outcome.problem in slugs]
    accepted = [outcome for outcome in own if outcome.is_accepted]
    times = [time for slug in slugs for time in seconds.get(slug, ())]
    return Group(
        name=name,
        problems=len(slugs),
        solved=len({outcome.problem for outcome in accepted}),
        attempts=len(own),
        accepted=len(accepted),
        median_s=median(times) if times else None,
    )
