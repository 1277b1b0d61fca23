"""Every bundled problem in words: both languages whole, and the examples those that are judged."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Sequence

import pytest

from reader.core.cases import Case
from reader.core.problem import EntryKind
from reader.core.values import parse_args, parse_value
from reader.core.verdict import Json
from reader.services.packs import PackedProblem
from tests.library.bundled import PROBLEMS, SLUGS

CALLED = [slug for slug in SLUGS if PROBLEMS[slug].problem.entry.kind is EntryKind.FUNCTION]
INPUT = re.compile(r"^- (?:输入：|Input: )(.*)$", re.MULTILINE)
OUTPUT = re.compile(r"^- (?:输出：|Output: )`(.*)`$", re.MULTILINE)
# Statements round what cases give in full.
ROUNDED = 1e-6

every_problem = pytest.mark.parametrize("slug", SLUGS)
every_called = pytest.mark.parametrize("slug", CALLED)
both_languages = pytest.mark.parametrize("language", ["zh", "en"])


def examples(packed: PackedProblem) -> Sequence[Case]:
    return [case for case in packed.cases() if case.is_example]


def is_near(got: Json, want: Json) -> bool:
    if isinstance(got, list) and isinstance(want, list):
        return len(got) == len(want) and all(map(is_near, got, want))
    if isinstance(got, float) and isinstance(want, float | int):
        return math.isclose(got, want, rel_tol=ROUNDED, abs_tol=ROUNDED)
    return got == want


@every_problem
def test_problem_is_told_in_both_languages(slug: str) -> None:
    problem = PROBLEMS[slug].problem

    assert PROBLEMS[slug].languages() == ("zh", "en")
    assert problem.title.zh
    assert problem.title.en
    assert len(problem.hints["zh"]) == len(problem.hints["en"]) > 0
    assert problem.constraints


@every_problem
def test_every_case_says_what_it_is_there_for(slug: str) -> None:
    assert [case.id for case in PROBLEMS[slug].cases() if not case.note] == []


@both_languages
@every_called
def test_examples_of_the_statement_are_those_that_are_judged(slug: str, language: str) -> None:
    packed = PROBLEMS[slug]
    inputs = INPUT.findall(packed.statement(language))

    typed = [line.replace("`", "").replace("，", ", ") for line in inputs]

    assert [parse_args(packed.problem.entry.params, line) for line in typed] == [
        case.args for case in examples(packed)
    ]


@both_languages
@every_called
def test_answers_of_the_statement_are_those_that_are_expected(slug: str, language: str) -> None:
    packed = PROBLEMS[slug]
    returns = packed.problem.entry.returns
    assert returns is not None

    outputs = OUTPUT.findall(packed.statement(language))
    said = [parse_value(returns, line) for line in outputs]
    expected = [parse_value(returns, json.dumps(case.expect)) for case in examples(packed)]

    assert is_near(said, expected)
