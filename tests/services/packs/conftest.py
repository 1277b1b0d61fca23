"""A small sound problem on disk, its parts to be changed, and the real sandbox."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services.case_source import CaseSource
from reader.services.judge.judge import Judge
from reader.services.pack_check import Sandbox

WriteProblem = Callable[..., Path]

TOML = """\
slug = "{slug}"
title = {{ en = "Largest" }}
difficulty = "easy"
topics = ["array"]
notes = ["algorithm/largest"]
[entry]
kind = "function"
class = "Solution"
name = "largest"
params = [{{ name = "nums", type = "list<int>" }}]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 400
memory_mb = 64
"""
GENERATE = """\
SHAPES = ("random", "rising")
SIZES = (10, 100)
def small(rng):
    return [[rng.randint(-3, 3) for _ in range(rng.randint(1, 5))]]
def large(rng, n, shape):
    nums = [rng.randint(-1000, 1000) for _ in range(n)]
    return [sorted(nums) if shape == "rising" else nums]
"""
CASES = """\
{"id": "example", "args": [[1, 3, 2]], "expect": 3, "example": true}
{"id": "negative", "args": [[-2, -5]], "expect": -2}
{"id": "first", "args": [[9, 1]], "expect": 9}
{"id": "large", "generate": {"shape": "rising", "n": 3000, "seed": 1}}
"""
SOLUTION = """\
class Solution:
    def largest(self, nums):
        best = nums[0]
        for num in nums:
            if num > best:
                best = num
        return best
"""
ONE_LINE = "class Solution:\n    def largest(self, nums):\n        return {}\n"
FILES = {
    "cases.jsonl": CASES,
    "generate.py": GENERATE,
    "statement.zh.md": "最大的数。",
    "statement.en.md": "The largest number.",
    "solutions/accepted/reference.py": SOLUTION,
    "solutions/accepted/built_in.py": ONE_LINE.format("max(nums)"),
    "solutions/wrong/from_zero.py": "# WA: starts at 0\n" + ONE_LINE.format("max(0, *nums)"),
    "solutions/wrong/last.py": "# WA: the last one\n" + ONE_LINE.format("nums[-1]"),
    "solutions/wrong/index.py": "# RE: one too far\n" + ONE_LINE.format("nums[len(nums)]"),
}
# Apart, as it runs until its limit wherever the pack is verified.
SLOW = {
    "solutions/slow/pairs.py": "# TLE: n squared\n"
    + ONE_LINE.format("next(x for x in nums if all([y <= x for y in nums for _ in (1, 2, 3)]))"),
}


@pytest.fixture
def write_problem(tmp_path: Path) -> WriteProblem:
    """Write a problem into ``tmp_path / "pack"``; None for a file leaves it out."""

    def write(slug: str = "largest", *, toml: str | None = None, **changed: str | None) -> Path:
        folder = tmp_path / "pack" / slug
        texts = {"problem.toml": toml or TOML.format(slug=slug), **FILES, **changed}
        for name, text in texts.items():
            if text is not None:
                path = folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def sandbox(judge: Judge, tmp_path: Path) -> Sandbox:
    """Return the judge with cases that are kept in ``tmp_path / "cache"``."""
    return Sandbox(judge, CaseSource(judge, tmp_path / "cache"))
