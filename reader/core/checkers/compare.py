"""The way in: the rule of a problem applied to one answer."""

from __future__ import annotations

from reader.core.cases import Case
from reader.core.checkers.comparison import EQUAL, Comparison, differs
from reader.core.problem import Problem
from reader.core.verdict import Json


def compare(problem: Problem, case: Case, got: Json) -> Comparison:
    """Return whether ``got`` is the answer that ``case`` expects.

    For a design both answers are lists, one item an operation. Arrays come as nested lists
    whose items keep their class (an integer array has ints, a float array floats); nan and the
    infinities may be floats or the strings ``"nan"``, ``"inf"``, ``"-inf"``. The kind ``check``
    is not decided here but by the problem's own program: see ``reader.core.checkers.port``.
    """
    if case.expect == got:
        return EQUAL
    return differs(f"expected {case.expect!r}, got {got!r} ({problem.slug})")
