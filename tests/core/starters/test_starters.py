"""What a solution starts from in each language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.languages import Language, languages_of, returns_node
from reader.core.problem import (
    Compare,
    Difficulty,
    Entry,
    EntryKind,
    Limits,
    Param,
    Problem,
    Text,
)
from reader.core.slug import Slug
from reader.core.starter import starter_code
from reader.core.starters import starter_in
from reader.core.type_syntax import parse_type

MakeProblem = Callable[..., Problem]
PLAIN = (
    'kind = "function"\nname = "mean"\nreturns = "float"\n'
    'params = [{ name = "x", type = "list<float>" }]'
)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        (
            Language.CPP,
            "class Solution {\npublic:\n    vector<vector<string>> solve(vector<int>& value) {\n"
            "        return {};\n    }\n};\n",
        ),
        (
            Language.JAVA,
            "class Solution {\n    public String[][] solve(int[] value) {\n"
            "        return null;\n    }\n}\n",
        ),
        (
            Language.JAVASCRIPT,
            "/**\n * @param {number[]} value\n * @return {string[][]}\n */\n"
            "function solve(value) {\n}\n",
        ),
    ],
)
def test_function_has_its_signature(
    make_problem: MakeProblem, language: Language, code: str
) -> None:
    problem = make_problem(param="list<int>", returns="list<list<str>>")

    assert starter_in(problem, language) == code


@pytest.mark.parametrize(
    ("language", "code"),
    [
        (Language.CPP, "double mean(vector<double>& x) {\n    return 0.0;\n}\n"),
        (
            Language.JAVA,
            "class Solution {\n    public static double mean(double[] x) {\n"
            "        return 0.0;\n    }\n}\n",
        ),
        (
            Language.JAVASCRIPT,
            "/**\n * @param {number[]} x\n * @return {number}\n */\nfunction mean(x) {\n}\n",
        ),
    ],
)
def test_function_without_a_class_is_plain_where_it_can_be(
    make_problem: MakeProblem, language: Language, code: str
) -> None:
    assert starter_in(make_problem(PLAIN), language) == code


@pytest.mark.parametrize(
    ("language", "code"),
    [
        (
            Language.CPP,
            "class Solution {\npublic:\n    void rotate(vector<int>& nums, int k) {\n    }\n};\n",
        ),
        (
            Language.JAVA,
            "class Solution {\n    public void rotate(int[] nums, int k) {\n    }\n}\n",
        ),
        (
            Language.JAVASCRIPT,
            "/**\n * @param {number[]} nums\n * @param {number} k\n */\n"
            "function rotate(nums, k) {\n}\n",
        ),
    ],
)
def test_what_changes_in_place_returns_nothing(
    inplace_problem: Problem, language: Language, code: str
) -> None:
    assert starter_in(inplace_problem, language) == code


@pytest.mark.parametrize("language", [Language.CPP, Language.JAVA, Language.JAVASCRIPT])
def test_design_has_its_constructor_and_methods(
    design_problem: Problem, language: Language
) -> None:
    code = starter_in(design_problem, language)

    entry = design_problem.entry
    constructor = "constructor" if language is Language.JAVASCRIPT else entry.name
    for name in (f"class {entry.name} {{", f"{constructor}(", *(m.name for m in entry.methods)):
        assert name in code


@pytest.mark.parametrize("language", [Language.CPP, Language.JAVA, Language.JAVASCRIPT])
@pytest.mark.parametrize("kind", ["TreeNode", "ListNode", "bool"])
def test_nodes_are_passed_by_their_class(
    make_problem: MakeProblem, language: Language, kind: str
) -> None:
    code = starter_in(make_problem(param=kind, returns=kind), language)

    spelled = {"bool": {Language.CPP: "bool"}.get(language, "boolean")}.get(kind, kind)
    assert spelled in code


def test_value_that_only_python_has_is_of_any_type_in_javascript(
    make_problem: MakeProblem,
) -> None:
    code = starter_in(make_problem(param="ndarray<float64>", returns="int"), Language.JAVASCRIPT)

    assert "@param {*} value" in code


def test_python_is_as_it_was(make_problem: MakeProblem) -> None:
    problem = make_problem(param="int", returns="int")

    assert starter_in(problem, Language.PYTHON) == starter_code(problem)


@pytest.mark.parametrize(
    ("kind", "is_for_all"),
    [
        ("int", True),
        ("list<list<str>>", True),
        ("list<TreeNode>", True),
        ("ListNode", True),
        ("any", False),
        ("ndarray<float64>", False),
        ("list<ndarray<float64>>", False),
        ("Node<graph>", False),
        ("ListNode<cycle>", False),
    ],
)
def test_values_that_are_pythons_alone_keep_a_problem_to_it(
    make_problem: MakeProblem, kind: str, is_for_all: bool
) -> None:
    possible = languages_of(make_problem(param=kind, returns="int"))

    assert possible == (tuple(Language) if is_for_all else (Language.PYTHON,))


def of_tree(*, kind: str, returns: str) -> Problem:
    params = (Param("root", parse_type(kind)), Param("p", parse_type("ref<root>")))
    entry = Entry(EntryKind.FUNCTION, "find", params, parse_type(returns))
    limits = Limits(1000, 64)
    return Problem(Slug("p"), Text(en="P"), Difficulty.EASY, ("t",), entry, Compare(), limits)


@pytest.mark.parametrize(
    ("kind", "returns", "is_for_all"),
    [
        ("TreeNode", "ref<root>", True),
        ("TreeNode", "at<root>", False),
        ("ListNode", "ref<root>", False),
        ("Node<nary>", "int", False),
    ],
)
def test_node_of_a_tree_is_passed_in_every_language(
    kind: str, returns: str, is_for_all: bool
) -> None:
    possible = languages_of(of_tree(kind=kind, returns=returns))

    assert possible == (tuple(Language) if is_for_all else (Language.PYTHON,))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        (Language.CPP, "TreeNode* find(TreeNode* root, TreeNode* p)"),
        (Language.JAVA, "TreeNode find(TreeNode root, TreeNode p)"),
        (Language.JAVASCRIPT, "@return {TreeNode}"),
    ],
)
def test_node_of_a_tree_is_spelled_as_a_node(language: Language, line: str) -> None:
    problem = of_tree(kind="TreeNode", returns="ref<root>")

    assert line in starter_in(problem, language)
    assert returns_node(problem.entry)
