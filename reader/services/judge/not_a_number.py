"""Whether an answer holds nan where a number is due: a bad value, not a wrong one.

Only asked of answers that are not right, since a case may expect nan. Arrays are left out:
nan is a value of theirs like any other, and the comparison says where it stands.
"""

from __future__ import annotations

from itertools import chain

from reader.core.answer_types import answer_type, innermost, operation_types
from reader.core.cases import Case
from reader.core.problem import EntryKind, Problem
from reader.core.value_types import Scalar, ScalarKind, ValueType
from reader.core.verdict import Json


def has_not_a_number(problem: Problem, case: Case, got: Json) -> bool:
    """Return whether nan stands anywhere in ``got`` where the type says float."""
    if problem.entry.kind is not EntryKind.DESIGN:
        return _holds_nan(answer_type(problem.entry), got)
    types = operation_types(problem.entry, case.ops or ())
    answers = got if isinstance(got, list) else []
    return any(_holds_nan(each, answer) for each, answer in zip(types, answers, strict=False))


def _holds_nan(value_type: ValueType | None, value: Json) -> bool:
    if value_type is None or innermost(value_type) != Scalar(ScalarKind.FLOAT):
        return False
    level = [value]
    while any(isinstance(item, list) for item in level):
        level = list(chain.from_iterable(item for item in level if isinstance(item, list)))
    return any(isinstance(item, float) and item != item for item in level)  # noqa: PLR0124
