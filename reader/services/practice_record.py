"""What the user's data tells of practising so far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from reader.core.practice_statistics import (
    Outcome,
    PracticeStatistics,
    practice_statistics,
)
from reader.core.problem import Problem
from reader.core.slug import Slug
from reader.services.progress import ProgressStore
from reader.services.reviews import Reviews
from reader.services.solve_times import SolveTimes


def read_statistics(progress: ProgressStore, problems: Sequence[Problem]) -> PracticeStatistics:
    """Return the statistics of ``problems`` up to today."""
    database = progress.database
    rows = database.rows("SELECT problem, verdict, submitted_at FROM submissions ORDER BY id")
    outcomes = [
        Outcome(
            Slug(str(problem)),
            is_accepted=verdict == "AC",
            day=dt.datetime.fromisoformat(str(at)).date(),
        )
        for problem, verdict, at in rows
    ]
    seconds = SolveTimes(database).solved()
    reviewed = Reviews(progress).days()
    return practice_statistics(problems, outcomes, seconds, reviewed, database.now().date())
