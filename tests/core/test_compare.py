from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.cases import Case
from reader.core.checkers.compare import compare
from reader.core.checkers.port import read_check_answer
from reader.core.errors import UserError
from reader.core.problem import (
    Compare,
    CompareKind,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Param,
    Problem,
    Text,
)
from reader.core.slug import Slug
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json

MakeProblem = Callable[..., Problem]


def case(expect: Json, ops: tuple[str, ...] | None = None) -> Case:
    return Case("a", [], ops=ops, expect=expect, has_expect=True)


@pytest.mark.parametrize(
    ("returns", "rule", "expect", "got"),
    [
        ("list<int>", "exact", [1, 2], [1, 2]),
        ("list<int>", "unordered", [1, 2], [2, 1]),
        ("list<list<int>>", "unordered-deep", [[1, 2]], [[2, 1]]),
        ("float", "float", 1.0, 1.0000001),
        ("ndarray<float64>", "allclose", [1.0], [1.000001]),
        ("int", "any-of", [1, 2], 2),
        ("int", "check", None, 2),
    ],
)
def test_the_rule_of_the_problem_is_applied(
    returns: str, rule: str, expect: Json, got: Json, make_problem: MakeProblem
) -> None:
    problem = make_problem(returns=returns, compare=f'kind = "{rule}"')

    assert compare(problem, case(expect), got).ok


@pytest.mark.parametrize(
    ("returns", "rule", "answers", "difference"),
    [
        ("list<int>", "exact", ([1, 2], [2, 1]), "[0]: expected 1, got 2"),
        ("list<int>", "unordered", ([1, 2], [2]), "missing: 1"),
        (
            "int",
            "any-of",
            ([1, 2], 3),
            "none of the acceptable answers; against the first: expected 1, got 3",
        ),
        ("int", "any-of", (None, 3), "none of the acceptable answers"),
        ("int", "check", (None, "a"), 'expected an int, got a string "a"'),
    ],
)
def test_a_wrong_answer_is_explained_by_the_rule(
    returns: str, rule: str, answers: tuple[Json, Json], difference: str, make_problem: MakeProblem
) -> None:
    expect, got = answers
    problem = make_problem(returns=returns, compare=f'kind = "{rule}"')

    assert compare(problem, case(expect), got).difference == difference


def test_the_changed_argument_of_an_in_place_problem_has_its_type(
    inplace_problem: Problem,
) -> None:
    assert compare(inplace_problem, case([1]), [1.0]).difference == (
        "[0]: expected 1 (an int), got 1.0 (a float)"
    )


OPS = ("MinStack", "push", "items")


def test_a_design_is_compared_operation_by_operation(design_problem: Problem) -> None:
    got: Json = [None, "not looked at", [1.0]]

    assert compare(design_problem, case([None, None, [1]], OPS), got).ok


@pytest.mark.parametrize(
    ("got", "difference"),
    [
        ([None, None, [2.0]], "operation 2 (items): [0]: expected 1 (an int), got 2.0 (a float)"),
        ([None, None], "expected 3 answers, one an operation, got [null,null]"),
        (7, "expected 3 answers, one an operation, got 7"),
    ],
)
def test_the_operation_that_went_wrong_is_named(
    got: Json, difference: str, design_problem: Problem
) -> None:
    comparison = compare(design_problem, case([None, None, [1]], OPS), got)

    assert comparison.difference == difference


def test_a_design_without_an_expected_list_is_wrong(design_problem: Problem) -> None:
    assert not compare(design_problem, case(None, OPS), [None, None, [1.0]]).ok


def test_a_check_that_says_true_accepts() -> None:
    assert read_check_answer(answer=True).ok


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (False, "the problem's own check says that this answer is wrong"),
        ("", "the problem's own check says that this answer is wrong"),
        ("the path is broken", "the path is broken"),
    ],
)
def test_a_check_that_says_otherwise_rejects(answer: Json, reason: str) -> None:
    comparison = read_check_answer(answer)

    assert (comparison.ok, comparison.difference) == (False, reason)


@pytest.mark.parametrize("answer", [None, 1, [True]])
def test_a_check_that_says_neither_is_at_fault_itself(answer: Json) -> None:
    with pytest.raises(UserError, match=r"check\.py: check\(\) returned "):
        read_check_answer(answer)


def problem_of_any(rule: str) -> Problem:
    params = (Param("x", parse_type("any")),)
    entry = Entry(EntryKind.FUNCTION, "f", params, parse_type("any"))
    text = Text(en="One")
    limits = Limits(1, 1)
    compare_by = Compare(CompareKind(rule))
    return Problem(Slug("one"), text, Difficulty.EASY, ("t",), entry, compare_by, limits)


few = st.lists(st.sampled_from([0, 1, True, 1.0]), max_size=2)


@given(st.lists(few, min_size=1, max_size=4), few)
def test_any_of_accepts_exactly_the_answers_on_its_list(answers: Any, got: Any) -> None:
    accepted = compare(problem_of_any("any-of"), case(answers), got).ok

    exact = problem_of_any("exact")
    assert accepted == any(compare(exact, case(answer), got).ok for answer in answers)


@given(st.text())
def test_a_check_explains_in_its_own_words(reason: str) -> None:
    comparison = read_check_answer(reason)

    assert not comparison.ok
    assert comparison.difference == (
        reason or "the problem's own check says that this answer is wrong"
    )
