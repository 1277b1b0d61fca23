"""One judge for all tests, with the real sandbox, and a small problem to submit to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.cases import Case
from reader.core.problem import Compare, Difficulty, Entry, EntryKind, Limits, Param, Problem, Text
from reader.core.slug import Slug
from reader.core.value_types import Scalar, ScalarKind
from reader.core.verdict import JudgeReport
from reader.services.judge.judge import Judge

INT = Scalar(ScalarKind.INT)
LIMITS = Limits(cpu_ms=600, memory_mb=64)

MakeProblem = Callable[..., Problem]
Submit = Callable[..., JudgeReport]


@pytest.fixture(scope="session")
def make_problem() -> MakeProblem:
    """Make a problem of which only what the judge reads is filled in."""

    def make(
        entry: Entry, *, compare: Compare | None = None, requires: tuple[str, ...] = ()
    ) -> Problem:
        return Problem(
            slug=Slug("some-problem"),
            title=Text(en="Some problem"),
            difficulty=Difficulty.EASY,
            topics=(),
            entry=entry,
            compare=compare or Compare(),
            limits=LIMITS,
            requires=requires,
        )

    return make


@pytest.fixture(scope="session")
def add_problem(make_problem: MakeProblem) -> Problem:
    params = (Param("a", INT), Param("b", INT))
    entry = Entry(EntryKind.FUNCTION, "add", params, returns=INT, class_name="Solution")
    return make_problem(entry)


@pytest.fixture
def add_cases() -> list[Case]:
    return [
        Case(id=str(number), args=[number, 2], expect=number + 2, has_expect=True)
        for number in range(1, 4)
    ]


@pytest.fixture
def submit(judge: Judge, add_problem: Problem, add_cases: list[Case]) -> Submit:
    """Submit the body of ``Solution.add`` to the problem of adding two numbers."""

    def submit_body(
        body: str, *, stop_at_first_failure: bool = True, tries_alone: bool = True
    ) -> JudgeReport:
        lines = "".join(f"        {line}\n" for line in body.splitlines())
        source = f"class Solution:\n    def add(self, a, b):\n{lines}"
        return judge.submit(
            add_problem,
            source,
            add_cases,
            stop_at_first_failure=stop_at_first_failure,
            tries_alone=tries_alone,
        )

    return submit_body


@pytest.fixture(scope="session")
def children_of() -> Callable[[int], list[int]]:
    """Return the processes that a process has started, from what /proc says of each."""

    def find(parent: int) -> list[int]:
        pairs = (_read_parent(path) for path in Path("/proc").glob("[0-9]*/stat"))
        return [pid for pid, found in pairs if found == parent]

    return find


def _read_parent(path: Path) -> tuple[int, int]:
    try:
        fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:  # ended meanwhile
        return 0, 0
    return int(path.parent.name), int(fields[1])
