from __future__ import annotations

import ast
from collections.abc import Callable

import pytest

from reader.core.problem import Problem
from reader.core.starter import starter_code

MakeProblem = Callable[..., Problem]


def test_a_function_is_a_method_of_solution(make_problem: MakeProblem) -> None:
    problem = make_problem(param="list<int>", returns="list<list<str>>")

    assert starter_code(problem) == (
        "class Solution:\n    def solve(self, value: List[int]) -> List[List[str]]:\n        pass\n"
    )


def test_without_a_class_it_is_a_plain_function(make_problem: MakeProblem) -> None:
    entry = (
        'kind = "function"\nname = "online"\nreturns = "ndarray<float64>"\n'
        'params = [{ name = "x", type = "list<ndarray<float64>>" }]'
    )

    assert starter_code(make_problem(entry)) == (
        "import numpy as np\n\n\ndef online(x: List[np.ndarray]) -> np.ndarray:\n    pass\n"
    )


def test_what_changes_in_place_is_said(inplace_problem: Problem) -> None:
    assert starter_code(inplace_problem) == (
        "class Solution:\n"
        "    def rotate(self, nums: List[int], k: int) -> None:\n"
        '        """Change nums in place; what is returned is not looked at."""\n'
        "        pass\n"
    )


def test_a_design_has_its_constructor_and_methods(design_problem: Problem) -> None:
    assert starter_code(design_problem) == (
        "class MinStack:\n"
        "    def __init__(self, limit: int):\n"
        "        pass\n"
        "\n"
        "    def push(self, val: int) -> None:\n"
        "        pass\n"
        "\n"
        "    def top(self) -> int:\n"
        "        pass\n"
        "\n"
        "    def items(self) -> List[float]:\n"
        "        pass\n"
    )


@pytest.mark.parametrize(
    ("param", "named"),
    [
        ("list<ListNode>", "class ListNode:"),
        ("TreeNode", "class TreeNode:"),
        ("ListNode<cycle>", "class ListNode:"),
        ("Node<random>", "class Node:"),
        ("Node<nary>", "class Node:"),
        ("Node<graph>", "class Node:"),
    ],
)
def test_the_node_class_is_shown_as_a_comment(
    param: str, named: str, make_problem: MakeProblem
) -> None:
    code = starter_code(make_problem(param=param))

    assert f"# {named}" in code
    assert [type(node) for node in ast.parse(code).body] == [ast.ClassDef]


def test_a_reference_is_annotated_as_the_node_it_points_to(make_problem: MakeProblem) -> None:
    entry = (
        'kind = "function"\nname = "lca"\nreturns = "ref<root>"\nclass = "Solution"\n'
        'params = [{ name = "root", type = "TreeNode" }, { name = "p", type = "ref<root>" }]'
    )

    code = starter_code(make_problem(entry))

    assert "root: Optional[TreeNode], p: Optional[TreeNode]) -> Optional[TreeNode]:" in code


def test_one_class_of_two_kinds_of_lists_is_shown_once(make_problem: MakeProblem) -> None:
    entry = (
        'kind = "function"\nname = "meet"\nreturns = "at<a>"\n'
        'params = [{ name = "a", type = "ListNode" }, { name = "b", type = "tail<a>" },\n'
        '{ name = "c", type = "ListNode<cycle>" }]'
    )

    code = starter_code(make_problem(entry))

    assert code.count("class ListNode") == 1
    assert "b: Optional[ListNode], c: Optional[ListNode]) -> Optional[ListNode]:" in code
