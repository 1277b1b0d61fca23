"""Which problems are listed, how far each topic is, and which problem comes next."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.core.problem import (
    Compare,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Problem,
    Text,
)
from reader.core.problem_standing import (
    ProblemFilter,
    Standing,
    Status,
    TopicProgress,
    neighbour,
    topic_progress,
    worth_picking,
)
from reader.core.slug import Slug

TODAY = dt.date(2026, 3, 1)


def make_problem(slug: str, *topics: str, difficulty: Difficulty = Difficulty.EASY) -> Problem:
    return Problem(
        slug=Slug(slug),
        title=Text(zh=f"题 {slug}", en=slug.replace("-", " ").title()),
        difficulty=difficulty,
        topics=topics,
        entry=Entry(EntryKind.FUNCTION, "f", (), None),
        compare=Compare(),
        limits=Limits(1000, 64),
        leetcode=322 if slug == "coin-change" else None,
        notes=("algorithm/knapsack",) if slug == "coin-change" else (),
    )


COINS = Standing(
    make_problem("coin-change", "knapsack", "graph", difficulty=Difficulty.MEDIUM),
    Status.TRIED,
    note="背包",
    due_on=TODAY,
    lists=frozenset({"week"}),
)
SUM = Standing(make_problem("two-sum", "graph"), Status.SOLVED, due_on=dt.date(2026, 3, 2))
TREE = Standing(make_problem("tree-depth"))


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (ProblemFilter(), ["coin-change", "two-sum", "tree-depth"]),
        (ProblemFilter(status=Status.SOLVED), ["two-sum"]),
        (ProblemFilter(difficulty=Difficulty.MEDIUM), ["coin-change"]),
        (ProblemFilter(topic="graph"), ["coin-change", "two-sum"]),
        (ProblemFilter(note="algorithm/knapsack"), ["coin-change"]),
        (ProblemFilter(in_list="week"), ["coin-change"]),
        (ProblemFilter(is_due=True, today=TODAY), ["coin-change"]),
        (ProblemFilter(text="COIN"), ["coin-change"]),
        (ProblemFilter(text="题 graph"), ["coin-change", "two-sum"]),
        (ProblemFilter(text="322"), ["coin-change"]),
        (ProblemFilter(text="背包"), ["coin-change"]),
        (ProblemFilter(text="nothing"), []),
        (ProblemFilter(text="图论", topic_words={"graph": "图论"}), ["coin-change", "two-sum"]),
        (ProblemFilter(topic="graph", status=Status.TRIED), ["coin-change"]),
    ],
)
def test_problem_is_listed_where_all_that_is_asked_holds(
    wanted: ProblemFilter, kept: list[str]
) -> None:
    found = [one.problem.slug for one in (COINS, SUM, TREE) if wanted.keeps(one)]

    assert found == kept


@pytest.mark.parametrize(
    ("wanted", "is_empty"),
    [
        (ProblemFilter(text="  ", today=TODAY), True),
        (ProblemFilter(is_due=True), False),
        (ProblemFilter(topic="graph"), False),
    ],
)
def test_filter_that_asks_for_nothing_is_empty(wanted: ProblemFilter, is_empty: bool) -> None:
    assert wanted.is_empty is is_empty


def test_topics_tell_how_far_they_are_the_largest_first() -> None:
    assert topic_progress([COINS, SUM, TREE]) == (
        TopicProgress("graph", total=2, tried=1, solved=1),
        TopicProgress("knapsack", total=1, tried=1, solved=0),
    )


@pytest.mark.parametrize(
    ("slug", "step", "found"),
    [
        ("a", 1, "b"),
        ("b", -1, "a"),
        ("c", 1, None),
        ("a", -1, None),
        ("elsewhere", 1, "a"),
        (None, -1, "c"),
    ],
)
def test_next_problem_is_that_of_the_list(slug: str | None, step: int, found: str | None) -> None:
    order = [Slug(name) for name in "abc"]

    assert neighbour(order, slug and Slug(slug), step) == found  # type: ignore[arg-type]  # None or a slug


def test_empty_list_has_no_next_problem() -> None:
    assert neighbour([], None, 1) is None


@pytest.mark.parametrize(
    ("standings", "besides", "worth"),
    [
        ([COINS, SUM, TREE], None, ["coin-change", "tree-depth"]),
        ([COINS, SUM, TREE], "coin-change", ["tree-depth"]),
        ([SUM], "two-sum", ["two-sum"]),
        ([], None, []),
    ],
)
def test_unsolved_problems_are_picked_from(
    standings: list[Standing], besides: str | None, worth: list[str]
) -> None:
    assert list(worth_picking(standings, besides and Slug(besides))) == worth  # type: ignore[arg-type]  # as above
