import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.problem import Limits
from reader.core.slug import Slug
from reader.core.verdict import CaseResult, Verdict
from reader.services.judge.judge import Judge
from reader.services.own_cases import OwnCases
from reader.services.packs import Pack, load_pack
from reader.services.practice import Practice, load_packs
from reader.services.progress import ProgressStore
from reader.services.resources import problems_folder
from tests.services.conftest import Write

TOML = """\
slug = "{slug}"
title = {{ en = "{title}" }}
difficulty = "easy"
topics = ["array"]
notes = {notes}
[entry]
kind = "function"
name = "largest"
params = [{{ name = "nums", type = "list<int>" }}]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 600
memory_mb = 64
"""
CASES = """\
{"id": "one", "args": [[1, 3, 2]], "expect": 3, "example": true}
{"id": "two", "args": [[5]], "expect": 5, "example": true}
{"id": "three", "args": [[-2, -5]], "expect": -2}
{"id": "four", "args": [[7, 7]], "expect": 7}
"""
RIGHT = "def largest(nums):\n    return max(nums)\n"
FIRST = "def largest(nums):\n    return nums[0]\n"
ABSOLUTE = "def largest(nums):\n    return max(map(abs, nums))\n"

WritePack = Callable[..., Pack]


@pytest.fixture
def write_pack(tmp_path: Path, write: Write) -> WritePack:
    """Write a pack of one problem."""

    def make(
        name: str, slug: str = "largest", title: str = "Largest", notes: str = '["array/max"]'
    ) -> Pack:
        folder = tmp_path / name / slug
        write(folder / "problem.toml", TOML.format(slug=slug, title=title, notes=notes))
        write(folder / "statement.en.md", "Return the largest number.\n")
        write(folder / "cases.jsonl", CASES)
        write(folder / "solutions" / "accepted" / "built_in.py", RIGHT)
        return load_pack(tmp_path / name)

    return make


@pytest.fixture
def practice(
    write_pack: WritePack, judge: Judge, progress: ProgressStore, tmp_path: Path
) -> Practice:
    return Practice([write_pack("pack")], judge, tmp_path / "cache", progress)


def told(results: list[str]) -> Callable[[CaseResult, int, int], None]:
    return lambda result, *_: results.append(f"{result.case_id} {result.verdict}")


def test_examples_are_judged_all_of_them_whatever_fails(
    practice: Practice, progress: ProgressStore
) -> None:
    results: list[str] = []

    run = practice.run_examples(practice.problem("largest"), FIRST, on_case=told(results))

    assert [case.id for case in run.cases] == ["one", "two"]
    assert results == ["one WA", "two AC"]
    assert run.report.verdict is Verdict.WA
    assert progress.submissions(Slug("largest")) == []


def test_submission_is_judged_on_every_case_and_kept(
    practice: Practice, progress: ProgressStore
) -> None:
    before = dt.datetime.now().replace(microsecond=0)  # noqa: DTZ005 - local wall time is meant

    run = practice.submit(practice.problem("largest"), RIGHT)

    (kept,) = progress.submissions(Slug("largest"))
    assert (run.report.verdict, run.report.passed, len(run.cases)) == (Verdict.AC, 4, 4)
    assert (kept.source, kept.verdict, kept.passed, kept.total) == (RIGHT, "AC", 4, 4)
    assert kept.cpu_ms == run.report.cpu_ms
    assert kept.submitted_at >= before
    assert progress.solved() == {"largest"}


def test_submission_stops_at_the_first_case_that_fails(
    practice: Practice, progress: ProgressStore
) -> None:
    results: list[str] = []

    run = practice.submit(practice.problem("largest"), ABSOLUTE, on_case=told(results))

    (kept,) = progress.submissions(Slug("largest"))
    assert results == ["one AC", "two AC", "three WA"]
    assert run.report.first_failure is not None
    assert (kept.verdict, kept.reason, kept.passed) == ("WA", run.report.reason, 2)
    assert not progress.solved()
    assert progress.attempted() == {"largest"}


def test_program_that_does_not_compile_is_kept_too(
    practice: Practice, progress: ProgressStore
) -> None:
    run = practice.submit(practice.problem("largest"), "def largest(:\n")

    (kept,) = progress.submissions(Slug("largest"))
    assert run.report.verdict is Verdict.CE
    assert (kept.verdict, kept.passed) == ("CE", 0)


def test_run_that_was_stopped_is_not_kept(practice: Practice, progress: ProgressStore) -> None:
    seen: list[str] = []

    practice.submit(
        practice.problem("largest"),
        RIGHT,
        on_case=told(seen),
        should_stop=lambda: len(seen) >= 2,
    )

    assert len(seen) < 4
    assert progress.submissions(Slug("largest")) == []


def test_run_that_might_have_been_stopped_is_kept(
    practice: Practice, progress: ProgressStore
) -> None:
    practice.submit(practice.problem("largest"), RIGHT, should_stop=lambda: False)

    assert len(progress.submissions(Slug("largest"))) == 1


def test_nothing_is_kept_where_there_is_no_store(
    write_pack: WritePack, judge: Judge, tmp_path: Path
) -> None:
    practice = Practice([write_pack("pack")], judge, tmp_path / "cache")

    assert practice.submit(practice.problem("largest"), RIGHT).report.verdict is Verdict.AC


def test_program_of_a_note_is_run_in_the_sandbox(practice: Practice) -> None:
    done = practice.execute("print(6 * 7)", Limits(cpu_ms=600, memory_mb=64))

    assert done.stdout == "42\n"


def test_earlier_pack_hides_a_problem_of_the_same_name(
    write_pack: WritePack, judge: Judge, tmp_path: Path
) -> None:
    packs = [write_pack("a", title="Ours"), write_pack("b", title="Theirs")]

    practice = Practice(packs, judge, tmp_path)

    assert [packed.problem.title.en for packed in practice.problems] == ["Ours"]
    assert practice.problem("largest").problem.title.en == "Ours"


def test_unknown_slug_is_told_with_near_ones(practice: Practice) -> None:
    with pytest.raises(UserError) as caught:
        practice.problem("largets")

    assert "largets" in str(caught.value)
    assert "largest" in caught.value.advice


def test_what_is_wrong_with_the_packs_is_told(
    write_pack: WritePack, judge: Judge, tmp_path: Path, write: Write
) -> None:
    good = write_pack("a")
    write(tmp_path / "b" / "broken" / "problem.toml", "slug = ")

    practice = Practice([good, load_pack(tmp_path / "b")], judge, tmp_path)

    assert [packed.problem.slug for packed in practice.problems] == ["largest"]
    assert practice.findings[0].path == str(tmp_path / "b" / "broken" / "problem.toml")


def test_bundled_pack_serves_where_none_is_named(tmp_path: Path, write_pack: WritePack) -> None:
    write_pack("a")

    (bundled,) = load_packs()
    (named,) = load_packs([tmp_path / "a"])

    assert {packed.folder.parent for packed in bundled.problems} == {problems_folder()}
    assert [packed.problem.slug for packed in named.problems] == ["largest"]


def test_judge_is_made_at_the_first_run_and_closed(write_pack: WritePack, tmp_path: Path) -> None:
    practice = Practice([write_pack("pack")], None, tmp_path / "cache")
    practice.close()

    verdict = practice.submit(practice.problem("largest"), RIGHT).report.verdict
    practice.close()
    practice.close()

    assert verdict is Verdict.AC


def test_own_input_on_which_the_reference_fails_is_left_out(
    practice: Practice, progress: ProgressStore
) -> None:
    OwnCases(progress.database).add(Slug("largest"), ["[]"])

    run = practice.run_examples(practice.problem("largest"), FIRST)

    assert run.rejected[0].reason.startswith("the reference solution fails on it: ")
    assert len(run.report.cases) == 2


@pytest.mark.parametrize("is_submission", [True, False])
def test_faulty_cases_of_the_pack_are_told_with_the_run(
    practice: Practice, *, is_submission: bool
) -> None:
    packed = practice.problem("largest")
    cases = packed.folder / "cases.jsonl"
    cases.write_text(CASES + '{"id": "four", "args": [[1]], "expect": 1}\n', encoding="utf-8")
    judge = practice.submit if is_submission else practice.run_examples

    run = judge(packed, RIGHT)

    assert [(one.what, one.line) for one in run.left_out] == [
        ('the id "four" is already on line 4', 5)
    ]
