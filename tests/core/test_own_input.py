"""Typed inputs become cases and back, one by one or many in a paste."""

from __future__ import annotations

import pytest

from reader.core.cases import Case
from reader.core.errors import UserError
from reader.core.own_input import input_size, read_input, write_input
from reader.core.pasted_cases import split_cases
from reader.core.problem import Entry, EntryKind, Method, Param
from reader.core.value_types import ListOf, Scalar, ScalarKind

INT = Scalar(ScalarKind.INT)
ROBBERS = Entry(EntryKind.FUNCTION, "rob", (Param("nums", ListOf(INT)), Param("k", INT)), INT)
STACK = Entry(
    EntryKind.DESIGN,
    "Stack",
    (),
    None,
    "Stack",
    (Method("push", (Param("x", INT),), None), Method("top", (), INT)),
)
ONE = "nums = [1,2]\nk = 3"
OTHER = "nums = []\nk = 0"


@pytest.mark.parametrize("text", ["[1,2]\n3", "k = 3, nums = [1, 2]", "Input: nums = [1,2], k = 3"])
def test_input_is_read_however_it_is_spelled(text: str) -> None:
    case = read_input(ROBBERS, text, "own-1")

    assert case == Case("own-1", [[1, 2], 3])
    assert write_input(ROBBERS, case) == ONE


def test_design_is_two_lines() -> None:
    text = '["Stack","push","top"]\n[[],[1],[]]'

    case = read_input(STACK, text, "own-1")

    assert case.ops == ("Stack", "push", "top")
    assert write_input(STACK, case) == text
    assert input_size(case) == len(text) - 1


def test_size_of_a_call_is_that_of_its_arguments() -> None:
    assert input_size(Case("a", [[1, 2], 3])) == len("[[1,2],3]")


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("", ()),
        ("[1,2]\n3\n[]\n0", (ONE, OTHER)),
        ("nums = [1,2], k = 3\nnums = [], k = 0", (ONE, OTHER)),
        ("Example 1:\nnums = [1,2]\nk = 3\nOutput: 4\n", (ONE,)),
        (
            "Example 1:\n\nInput: nums = [1,2], k = 3\nOutput: 4\nExplanation: rob both,\n"
            "k = 9 houses.\n\nExample 2:\n\nInput: nums = [], k = 0\nOutput: 0\n",
            (ONE, OTHER),
        ),
        ("示例 1：\n输入：nums = [1,2], k = 3\n输出：4\n解释：都偷。\n输入：[]\n0", (ONE, OTHER)),
    ],
)
def test_paste_is_split_into_its_inputs(text: str, cases: tuple[str, ...]) -> None:
    assert split_cases(ROBBERS, text) == cases


def test_paste_of_a_design_is_split_by_its_pairs() -> None:
    one = '["Stack"]\n[[]]'

    assert split_cases(STACK, f"{one}\n\n{one}") == (one, one)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[1,2]\n3\n\n[1,\n0", 5, "column 2: "),
        ("[1,2]\n3\n\n[1,true]\n0", 4, "case 2: nums[1]: expected an int, got a bool"),
        ("[1,2]\n3\n[4]", 3, "case 2: expected 2 values (nums, k), got 1"),
        ("Output: 3\nInput: nums = [1], k = x", 2, 'column 24: "x" is not a value'),
    ],
)
def test_fault_in_a_paste_is_told_by_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(UserError) as caught:
        split_cases(ROBBERS, text)

    assert (caught.value.line, caught.value.what[: len(what)]) == (line, what)
