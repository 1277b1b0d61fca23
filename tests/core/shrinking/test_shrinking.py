"""Smaller inputs are proposed by type, stay of their types, and lead to a smallest one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.cases import Case, check_arguments
from reader.core.problem import (
    Compare,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Method,
    Param,
    Problem,
    Text,
)
from reader.core.shrinking.proposals import smaller_cases
from reader.core.shrinking.search import Shrinker
from reader.core.shrinking.values import smaller_ints, smaller_values, without_runs
from reader.core.shrinking.weight import case_weight
from reader.core.slug import Slug
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json


def of_entry(entry: Entry) -> Problem:
    limits = Limits(1000, 64)
    return Problem(Slug("p"), Text(en="P"), Difficulty.EASY, ("t",), entry, Compare(), limits)


def problem(*params: tuple[str, str]) -> Problem:
    given = tuple(Param(name, parse_type(spelled)) for name, spelled in params)
    return of_entry(Entry(EntryKind.FUNCTION, "f", given, parse_type("int")))


STACK = of_entry(
    Entry(
        EntryKind.DESIGN,
        "Stack",
        (Param("start", parse_type("list<int>")),),
        None,
        "Stack",
        (Method("push", (Param("x", parse_type("int")),), None), Method("top", (), None)),
    )
)


def shrink(given: Problem, case: Case, fails: Callable[[Case], bool]) -> Case:
    """Go to the end of the search."""
    shrinker = Shrinker(given, case)
    while tried := shrinker.take(8):
        shrinker.tell_failing([one for one in tried if fails(one)])
    return shrinker.best


@pytest.mark.parametrize(
    ("number", "smaller"),
    [
        (0, []),
        (1, [0]),
        (-1, [0, 1]),
        (10, [0, 5, 8, 9]),
        (-10, [0, 10, -5, -8, -9]),
    ],
)
def test_ints_go_towards_zero(number: int, smaller: list[int]) -> None:
    assert list(smaller_ints(number)) == smaller


def test_runs_are_dropped_from_halves_down_to_single_items() -> None:
    kept = list(without_runs([1, 2, 3]))

    assert kept == [[], [2, 3], [1, 3], [1, 2]]


@pytest.mark.parametrize(
    ("spelled", "value", "wanted"),
    [
        ("int", 4, 0),
        ("bool", True, False),
        ("float", 2.5, 2.0),
        ("float", -3, 3),
        ("float", -1.41861e-22, -1e-22),
        ("str", "xyz", "xz"),
        ("str", "xy", "ay"),
        ("str", "a1", "1"),
        ("any", [1, 2], [2]),
        ("list<int>", [4, 5, 6], [4, 6]),
        ("list<int>", [4, 5], [4, 0]),
        ("list<list<int>>", [[1, 2], [3, 4]], [[1], [3]]),
        ("list<str>", ["b"], ["a"]),
        ("ListNode", [1, 2, 3], [1, 3]),
        ("ListNode", [7], [0]),
        ("ListNode<cycle>", [[1, 2, 3], 2], [[1, 3], 1]),
        ("ListNode<cycle>", [[1, 2, 3], 2], [[1, 2, 3], -1]),
        ("ListNode<cycle>", [[1, 2, 3], 2], [[1, 2, 3], 1]),
        ("tail<head>", [[5, 6], 1], [[6], 0]),
        ("Node<random>", [[7, None], [8, 0]], [[7, None]]),
        ("Node<random>", [[7, None], [8, 0]], [[8, None]]),
        ("Node<random>", [[7, 1], [8, 0]], [[7, None], [8, 0]]),
        ("Node<graph>", [[2, 3], [1], [1]], [[2], [1]]),
        ("Node<graph>", [[2, 3], [1, 3], [1, 2]], [[3], [3], [1, 2]]),
        ("TreeNode", [1, 2, 3], []),
        ("TreeNode", [1, 2, 3], [2]),
        ("TreeNode", [1, 2, 3], [1, None, 3]),
        ("TreeNode", [1, None, 2, 3, 4], [1, None, 2, None, 4]),
        ("TreeNode", [1, 2, None, 3], [1, 3]),
        ("TreeNode", [5], [0]),
        ("Node<nary>", [1, None, 2, 3], [1, None, 3]),
        ("Node<nary>", [1, None, 2, None, 3], [1, None, 3]),
        ("ndarray<float64>", [[1.0], [2.0]], [[2.0]]),
        ("ndarray<float64>", [[2.5], [2.0]], [[2.0], [2.0]]),
        ("ndarray<int64>", [[3]], [[2]]),
        ("TreeNode", [True, 4], [True, 0]),
        ("ListNode", [True, 4], [4]),
        ("Node<random>", [[1, None], [2, None]], [[1, None]]),
    ],
)
def test_smaller_value_is_proposed(spelled: str, value: Json, wanted: Json) -> None:
    assert wanted in list(smaller_values(parse_type(spelled), value))


@pytest.mark.parametrize(
    ("spelled", "value"),
    [
        ("int", 0),
        ("bool", False),
        ("float", 0.0),
        ("float", float("nan")),
        ("float", "inf"),
        ("str", ""),
        ("any", None),
        ("list<int>", []),
        ("list<int>", None),
        ("TreeNode", []),
        ("TreeNode", None),
        ("ListNode<cycle>", []),
        ("ref<root>", 3),
        ("any", {"k": 1}),
        ("Node<random>", []),
        ("ListNode<cycle>", [[], -1]),
        ("ndarray<float64>", [0.0]),
        ("Node<graph>", [[]]),
    ],
)
def test_smallest_value_has_none_below_it(spelled: str, value: Json) -> None:
    assert list(smaller_values(parse_type(spelled), value)) == []


@pytest.mark.parametrize(
    ("smaller", "larger"),
    [
        ([[1]], [[1, 1]]),
        ([[1]], [[2]]),
        ([[1]], [[-1]]),
        ([[1.0]], [[0.75]]),
        ([[1e-22]], [[1.41e-22]]),
        ([["a"]], [["b"]]),
        ([["b"]], [["aa"]]),
        ([{"k": 1}], [{"k": 2}]),
        ([None], [1]),
        ([1e200], [float("nan")]),
    ],
)
def test_weights_tell_the_smaller_input(smaller: list[Json], larger: list[Json]) -> None:
    assert case_weight(Case("a", smaller)) < case_weight(Case("b", larger))


def test_operations_count() -> None:
    short, long = (Case("a", [[]] * count, ("Stack",) * count) for count in (1, 2))

    assert case_weight(short) < case_weight(long)


def test_lists_of_one_length_lose_the_same_places() -> None:
    given = problem(("weights", "list<int>"), ("values", "list<int>"), ("k", "int"))

    proposed = [case.args for case in smaller_cases(given.entry, Case("a", [[1, 2], [3, 4], 9]))]

    assert [[2], [4], 9] in proposed


def test_arrays_lose_the_same_places_along_every_axis() -> None:
    given = problem(
        ("x", "ndarray<float64>"), ("w", "ndarray<float64>"), ("labels", "list<int>"), ("k", "int")
    )
    args: list[Json] = [[[1.0, 2.0, 3.0]], [[4.0] * 3, [5.0] * 3, [6.0] * 3], [7, 8, 9], 3]

    proposed = [case.args for case in smaller_cases(given.entry, Case("a", args))]

    assert [[[2.0, 3.0]], [[5.0, 5.0], [6.0, 6.0]], [8, 9], 3] in proposed


def test_arrays_of_all_operations_are_cut_together() -> None:
    array = parse_type("ndarray<float64>")
    forward = Method("forward", (Param("X", array),), array)
    entry = Entry(EntryKind.DESIGN, "Layer", (Param("w", array),), None, "Layer", (forward,))
    case = Case(
        "a", [[[1.0, 2.0]], [[[3.0, 4.0]]], [[[5.0, 6.0]]]], ("Layer", "forward", "forward")
    )

    proposed = [one.args for one in smaller_cases(entry, case)]

    assert [[[2.0]], [[[4.0]]], [[[6.0]]]] in proposed


def test_number_becomes_smaller_wherever_it_stands() -> None:
    given = problem(("root", "TreeNode"), ("p", "ref<root>"))

    best = shrink(given, Case("a", [[9, 8], 8]), lambda _: True)

    assert best.args == [[0], 0]


def test_count_follows_a_list_that_becomes_shorter() -> None:
    given = problem(("nums", "list<int>"), ("k", "int"))

    proposed = [case.args for case in smaller_cases(given.entry, Case("a", [[1, 2, 3], 3]))]

    assert [[2, 3], 2] in proposed
    assert [[2, 3], 3] in proposed


def test_operations_are_dropped_but_for_the_constructor() -> None:
    case = Case("a", [[[5]], [1], []], ("Stack", "push", "top"))

    proposed = [(one.ops, one.args) for one in smaller_cases(STACK.entry, case)]

    assert (("Stack",), [[[5]]]) in proposed
    assert (("Stack", "top"), [[[5]], []]) in proposed
    assert (("Stack", "push", "top"), [[[]], [1], []]) in proposed
    assert (("Stack", "push", "top"), [[[5]], [0], []]) in proposed


def test_search_ends_at_a_smallest_list() -> None:
    given = problem(("nums", "list<int>"))

    def has_a_pair(case: Case) -> bool:
        nums = case.args[0]
        assert isinstance(nums, list)
        return any(nums.count(num) > 1 for num in nums if isinstance(num, int) and num > 3)

    best = shrink(given, Case("a", [[9, -4, 70, 2, 70, 8, 70, 1]]), has_a_pair)

    assert best.args == [[4, 4]]


def test_search_ends_at_a_smallest_tree() -> None:
    given = problem(("root", "TreeNode"))

    def leans_right(case: Case) -> bool:
        root = case.args[0]
        return isinstance(root, list) and len(root) > 2 and root[1] is None

    best = shrink(given, Case("a", [[5, None, 8, 3, 4, None, 1]]), leans_right)

    assert best.args == [[0, None, 0]]


def test_search_proposes_only_what_fits_the_signature() -> None:
    given = problem(("root", "TreeNode"), ("p", "ref<root>"))
    shrinker = Shrinker(given, Case("a", [[3, 5, 1, 6], 5]))

    proposed = shrinker.take(1000)

    assert proposed
    assert not any(check_arguments(case, given) for case in proposed)


def test_search_proposes_nothing_twice_and_only_smaller_ones() -> None:
    given = problem(("nums", "list<int>"))
    first = Case("a", [[1, 1, 1, 1]])

    proposed = Shrinker(given, first).take(1000)

    assert len({str(case.args) for case in proposed}) == len(proposed)
    assert all(case_weight(case) < case_weight(first) for case in proposed)


def test_search_without_a_failing_one_is_over() -> None:
    given = problem(("k", "int"))

    assert shrink(given, Case("a", [7]), lambda _: False).args == [7]
