"""A clock that tests set, and the user's data by it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from reader.core.slug import Slug
from reader.services.progress import ProgressStore, Submission

MONDAY = dt.datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 - the user's wall clock


class Clock:
    """Says the time it was set to."""

    def __init__(self) -> None:
        self.time = MONDAY

    def __call__(self) -> dt.datetime:
        return self.time

    def pass_time(self, **amount: float) -> None:
        self.time += dt.timedelta(**amount)


def open_progress(folder: Path, clock: Clock) -> ProgressStore:
    return ProgressStore(folder / "user.sqlite3", now=clock)


def submit(progress: ProgressStore, problem: str, verdict: str, passed: int = 9) -> None:
    """Keep a submission of the present moment."""
    now = progress.database.now()
    kept = Submission(Slug(problem), "pass", verdict, "", passed, 9, 1.0, 1.0, now)
    progress.add_submission(kept)
