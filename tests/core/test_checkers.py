from __future__ import annotations

import math
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.checkers.allclose import compare_allclose
from reader.core.checkers.close import compare_close
from reader.core.checkers.exact import compare_exact
from reader.core.checkers.unordered import compare_unordered
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json

NAN = math.nan
INF = math.inf
ANY = parse_type("any")

plain = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=2), inner, max_size=3)
    ),
    max_leaves=12,
)
numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
few_scalars = st.sampled_from([None, False, True, 0, 1, 0.0, 1.0, NAN, "1"])
EXACTLY = {"abs": 0.0, "rel": 0.0}


def nest(value: Any, depth: int) -> Any:
    for _ in range(depth):
        value = [value]
    return value


@given(plain)
def test_exact_finds_every_value_equal_to_itself(value: Any) -> None:
    assert compare_exact(ANY, value, deepcopy(value)).ok


@given(plain, plain)
def test_exact_finds_the_same_in_both_directions(one: Any, other: Any) -> None:
    assert compare_exact(ANY, one, other).ok == compare_exact(ANY, other, one).ok


@pytest.mark.parametrize(
    ("spelled", "expected", "got"),
    [
        ("float", 2.0, 2),
        ("float", "nan", NAN),
        ("float", "-inf", -INF),
        ("list<float>", [1, 2.5], [1.0, 2.5]),
        ("TreeNode", [], None),
        ("TreeNode", [1, None, 2, None, None], [1, None, 2]),
        ("TreeNode", [None], []),
        ("Node<nary>", [1, None, 2], [1, None, 2, None, None]),
        ("Node<graph>", [[2], [1]], [[2], [1]]),
        ("ListNode<cycle>", [[], -1], None),
        ("copy<Node<random>>", [], None),
        ("list<ListNode>", [[], [1]], [None, [1]]),
        ("ndarray<float64>", [[1, 2]], [[1.0, 2.0]]),
        ("ndarray<float64>", ["nan", "inf"], [NAN, INF]),
        ("ndarray<int64>", [[1, 2], [3, 4]], [[1, 2], [3, 4]]),
        ("ndarray<bool>", [True], [True]),
        ("ref<root>", 5, 5),
        ("any", {"a": [1, {}]}, {"a": [1, {}]}),
        ("list<int>", [], []),
    ],
)
def test_exact_accepts(spelled: str, expected: Json, got: Json) -> None:
    assert compare_exact(parse_type(spelled), expected, got).ok


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "difference"),
    [
        ("int", 5, 4, "expected 5, got 4"),
        ("int", 1, True, "expected 1 (an int), got true (a bool)"),
        ("int", 1, 1.0, "expected 1 (an int), got 1.0 (a float)"),
        ("float", 1.0, True, "expected 1.0 (a float), got true (a bool)"),
        ("float", 1.0, 1.5, "expected 1.0, got 1.5"),
        ("float", 1.0, "x", 'expected 1.0 (a float), got "x" (a string)'),
        ("str", "nan", "inf", 'expected "nan", got "inf"'),
        ("any", 1, 1.0, "expected 1 (an int), got 1.0 (a float)"),
        ("any", None, [], "expected null, got []"),
        ("list<list<int>>", [[1], [2], [5]], [[1], [2], [4]], "[2][0]: expected 5, got 4"),
        ("list<list<int>>", [[1], [2]], [[1], [2, 3]], "[1]: expected 1 items, got 2"),
        ("list<int>", [1, 2], 3, "expected [1,2], got 3 (an int)"),
        ("TreeNode", [1, 2], [1, None, 2], "expected 2 items, got 3"),
        ("ListNode", [1, 2], [1, 2.0], "[1]: expected 2 (an int), got 2.0 (a float)"),
        ("ndarray<float64>", [[1]], [[1]], "[0][0]: expected an item of float64, got 1 (an int)"),
        ("ndarray<int64>", [1], [1.0], "[0]: expected an item of int64, got 1.0 (a float)"),
        ("ndarray<int64>", [1, 2], [1, 3], "[1]: expected 2, got 3"),
        ("ndarray<float64>", [1.5], [2.5], "[0]: expected 1.5, got 2.5"),
        ("ndarray<float64>", [[1.5]], [2.5], "[0]: expected [1.5], got 2.5 (a float)"),
        ("any", {"a": {"b": 1}}, {"a": {"b": 2}}, '["a"]["b"]: expected 1, got 2'),
        ("any", {"a": 1}, {"b": 1}, 'expected the keys ["a"], got ["b"]'),
        ("any", {"a": 1}, [1], 'expected {"a":1} (an object), got [1]'),
        ("any", [[1, "a"]], [[1, "b"]], '[0][1]: expected "a", got "b"'),
        ("any", [[None, 1]], [[None, True]], "[0][1]: expected 1 (an int), got true (a bool)"),
        ("any", [[[0]], 1], [[[0.0]], 1], "[0][0][0]: expected 0 (an int), got 0.0 (a float)"),
        ("list<list<int>>", [[1], [2, 3]], [[1, 2], [3]], "[0]: expected 1 items, got 2"),
        (
            "Node<random>",
            [[7, None], [8, 0]],
            [[7, None], [8, 1]],
            "[1][1]: expected 0, got 1",
        ),
        ("ListNode<cycle>", [[1, 2], 0], [[1, 2], -1], "[1]: expected 0, got -1"),
        (
            "list<ndarray<float64>>",
            [[1.0]],
            [[1]],
            "[0][0]: expected an item of float64, got 1 (an int)",
        ),
    ],
)
def test_exact_names_the_first_difference(
    spelled: str, expected: Json, got: Json, difference: str
) -> None:
    comparison = compare_exact(parse_type(spelled), expected, got)

    assert (comparison.ok, comparison.difference) == (False, difference)


@given(few_scalars, few_scalars, st.integers(0, 6))
def test_exact_tells_bool_int_and_float_apart_at_any_depth(
    one: Any, other: Any, depth: int
) -> None:
    left, right = nest(one, depth), nest(other, depth)

    same = repr(one) == repr(other)

    assert compare_exact(ANY, left, right).ok == same


@given(plain, plain, plain)
def test_the_path_leads_to_the_part_that_differs(before: Any, inner: Any, after: Any) -> None:
    expected, got = [before, {"k": [inner, 1]}, after], [before, {"k": [inner, 2]}, after]

    comparison = compare_exact(ANY, expected, deepcopy(got))

    assert comparison.difference == '[1]["k"][1]: expected 1, got 2'


@pytest.mark.parametrize("depth", [500, 20_000])
def test_exact_answers_at_any_depth(depth: int) -> None:
    comparison = compare_exact(ANY, nest(1, depth), nest(2, depth))

    assert comparison.difference == "[0]" * depth + ": expected 1, got 2"


def test_exact_answers_for_a_hundred_thousand_items() -> None:
    expected: Any = [[index, "x"] for index in range(100_000)]
    got = [*expected[:-1], [99_999, "y"]]

    assert compare_exact(ANY, expected, got).difference == '[99999][1]: expected "x", got "y"'


@given(st.data(), st.lists(plain, max_size=6), st.booleans())
def test_unordered_does_not_mind_the_order(data: st.DataObject, items: Any, is_deep: bool) -> None:
    shuffled = data.draw(st.permutations(items))

    assert compare_unordered(ANY, items, shuffled, is_deep=is_deep).ok


@given(st.lists(st.lists(st.integers(0, 3), max_size=3), max_size=4), st.data())
def test_unordered_deep_does_not_mind_the_order_further_down(items: Any, data: Any) -> None:
    shuffled = [data.draw(st.permutations(item)) for item in data.draw(st.permutations(items))]

    assert compare_unordered(parse_type("list<list<int>>"), items, shuffled, is_deep=True).ok


@given(st.lists(st.integers(0, 2), max_size=4), st.lists(st.integers(0, 2), max_size=4))
def test_unordered_is_equality_of_sorted_lists(one: Any, other: Any) -> None:
    comparison = compare_unordered(parse_type("list<int>"), one, other, is_deep=False)

    assert comparison.ok == (sorted(one) == sorted(other))


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "is_deep", "difference"),
    [
        ("list<int>", [1, 2, 2], [2, 1], False, "missing: 2"),
        ("list<int>", [1, 2], [2, 1, 1], False, "unexpected: 1"),
        ("list<int>", [1, 2], [1, 3], False, "missing: 2; unexpected: 3"),
        ("list<int>", [1], [True], False, "missing: 1; unexpected: true"),
        ("list<int>", [1, 2, 3, 4, 5], [], False, "missing: 1, 2, 3 and 2 more"),
        (
            "list<list<int>>",
            [[1, 2]],
            [[2, 1]],
            False,
            "missing: [1,2]; unexpected: [2,1]",
        ),
        (
            "list<list<int>>",
            [[1, 1]],
            [[1]],
            True,
            "missing: [1,1]; unexpected: [1]",
        ),
        (
            "list<list<int>>",
            [[1, 1]],
            [[True, True]],
            True,
            "missing: [1,1]; unexpected: [true,true]",
        ),
        (
            "any",
            [{"a": 1}],
            [{"b": 1}],
            False,
            'missing: {"a":1}; unexpected: {"b":1}',
        ),
        ("any", [[]], [{}], False, "missing: []; unexpected: {}"),
        ("int", 1, 2, False, "expected 1, got 2"),
        ("list<int>", [1], None, False, "expected [1], got null"),
        ("list<int>", None, [1], False, "expected null, got [1]"),
    ],
)
def test_unordered_names_what_is_missing_and_what_is_too_much(
    spelled: str, expected: Json, got: Json, is_deep: bool, difference: str
) -> None:
    comparison = compare_unordered(parse_type(spelled), expected, got, is_deep=is_deep)

    assert not comparison.ok
    assert comparison.difference.replace("not expected, or too often", "unexpected") == difference


@pytest.mark.parametrize(
    ("spelled", "expected", "got"),
    [
        ("list<float>", [1, 2.5], [2.5, 1.0]),
        ("list<float>", [NAN, 1.0], [1.0, NAN]),
        ("list<list<float>>", [[1, 2], [3, 4.5]], [[3.0, 4.5], [1.0, 2.0]]),
    ],
)
def test_unordered_takes_floats_as_numbers(spelled: str, expected: Json, got: Json) -> None:
    assert compare_unordered(parse_type(spelled), expected, got, is_deep=False).ok


def test_unordered_deep_answers_at_any_depth() -> None:
    expected, got = nest([1, 2], 20_000), nest([2, 1], 20_000)

    assert compare_unordered(ANY, expected, got, is_deep=True).ok


@given(numbers, numbers)
def test_float_within_an_absolute_distance_is_symmetric(one: float, other: float) -> None:
    tolerances = {"abs": 0.5, "rel": 0.0}
    value_type = parse_type("float")

    there = compare_close(value_type, one, other, tolerances)
    back = compare_close(value_type, other, one, tolerances)

    assert there.ok == back.ok == (abs(other - one) <= 0.5)


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "tolerances"),
    [
        ("float", 1.0, 1.1, {"abs": 0.2, "rel": 0}),
        ("float", 1000, 1001, {"abs": 0, "rel": 0.001}),
        ("list<float>", ["nan", "inf"], [NAN, INF], EXACTLY),
        ("any", 1, 1.0, EXACTLY),
        ("any", {"a": 0.5}, {"a": 0.5}, EXACTLY),
        ("ndarray<float32>", [1], [1], EXACTLY),
        ("float", 10**400, 10**400, EXACTLY),
        ("list<str>", ["nan"], ["nan"], EXACTLY),
    ],
)
def test_float_accepts_what_is_close(
    spelled: str, expected: Json, got: Json, tolerances: dict[str, float]
) -> None:
    assert compare_close(parse_type(spelled), expected, got, tolerances).ok


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "difference"),
    [
        ("list<float>", [1.0, 2.0], [1.0, 2.5], "[1]: expected 2.0, got 2.5; they are 0.5 apart"),
        ("float", 1.0, NAN, "expected 1.0, got nan; they are nan apart"),
        ("float", 1.0, INF, "expected 1.0, got inf; they are inf apart"),
        ("float", 10**400, 1.0, "inf apart"),
        ("float", 1.0, -(10**400), "inf apart"),
        ("any", 5, 6, "expected 5, got 6"),
        ("float", 1.0, True, "expected 1.0 (a float), got true (a bool)"),
        ("ndarray<int64>", [1], [2], "[0]: expected 1, got 2"),
        ("ndarray<float64>", [1.0], [None], "[0]: expected an item of float64, got null (null)"),
    ],
)
def test_float_names_the_distance(spelled: str, expected: Json, got: Json, difference: str) -> None:
    comparison = compare_close(parse_type(spelled), expected, got, {"abs": 0.1, "rel": 0.1})

    assert not comparison.ok
    assert comparison.difference.endswith(difference)


def allclose(spelled: str, expected: Json, got: Json, atol: float = 0.1, rtol: float = 0) -> Any:
    return compare_allclose(parse_type(spelled), expected, got, {"atol": atol, "rtol": rtol})


@given(st.lists(st.lists(numbers, min_size=2, max_size=2), max_size=4))
def test_allclose_finds_every_array_close_to_itself(array: Any) -> None:
    assert allclose("ndarray<float64>", array, deepcopy(array), atol=0).ok


@given(st.lists(numbers, min_size=3, max_size=3), st.lists(numbers, min_size=3, max_size=3))
def test_allclose_within_an_absolute_distance_is_symmetric(one: Any, other: Any) -> None:
    there, back = allclose("list<float>", one, other), allclose("list<float>", other, one)

    assert there.ok == back.ok == all(abs(a - b) <= 0.1 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("spelled", "expected", "got"),
    [
        ("ndarray<float64>", [[1, 2], [3, 4]], [[1.05, 2.0], [3.0, 3.95]]),
        ("ndarray<float64>", 1.0, 1.05),
        ("ndarray<float64>", [["nan", "-inf"]], [[NAN, -INF]]),
        ("ndarray<float64>", [[], []], [[], []]),
        ("list<ndarray<float64>>", [[1.0], [[2.0]]], [[1.05], [[2.05]]]),
        ("list<list<float>>", [[1.0], [2.0, 3.0]], [[1.05], [2.0, 3.05]]),
        ("any", [1.0, "a"], [1.05, "a"]),
        ("ndarray<int64>", [1, 2], [1, 2]),
        ("int", 1, 1),
    ],
)
def test_allclose_accepts_what_is_close(spelled: str, expected: Json, got: Json) -> None:
    assert allclose(spelled, expected, got).ok


@pytest.mark.parametrize(
    ("spelled", "expected", "got", "difference"),
    [
        ("ndarray<float64>", [[1.0, 2.0]], [[1.0], [2.0]], "expected the shape (1, 2)"),
        ("ndarray<float64>", [1.0], 1.0, "expected the shape (1,), got ()"),
        (
            "list<ndarray<float64>>",
            [[1.0], [2.0]],
            [[1.0], [2.0, 3.0]],
            "[1]: expected the shape (1,)",
        ),
        (
            "list<list<float>>",
            [[1.0], [2.0, 3.0]],
            [[1.0], [2.0, 4.0]],
            "[1]: 1 of 2 numbers are off (shape (2,)); the largest",
        ),
        ("ndarray<float64>", [1.0, 2.0], [1.0, None], "[1]: expected an item of float64, got null"),
        ("ndarray<float64>", [[1.0], [2.0]], [[1.0], 2.0], "[1]: expected the shape (1,), got ()"),
        ("ndarray<int64>", [1, 2], [1, 3], "[1]: expected 2, got 3"),
    ],
)
def test_allclose_names_shapes_and_places(
    spelled: str, expected: Json, got: Json, difference: str
) -> None:
    comparison = allclose(spelled, expected, got)

    assert not comparison.ok
    assert comparison.difference.startswith(difference)


def test_allclose_tells_how_many_are_off_and_where_most() -> None:
    comparison = allclose("ndarray<float64>", [[0.5, 0.0], [100, 2]], [[1.5, 0.0], [105, 2.05]])

    assert comparison.difference == (
        "2 of 4 numbers are off (float64, shape (2, 2)); the largest absolute error is 5 "
        "at [1][0] (expected 100, got 105), the largest relative error 2 at [0][0]"
    )


@pytest.mark.parametrize(
    ("expected", "got", "told"),
    [
        ([0.0, 1.0], [0.0, NAN], "absolute error is inf at [1]"),
        ([0.0, 1.0], [1.0, 1.0], "relative error inf at [0]"),
        (1.0, 2.0, "absolute error is 1 at the only item"),
    ],
)
def test_allclose_ranks_nan_and_zero_as_worst(expected: Json, got: Json, told: str) -> None:
    assert told in allclose("ndarray<float64>", expected, got).difference


def test_allclose_widens_with_the_expected_value() -> None:
    assert allclose("ndarray<float64>", [1000.0], [1001.0], atol=0, rtol=0.001).ok
    assert not allclose("ndarray<float64>", [1000.0], [1001.1], atol=0, rtol=0.001).ok
