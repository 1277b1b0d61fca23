"""A problem that is written in the app is a sound one of its pack, or is not there at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.problem import Difficulty
from reader.core.problem_draft import ProblemDraft
from reader.core.verdict import Verdict
from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.packs import PackedProblem, load_pack
from reader.services.practice import Practice
from reader.services.problem_writing import OpenSandbox, write_problem

DRAFT = ProblemDraft(
    slug="add-all",
    title="数组求和",
    language="zh",
    difficulty=Difficulty.EASY,
    topics=("array",),
    statement="求和。",
    signature="def addAll(self, nums: List[int]) -> int:",
    inputs="nums = [1,2,3]\nnums = []\nnums = [-1]\nnums = [5,5]",
    reference="class Solution:\n    def addAll(self, nums):\n        return sum(nums)\n",
)


@pytest.fixture
def sandbox(judge: Judge, tmp_path: Path) -> OpenSandbox:
    cases = CaseSource(judge, tmp_path / "cache")

    def open_sandbox(_: PackedProblem) -> tuple[Judge, CaseSource]:
        return judge, cases

    return open_sandbox


def test_written_problem_is_in_its_pack_and_judges(
    tmp_path: Path, sandbox: OpenSandbox, judge: Judge
) -> None:
    write_problem(tmp_path / "own", DRAFT, sandbox)

    pack = load_pack(tmp_path / "own")
    practice = Practice((pack,), judge, tmp_path / "cache")
    packed = practice.problem("add-all")

    assert pack.findings == ()
    assert [case.expect for case in packed.cases()] == [6, 0, -1, 10]
    assert practice.submit(packed, DRAFT.reference).report.verdict is Verdict.AC
    wrong = DRAFT.reference.replace("sum(nums)", "len(nums)")
    assert practice.submit(packed, wrong).report.verdict is Verdict.WA


def test_check_finds_no_error_in_what_was_written(tmp_path: Path, sandbox: OpenSandbox) -> None:
    written = write_problem(tmp_path, DRAFT, sandbox)

    assert [one for one in written.findings if one.kind == "error"] == []
    assert any("wrong" in one.what for one in written.findings)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"signature": "def addAll(nums)"}, "signature"),
        (
            {"reference": "class Solution:\n    def addAll(self, nums):\n        return 1/0\n"},
            "reference",
        ),
        ({"reference": "class Solution:\n    def addAll(self, nums):\n"}, "reference"),
        ({"slug": "taken"}, "slug"),
    ],
)
def test_nothing_is_left_of_what_cannot_be_written(
    tmp_path: Path, sandbox: OpenSandbox, changes: dict[str, str], field: str
) -> None:
    (tmp_path / "own" / "taken").mkdir(parents=True)

    with pytest.raises(UserError) as caught:
        write_problem(tmp_path / "own", replace(DRAFT, **changes), sandbox)  # type: ignore[arg-type]  # texts

    assert caught.value.path == field
    assert [path.name for path in (tmp_path / "own").iterdir()] == ["taken"]


def test_folder_that_is_a_file_is_refused(tmp_path: Path, sandbox: OpenSandbox) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(UserError, match="cannot be written"):
        write_problem(tmp_path / "file", DRAFT, sandbox)
