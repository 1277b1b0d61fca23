from pathlib import Path

import pytest

from tests.commands.conftest import Yandu

TOML = """\
slug = "largest"
title = { en = "Largest" }
difficulty = "easy"
topics = ["array"]
[entry]
kind = "function"
name = "largest"
params = [{ name = "nums", type = "list<int>" }]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 400
memory_mb = 64
"""
CASES = """\
{"id": "example", "args": [[1, 3, 2]], "expect": 3, "example": true}
{"id": "negative", "args": [[-2, -5]], "expect": -2}
{"id": "large", "generate": {"shape": "rising", "n": 20000, "seed": 1}}
"""
GENERATE = """\
SHAPES = ("rising", "random")
SIZES = (10, 100)
def small(rng):
    return [[rng.randint(-3, 3) for _ in range(rng.randint(1, 5))]]
def large(rng, n, shape):
    nums = [rng.randint(-1000, 1000) for _ in range(n)]
    return [sorted(nums) if shape == "rising" else nums]
"""
ANSWER = "def largest(nums):\n    return {}\n"
FILES = {
    "problem.toml": TOML,
    "cases.jsonl": CASES,
    "generate.py": GENERATE,
    "statement.en.md": "The largest number.",
    "solutions/accepted/reference.py": ANSWER.format("max(nums)"),
    "solutions/accepted/sorted.py": ANSWER.format("sorted(nums)[-1]"),
    "solutions/wrong/last.py": "# WA: the last one\n" + ANSWER.format("nums[-1]"),
    "solutions/wrong/zero.py": "# WA: starts at 0\n" + ANSWER.format("max(0, *nums)"),
    "solutions/wrong/index.py": "# RE: one too far\n" + ANSWER.format("nums[len(nums)]"),
}
# Apart, as it runs until its limit wherever the pack is verified.
PAIRS = "# TLE: n squared\n" + ANSWER.format("next(x for x in nums if all([y <= x for y in nums]))")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """Return a pack of one sound problem."""
    for name, text in FILES.items():
        path = tmp_path / "pack" / "largest" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "pack"


def test_sound_pack_is_good(yandu: Yandu, pack: Path) -> None:
    slow = pack / "largest" / "solutions" / "slow" / "pairs.py"
    slow.parent.mkdir()
    slow.write_text(PAIRS)

    result = yandu("verify-pack", pack, "--json")

    (problem,) = result.document["problems"]
    assert (result.code, result.document["ok"]) == (0, True), result.document
    assert (problem["slug"], problem["cases"]) == ("largest", 3)
    assert {one["name"] for one in problem["solutions"] if one["ok"]} == {
        *(name for name in FILES if name.startswith("solutions/")),
        "solutions/slow/pairs.py",
    }


def test_sound_pack_is_a_row_a_problem(here: Yandu, pack: Path) -> None:
    result = here("verify-pack", pack)

    head, row, *_, summary = result.stdout.splitlines()
    assert result.code == 0
    assert head.split()[0] == "problem"
    assert row.split()[:2] == ["largest", "3"]
    assert summary.startswith("1 problem, ")


def test_unsound_pack_is_named_with_file_line_and_advice(here: Yandu, pack: Path) -> None:
    broken = TOML.replace('difficulty = "easy"', 'difficulty = "trivial"')
    (pack / "largest" / "problem.toml").write_text(broken)

    as_json = here("verify-pack", pack, "--json")
    as_text = here("verify-pack", pack)

    finding = as_json.document["findings"][0]
    assert (as_json.code, as_json.document["ok"]) == (1, False)
    assert (finding["path"], finding["line"]) == (str(pack / "largest" / "problem.toml"), 3)
    assert "problem.toml:3" in as_text.stdout


def test_accepted_solution_that_fails_is_a_finding(here: Yandu, pack: Path) -> None:
    (pack / "largest/solutions/accepted/sorted.py").write_text(ANSWER.format("nums[0]"))

    result = here("verify-pack", pack, "--json")

    blamed = {Path(finding["path"]).name for finding in result.document["findings"]}
    assert result.code == 1
    assert "sorted.py" in blamed


@pytest.mark.parametrize("folder", [".", "_drafts/largest", "photos"])
def test_folder_without_a_problem_is_a_mistake(folder: str, here: Yandu, tmp_path: Path) -> None:
    pack = tmp_path / "empty"
    (pack / folder).mkdir(parents=True)

    result = here("verify-pack", pack, "--json")

    assert (result.code, result.stdout) == (2, "")
    assert f"{pack}: there is no problem in it: no */problem.toml. Name a folder" in result.stderr


def test_broken_problem_alone_is_a_finding(here: Yandu, pack: Path) -> None:
    (pack / "largest" / "problem.toml").write_text("slug =")

    result = here("verify-pack", pack)

    assert (result.code, result.stderr) == (1, "")
    assert "problem.toml:1: " in result.stdout
