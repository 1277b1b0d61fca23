"""Each verdict, from a real program in the real sandbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.cases import Case
from reader.core.problem import Problem
from reader.core.saying import Saying
from reader.core.verdict import JudgeReport, Tier, Verdict
from reader.services.judge.judge import Judge

Submit = Callable[..., JudgeReport]


def test_this_machine_puts_all_locks_on(judge: Judge) -> None:
    assert judge.tier() is Tier.FULL


def test_right_answers_are_accepted(submit: Submit) -> None:
    report = submit("return a + b")

    assert report.verdict is Verdict.AC
    assert report.passed == report.total == 3
    assert report.first_failure is None


@pytest.mark.parametrize(
    ("body", "verdict", "reason"),
    [
        ("return a - b", Verdict.WA, "expected 3, got -1"),
        ("while True: pass", Verdict.TLE, "600 ms of CPU time"),
        ("import time; time.sleep(60)", Verdict.TLE, "waited for something"),
        ("x = [0] * 10**9", Verdict.MLE, "ran out of memory (line 3)"),
        ("print('x' * 5_000_000)\nreturn a + b", Verdict.OLE, "more than 4 MB"),
        ("return a / 0", Verdict.RE, "ZeroDivisionError: division by zero (line 3)"),
        ("return a ? b", Verdict.CE, "SyntaxError: invalid syntax (line 3)"),
        ("import os\nos.fork()", Verdict.BLOCKED, "os.fork() is not allowed in the sandbox"),
        ("open('/etc/passwd')", Verdict.BLOCKED, "open('/etc/passwd') is not allowed"),
        ("pass", Verdict.BAD_RETURN, "returned None where int was due"),
        ("return [a + b]", Verdict.BAD_RETURN, "returned list where int was due"),
        ("return np.int64(a + b)", Verdict.BAD_RETURN, "convert it with int(...)"),
        ("import os\nos._exit(0)", Verdict.EXITED, "exit code 0 before answering"),
        ("import builtins\nbuiltins.len = None", Verdict.EXITED, "replaced something that Python"),
        ("sys.exit(3)", Verdict.EXITED, "left with exit(3) (line 3)"),
        ("import os\nos.write(3, b'V' * 40)", Verdict.BAD_RETURN, "judge's own channel"),
        ("import os\nos.abort()", Verdict.RE, "crashed (SIGABRT)"),
    ],
)
def test_verdict_and_reason(submit: Submit, body: str, verdict: Verdict, reason: str) -> None:
    report = submit(body)

    assert report.verdict is verdict
    assert reason in report.reason


def test_a_program_without_the_entry_is_told_what_is_missing(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    report = judge.submit(add_problem, "class Solution:\n    pass\n", add_cases)

    assert report.verdict is Verdict.CE
    assert report.reason == "class Solution has no method add"


def test_a_plain_function_stands_in_for_an_absent_class(
    judge: Judge, add_problem: Problem, add_cases: list[Case]
) -> None:
    report = judge.submit(add_problem, "def add(a, b):\n    return a + b\n", add_cases)

    assert report.verdict is Verdict.AC


def test_the_first_failure_carries_all_that_shows_why(submit: Submit) -> None:
    report = submit("print('looking at', a)\nreturn 3")

    failure = report.first_failure
    assert failure is not None
    assert (failure.case_id, failure.args, failure.expect) == ("2", [2, 2], 4)
    assert (failure.result.got, failure.result.stdout) == (3, "looking at 2\n")
    assert failure.difference == "expected 4, got 3"


def test_all_cases_run_where_the_first_failure_does_not_stop(submit: Submit) -> None:
    report = submit("assert a != 1\nreturn a + b", stop_at_first_failure=False)

    verdicts = [case.verdict for case in report.cases]
    assert verdicts == [Verdict.RE, Verdict.AC, Verdict.AC]
    assert report.verdict is Verdict.RE


WRONG_THE_THIRD_TIME = """\
math.seen = getattr(math, 'seen', 0) + 1
return a + b if math.seen < 3 else 0
"""


def test_a_failure_that_does_not_happen_alone_is_named_as_kept_state(submit: Submit) -> None:
    report = submit(WRONG_THE_THIRD_TIME)

    assert report.verdict is Verdict.WA
    assert report.passed == 2
    assert "run alone this case passes" in report.reason


def test_a_failure_stands_as_it_is_where_it_is_not_tried_alone(submit: Submit) -> None:
    report = submit(WRONG_THE_THIRD_TIME, tries_alone=False)

    assert report.verdict is Verdict.WA
    assert "run alone" not in report.reason


@pytest.mark.parametrize(
    ("body", "verdict", "reason"),
    [
        ("while a == 2: pass\nreturn a + b", Verdict.TLE, "600 ms of CPU time"),
        ("return a + b if a == 1 else None", Verdict.BAD_RETURN, "returned None where int"),
        ("return a + b if a == 1 else [0][a]", Verdict.RE, "IndexError"),
        ("import os\nreturn a + b if a == 1 else os._exit(9)", Verdict.EXITED, "exit code 9"),
    ],
)
def test_a_later_case_is_judged_as_the_first_is(
    submit: Submit, body: str, verdict: Verdict, reason: str
) -> None:
    report = submit(body)

    assert (report.verdict, report.passed) == (verdict, 1)
    assert reason in report.reason


def test_each_case_has_its_own_output(submit: Submit) -> None:
    report = submit("print(a)\nreturn a + b")

    assert [case.stdout for case in report.cases] == ["1\n", "2\n", "3\n"]


def test_what_is_set_on_a_node_class_does_not_reach_the_next_case(submit: Submit) -> None:
    source = "seen = hasattr(ListNode, '__lt__') and hasattr(ListNode, 'mark')\n"

    report = submit(source + "ListNode.mark = TreeNode.mark = 1\nreturn 0 if seen else a + b")

    assert report.verdict is Verdict.AC


@pytest.mark.parametrize(
    ("body", "template", "values"),
    [
        ("return None", "returned None where {due} was due; is a return missing?", {"due": "int"}),
        ("return a / 0", "{error}{place}", {"place": " (line 3)"}),
        ("while True: pass", "used more than {limit} ms of CPU time; look", {"limit": "600"}),
        ("return a - b", "expected {left}, got {right}", {"left": "3", "right": "-1"}),
    ],
)
def test_a_reason_knows_what_it_is_made_of(
    submit: Submit, body: str, template: str, values: dict[str, str]
) -> None:
    reason = submit(body).reason

    assert isinstance(reason, Saying)
    assert reason.template.startswith(template)
    assert values.items() <= dict(reason.values).items()
