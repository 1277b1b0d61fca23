"""The test cases of a problem: ``cases.jsonl``, one JSON object a line."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from reader.core.answer_types import answer_type, operation_types
from reader.core.call_check import check_args, check_operations, check_pointers
from reader.core.engine_words.json_reasons import JSON
from reader.core.errors import Finding
from reader.core.not_finite import arguments_to_floats, operations_to_floats
from reader.core.problem import CompareKind, EntryKind, Problem
from reader.core.saying import said_by, say
from reader.core.value_check import check_value
from reader.core.value_words import name_fault
from reader.core.verdict import Json

KEYS = ("id", "args", "ops", "expect", "note", "example", "generate")
GENERATE_KEYS = ("shape", "n", "seed")

_NOT_FINITE = re.compile('"(?:nan|-?inf)"')
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Generated:
    """How ``generate.py`` makes a case's arguments: ``large(Random(seed), n, shape)``."""

    shape: str
    n: int
    seed: int


@dataclass(frozen=True, slots=True)
class Case:
    """One call, or one run of operations, and its expected answer.

    ``ops`` are a design's operations, the first one being its class; ``args`` then holds one
    list of arguments an operation, otherwise the values of the entry's parameters in order.
    ``args`` (and ``ops``) are empty while ``generate`` is not yet resolved. ``expect`` counts
    only where ``has_expect``: null is an answer too. Floats that are not finite are floats in
    ``args``, and may be floats or strings in ``expect``.
    """

    id: str
    args: list[Json]
    ops: tuple[str, ...] | None = None
    expect: Json = None
    has_expect: bool = False
    note: str = ""
    is_example: bool = False
    generate: Generated | None = None


def parse_cases(
    text: str, path: str, problem: Problem
) -> tuple[tuple[Case, ...], tuple[Finding, ...]]:
    """Return the good cases in order, and a finding with its line for each faulty one.

    Blank lines are passed over. Every value is checked against the problem's signature.
    """
    cases: list[Case] = []
    findings: list[Finding] = []
    lines_by_id: dict[str, int] = {}
    # Not splitlines(): JSON strings may hold U+2028 and its like, which do not end a line.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            case = parse_case(line, problem)
        except CaseError as error:
            findings.append(Finding(path, said_by(error), number))
            continue
        first = lines_by_id.setdefault(case.id, number)
        if first == number:
            cases.append(case)
        else:
            findings.append(
                Finding(
                    path,
                    say('the id "{id}" is already on line {first}', id=case.id, first=first),
                    number,
                )
            )
    return tuple(cases), tuple(findings)


class CaseError(ValueError):
    """What is wrong with one case."""


def parse_case(line: str, problem: Problem) -> Case:
    """Return the case that one line holds.

    Raises:
        CaseError: The first thing that is wrong with it.
    """
    table = _parse_object(line)
    case = _read_case(table)
    fault = _check_generate(table) if "generate" in table else _check_values(table, case, problem)
    if fault or (fault := _check_expect(case, problem)):
        raise CaseError(say('case "{id}": {fault}', id=case.id, fault=fault))
    return _with_floats(case, problem) if _NOT_FINITE.search(line) else case


def check_arguments(case: Case, problem: Problem) -> str:
    """Return what is wrong with a case's arguments (and operations), or ""."""
    if problem.entry.kind is EntryKind.DESIGN:
        return check_operations(problem.entry, list(case.ops or ()), case.args)
    return check_args(problem.entry.params, case.args)


def _with_floats(case: Case, problem: Problem) -> Case:
    """Return the case with those arguments as floats that JSON had to spell as strings."""
    if case.generate is not None:
        return case
    if case.ops is not None:
        return replace(case, args=operations_to_floats(problem.entry, case.ops, case.args))
    return replace(case, args=arguments_to_floats(problem.entry.params, case.args))


def _parse_object(line: str) -> dict[str, Any]:
    try:
        table = json.loads(
            line,
            object_pairs_hook=_without_repeats,
            parse_constant=_refuse_constant,
            parse_float=_finite,
        )
    except json.JSONDecodeError as error:
        raise CaseError(
            say(
                "not JSON: {why} (column {column})", why=JSON.explain(error.msg), column=error.colno
            )
        ) from error
    except RecursionError as error:
        raise CaseError(say("the values are nested too deep")) from error
    except CaseError:
        raise
    except ValueError as error:  # an integer of more digits than Python converts
        raise CaseError(say("not JSON: {why}", why=JSON.explain(str(error)))) from error
    if not isinstance(table, dict):
        raise CaseError(say("expected a JSON object"))
    return table


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise CaseError(say("a key is there twice in one object"))
    return table


def _refuse_constant(word: str) -> float:
    raise CaseError(say('{word} is not JSON: write "nan", "inf" or "-inf" as strings', word=word))


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise CaseError(say('{text} is beyond a float: write "inf" or "-inf"', text=text))
    return value


def _read_case(table: dict[str, Any]) -> Case:
    for fault in chain(_unknown_keys(table, KEYS), _type_faults(table)):
        raise CaseError(fault)
    generate = table.get("generate")
    return Case(
        id=table["id"],
        args=table.get("args", []),
        ops=tuple(table["ops"]) if "ops" in table else None,
        expect=table.get("expect"),
        has_expect="expect" in table,
        note=table.get("note", ""),
        is_example=table.get("example", False),
        generate=None if generate is None else _read_generated(generate),
    )


def _unknown_keys(table: dict[str, Any], known: tuple[str, ...]) -> Iterator[str]:
    for key in table:
        if key not in known:
            known_keys = ", ".join(known)
            yield say(
                'there is no key "{key}" in a case; there are: {known}', key=key, known=known_keys
            )


def _type_faults(table: dict[str, Any]) -> Iterator[str]:
    if not isinstance(table.get("id"), str) or not _ID.fullmatch(table["id"]):
        yield say('expected an "id" of letters, digits, ".", "_" and "-"')
    wanted = {"args": list, "ops": list, "note": str, "example": bool, "generate": dict}
    for key, kind in wanted.items():
        if key in table and type(table[key]) is not kind:
            yield say('"{key}" is not a JSON {kind}', key=key, kind=_JSON_NAMES[kind])
    if not all(isinstance(operation, str) for operation in table.get("ops", ())):
        yield say('"ops" holds something that is no string')


_JSON_NAMES = {
    list: say("array"),
    str: say("string"),
    bool: say("boolean"),
    dict: say("object"),
}


def _read_generated(table: dict[str, Any]) -> Generated:
    for fault in _unknown_keys(table, GENERATE_KEYS):
        raise CaseError(say("generate: {fault}", fault=fault))
    shape, n, seed = table.get("shape"), table.get("n"), table.get("seed", 0)
    if not isinstance(shape, str) or type(n) is not int or type(seed) is not int:
        raise CaseError(
            say('"generate" has a string "shape", an integer "n" and an integer "seed"')
        )
    if n < 0:
        raise CaseError(say('generate: "n" is negative'))
    return Generated(shape, n, seed)


def _check_generate(table: dict[str, Any]) -> str:
    if "args" in table or "ops" in table:
        return say('"generate" makes the arguments: leave "args" and "ops" out')
    return say("a generated case cannot be an example") if table.get("example") else ""


def _check_values(table: dict[str, Any], case: Case, problem: Problem) -> str:
    is_design = problem.entry.kind is EntryKind.DESIGN
    if "args" not in table:
        return say('the key "{key}" is missing', key="args")
    if is_design and "ops" not in table:
        return say('the key "ops" is missing: the problem is a design')
    if not is_design and "ops" in table:
        return say('"ops" are for a design, which the problem is not')
    if not case.has_expect and problem.compare.kind is not CompareKind.CHECK:
        return say('the key "{key}" is missing', key="expect")
    return check_arguments(case, problem)


def _check_expect(case: Case, problem: Problem) -> str:
    """What a check.py is given as expected is between it and its cases, so of any type."""
    kind = problem.compare.kind
    if not case.has_expect or kind is CompareKind.CHECK or not _is_operations_known(case, problem):
        return ""
    if kind is not CompareKind.ANY_OF:
        fault = _check_expected(case, problem, case.expect)
        return name_fault("expect", fault) if fault else ""
    if not isinstance(case.expect, list) or not case.expect:
        return say('"expect" is not a list of the acceptable answers')
    for index, answer in enumerate(case.expect):
        if fault := _check_expected(case, problem, answer):
            return name_fault(f"expect[{index}]", fault)
    return ""


def _check_expected(case: Case, problem: Problem, answer: Json) -> str:
    fault = check_answer(case, problem, answer)
    returns = problem.entry.returns
    if fault or returns is None or case.generate is not None:
        return fault
    return check_pointers(returns, answer, problem.entry.params, case.args)


def _is_operations_known(case: Case, problem: Problem) -> bool:
    return problem.entry.kind is not EntryKind.DESIGN or case.ops is not None


def check_answer(case: Case, problem: Problem, answer: Json) -> str:
    """Return what keeps ``answer`` from being an answer to ``case`` by its type, or ""."""
    if problem.entry.kind is not EntryKind.DESIGN:
        wanted = answer_type(problem.entry)
        return "" if wanted is None else check_value(wanted, answer)
    ops = case.ops or ()
    if not isinstance(answer, list) or len(answer) != len(ops):
        return say("expected a list of {count} answers, one an operation", count=len(ops))
    for index, wanted in enumerate(operation_types(problem.entry, ops)):
        fault = _check_operation_answer(wanted, answer[index])
        if fault:
            return name_fault(f"[{index}]", fault)
    return ""


def _check_operation_answer(wanted: Any, answer: Json) -> str:
    if wanted is None:
        return "" if answer is None else say("expected null, got {answer}", answer=repr(answer))
    return check_value(wanted, answer)
