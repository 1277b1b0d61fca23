"""How large an input is, for telling which of two is the smaller one."""

from __future__ import annotations

from typing import TypeAlias

from reader.core.cases import Case
from reader.core.verdict import Json

Weight: TypeAlias = tuple[int, float]

_PLAINEST = "a"
# What is beyond is as large as can be; sums of many stay finite.
_LARGEST = 1e300


def case_weight(case: Case) -> Weight:
    """Return how many items and letters an input has, and how large its values are in all.

    A negative number counts as a little larger than the positive one, a broken one as larger
    by its digits, and any letter as larger than "a".
    """
    count, magnitude = _weight(case.args)
    return count + len(case.ops or ()), magnitude


def _weight(value: Json) -> Weight:
    count, magnitude = 0, 0.0
    waiting: list[Json] = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            count += len(part)
            waiting.extend(part)
        elif isinstance(part, dict):
            count += len(part)
            waiting.extend(part.values())
        elif isinstance(part, str):
            count += len(part)
            magnitude += sum(letter != _PLAINEST for letter in part)
        elif part is not None:
            magnitude += _magnitude(part)
    return count, magnitude


def _magnitude(number: float) -> float:
    if not abs(number) <= _LARGEST:  # nan as well
        return 2 * _LARGEST
    digits = 0 if number == int(number) else len(repr(number))
    return 2.0 * abs(number) + (number < 0) + digits
