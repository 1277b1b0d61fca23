"""What a mock interview is to be like, and which problems it asks."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.core.problem import Difficulty, Problem
from reader.core.slug import Slug


class VerdictDetail(StrEnum):
    """How much of a verdict is told while the interview runs."""

    FULL = "full"
    PASS_FAIL = "pass-fail"  # noqa: S105 - no password
    NONE = "none"  # not before the end


@dataclass(frozen=True, slots=True)
class InterviewPlan:
    """What was chosen at the start; no topic, or no difficulty, stands for all."""

    topics: tuple[str, ...] = ()
    difficulties: tuple[Difficulty, ...] = ()
    count: int = 2
    minutes: int = 45
    hides_titles: bool = True
    detail: VerdictDetail = VerdictDetail.FULL


def fitting_problems(problems: Iterable[Problem], plan: InterviewPlan) -> tuple[Problem, ...]:
    """Return the problems that ``plan`` may ask."""
    return tuple(
        problem
        for problem in problems
        if (not plan.topics or set(plan.topics) & set(problem.topics))
        and (not plan.difficulties or problem.difficulty in plan.difficulties)
    )


def choose_problems(
    problems: Iterable[Problem], plan: InterviewPlan, solved: frozenset[Slug], seed: int
) -> tuple[Slug, ...]:
    """Return what is asked, easy ones first: at random, the unsolved before the solved.

    They are fewer than the plan wants where not as many fit it.
    """
    order = random.Random(seed)  # noqa: S311 - no secret
    shuffled = sorted(fitting_problems(problems, plan), key=lambda problem: problem.slug)
    order.shuffle(shuffled)
    shuffled.sort(key=lambda problem: problem.slug in solved)
    chosen = shuffled[: plan.count]
    return tuple(problem.slug for problem in sorted(chosen, key=_rank))


def dump_plan(plan: InterviewPlan) -> str:
    """Return a plan as JSON, which `load_plan` reads."""
    return json.dumps(
        {
            "topics": plan.topics,
            "difficulties": plan.difficulties,
            "count": plan.count,
            "minutes": plan.minutes,
            "hides_titles": plan.hides_titles,
            "detail": plan.detail,
        }
    )


def load_plan(text: str) -> InterviewPlan:
    """Return the plan of what `dump_plan` wrote."""
    kept = json.loads(text)
    return InterviewPlan(
        topics=tuple(kept["topics"]),
        difficulties=tuple(map(Difficulty, kept["difficulties"])),
        count=kept["count"],
        minutes=kept["minutes"],
        hides_titles=kept["hides_titles"],
        detail=VerdictDetail(kept["detail"]),
    )


def topics_of(problems: Sequence[Problem]) -> tuple[tuple[str, int], ...]:
    """Return each topic with the number of its problems, the frequent ones first."""
    counts: dict[str, int] = {}
    for problem in problems:
        for topic in problem.topics:
            counts[topic] = counts.get(topic, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _rank(problem: Problem) -> int:
    return tuple(Difficulty).index(problem.difficulty)
