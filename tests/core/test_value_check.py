from __future__ import annotations

import pytest

from reader.core.type_syntax import parse_type
from reader.core.value_check import check_value
from reader.core.value_words import describe_kind
from reader.core.verdict import Json


def nest(value: Json, depth: int) -> Json:
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("spelled", "value"),
    [
        ("int", -3),
        ("float", 2.5),
        ("float", 2),
        ("float", "-inf"),
        ("bool", False),
        ("str", ""),
        ("any", {"a": [None]}),
        ("any", nest(1, 199)),
        ("list<list<int>>", [[], [1, 2]]),
        ("TreeNode", []),
        ("TreeNode", [1, None, 2, 3]),
        ("TreeNode", [None]),
        ("ListNode", [1, "a", 2.5, True]),
        ("list<ListNode>", [[], [1]]),
        ("ref<root>", 4),
        ("ref<root>", None),
        ("at<root>", None),
        ("at<root>", 0),
        ("tail<head>", [[], 7]),
        ("ListNode<cycle>", [[3, 2, 0, -4], 1]),
        ("ListNode<cycle>", [[], -1]),
        ("Node<random>", []),
        ("Node<random>", [[7, None], [13, 0], [13, 1]]),
        ("Node<nary>", []),
        ("Node<nary>", [1, None, 3, 2, 4, None, 5, 6]),
        ("Node<nary>", [1, None, 2, None, None]),
        ("Node<graph>", []),
        ("Node<graph>", [[]]),
        ("copy<Node<graph>>", [[2, 4], [1, 3], [2, 4], [1, 3]]),
        ("ndarray<float64>", [[1, 2.5], ["nan", "inf"]]),
        ("ndarray<uint8>", [0, 255]),
        ("ndarray<int8>", [-128, 127]),
        ("ndarray<bool>", [True]),
        ("ndarray<float16>", 1.5),
        ("ndarray<int64>", [[], []]),
        ("ndarray<int64>", [2**63 - 1, -(2**63)]),
    ],
)
def test_a_value_of_the_type_has_no_fault(spelled: str, value: Json) -> None:
    assert check_value(parse_type(spelled), value) == ""


@pytest.mark.parametrize(
    ("spelled", "value", "fault"),
    [
        ("int", True, "expected an int, got a bool"),
        ("int", 1.0, "expected an int, got a float"),
        ("int", "seven", 'expected an int, got a string "seven"'),
        ("int", "s" * 30, "expected an int, got a string"),
        ("bool", 1, "expected a bool, got an int"),
        ("str", None, "expected a str, got null"),
        ("float", True, "expected a float, got a bool"),
        ("float", "infinite", 'expected a float, got a string "infinite"'),
        ("list<int>", {}, "expected a list<int>, got an object"),
        ("list<list<int>>", [[1], [2, 3.5]], "[1][1]: expected an int, got a float"),
        ("list<list<int>>", [[1], 2], "[1]: expected a list<int>, got an int"),
        ("TreeNode", None, "expected a TreeNode as a list, got null"),
        ("TreeNode", [1, [2]], "[1]: expected the value of a node, got a list"),
        ("TreeNode", [1, None, None, 4], "[3]: this node has no parent"),
        ("TreeNode", [None, 1], "[1]: this node has no parent"),
        ("ListNode", [1, None], "[1]: expected the value of a node, got null"),
        ("list<ListNode>", [[1], [None]], "[1][0]: expected the value of a node, got null"),
        ("ref<root>", [1], "expected the value of a node, got a list"),
        ("at<root>", -1, "expected a position, counted from 0, got an int"),
        ("at<root>", True, "expected a position, counted from 0, got a bool"),
        ("tail<head>", [1, 2], "expected [values, position], such as [[3,2,0],1]"),
        ("tail<head>", [[1], None], "[1]: expected a position, got null"),
        ("tail<head>", [[1], -2], "[1]: -2 is no position: they count from 0, -1 is none"),
        ("ListNode<cycle>", [1, 2], "expected [values, position]"),
        ("ListNode<cycle>", [[1], 0, 0], "expected [values, position]"),
        ("ListNode<cycle>", [[1, None], 0], "[0][1]: expected the value of a node, got null"),
        ("ListNode<cycle>", [[1], 1], "[1]: there is no node at 1: the list has 1"),
        ("Node<random>", None, "expected a Node<random> as a list, got null"),
        ("Node<random>", [7], "[0]: expected [value, position of the random node, or null]"),
        ("Node<random>", [[[], 0]], "[0][0]: expected the value of a node, got a list"),
        ("Node<random>", [[7, 0], [1, 2]], "[1][1]: expected null or a position from 0 to 1"),
        ("Node<random>", [[7, False]], "[0][1]: expected null or a position from 0 to 0"),
        ("Node<nary>", [None], "[0]: the root is null: the empty tree is []"),
        ("Node<nary>", [1, 2], "[1]: expected null behind the root"),
        ("Node<nary>", [1, None, {}], "[2]: expected the value of a node, got an object"),
        ("Node<nary>", [1, None, None, 5], "[3]: this node has no parent: there are 1 before it"),
        ("Node<graph>", [1], "[0]: expected a list, got an int"),
        ("Node<graph>", [[2], [3]], "[1][0]: expected the number of a node, from 1 to 2"),
        ("Node<graph>", [[True]], "[0][0]: expected the number of a node, from 1 to 1"),
        ("Node<graph>", [[1], [1]], "[1]: node 2 cannot be reached from node 1"),
        ("ndarray<int32>", [1, 2.0], "[1]: expected an item of int32, got a float"),
        ("ndarray<int32>", [[2**31]], "[0][0]: 2147483648 is beyond int32"),
        ("ndarray<uint8>", [-1], "[0]: -1 is beyond uint8"),
        ("ndarray<float64>", [[1, 2], [3]], "[1]: the array is not rectangular: expected 2 items"),
        ("ndarray<float64>", [[1], 2], "[1]: the array is not rectangular"),
        ("ndarray<float64>", [1, [2]], "[1]: expected an item of float64, got a list"),
        ("any", {"a": nest([], 200)}, "nested deeper than 200 levels"),
        ("ndarray<float64>", nest(0, 40), "an array has at most 32 dimensions"),
    ],
)
def test_the_wrong_part_is_named(spelled: str, value: Json, fault: str) -> None:
    assert check_value(parse_type(spelled), value).startswith(fault)


@pytest.mark.parametrize(("value", "words"), [(None, "null"), ([], "a list"), ({}, "an object")])
def test_kinds_are_described_in_words(value: Json, words: str) -> None:
    assert describe_kind(value) == words
