"""What an interview asks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.interview.plan import (
    InterviewPlan,
    VerdictDetail,
    choose_problems,
    dump_plan,
    fitting_problems,
    load_plan,
    topics_of,
)
from reader.core.problem import Difficulty, Problem
from reader.core.slug import Slug
from tests.core.interview.problems import make_problem

E, M, H = Difficulty.EASY, Difficulty.MEDIUM, Difficulty.HARD
PROBLEMS = (
    make_problem("a", E, "arrays"),
    make_problem("b", M, "arrays", "dp"),
    make_problem("c", H, "dp"),
    make_problem("d", M, "graphs"),
)
ALL = InterviewPlan(count=9)


def slugs(problems: tuple[Problem, ...]) -> str:
    return "".join(problem.slug for problem in problems)


@pytest.mark.parametrize(
    ("plan", "fitting"),
    [
        (ALL, "abcd"),
        (replace(ALL, topics=("dp",)), "bc"),
        (replace(ALL, topics=("dp", "graphs")), "bcd"),
        (replace(ALL, difficulties=(M,)), "bd"),
        (replace(ALL, topics=("dp",), difficulties=(E, M)), "b"),
        (replace(ALL, topics=("unknown",)), ""),
    ],
)
def test_plan_fits_its_topics_and_difficulties(plan: InterviewPlan, fitting: str) -> None:
    assert slugs(fitting_problems(PROBLEMS, plan)) == fitting


def test_chosen_problems_come_by_difficulty() -> None:
    chosen = choose_problems(PROBLEMS, ALL, frozenset(), seed=1)

    assert (chosen[0], chosen[-1], len(chosen)) == ("a", "c", 4)


def test_seed_decides_what_is_chosen() -> None:
    plan = replace(ALL, count=2)

    chosen = {frozenset(choose_problems(PROBLEMS, plan, frozenset(), n)) for n in range(30)}
    again = choose_problems(PROBLEMS, plan, frozenset(), 3)

    assert again == choose_problems(PROBLEMS, plan, frozenset(), 3)
    assert len(chosen) == 6  # of four, each two


def test_unsolved_problems_go_before_solved_ones() -> None:
    solved = frozenset(map(Slug, "ab"))

    chosen = choose_problems(PROBLEMS, replace(ALL, count=2), solved, seed=5)

    assert set(chosen) == {"c", "d"}


def test_plan_survives_being_kept() -> None:
    plan = InterviewPlan(("dp",), (E, H), 3, 60, hides_titles=False, detail=VerdictDetail.NONE)

    assert load_plan(dump_plan(plan)) == plan


def test_topics_are_counted_frequent_ones_first() -> None:
    assert topics_of(PROBLEMS) == (("arrays", 2), ("dp", 2), ("graphs", 1))
