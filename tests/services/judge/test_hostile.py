"""Every program of tests/hostile gets the verdict its first line states, and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.problem import Problem
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge

PROGRAMS = sorted(Path(__file__).parents[2].joinpath("hostile").glob("*.py"))
FIRST_LINE = re.compile(r"# verdict: (?P<verdict>[A-Z_]+) - .+")
HONEST = "class Solution:\n    def add(self, a, b):\n        return a + b\n"


def list_home() -> set[str]:
    return {path.name for path in Path.home().iterdir()}


@pytest.fixture
def untouched() -> Iterator[None]:
    """Hold that neither the home folder nor the folder for temporary files was changed."""
    home = list_home()
    yield
    assert list_home() == home
    assert not Path("/tmp/hostile-was-here").exists()


@pytest.mark.usefixtures("untouched")
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_hostile_program_gets_its_verdict_and_leaves_nothing_behind(
    judge: Judge,
    add_problem: Problem,
    add_cases: list[Case],
    children_of: Callable[[int], list[int]],
    program: Path,
) -> None:
    source = program.read_text(encoding="utf-8")
    stated = FIRST_LINE.match(source)
    assert stated is not None

    report = judge.submit(add_problem, source, add_cases)

    assert report.verdict is Verdict(stated["verdict"]), report.reason
    assert judge._zygote is not None
    assert children_of(judge._zygote.pid) == []
    assert judge.submit(add_problem, HONEST, add_cases).verdict is Verdict.AC
