"""The bundled pack: every program gets its verdict in the sandbox, every limit holds.

Mutants of the references and measured growth take minutes more: ``yandu verify-pack --mutants``.
"""

from __future__ import annotations

import pytest

from reader.core.generator_format import read_generator
from reader.core.solutions import SolutionRole
from reader.services.judge.judge import Call, Judge
from reader.services.pack_check import CheckOptions, Sandbox, check_problem
from tests.library.bundled import PACK, PROBLEMS, SLUGS, snapshot

SMALL_CASES = 10
# Whatever time would tell apart here is lost in the noise: it is judged by its values alone.
WITHOUT_SLOW = {"lora-linear"}

every_problem = pytest.mark.parametrize("slug", SLUGS)


def generator(slug: str) -> str:
    source = PROBLEMS[slug].generator_source()
    assert source is not None
    return source


def large_calls(slug: str) -> list[Call]:
    summary = read_generator(generator(slug), slug)
    return [Call("large", [min(summary.sizes), shape], seed=1) for shape in summary.shapes]


def test_pack_is_read_without_a_finding() -> None:
    assert PACK.findings == ()
    assert len(PACK.problems) >= 16


@every_problem
def test_every_program_gets_its_verdict_and_every_limit_holds(slug: str, sandbox: Sandbox) -> None:
    options = CheckOptions(note_ids=snapshot().by_id.keys(), small_cases=SMALL_CASES)

    report, findings = check_problem(PROBLEMS[slug], sandbox, options)

    assert findings == ()
    assert report.small_cases == SMALL_CASES
    assert len(report.solutions) == len(PROBLEMS[slug].solutions())


@every_problem
def test_problem_has_programs_of_every_kind(slug: str) -> None:
    roles = [solution.role for solution in PROBLEMS[slug].solutions()]

    assert roles.count(SolutionRole.ACCEPTED) >= 2
    assert roles.count(SolutionRole.WRONG) >= 3
    assert (SolutionRole.SLOW in roles) is (slug not in WITHOUT_SLOW)


@every_problem
def test_small_cases_depend_on_the_seed_alone(slug: str, judge: Judge, other_judge: Judge) -> None:
    calls = [Call("small", [], seed) for seed in range(20)]

    first = [answer.got for answer in judge.call(generator(slug), calls)]
    again = [answer.got for answer in other_judge.call(generator(slug), calls)]

    assert first == again
    assert len({str(case) for case in first}) > 1


@every_problem
def test_large_cases_depend_on_the_seed_alone(slug: str, judge: Judge, other_judge: Judge) -> None:
    calls = large_calls(slug)

    first = [answer.got for answer in judge.call(generator(slug), calls)]
    again = [answer.got for answer in other_judge.call(generator(slug), calls)]

    assert first == again
    assert None not in first
