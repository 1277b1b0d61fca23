"""How far the user is with each problem, put together from all that is kept of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

from reader.core.problem import Problem
from reader.core.problem_standing import Standing, Status
from reader.core.review.queue import ReviewKind
from reader.core.slug import Slug
from reader.services.packs import PackedProblem
from reader.services.problem_lists import ProblemLists
from reader.services.progress import ProgressStore
from reader.services.reviews import Reviews


def find_standings(
    problems: Iterable[PackedProblem],
    progress: ProgressStore,
    note_title: Callable[[str], str],
    lists: ProblemLists,
) -> tuple[Standing, ...]:
    """Return the standing of each problem, in the order given.

    Args:
        problems: The problems of all packs.
        progress: Submissions and reviews.
        note_title: The title of a note by its id; empty where there is no such note.
        lists: The user's own lists.
    """
    solved, tried = progress.solved(), progress.attempted()
    due = _due_days(progress)
    inside = lists.lists()

    def stand(problem: Problem) -> Standing:
        slug = problem.slug
        known = Status.TRIED if slug in tried else Status.NEW
        return Standing(
            problem,
            status=Status.SOLVED if slug in solved else known,
            note=note_title(problem.notes[0]) if problem.notes else "",
            due_on=due.get(slug),
            lists=frozenset(name for name, slugs in inside.items() if slug in slugs),
        )

    return tuple(stand(packed.problem) for packed in problems)


def _due_days(progress: ProgressStore) -> dict[Slug, dt.date]:
    return {
        Slug(item.key): item.due
        for item in Reviews(progress).items()
        if item.kind is ReviewKind.PROBLEM and not item.is_suspended
    }
