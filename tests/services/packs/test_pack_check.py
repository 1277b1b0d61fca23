from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.pack_report import PackReport
from reader.services.pack_check import CheckOptions, Sandbox, verify_pack
from tests.services.packs.conftest import SLOW

WriteProblem = Callable[..., Path]
ONE_LINE = "class Solution:\n    def largest(self, nums):\n        return {}\n"


def messages(report: PackReport) -> list[str]:
    return [f"{Path(one.path).name}: {one.what}" for one in report.findings]


def shown_lines(report: PackReport) -> list[str]:
    """Return how the line of each finding begins: it is the one where the key stands."""
    return [
        Path(one.path).read_text(encoding="utf-8").splitlines()[one.line - 1].split(" ")[0]
        for one in report.findings
        if one.line is not None
    ]


def verify(folder: Path, sandbox: Sandbox) -> PackReport:
    return verify_pack(folder, sandbox, CheckOptions(small_cases=5))


def test_a_sound_pack_has_no_finding_and_a_row_a_problem(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    folder = write_problem(**SLOW)
    seen: list[tuple[str, int, int]] = []

    report = verify_pack(
        folder.parent,
        sandbox,
        CheckOptions(note_ids={"algorithm/largest"}),
        on_problem=lambda slug, done, total: seen.append((slug, done, total)),
    )

    assert (report.ok, messages(report)) == (True, [])
    (problem,) = report.problems
    assert (problem.cases, problem.generated, problem.small_cases) == (4, 1, 30)
    assert all(solution.ok for solution in problem.solutions)
    assert seen == [("largest", 0, 1)]


def test_mutants_that_the_cases_miss_are_named(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    reference = ONE_LINE.format("max(nums[0], *nums)")
    folder = write_problem(**{"solutions/accepted/reference.py": reference})

    report = verify_pack(folder, sandbox, CheckOptions(mutants=True, small_cases=0))

    mutation = report.problems[0].mutation
    assert mutation is not None
    # No case has a single number, so nobody notices nums[1].
    assert [(one.line, one.before, one.after) for one in mutation.survivors] == [(3, "0", "1")]
    assert (mutation.total, mutation.killed) == (2, 1)


@pytest.mark.parametrize(
    ("name", "answer", "said"),
    [
        ("accepted/bad.py", "nums[0]", 'got WA on the case "example": expected 3, got 1'),
        ("accepted/bad.py", "max(nums) if nums[1:] else 7", "on a small random case: got WA on"),
        ("wrong/right.py", "max(nums)", "must get WA: got AC"),
        ("wrong/other.py", "nums[9]", 'must get WA: got RE on the case "example"'),
        ("slow/fast.py", "max(nums)", "must get TLE even with 1.5 times the limit: got AC"),
    ],
)
def test_a_program_that_does_not_get_its_verdict_is_found(
    name: str, answer: str, said: str, write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    first = "# TLE: no\n" if name.startswith("slow") else "# WA: no\n"
    program = first + ONE_LINE.format(answer)
    folder = write_problem(**{f"solutions/{name}": program})

    report = verify(folder, sandbox)

    assert not report.ok
    assert any(f"{Path(name).name}: {said}" in message for message in messages(report))


SHAPES = "SHAPES = ('x',)\n"
TWO = "def small(r): ...\ndef large(r, n, s): ...\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("generate.py", None, "cases are to be generated, and there is no generator"),
        ("generate.py", SHAPES, "there is no function small"),
        ("generate.py", SHAPES + TWO, 'the case "large" wants the shape "rising", which SHAPES'),
        ("generate.py", "SHAPES = f()", "this constant is not a tuple of strings"),
        ("check.py", "x = 1", 'nobody asks it: compare.kind is "exact"'),
        ("cases.jsonl", "", "there is no case in it"),
        ("cases.jsonl", None, "cannot be read: No such file or directory"),
        ("cases.jsonl", '{"id": "a", "args": [[1]], "expect": 1}', "no case is an example"),
        ("cases.jsonl", '{"id": "a"}', 'case "a": the key "args" is missing'),
        ("statement.zh.md", " ", "the statement is empty"),
        ("solutions/wrong/last.py", "x = 1", "the first line does not state the verdict"),
    ],
)
def test_a_faulty_file_is_found(
    name: str, text: str | None, said: str, write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify(write_problem(**{name: text}), sandbox)

    assert not report.ok
    assert any(one.startswith(f"{Path(name).name}: {said}") for one in messages(report))


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (("statement.zh.md", "statement.en.md"), "there is no statement"),
        (("solutions/accepted/reference.py", "solutions/accepted/built_in.py"), "there is no acc"),
    ],
)
def test_what_is_missing_is_found(
    missing: tuple[str, ...], said: str, write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify(write_problem(**dict.fromkeys(missing)), sandbox)

    assert not report.ok
    assert any(message.startswith(f"largest: {said}") for message in messages(report))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"statement.en.md": None}, "largest: there is no statement.en.md"),
        ({"generator.py": ""}, "generator.py: the format has no such file"),
        ({"solutions/acepted/a.py": ""}, "acepted: solutions are in no such place"),
        ({"solutions/wrong/last.py": None}, "largest: fewer than 3 wrong programs show"),
    ],
)
def test_what_may_be_meant_is_a_warning(
    changed: dict[str, str | None], said: str, write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify(write_problem(**changed), sandbox)

    assert report.ok
    assert any(message.startswith(said) for message in messages(report)), messages(report)


def test_a_link_to_a_note_that_is_not_there_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify_pack(write_problem(), sandbox, CheckOptions(note_ids=set(), small_cases=0))

    assert messages(report) == ['problem.toml: notes[0]: there is no note "algorithm/largest"']
    assert shown_lines(report) == ["notes"]


def test_a_broken_problem_is_found_beside_a_sound_one(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    write_problem("broken", toml="slug = ")

    report = verify(write_problem().parent, sandbox)

    assert [problem.slug for problem in report.problems] == ["largest"]
    assert messages(report) == [
        "problem.toml: this is not TOML: this is no value; does a string lack its quotes?"
    ]


def test_a_generator_that_fails_is_one_finding(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    generate = "SHAPES = ('rising',)\ndef small(r): ...\ndef large(r, n, s): return 1 / 0\n"

    report = verify(write_problem(**{"generate.py": generate}), sandbox)

    (message,) = messages(report)
    assert 'the generator failed on the case "large"' in message


def test_an_input_that_the_pack_itself_refuses_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    generate = (
        "SHAPES = ('rising',)\ndef small(r): return [[1]]\n"
        "def large(r, n, s): return [list(range(n))]\n"
        "def valid(args): return len(args[0]) < 3\n"
    )

    report = verify(write_problem(**{"generate.py": generate}), sandbox)

    assert 'generate.py: valid() refuses the case "large"' in messages(report)


BUSY = """\
import time
class Solution:
    def largest(self, nums):
        end = time.process_time() + {seconds}
        while len(nums) > 1000 and time.process_time() < end:
            pass
        return max(nums)
"""


def test_a_limit_that_leaves_too_little_room_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    busy = BUSY.format(seconds=0.25)

    report = verify(write_problem(**{"solutions/accepted/busy.py": busy}), sandbox)

    (message,) = messages(report)
    assert message.startswith("problem.toml: limits.cpu_ms is 400, and the slowest accepted")
    assert shown_lines(report) == ["cpu_ms"]
    assert (report.problems[0].suggested_cpu_ms or 0) >= 500


def test_an_accepted_program_over_the_limit_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    busy = BUSY.format(seconds=0.45)

    report = verify(write_problem(**{"solutions/accepted/busy.py": busy}), sandbox)

    assert any(
        message.startswith("busy.py: takes") and message.endswith("the limit is 400 ms")
        for message in messages(report)
    )


def holding(megabytes: int) -> str:
    return ONE_LINE.format(f"max(nums) if bytearray({megabytes} << 20) else 0")


def test_memory_that_leaves_too_little_room_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify(write_problem(**{"solutions/accepted/hungry.py": holding(50)}), sandbox)

    (message,) = messages(report)
    assert message.startswith(
        "problem.toml: limits.memory_mb is 64, and solutions/accepted/hungry.py needs more than"
    )
    assert shown_lines(report) == ["memory_mb"]
    assert (report.problems[0].suggested_memory_mb or 0) >= 96


def test_memory_that_leaves_enough_room_is_told(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    report = verify(write_problem(**{"solutions/accepted/hungry.py": holding(30)}), sandbox)

    (problem,) = report.problems
    assert messages(report) == []
    assert 28 < problem.most_accepted_mb() < 40
    assert 40 < (problem.suggested_memory_mb or 0) < 64


@pytest.mark.parametrize(("megabytes", "is_found"), [(70, True), (120, False)])
def test_a_program_that_must_run_out_of_memory_does_so_with_a_quarter_more(
    megabytes: int, is_found: bool, write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    hungry = "# MLE: holds too much\n" + holding(megabytes)

    report = verify(write_problem(**{"solutions/wrong/hungry.py": hungry}), sandbox)

    found = [one for one in messages(report) if "even with 1.25 times the memory: got AC" in one]
    assert bool(found) is is_found


CHECK = "def check(args, expected, got):\n    return got in args[0] or f'{got} is not there'\n"


def test_a_check_program_decides_where_the_problem_says_so(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    folder = write_problem(**{"check.py": CHECK})
    toml = (folder / "problem.toml").read_text().replace('"exact"', '"check"')
    (folder / "problem.toml").write_text(toml)

    report = verify(folder, sandbox)

    assert messages(report) == ["last.py: must get WA: got AC"]


def test_a_check_program_that_is_missing_is_found(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    folder = write_problem()
    toml = (folder / "problem.toml").read_text().replace('"exact"', '"check"')
    (folder / "problem.toml").write_text(toml)

    assert messages(verify(folder, sandbox)) == [
        'problem.toml: compare.kind is "check", and there is no check.py'
    ]


def test_where_any_of_several_answers_will_do_the_reference_s_binds_nobody(
    write_problem: WriteProblem, sandbox: Sandbox
) -> None:
    cases = '{"id": "a", "args": [[1, 2]], "expect": [1, 2], "example": true}\n'
    first = ONE_LINE.format("nums[0]")
    folder = write_problem(
        **{"cases.jsonl": cases, "solutions/accepted/first.py": first},
        **{"solutions/wrong/last.py": None},
        **{"solutions/wrong/from_zero.py": "# WA: no\n" + ONE_LINE.format("0")},
    )
    toml = (folder / "problem.toml").read_text().replace('"exact"', '"any-of"')
    (folder / "problem.toml").write_text(toml)

    assert verify(folder, sandbox).ok
