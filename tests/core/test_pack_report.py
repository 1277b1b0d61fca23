from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reader.core.errors import Finding
from reader.core.mutants import Mutant
from reader.core.pack_report import (
    MutationReport,
    PackReport,
    ProblemReport,
    SolutionReport,
    pack_report_summary,
)
from reader.core.problem import Limits
from reader.core.slug import Slug
from reader.core.solutions import SolutionRole
from reader.core.verdict import Verdict

ACCEPTED = SolutionReport(
    "solutions/accepted/a.py", SolutionRole.ACCEPTED, Verdict.AC, Verdict.AC, 12.34, 5.67
)
WRONG = SolutionReport(
    "w.py", SolutionRole.WRONG, Verdict.WA, Verdict.AC, 99.0, 1.0, reason="must get WA"
)
PROBLEM = ProblemReport(
    Slug("one"),
    cases=3,
    generated=1,
    limits=Limits(100, 64),
    solutions=(ACCEPTED, WRONG),
    suggested_cpu_ms=100,
    mutation=MutationReport(4, (Mutant(2, "<", "<=", "source"),)),
)


def test_the_slowest_accepted_program_is_what_counts() -> None:
    assert PROBLEM.slowest_accepted_ms() == 12.34


def test_the_hungriest_accepted_program_is_what_counts() -> None:
    assert PROBLEM.most_accepted_mb() == 5.67


def test_without_programs_nothing_is_slow_or_hungry() -> None:
    empty = replace(PROBLEM, solutions=())

    assert (empty.slowest_accepted_ms(), empty.most_accepted_mb()) == (0, 0)


@pytest.mark.parametrize(("total", "share"), [(4, 0.75), (1, 0.0)])
def test_the_share_of_mutants_that_were_noticed(total: int, share: float) -> None:
    survivor = Mutant(1, "a", "b", "")

    assert MutationReport(total, (survivor,)).share == share


def test_where_nothing_can_be_changed_everything_is_noticed() -> None:
    assert MutationReport(0, ()).share == 1


@pytest.mark.parametrize(("kind", "ok"), [("warning", True), ("error", False)])
def test_only_warnings_leave_a_pack_good(kind: str, ok: bool) -> None:
    assert PackReport((Finding("p", "what", kind=kind),), ()).ok is ok


def test_the_document_is_json() -> None:
    report = PackReport((Finding("p.toml", "what", 3, "do this"),), (PROBLEM,))

    document = json.loads(json.dumps(pack_report_summary(report)))

    assert document["findings"] == [
        {"kind": "error", "path": "p.toml", "line": 3, "what": "what", "advice": "do this"}
    ]
    (problem,) = document["problems"]
    assert problem["solutions"][1]["ok"] is False
    assert problem["mutants"] == {
        "total": 4,
        "killed": 3,
        "share": 0.75,
        "survivors": [{"line": 2, "before": "<", "after": "<="}],
    }


def test_without_a_run_of_mutants_there_is_none_in_the_document() -> None:
    report = PackReport((), (replace(PROBLEM, mutation=None),))

    assert pack_report_summary(report)["problems"][0]["mutants"] is None
