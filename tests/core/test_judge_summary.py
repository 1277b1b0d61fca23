from __future__ import annotations

import json
import math

from reader.core.judge_summary import judge_summary
from reader.core.verdict import CaseResult, FailedCase, JudgeReport, Tier, Verdict

PASSED = CaseResult("a", Verdict.AC, cpu_ms=1.234)
FAILED = CaseResult("b", Verdict.WA, "expected 1, got nan", has_got=True, got=math.nan, stdout="x")


def report(*cases: CaseResult, failure: FailedCase | None = None) -> JudgeReport:
    verdict = Verdict.AC if failure is None else failure.result.verdict
    return JudgeReport(verdict, "", 3, 1.0, 2.0, 3.0, Tier.FULL, cases, failure)


def test_the_document_says_how_it_went() -> None:
    document = judge_summary(report(PASSED))

    assert (document["verdict"], document["passed"], document["total"]) == ("AC", 1, 3)
    assert document["sandbox"] == "full"
    assert document["cases"][0]["cpu_ms"] == 1.23
    assert document["first_failure"] is None


def test_the_first_failure_is_json_even_where_an_answer_is_not() -> None:
    failure = FailedCase("b", [[math.inf]], 1.0, FAILED, "expected 1, got nan")

    text = json.dumps(judge_summary(report(PASSED, FAILED, failure=failure)), allow_nan=False)

    assert json.loads(text)["first_failure"] == {
        "id": "b",
        "args": [["inf"]],
        "expect": 1.0,
        "has_got": True,
        "got": "nan",
        "difference": "expected 1, got nan",
        "stdout": "x",
        "traceback": "",
    }
