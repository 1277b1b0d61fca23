"""The first difference is found by the problem's rule, and said in one sentence."""

from __future__ import annotations

import math

import pytest

from reader.core.cases import Case
from reader.core.difference_words import describe
from reader.core.differences import Differences, find_case_differences, find_differences
from reader.core.number_error import NumberError, number_error
from reader.core.problem import (
    Compare,
    CompareKind,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Method,
    Param,
    Problem,
    Text,
)
from reader.core.slug import Slug
from reader.core.type_syntax import parse_type
from reader.core.value_types import Linked, NdArray, NodeKind, Scalar, ScalarKind
from reader.core.verdict import Json

EXACT = Compare()
CLOSE = Compare(CompareKind.FLOAT, {"abs": 1e-6, "rel": 1e-6})
ALLCLOSE = Compare(CompareKind.ALLCLOSE, {"rtol": 1e-5, "atol": 1e-8})
FLOAT = Scalar(ScalarKind.FLOAT)
INT = Scalar(ScalarKind.INT)
Paths = list[tuple[int, ...]]


def find(spelled: str, expected: Json, got: Json, compare: Compare = EXACT) -> Differences:
    return find_differences(compare, parse_type(spelled), expected, got)


def said(found: Differences) -> str:
    assert found.first is not None
    return describe(found.first)


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "sentence"),
    [
        ("int", 5, 4, "expected 5, got 4"),
        ("int", 5, None, "expected 5, got null"),
        ("list<int>", [1, 2, 3], [1, 5, 3], "[1]: expected 2, got 5"),
        ("list<list<int>>", [[1], [2, 3]], [[1], [2, 4]], "[1][1]: expected 3, got 4"),
        ("list<int>", [1, 2, 3], [1, 2], "[2]: 3 is missing"),
        ("list<int>", [1], [1, 2], "[1]: 2 is too much"),
        ("list<int>", [1, 2, 3], [1, 9], "[1]: expected 2, got 9"),
        ("any", [1, [2]], [1, 2], "[1]: expected [2], got 2"),
        ("str", "abc", "abd", 'character 2: expected "c", got "d"'),
        ("str", "abc", "ab", 'the text ends before character 2: "c"'),
        ("str", "ab", "abc", 'the text goes on after character 2: "c"'),
        ("ListNode", [1, 2], [1, 3], "[1]: expected 2, got 3"),
        ("ListNode<cycle>", [[1, 2], 0], [[1, 2], 1], "[1]: expected 0, got 1"),
        ("TreeNode", [1, 2, 3], [1, None, 3], "[1]: 2 is missing"),
        ("TreeNode", [1], [1, None, 3], "[2]: 3 is too much"),
        ("Node<nary>", [1, None, 2, 3], [1, None, 2, 4], "[3]: expected 3, got 4"),
    ],
)
def test_first_difference_is_said_with_its_place(
    spelled: str, expected: Json, got: Json, sentence: str
) -> None:
    assert said(find(spelled, expected, got)) == sentence


@pytest.mark.parametrize(
    ("expected", "got", "sentence"),
    [
        (2.0, 2.5, "expected 2.0, got 2.5; off by 0.5 (relative 0.25)"),
        (0, 1.0, "expected 0, got 1.0; off by 1 (relative inf)"),
        ("inf", 1.0, 'expected "inf", got 1.0; off by inf (relative inf)'),
        ("nan", "inf", 'expected "nan", got "inf"; off by nan (relative inf)'),
    ],
)
def test_numbers_are_said_with_how_far_they_are_off(
    expected: Json, got: Json, sentence: str
) -> None:
    assert said(find("float", expected, got, CLOSE)) == sentence


def test_near_numbers_are_said_in_steps_between_floats() -> None:
    sentence = said(find("float", 1.0, 1.0 + 2**-50))

    assert sentence.endswith("off by 8.88e-16 (relative 8.88e-16, 4 ulp)")


def test_int_beyond_the_floats_is_infinitely_far_off() -> None:
    found = find("float", 10**400, 1.0, CLOSE)

    assert found.first is not None
    assert found.first.error == NumberError(math.inf, math.inf, None)


@pytest.mark.parametrize(
    ("dtype", "expected", "got", "ulps"),
    [
        ("float64", 1.0, 1.0 + 2**-52, 1),
        ("float32", 1.0, 1.0 + 2**-23, 1),
        ("float16", 1.0, 1.0 + 2**-9, 2),
        ("float64", 5e-324, -5e-324, 2),
        ("float64", math.nan, 1.0, None),
        ("float16", 1.0, 1e9, None),
    ],
)
def test_steps_between_floats_are_those_of_the_answers_width(
    dtype: str, expected: float, got: float, ulps: int | None
) -> None:
    assert number_error(NdArray(dtype), expected, got).ulps == ulps


def test_relative_error_of_nan_is_infinite() -> None:
    error = number_error(FLOAT, math.nan, 1.0)

    assert (error.relative, error.ulps) == (math.inf, None)


@pytest.mark.parametrize(
    ("spelled", "compare", "expected", "got", "marked"),
    [
        ("list<int>", EXACT, [1, 2, 3], [1, 0, 0], ([(1,), (2,)], [(1,), (2,)])),
        ("list<int>", EXACT, [1, 2], [1, 2, 3], ([], [(2,)])),
        ("TreeNode", EXACT, [1, 2, 3, 4], [1, None, 3], ([(1,), (3,)], [])),
        ("list<int>", Compare(CompareKind.UNORDERED), [1, 2, 2], [2, 1, 3], ([(2,)], [(2,)])),
        ("list<int>", Compare(CompareKind.UNORDERED), [1], [1, 3], ([], [(1,)])),
        (
            "list<list<int>>",
            Compare(CompareKind.UNORDERED_DEEP),
            [[1, 2], [3]],
            [[3], [2, 2]],
            ([(0,)], [(1,)]),
        ),
        ("ndarray<float64>", ALLCLOSE, [[1.0, 2.0]], [[1.0, 2.1]], ([(0, 1)], [(0, 1)])),
        ("list<float>", CLOSE, [1.0, 2.0], [1.0 + 1e-9, 2.5], ([(1,)], [(1,)])),
        ("int", Compare(CompareKind.CHECK), 1, 2, ([()], [()])),
    ],
)
def test_all_that_differs_is_marked(
    spelled: str, compare: Compare, expected: Json, got: Json, marked: tuple[Paths, Paths]
) -> None:
    found = find(spelled, expected, got, compare)

    assert (sorted(found.expected), sorted(found.got)) == marked


@pytest.mark.parametrize(
    ("spelled", "compare", "value"),
    [
        ("list<int>", EXACT, [1, 2]),
        ("TreeNode", EXACT, [1, 2]),
        ("list<int>", Compare(CompareKind.UNORDERED), [1, 2]),
    ],
)
def test_nothing_is_found_in_equal_answers(spelled: str, compare: Compare, value: Json) -> None:
    assert find(spelled, value, value, compare) == Differences()


def test_missing_item_of_a_set_is_the_first_difference() -> None:
    found = find("list<int>", [1, 2], [1], Compare(CompareKind.UNORDERED))

    assert said(found) == "[1]: 2 is missing"


def test_answer_that_is_no_list_is_compared_as_it_is() -> None:
    found = find("list<int>", [1], None, Compare(CompareKind.UNORDERED))

    assert said(found) == "expected [1], got null"


def test_error_of_two_ints_is_not_reckoned() -> None:
    found = find("list<int>", [1], [2])

    assert found.first is not None
    assert found.first.error is None


def test_error_is_part_of_the_difference() -> None:
    found = find("list<float>", [1.0, 4.0], [1.0, 3.0], CLOSE)

    assert found.first is not None
    assert found.first.error == NumberError(1.0, 0.25, 2**51)


def test_shared_pair_of_empty_linked_lists_is_no_difference() -> None:
    found = find_differences(EXACT, Linked(NodeKind.LIST), [], None)

    assert found == Differences()


def test_difference_deep_in_a_long_list_is_found() -> None:
    expected: list[Json] = list(range(100_000))

    found = find("list<int>", expected, [*expected[:99_990], -1, *expected[99_991:]])

    assert said(found) == "[99990]: expected 99990, got -1"


def test_difference_in_a_long_array_is_found() -> None:
    found = find("ndarray<float64>", [0.0] * 600, [*[0.0] * 599, 1.0], ALLCLOSE)

    assert found.expected == {(599,)}


STACK = Entry(
    EntryKind.DESIGN,
    "Stack",
    (),
    None,
    "Stack",
    (Method("push", (Param("x", INT),), None), Method("top", (), INT)),
)


def problem(entry: Entry, compare: Compare) -> Problem:
    limits = Limits(1000, 64)
    return Problem(Slug("p"), Text(en="P"), Difficulty.EASY, ("t",), entry, compare, limits)


def test_operation_that_differs_is_named_by_its_index() -> None:
    case = Case(
        "a", [[], [1], [], []], ("Stack", "push", "top", "top"), [None, None, 1, 1], has_expect=True
    )

    found = find_case_differences(problem(STACK, EXACT), case, [None, "any", 2, 3])

    assert said(found) == "[2]: expected 1, got 2"
    assert found.got == {(2,), (3,)}


@pytest.mark.parametrize(
    ("expect", "got"), [([None, 1], [None, 1]), (None, [None, 1]), ([None, 1], None)]
)
def test_operations_that_cannot_be_held_against_each_other_have_no_place(
    expect: Json, got: Json
) -> None:
    case = Case("a", [[], []], ("Stack", "top"), expect, has_expect=True)

    assert find_case_differences(problem(STACK, EXACT), case, got) == Differences()


@pytest.mark.parametrize(
    ("kind", "expect", "sentence"),
    [
        (CompareKind.EXACT, 3, "expected 3, got 4"),
        (CompareKind.ANY_OF, [3, 5], "expected 3, got 4"),
        (CompareKind.ANY_OF, [], "expected null, got 4"),
    ],
)
def test_answer_of_a_function_is_held_against_the_expected_one(
    kind: CompareKind, expect: Json, sentence: str
) -> None:
    entry = Entry(EntryKind.FUNCTION, "f", (), INT)

    found = find_case_differences(problem(entry, Compare(kind)), Case("a", [], None, expect), 4)

    assert said(found) == sentence


def test_answer_without_a_type_is_held_as_it_is() -> None:
    entry = Entry(EntryKind.FUNCTION, "f", (), None)

    found = find_case_differences(problem(entry, EXACT), Case("a", [], None, [1]), [2])

    assert said(found) == "[0]: expected 1, got 2"
