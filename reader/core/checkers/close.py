"""The rule ``float``: numbers within an absolute or a relative distance, all else exact."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.core.checkers.comparison import Comparison
from reader.core.checkers.exact import FLOAT, exact_rule
from reader.core.checkers.numbers import as_number, distance, is_close
from reader.core.checkers.walk import ANY, Rule, compare_by, describe_difference
from reader.core.saying import say
from reader.core.value_check import dtype_class
from reader.core.value_types import NdArray, ScalarKind, ValueType
from reader.core.verdict import Json


def compare_close(
    value_type: ValueType, expected: Json, got: Json, tolerances: Mapping[str, float]
) -> Comparison:
    """Return whether each number is within ``abs``, or within ``rel`` of the expected one.

    Where the type is ``any`` this goes for a float on either side; two ints must be equal.
    """
    rule = close_rule(lambda wanted: max(tolerances["abs"], tolerances["rel"] * abs(wanted)))
    return compare_by(rule, value_type, expected, got)


def close_rule(allowed: Callable[[float], float]) -> Rule:
    """Return the rule for numbers at most ``allowed(expected)`` apart."""

    def rule(value_type: ValueType, expected: Json, got: Json) -> str | None:
        left, right = as_number(expected), as_number(got)
        if left is None or right is None or not _is_approximate(value_type, expected, got):
            return exact_rule(value_type, expected, got)
        if is_close(left, right, allowed):
            return ""
        return say(
            "{difference}; they are {distance} apart",
            difference=describe_difference(expected, got),
            distance=f"{distance(left, right):.3g}",
        )

    return rule


def _is_approximate(value_type: ValueType, expected: Json, got: Json) -> bool:
    if isinstance(value_type, NdArray):
        return dtype_class(value_type.dtype) is ScalarKind.FLOAT
    return value_type == FLOAT or (value_type == ANY and float in (type(expected), type(got)))
