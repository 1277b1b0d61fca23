"""One case as it is shown: its arguments and answers as marked text and as pictures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from reader.core.answer_types import answer_type
from reader.core.cases import Case
from reader.core.difference_words import describe
from reader.core.differences import Difference, Differences, find_case_differences
from reader.core.drawings.draw import draw_value
from reader.core.drawings.errors import ErrorMap, error_map
from reader.core.drawings.shapes import Drawing
from reader.core.problem import CompareKind, EntryKind, Param, Problem
from reader.core.value_excerpt import Span, excerpt
from reader.core.value_types import ListOf, NdArray, ValueType
from reader.core.value_writer import write_json
from reader.core.verdict import Json

# The rules whose own sentence tells more than the first place does.
_TOLD_BY_RULE = (
    CompareKind.CHECK,
    CompareKind.UNORDERED,
    CompareKind.UNORDERED_DEEP,
)
_CLOSE = (CompareKind.FLOAT, CompareKind.ALLCLOSE)
_LONGEST = 2000
_CALLS_AROUND = 6
_LONGEST_CALL = 80


@dataclass(frozen=True, slots=True)
class Part:
    """A value: its name where it has one, its text in pieces, its picture if it has one."""

    name: str
    spans: tuple[Span, ...]
    drawing: Drawing | None = None


@dataclass(frozen=True, slots=True)
class CaseContent:
    """What there is to see of a case. ``difference`` is a saying."""

    arguments: tuple[Part, ...] = ()
    expected: Part | None = None
    got: Part | None = None
    difference: str = ""
    errors: ErrorMap | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a case went, as far as it is compared: the answer, and what the rule said of it.

    ``has_failed`` with a value: it was the wrong one.
    """

    has_got: bool = False
    got: Json = None
    has_failed: bool = False
    said: str = ""


def case_content(problem: Problem, case: Case, outcome: Outcome | None = None) -> CaseContent:
    """Return a case's content, with the outcome's differences marked."""
    gone = outcome or Outcome()
    is_wrong = gone.has_failed and gone.has_got
    found = find_case_differences(problem, case, gone.got) if is_wrong else Differences()
    first = found.first
    return CaseContent(
        arguments=_arguments(problem, case, first),
        expected=_expected(problem, case, found) if case.has_expect else None,
        got=_got(problem, case, gone.got, found) if gone.has_got else None,
        difference=_sentence(problem, first, gone.said) if gone.has_failed else "",
        errors=_errors(problem, case, gone.got, first),
    )


def _sentence(problem: Problem, first: Difference | None, said: str) -> str:
    if first is None or (problem.compare.kind in _TOLD_BY_RULE and said):
        return said
    return describe(first)


def _arguments(problem: Problem, case: Case, first: Difference | None) -> tuple[Part, ...]:
    if case.ops is not None:
        return (Part("", _calls(case, case.ops, first)),)
    others = _by_name(problem, case)
    pairs = zip(problem.entry.params, case.args, strict=False)
    return tuple(_argument(param, value, others) for param, value in pairs)


def _by_name(problem: Problem, case: Case) -> dict[str, Json]:
    pairs = zip(problem.entry.params, case.args, strict=False)
    return {param.name: value for param, value in pairs}


def _argument(param: Param, value: Json, others: Mapping[str, Json]) -> Part:
    text = write_json(value, limit=_LONGEST)
    # Numbers that go in are read as well as text; of those that come out the places matter.
    drawn = None if isinstance(param.type, NdArray) else param.type
    return Part(param.name, (Span(text),), _picture(drawn, value, (), others))


def _calls(case: Case, ops: Sequence[str], first: Difference | None) -> tuple[Span, ...]:
    """Return a line an operation, around the first that went wrong."""
    at = first.path[0] if first is not None and first.path else None
    start = max(0, (at or 0) - _CALLS_AROUND)
    end = min(len(ops), start + 2 * _CALLS_AROUND + 1)
    lines = [Span(f"… {start}\n")] if start else []
    for index in range(start, end):
        given = _items(case.args[index])
        call = ", ".join(write_json(value, limit=_LONGEST_CALL) for value in given)
        ending = "\n" if index < end - 1 else ""
        lines.append(Span(f"{index:>3}  "))
        lines.append(Span(f"{ops[index]}({call})", is_marked=index == at))
        lines.append(Span(ending))
    return (*lines, *([Span(f"\n… {len(ops) - end}")] if end < len(ops) else []))


def _expected(problem: Problem, case: Case, found: Differences) -> Part:
    character = found.first.character if found.first is not None else None
    value_type = None if problem.compare.kind is CompareKind.ANY_OF else _answer_type(problem)
    marks = found.expected if problem.compare.kind is not CompareKind.ANY_OF else frozenset()
    spans = excerpt(case.expect, marks, character=character, limit=_LONGEST)
    return Part("", spans, _picture(value_type, case.expect, marks))


def _got(problem: Problem, case: Case, got: Json, found: Differences) -> Part:
    character = found.first.character if found.first is not None else None
    spans = excerpt(got, found.got, character=character, limit=_LONGEST)
    others = _by_name(problem, case)
    return Part("", spans, _picture(_answer_type(problem), got, found.got, others))


def _answer_type(problem: Problem) -> ValueType | None:
    return None if problem.entry.kind is EntryKind.DESIGN else answer_type(problem.entry)


def _picture(
    value_type: ValueType | None,
    value: Json,
    marks: Collection[tuple[int, ...]],
    others: Mapping[str, Json] | None = None,
) -> Drawing | None:
    """Return the picture; a row of scalars is read as well as text."""
    is_list = isinstance(value_type, ListOf | NdArray) and isinstance(value, list)
    if is_list and not any(isinstance(item, list) for item in _items(value)):
        return None
    return draw_value(value_type, value, marks, others)


def _errors(problem: Problem, case: Case, got: Json, first: Difference | None) -> ErrorMap | None:
    """Return the map of an answer's errors, or of the array in it that is the first to differ."""
    if first is None or problem.compare.kind not in _CLOSE:
        return None
    whole = error_map(problem.compare, case.expect, got)
    if whole is not None or not first.path:
        return whole
    at = first.path[0]
    expected, given = _items(case.expect), _items(got)
    if at >= min(len(expected), len(given)):
        return None
    return error_map(problem.compare, expected[at], given[at])


def _items(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []
