"""The way in: the rule of a problem applied to one answer."""

from __future__ import annotations

from reader.core.answer_types import answer_type, operation_types
from reader.core.cases import Case, check_answer
from reader.core.checkers.allclose import compare_allclose
from reader.core.checkers.close import compare_close
from reader.core.checkers.comparison import EQUAL, Comparison, differs
from reader.core.checkers.exact import compare_exact
from reader.core.checkers.unordered import compare_unordered
from reader.core.checkers.walk import ANY
from reader.core.problem import Compare, CompareKind, EntryKind, Problem
from reader.core.saying import say
from reader.core.value_types import ValueType
from reader.core.value_writer import write_json
from reader.core.verdict import Json


def compare(problem: Problem, case: Case, got: Json) -> Comparison:
    """Return whether ``got`` is the answer that ``case`` expects.

    For a design both answers are lists, one item an operation, and the rule goes for each
    operation by itself; what an operation without an answer returns is not looked at. Arrays
    come as nested lists whose items keep their class (an integer array has ints, a float array
    floats); nan and the infinities may be floats or the strings ``"nan"``, ``"inf"``, ``"-inf"``.

    The kind ``check`` is not decided here: the answer is equal if it is of the right type, and
    the problem's own program has the last word (`reader.core.checkers.port`).
    """
    if problem.compare.kind is CompareKind.CHECK:
        fault = check_answer(case, problem, got)
        return differs(fault) if fault else EQUAL
    if problem.compare.kind is CompareKind.ANY_OF:
        return _compare_any(problem, case, got)
    return _compare_whole(problem, case, case.expect, got)


def compare_value(rule: Compare, value_type: ValueType, expected: Json, got: Json) -> Comparison:
    """Return whether one value is right by a rule other than ``check`` and ``any-of``."""
    match rule.kind:
        case CompareKind.UNORDERED | CompareKind.UNORDERED_DEEP:
            is_deep = rule.kind is CompareKind.UNORDERED_DEEP
            return compare_unordered(value_type, expected, got, is_deep=is_deep)
        case CompareKind.FLOAT:
            return compare_close(value_type, expected, got, rule.tolerances)
        case CompareKind.ALLCLOSE:
            return compare_allclose(value_type, expected, got, rule.tolerances)
        case _:
            return compare_exact(value_type, expected, got)


def _compare_any(problem: Problem, case: Case, got: Json) -> Comparison:
    answers = case.expect if isinstance(case.expect, list) else []
    results = [_compare_whole(problem, case, answer, got) for answer in answers]
    if any(result.ok for result in results):
        return EQUAL
    if not results:
        return differs(say("none of the acceptable answers"))
    nearest = results[0].difference
    return differs(
        say("none of the acceptable answers; against the first: {difference}", difference=nearest)
    )


def _compare_whole(problem: Problem, case: Case, expected: Json, got: Json) -> Comparison:
    if problem.entry.kind is EntryKind.DESIGN:
        return _compare_operations(problem, case, expected, got)
    return compare_value(problem.compare, answer_type(problem.entry) or ANY, expected, got)


def _compare_operations(problem: Problem, case: Case, expected: Json, got: Json) -> Comparison:
    ops = case.ops or ()
    wanted = expected if isinstance(expected, list) else []
    if not isinstance(got, list) or len(got) != len(ops) or len(wanted) != len(ops):
        shown = write_json(got, limit=60)
        return differs(
            say("expected {count} answers, one an operation, got {got}", count=len(ops), got=shown)
        )
    for index, value_type in enumerate(operation_types(problem.entry, ops)):
        if value_type is None:
            continue
        result = compare_value(problem.compare, value_type, wanted[index], got[index])
        if not result.ok:
            return differs(
                say(
                    "operation {index} ({name}): {difference}",
                    index=index,
                    name=ops[index],
                    difference=result.difference,
                )
            )
    return EQUAL
