"""Every kind of linked nodes, there and back through the sandbox, and what is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.cases import Case
from reader.core.problem import Entry, EntryKind, Method, Param, Problem
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json, JudgeReport, Verdict
from reader.services.judge.judge import Judge

Run = Callable[..., JudgeReport]


@pytest.fixture
def run(judge: Judge, make_problem: Callable[..., Problem]) -> Run:
    """Judge one call of ``solve`` with ``types`` for its arguments."""

    def run_one(
        source: str, types: dict[str, str], returns: str, args: list[Json], expect: Json
    ) -> JudgeReport:
        params = tuple(Param(name, parse_type(text)) for name, text in types.items())
        entry = Entry(EntryKind.FUNCTION, "solve", params, parse_type(returns))
        case = Case("one", args, expect=expect, has_expect=True)
        return judge.submit(make_problem(entry), source, [case])

    return run_one


CLONE_GRAPH = """
def solve(node):
    copies = {}
    def clone(old):
        if old not in copies:
            copies[old] = Node(old.val, [])
            copies[old].neighbors = [clone(each) for each in old.neighbors]
        return copies[old]
    return clone(node) if node else None
"""
CLONE_RANDOM = """
def solve(head):
    copies = {None: None}
    old = head
    while old:
        copies[old] = Node(old.val, None, None)
        old = old.next
    for old, new in copies.items():
        if old:
            new.next, new.random = copies[old.next], copies[old.random]
    return copies[head]
"""
RANDOM: Json = [[7, None], [13, 0], [11, 4], [10, 2], [1, 0]]
SQUARE: Json = [[2, 4], [1, 3], [2, 4], [1, 3]]


@pytest.mark.parametrize(
    ("type_text", "value"),
    [
        ("ListNode<cycle>", [[3, 2, 0, -4], 1]),
        ("ListNode<cycle>", [[1, 2], -1]),
        ("ListNode<cycle>", [[], -1]),
        ("Node<random>", RANDOM),
        ("Node<random>", []),
        ("Node<nary>", [1, None, 3, 2, 4, None, 5, 6]),
        ("Node<nary>", [1, None, 2, 3, None, None, 4, None, 5]),
        ("Node<nary>", []),
        ("Node<graph>", SQUARE),
        ("Node<graph>", [[]]),
        ("Node<graph>", []),
        ("list<Node<nary>>", [[1, None, 2], []]),
    ],
)
def test_a_structure_comes_back_as_it_went(run: Run, type_text: str, value: Json) -> None:
    report = run("def solve(x):\n    return x\n", {"x": type_text}, type_text, [value], value)

    assert report.verdict is Verdict.AC, report.reason


@pytest.mark.parametrize(
    ("source", "param", "name", "value"),
    [
        (CLONE_RANDOM, "Node<random>", "head", RANDOM),
        (CLONE_GRAPH, "Node<graph>", "node", SQUARE),
        (CLONE_GRAPH, "Node<graph>", "node", []),
    ],
)
def test_a_deep_copy_is_accepted(run: Run, source: str, param: str, name: str, value: Json) -> None:
    report = run(source, {name: param}, f"copy<{param}>", [value], value)

    assert report.verdict is Verdict.AC, report.reason


@pytest.mark.parametrize(
    ("param", "body", "arg", "returns"),
    [
        ("Node<random>", "return x", RANDOM, "Node<random>"),
        ("Node<random>", "return Node(7, None, x)", RANDOM, "Node<random>"),
        ("Node<graph>", "return Node(1, x.neighbors)", [[2], [1]], "Node<graph>"),
        ("list<TreeNode>", "return TreeNode(0, x[0])", [[1]], "TreeNode"),
    ],
)
def test_a_shallow_copy_is_refused(
    run: Run, param: str, body: str, arg: Json, returns: str
) -> None:
    report = run(f"def solve(x):\n    {body}\n", {"x": param}, f"copy<{returns}>", [arg], [])

    assert report.verdict is Verdict.BAD_RETURN
    assert "a node of the arguments where a copy of it was due" in report.reason


@pytest.mark.parametrize(
    ("returns", "body", "reason"),
    [
        ("ListNode", "a = ListNode(1); a.next = a; return a", "runs in a circle"),
        ("TreeNode", "a = TreeNode(1); a.left = a; return a", "runs in a circle"),
        ("TreeNode", "a = TreeNode(1); return TreeNode(0, a, a)", "or is shared"),
        ("ListNode<cycle>", "return [[1], 0]", "returned list where ListNode was due"),
        ("ListNode<cycle>", "return Node(1)", "returned Node where ListNode was due"),
        ("Node<random>", "return ListNode(1)", "returned ListNode where Node was due"),
        ("Node<random>", "return Node(1, None, Node(2))", "leads to no node of this list"),
        ("Node<random>", "a = Node(1); a.next = a; return a", "runs in a circle"),
        ("Node<nary>", "a = Node(1); a.children = [a]; return a", "reached twice"),
        ("Node<nary>", "return Node(1, (Node(2),))", "whose children are a tuple"),
        ("Node<nary>", "return Node(1, [None])", "returned NoneType where Node was due"),
        ("Node<graph>", "return Node(2)", "does not have 1 for its val"),
        ("Node<graph>", "return Node(1, [Node(True)])", "does not have 1 for its val"),
        ("Node<graph>", "return Node(1, [Node(1)])", "not 1 to 2, each once"),
        ("Node<graph>", "return Node(1, [Node(3)])", "not 1 to 2, each once"),
        ("Node<graph>", "return Node(1, {2: 3})", "whose neighbors are a dict"),
        ("ListNode", "a = ListNode(1); del a.next; return a", "lacks a link"),
    ],
)
def test_what_is_no_such_structure_is_refused(
    run: Run, returns: str, body: str, reason: str
) -> None:
    report = run(f"def solve(x):\n    {body}\n", {"x": "int"}, returns, [0], [])

    assert report.verdict is Verdict.BAD_RETURN
    assert reason in report.reason


def test_a_list_without_an_end_that_is_no_circle_runs_into_a_limit(run: Run) -> None:
    source = (
        "class ListNode:\n    val = 0\n    next = property(lambda self: ListNode())\n"
        "def solve(x):\n    return ListNode()\n"
    )

    report = run(source, {"x": "int"}, "ListNode", [0], [])

    assert report.verdict is Verdict.MLE, report.reason


MEET = """
def solve(a, b):
    seen = set()
    while a:
        seen.add(a)
        a = a.next
    while b and b not in seen:
        b = b.next
    return b
"""


@pytest.mark.parametrize(
    ("b", "expect"),
    [([[5, 6, 1], 2], 2), ([[], 3], 3), ([[5, 8], -1], None), ([[], -1], None)],
)
def test_two_lists_share_a_tail(run: Run, b: Json, expect: Json) -> None:
    report = run(MEET, {"a": "ListNode", "b": "tail<a>"}, "at<a>", [[4, 1, 8, 4, 5], b], expect)

    assert report.verdict is Verdict.AC, report.reason


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("return head.next", Verdict.AC),
        ("head.next.val = 9; return head.next", Verdict.AC),
        ("return head.next.next", Verdict.WA),
        ("return ListNode(head.next.val, head.next.next)", Verdict.BAD_RETURN),
        ("return 1", Verdict.BAD_RETURN),
        ("return None", Verdict.WA),
    ],
)
@pytest.mark.parametrize(("pointer", "expect"), [("at<head>", 1), ("ref<head>", 2)])
def test_the_node_that_is_due_is_that_very_node(
    run: Run, body: str, verdict: Verdict, pointer: str, expect: Json
) -> None:
    source = f"def solve(head):\n    {body}\n"

    report = run(source, {"head": "ListNode<cycle>"}, pointer, [[[3, 2, 4], 0]], expect)

    assert report.verdict is verdict, report.reason


def test_nodes_of_an_argument_are_given_in_lists(run: Run) -> None:
    source = "def solve(root, p):\n    return [each.left for each in p if each] + p[:1]\n"
    types = {"root": "TreeNode", "p": "list<ref<root>>"}

    report = run(source, types, "list<ref<root>>", [[1, 2, 3], [1, None, 3]], [2, None, 1])

    assert report.verdict is Verdict.AC, report.reason


def test_an_operation_of_a_design_returns_a_node_of_its_own_argument(
    judge: Judge, make_problem: Callable[..., Problem]
) -> None:
    head = Param("head", parse_type("ListNode"))
    method = Method("last", (head,), parse_type("at<head>"))
    problem = make_problem(Entry(EntryKind.DESIGN, "D", (), None, "D", (method,)))
    source = "class D:\n    def last(self, head):\n        return head.next\n"
    args: list[Json] = [[], [[5, 5]], [[6]]]
    expect: Json = [None, 1, None]

    case = Case("one", args, ("D", "last", "last"), expect=expect, has_expect=True)

    assert judge.submit(problem, source, [case]).verdict is Verdict.AC
