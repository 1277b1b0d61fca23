"""Problems for the tests of the format, made by the format's own reader."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest

from reader.core.problem import Problem
from reader.core.problem_format import parse_problem

MakeProblem: TypeAlias = Callable[..., Problem]

FUNCTION = """
kind = "function"
class = "Solution"
name = "solve"
params = [{{ name = "value", type = "{param}" }}]
returns = "{returns}"
"""
INPLACE = """
kind = "inplace"
class = "Solution"
name = "rotate"
params = [{ name = "nums", type = "list<int>" }, { name = "k", type = "int" }]
argument = "nums"
"""
DESIGN = """
kind = "design"
class = "MinStack"
params = [{ name = "limit", type = "int" }]
[[entry.methods]]
name = "push"
params = [{ name = "val", type = "int" }]
[[entry.methods]]
name = "top"
returns = "int"
[[entry.methods]]
name = "items"
returns = "list<float>"
"""


def _make(
    entry: str = "", *, param: str = "int", returns: str = "int", compare: str = 'kind = "exact"'
) -> Problem:
    text = f"""
slug = "one"
title = {{ en = "One" }}
difficulty = "easy"
topics = ["t"]
[entry]
{entry or FUNCTION.format(param=param, returns=returns)}
[compare]
{compare}
[limits]
cpu_ms = 1000
memory_mb = 64
"""
    problem, findings = parse_problem(text, "problem.toml")
    assert problem is not None, findings
    return problem


@pytest.fixture
def make_problem() -> MakeProblem:
    """Return what makes a problem: a function of one ``value``, but for what is stated."""
    return _make


@pytest.fixture
def inplace_problem() -> Problem:
    """Return ``rotate(nums, k)``, whose answer is ``nums``."""
    return _make(INPLACE)


@pytest.fixture
def design_problem() -> Problem:
    """Return a ``MinStack(limit)`` with ``push(val)``, ``top()`` and ``items()``."""
    return _make(DESIGN)
