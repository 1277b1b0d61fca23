"""How large a case is, told from its arguments."""

from __future__ import annotations

import pytest

from reader.core.cases import Case
from reader.core.input_size import find_measure, growing_measure, measures
from reader.core.problem import Entry, EntryKind, Param
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json


def entry(*params: tuple[str, str], kind: EntryKind = EntryKind.FUNCTION) -> Entry:
    made = tuple(Param(name, parse_type(spelled)) for name, spelled in params)
    return Entry(kind, "solve", made, returns=None)


def case(*args: Json, ops: tuple[str, ...] | None = None) -> Case:
    return Case("some", list(args), ops=ops)


@pytest.mark.parametrize(
    ("spelled", "value", "sizes"),
    [
        ("list<int>", [3, 1, 2], {"len(x)": 3}),
        ("list<list<str>>", [["ab", "c"], ["d"]], {"len(x)": 2, "cells(x)": 3}),
        ("ndarray<float64>", [[1.0, 2.0], [3.0, 4.0]], {"len(x)": 2, "x.size": 4}),
        ("str", "abcd", {"len(x)": 4}),
        ("int", 7, {"x": 7}),
        ("bool", True, {}),
        ("any", [1, 2], {}),
        ("TreeNode", [1, None, 2], {"nodes(x)": 2}),
        ("ListNode", [], {"nodes(x)": 0}),
        ("ListNode<cycle>", [[3, 2, 0], 1], {"nodes(x)": 3}),
        ("ListNode<cycle>", None, {"nodes(x)": 0}),
        ("list<int>", None, {"len(x)": 0}),
        ("TreeNode", None, {"nodes(x)": 0}),
        ("int", "nan", {"x": 0}),
    ],
)
def test_each_kind_of_argument_has_its_sizes(
    spelled: str, value: Json, sizes: dict[str, int]
) -> None:
    found = {one.name: one.size(case(value)) for one in measures(entry(("x", spelled)))}

    assert found == sizes


def test_a_design_is_as_large_as_its_calls() -> None:
    (calls,) = measures(entry(kind=EntryKind.DESIGN))

    assert calls.size(case([], [1], ops=("Stack", "push"))) == 2
    assert calls.size(case()) == 0


def test_measure_is_the_one_that_shows_the_size_asked_for() -> None:
    coins = entry(("coins", "list<int>"), ("amount", "int"))
    made = [case([1, 2], 100), case([1, 2], 200)]

    found = find_measure(coins, [100, 200], made)

    assert found is not None
    assert found.name == "amount"


def test_a_measure_may_be_a_little_off() -> None:
    grid = entry(("grid", "list<list<str>>"))
    made = [case([["1"] * 10] * 10), case([["1"] * 14] * 14)]

    found = find_measure(grid, [100, 200], made)

    assert found is not None
    assert found.name == "cells(grid)"


def test_no_measure_is_made_up() -> None:
    assert find_measure(entry(("nums", "list<int>")), [5], [case([1, 2])]) is None


def test_growing_measure_is_the_one_that_spreads_most() -> None:
    coins = entry(("coins", "list<int>"), ("amount", "int"))

    found = growing_measure(coins, [case([1], 3), case([1, 2], 100)])

    assert found is not None
    assert found.name == "amount"


@pytest.mark.parametrize(
    ("params", "cases"),
    [
        ((), [case(), case()]),
        ((("nums", "list<int>"),), [case([1]), case([2])]),
        ((("nums", "list<int>"),), [case([])]),
    ],
)
def test_cases_of_one_size_have_no_growing_measure(
    params: tuple[tuple[str, str], ...], cases: list[Case]
) -> None:
    assert growing_measure(entry(*params), cases) is None
