"""Every kind of entry and of value, there and back through the sandbox."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

from reader.core.cases import Case
from reader.core.problem import Compare, CompareKind, Entry, EntryKind, Method, Param, Problem
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json, JudgeReport, Verdict
from reader.services.judge.judge import Judge

MakeProblem = Callable[..., Problem]
NUMS = Param("nums", parse_type("list<int>"))


def function(name: str, params: dict[str, str], returns: str) -> Entry:
    return Entry(
        EntryKind.FUNCTION,
        name,
        tuple(Param(key, parse_type(text)) for key, text in params.items()),
        returns=parse_type(returns),
    )


def judge_one(
    judge: Judge, problem: Problem, source: str, args: list[Json], expect: Json
) -> JudgeReport:
    return judge.submit(problem, source, [Case("one", args, expect=expect, has_expect=True)])


@pytest.mark.parametrize(
    ("type_text", "value"),
    [
        ("int", 2**70),
        ("bool", True),
        ("str", "研读 \ud83d"),
        ("float", 0.1),
        ("any", {"a": [1, None, 2.5]}),
        ("list<str>", []),
        ("list<list<int>>", [[1], [], [2, 3]]),
        ("TreeNode", [3, 9, 20, None, None, 15, 7]),
        ("TreeNode", []),
        ("ListNode", [1, 2, 3]),
        ("list<ListNode>", [[1, 4], [], [2]]),
        ("ndarray<float64>", [[1.5, -2.0], [0.0, 4.0]]),
        ("ndarray<float16>", [0.5, 2.0]),
        ("ndarray<int32>", [[[1], [2]]]),
        ("ndarray<bool>", [True, False]),
        ("list<ndarray<int64>>", [[1, 2], [3]]),
        ("ndarray<int64>", [[], []]),
        ("ndarray<float64, strided>", [[1.5, -2.0], [0.0, 4.0]]),
        ("ndarray<float32, strided>", 0.5),
        ("list<ndarray<int8, strided>>", [[1], []]),
    ],
)
def test_a_value_comes_back_as_it_went(
    judge: Judge, make_problem: MakeProblem, type_text: str, value: Json
) -> None:
    problem = make_problem(function("same", {"value": type_text}, type_text))
    # The first case of a process goes another way than a small one that follows.
    cases = [Case(each, [value], expect=value, has_expect=True) for each in ("first", "small")]

    report = judge.submit(problem, "def same(value):\n    return value\n", cases)

    assert report.verdict is Verdict.AC, report.reason


@pytest.mark.parametrize(("spelled", "lies_in_one_piece"), [("", True), (", strided", False)])
def test_strided_array_does_not_lie_in_one_piece(
    judge: Judge, make_problem: MakeProblem, spelled: str, lies_in_one_piece: bool
) -> None:
    problem = make_problem(function("flags", {"x": f"ndarray<float64{spelled}>"}, "list<bool>"))
    source = "def flags(x):\n    x[:] += 1\n    return [x.flags.c_contiguous, x.flags.writeable]\n"

    report = judge_one(
        judge, problem, source, [[[1.0, 2.0], [3.0, 4.0]]], [lies_in_one_piece, True]
    )

    assert report.verdict is Verdict.AC, report.reason


@pytest.mark.parametrize(
    ("returns", "expression", "reason"),
    [
        ("int", "True", "returned bool where int was due"),
        ("int", "1.0", "returned float where int was due"),
        ("list<int>", "(1, 2)", "returned tuple where list<int> was due; wrap it in list(...)"),
        ("list<int>", "[1, True]", "returned bool where int was due inside list<int>"),
        ("list<int>", "(n for n in [1])", "returned generator where list<int> was due"),
        ("list<float>", "[np.float64(1)]", "returned numpy.float64 where float was due"),
        ("float", "inf - inf", "returned nan, which is no number"),
        ("str", "type('S', (str,), {'__eq__': lambda *_: True})()", "returned S where str was due"),
        ("any", "{1: 2}", "keys that are not str"),
        ("any", "{1}", "returned set, which is not a plain value"),
        ("any", "reduce(lambda inner, _: [inner], range(300), 0)", "deeper than 200"),
        ("int", "10**5000", "more than 4300 digits"),
        ("ListNode", "[1]", "returned list where ListNode was due"),
        ("TreeNode", "TreeNode([1])", "whose val is a list"),
        ("ndarray<float64>", "[1.0]", "wrap it in np.array(...)"),
        ("ndarray<float64>", "np.ones(2, np.float32)", "an array of float32 where float64 was due"),
    ],
)
def test_a_value_of_another_type_is_refused_with_its_reason(
    judge: Judge, make_problem: MakeProblem, returns: str, expression: str, reason: str
) -> None:
    problem = make_problem(function("make", {}, returns))

    report = judge_one(judge, problem, f"def make():\n    return {expression}\n", [], None)

    assert report.verdict is Verdict.BAD_RETURN
    assert reason in report.reason


def test_a_list_that_runs_in_a_circle_is_refused(judge: Judge, make_problem: MakeProblem) -> None:
    problem = make_problem(function("loop", {"head": "ListNode"}, "ListNode"))
    source = "def loop(head):\n    head.next.next = head\n    return head\n"

    report = judge_one(judge, problem, source, [[1, 2]], [1, 2])

    assert report.verdict is Verdict.BAD_RETURN
    assert "runs in a circle" in report.reason


LCA = function("find", {"root": "TreeNode", "p": "ref<root>"}, "ref<root>")


def test_a_reference_is_the_very_node_of_its_tree(judge: Judge, make_problem: MakeProblem) -> None:
    source = "def find(root, p):\n    assert root.left is p\n    return p\n"

    report = judge_one(judge, make_problem(LCA), source, [[1, 2, 3], 2], 2)

    assert report.verdict is Verdict.AC


def test_a_copy_of_the_node_that_is_due_is_refused(judge: Judge, make_problem: MakeProblem) -> None:
    source = "def find(root, p):\n    return TreeNode(p.val)\n"

    report = judge_one(judge, make_problem(LCA), source, [[1, 2, 3], 2], 2)

    assert report.verdict is Verdict.BAD_RETURN
    assert "not itself a node of root" in report.reason


INPLACE = Entry(EntryKind.INPLACE, "flip", (NUMS,), returns=None, argument="nums")


def test_an_argument_changed_in_place_is_the_answer(
    judge: Judge, make_problem: MakeProblem
) -> None:
    source = "def flip(nums):\n    nums.reverse()\n"

    report = judge_one(judge, make_problem(INPLACE), source, [[1, 2]], [2, 1])

    assert report.verdict is Verdict.AC


def test_an_argument_replaced_and_not_changed_is_named(
    judge: Judge, make_problem: MakeProblem
) -> None:
    source = "def flip(nums):\n    nums = nums[::-1]\n"

    report = judge_one(judge, make_problem(INPLACE), source, [[1, 2]], [2, 1])

    assert report.verdict is Verdict.WA
    assert "nums is as it was: change it in place" in report.reason


@pytest.fixture
def counter(make_problem: MakeProblem) -> Problem:
    return make_problem(
        Entry(
            EntryKind.DESIGN,
            "Counter",
            (Param("start", parse_type("int")),),
            returns=None,
            methods=(
                Method("add", (Param("by", parse_type("int")),), None),
                Method("seen", (), parse_type("list<int>")),
            ),
        )
    )


COUNTER_CASE = Case(
    "ops",
    [[1], [2], [], [3], []],
    ops=("Counter", "add", "seen", "add", "seen"),
    expect=[None, None, [3], None, [3, 6]],
    has_expect=True,
)


def test_a_design_is_driven_and_its_answers_kept_as_they_were(
    judge: Judge, counter: Problem
) -> None:
    source = (
        "class Counter:\n"
        "    def __init__(self, start):\n        self.total, self.all = start, []\n"
        "    def add(self, by):\n        self.total += by\n        self.all.append(self.total)\n"
        "    def seen(self):\n        return self.all\n"
    )

    report = judge.submit(counter, source, [COUNTER_CASE])

    assert report.verdict is Verdict.AC, report.reason


def test_a_class_of_the_preamble_does_not_stand_in_for_the_programs_own(
    judge: Judge, counter: Problem
) -> None:
    report = judge.submit(counter, "total = 0\n", [COUNTER_CASE])

    assert report.verdict is Verdict.CE
    assert report.reason == "the program defines no class Counter"


@pytest.mark.parametrize(
    "expression",
    [
        "Counter('aab')['a'] + len(deque()) + heappop([1]) + bisect_left([1], 2)",
        "sum(accumulate([1, 1])) + gcd(2, 2) * 0 + (inf > 0)",
        "len(List[int].__args__) + len(Optional[int].__args__) + ListNode(1).val",
        "np.arange(3).sum() // 1 + (random.random() < 1) * 0 + len(string.digits) - 9",
        "pow(2, 3, 5) + abs(-1) + Node(0).val",
    ],
)
def test_the_preamble_offers_what_solutions_are_used_to(
    judge: Judge, make_problem: MakeProblem, expression: str
) -> None:
    problem = make_problem(function("run", {}, "int"))

    report = judge_one(judge, problem, f"def run():\n    return int({expression})\n", [], 4)

    assert report.verdict is Verdict.AC, report.reason


def test_nan_is_right_where_it_is_expected(judge: Judge, make_problem: MakeProblem) -> None:
    problem = make_problem(function("make", {}, "float"))

    report = judge_one(judge, problem, "def make():\n    return math.nan\n", [], math.nan)

    assert report.verdict is Verdict.AC


CHECK = "def check(args, expected, got):\n    return sorted(got) == args[0] or 'not sorted'\n"


@pytest.mark.parametrize(
    ("expression", "verdict", "reason"),
    [("nums[::-1]", Verdict.AC, ""), ("[1]", Verdict.WA, "not sorted")],
)
def test_a_problem_with_a_check_is_decided_by_it(
    judge: Judge, make_problem: MakeProblem, expression: str, verdict: Verdict, reason: str
) -> None:
    problem = make_problem(
        function("any_order", {"nums": "list<int>"}, "list<int>"),
        compare=Compare(CompareKind.CHECK),
    )
    source = f"def any_order(nums):\n    return {expression}\n"

    report = judge.submit(problem, source, [Case("one", [[1, 2]])], check_source=CHECK)

    assert (report.verdict, report.reason) == (verdict, reason)
