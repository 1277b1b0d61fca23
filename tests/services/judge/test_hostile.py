"""Every program of tests/hostile gets the verdict its first line states, and changes nothing."""

from __future__ import annotations

import re
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.problem import Limits, Problem
from reader.core.verdict import Verdict
from reader.services.judge.judge import Judge
from tests.services.judge.canaries import Canaries

FOLDER = Path(__file__).parents[2] / "hostile"
PROGRAMS = sorted(FOLDER.glob("*.py"))
FIRST_LINE = re.compile(r"# verdict: (?P<verdict>[A-Z_]+) - .+")
HONEST = "class Solution:\n    def add(self, a, b):\n        return a + b\n"
LIMITS = Limits(cpu_ms=300, memory_mb=64)


def knock(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as visitor:
        visitor.connect(path)


@pytest.fixture(scope="session")
def canaries(judge: Judge, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canaries]:
    judge.tier()
    assert judge._zygote is not None
    made = Canaries(tmp_path_factory.mktemp("canary"), judge._zygote)
    yield made
    made.close()


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda path: path.stem)
def test_a_hostile_program_gets_its_verdict_and_leaves_nothing_behind(
    judge: Judge, add_problem: Problem, add_cases: list[Case], canaries: Canaries, program: Path
) -> None:
    source = program.read_text(encoding="utf-8")
    stated = FIRST_LINE.match(source)
    assert stated is not None
    problem = replace(add_problem, limits=LIMITS)
    before = canaries.observe()

    report = judge.submit(problem, canaries.aim(source), add_cases)

    assert report.verdict is Verdict(stated["verdict"]), report.reason
    assert canaries.observe() == before
    assert canaries.grown_mb() < 256
    assert judge.submit(problem, HONEST, add_cases).verdict is Verdict.AC


def test_the_list_of_kinds_names_every_program() -> None:
    rows = re.findall(r"^\|.*\|$", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    listed = re.findall(r"`(\w+)`", "".join(rows))

    assert sorted(listed) == [program.stem for program in PROGRAMS]


@pytest.mark.parametrize(
    "harm",
    [
        "Path('/tmp/hostile-canary/home/notes.md').write_text('harmed')",
        "Path('/tmp/hostile-canary/home/new').touch()",
        "Path('/tmp/hostile-canary/home/key').chmod(0o777)",
        "socket.create_connection(('127.0.0.1', 40404)).close()",
        "knock('/tmp/hostile-canary/service')",
    ],
)
def test_the_canaries_notice_harm_that_is_done(judge: Judge, tmp_path: Path, harm: str) -> None:
    judge.tier()
    assert judge._zygote is not None
    canaries = Canaries(tmp_path, judge._zygote)
    before = canaries.observe()

    exec(canaries.aim(harm))

    assert canaries.observe() != before
    canaries.close()


def test_the_canaries_notice_a_process_that_still_runs(judge: Judge, canaries: Canaries) -> None:
    before = canaries.observe()
    seen: list[bool] = []

    def look() -> bool:
        seen.append(canaries.observe().processes != before.processes)
        return True

    judge.execute("while True: pass", limits=LIMITS, should_stop=look)

    assert seen[0]
