from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UserError
from reader.core.not_finite import to_strings
from reader.core.problem import Param, Problem
from reader.core.type_syntax import parse_type
from reader.core.values import (
    format_args,
    format_value,
    parse_args,
    parse_operations,
    parse_value,
)
from reader.core.verdict import Json

WINDOW = (Param("nums", parse_type("list<int>")), Param("k", parse_type("int")))
LCA = (Param("root", parse_type("TreeNode")), Param("p", parse_type("ref<root>")))

values_by_type: dict[str, st.SearchStrategy[Json]] = {
    "int": st.integers(),
    "float": st.one_of(
        st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(["nan", "inf", "-inf"])
    ),
    "bool": st.booleans(),
    "str": st.text(),
    "list<list<str>>": st.lists(st.lists(st.text(max_size=4))),
    "list<float>": st.lists(st.sampled_from([0.1, -2, "nan", "-inf"])),
    "ndarray<float64>": st.just([[1.5, "nan"], ["inf", -0.0]]),
    "TreeNode": st.just([1, None, 2]),
}


@pytest.mark.parametrize("spelled", values_by_type)
@given(data=st.data())
def test_a_formatted_value_is_read_back_the_same(spelled: str, data: st.DataObject) -> None:
    value = data.draw(values_by_type[spelled])
    value_type = parse_type(spelled)

    read = parse_value(value_type, format_value(value_type, value))

    assert to_strings(read) == value


@pytest.mark.parametrize(
    "text",
    [
        "nums = [1,2], k = 3",
        "k=3\nnums=[1,\n  2,]",
        "Input: nums = [1,2], k = 3",
        "输入：nums = [1,2], k = 3",
        "[1,2]\n3",
        "\n  [1,2] , 3 \n",
        "[1,2]\r\n3\r\n",
    ],
)
def test_arguments_are_read_in_every_form_that_sites_write_them(text: str) -> None:
    assert parse_args(WINDOW, text) == [[1, 2], 3]


@pytest.mark.parametrize(
    ("spelled", "text", "value"),
    [
        ("list<bool>", "[True, false]", [True, False]),
        ("TreeNode", "[1, None, null]", [1, None, None]),
        ("str", r"'it\'s'", "it's"),
        ("str", r'"\u4f60\n\\ \ud83d\ude00 \x41"', "你\n\\ 😀 A"),
        (
            "list<float>",
            "[-1e-3, .5, 2., +3, Infinity, -inf]",
            [-1e-3, 0.5, 2.0, 3, math.inf, -math.inf],
        ),
        ("list<list<int>>", "[[],[ ]]", [[], []]),
        ("int", "007", 7),
    ],
)
def test_python_and_json_spellings_are_both_understood(
    spelled: str, text: str, value: Json
) -> None:
    assert parse_value(parse_type(spelled), text) == value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nums = [1,2]", "expected 2 values (nums, k), got 1"),
        ("[1], 2, 3", "expected 2 values (nums, k), got 3"),
        ("nums = [1], 3", "some values are named and some are not. Name all or none"),
        ("nums = [1], m = 3", 'there is no argument "m". The arguments: nums, k'),
        ("k = 1, k = 3", "a name is there twice"),
        ("nums = [1,2],\nk = 3.5", "line 2: k: expected an int, got a float"),
        ("nums = [1,'2'], k = 3", 'line 1: nums[1]: expected an int, got a string "2"'),
        ("[1,2] 3", "line 1: column 6: expected a comma or a new line after the value"),
        ("[1;2], 3", 'line 1: column 3: expected "," or "]"'),
        ("[1,2", 'column 5: expected "," or "]"'),
        ("[1,\n?]", "line 2: column 1: expected a value"),
        ("nums = , k = 1", "column 8: expected a value"),
        ("nums = [x], k = 1", 'column 9: "x" is not a value. Put a text in quotes: "abc"'),
        ("[1e999], 1", 'column 2: 1e999 is beyond a float. Write "inf"'),
        ("1" * 5000, "column 1: a number has at most 4000 digits"),
    ],
)
def test_a_mistake_in_the_arguments_is_placed(text: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_args(WINDOW, text)

    assert said in str(caught.value)


def test_a_node_must_be_one_of_its_tree() -> None:
    with pytest.raises(UserError, match="p: 0 nodes of root have this value, not one"):
        parse_args(LCA, "[3,5,1], 9")


def test_a_node_of_a_tree_may_be_absent() -> None:
    assert parse_args(LCA, "[3,5,1], null") == [[3, 5, 1], None]


def test_a_node_of_a_tree_is_given_by_its_value() -> None:
    assert parse_args(LCA, "[3,5,1], 5") == [[3, 5, 1], 5]


def test_one_value_is_not_two() -> None:
    with pytest.raises(UserError, match="expected one value, got 2"):
        parse_value(parse_type("int"), "1, 2")


def test_a_value_of_the_wrong_type_is_explained() -> None:
    with pytest.raises(UserError, match="expected an int, got a bool"):
        parse_value(parse_type("int"), "true")


def test_a_value_is_written_whatever_its_depth() -> None:
    value: Json = []
    for _ in range(50_000):
        value = [value]

    assert format_value(None, value) == "[" * 50_001 + "]" * 50_001


def test_a_value_that_is_too_deep_is_refused() -> None:
    with pytest.raises(UserError, match="column 202: lists are nested deeper than 200 levels"):
        parse_value(parse_type("any"), "[" * 50_000)


def test_operations_are_two_arrays(design_problem: Problem) -> None:
    text = '["MinStack","push","top"]\n[[9],[-2],[]]'

    assert parse_operations(design_problem.entry, text) == (
        ("MinStack", "push", "top"),
        [[9], [-2], []],
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('["MinStack"]', "expected two arrays, the operations and their arguments, got 1 values"),
        ("[1], [[]]", "the operations are not a list of names"),
        ('["MinStack"], []', "expected a list of 1 lists of arguments, one an operation"),
        ("[], []", 'the first operation is not "MinStack", which makes the object'),
        ('["MinStack", "pop"], [[1], []]', 'operation 1: "pop" is no method of MinStack'),
        (
            '["MinStack", "push"], [[1], []]',
            "operation 1 (push): expected 1 arguments (val), got",
        ),
        ('["MinStack", "top"], [[1], 1]', "operation 1 (top): expected a list of arguments (none)"),
        ('["MinStack"], [["a"]]', "operation 0 (MinStack): limit: expected an int, got a string"),
    ],
)
def test_faulty_operations_are_explained(text: str, said: str, design_problem: Problem) -> None:
    with pytest.raises(UserError) as caught:
        parse_operations(design_problem.entry, text)

    assert said in str(caught.value)


def test_infinities_among_the_arguments_are_floats(design_problem: Problem) -> None:
    params = (Param("x", parse_type("list<float>")), Param("s", parse_type("str")))

    assert parse_args(params, '[inf, 1, "-inf"], "inf"') == [[math.inf, 1, -math.inf], "inf"]


def test_arguments_are_shown_with_their_names() -> None:
    assert format_args(WINDOW, [[1, 2], 3]) == "nums = [1,2], k = 3"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (list(range(1000)), "[0,1,2,3,4… (1000 items)"),
        ("x" * 1000, '"xxxxxxxxx… (1000 characters)'),
        ({"key": "x" * 1000}, '{"key":"xx…'),
        ([1, 2, 3], "[1,2,3]"),
    ],
)
def test_a_long_value_is_cut_for_display(value: Json, shown: str) -> None:
    assert format_value(None, value, limit=10) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ([math.nan, math.inf, -math.inf], "[nan,inf,-inf]"),
        ({"a": [1, {}], "b": None}, '{"a":[1,{}],"b":null}'),
        (["nan"], '["nan"]'),
    ],
)
def test_any_value_can_be_shown(value: Json, shown: str) -> None:
    assert format_value(None, value) == shown
