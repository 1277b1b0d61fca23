"""How far an array of floats is off, as a map: the errors block by block, and in numbers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.core.checkers.numbers import as_number, distance, is_close, is_nan
from reader.core.drawings.shapes import Box, Drawing, Label
from reader.core.problem import Compare, CompareKind
from reader.core.verdict import Json

MOST_ROWS, MOST_COLUMNS = 32, 64
_SIDE, _HEAD, _MARGIN = 10.0, 18.0, 4.0
_LARGEST_SIDE = 26.0
# Errors this many times below the largest are shown as none.
_DECADES = 6


@dataclass(frozen=True, slots=True)
class ErrorMap:
    """Absolute errors over an array: all dimensions but the last are the rows.

    ``blocks`` hold the largest error of each block of ``rows`` by ``columns`` numbers; nan
    against a number is an infinite error. ``first`` is the path of the first number beyond
    the tolerance, ``beyond`` how many there are of ``count``.
    """

    shape: tuple[int, ...]
    blocks: tuple[tuple[float, ...], ...]
    rows: int
    columns: int
    largest: float
    mean: float
    first: tuple[int, ...]
    beyond: int
    count: int


def error_map(compare: Compare, expected: Json, got: Json) -> ErrorMap | None:
    """Return the errors of ``got``; None where the two are no arrays of one shape with errors."""
    shape = _shape(expected)
    if not shape or shape != _shape(got):
        return None
    wanted, given = _flat(expected, len(shape)), _flat(got, len(shape))
    pairs = [(as_number(a), as_number(b)) for a, b in zip(wanted, given, strict=True)]
    numbers = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not numbers or len(numbers) != len(pairs):
        return None
    misses = [i for i, (a, b) in enumerate(numbers) if not is_close(a, b, _allowed(compare))]
    if not misses:
        return None
    errors = [_error(a, b) for a, b in numbers]
    return _map(shape, errors, misses)


def draw_errors(errors: ErrorMap) -> Drawing:
    """Return the map; a block is the stronger the larger its error, by orders of magnitude."""
    columns = len(errors.blocks[0])
    side = min(_LARGEST_SIDE, max(_SIDE, 320 / columns))
    boxes = tuple(
        Box(_MARGIN + x * side, _HEAD + y * side, side, side, heat=_heat(error, errors.largest))
        for y, row in enumerate(errors.blocks)
        for x, error in enumerate(row)
    )
    width, height = 2 * _MARGIN + columns * side, _HEAD + len(errors.blocks) * side + _MARGIN
    labels = (
        Label(_MARGIN, _HEAD / 2, "0", "start"),
        Label(_MARGIN + columns * side, _HEAD / 2, str(errors.shape[-1] - 1), "end"),
    )
    return Drawing(width, height, boxes=boxes, labels=labels)


def _shape(value: Json) -> tuple[int, ...]:
    shape: list[int] = []
    level = [value]
    while level and all(isinstance(part, list) for part in level):
        rows = [part for part in level if isinstance(part, list)]
        if len({len(row) for row in rows}) != 1:
            return ()
        shape.append(len(rows[0]))
        level = list(chain.from_iterable(rows))
    return tuple(shape) if level else ()


def _flat(value: Json, depth: int) -> list[Json]:
    level: list[Json] = [value]
    for _ in range(depth):
        level = [item for part in level if isinstance(part, list) for item in part]
    return level


def _allowed(compare: Compare) -> Callable[[float], float]:
    """Return how far from an expected number an answer may be."""
    given = compare.tolerances
    if compare.kind is CompareKind.ALLCLOSE:
        return lambda wanted: given["atol"] + given["rtol"] * abs(wanted)
    if compare.kind is CompareKind.FLOAT:
        return lambda wanted: max(given["abs"], given["rel"] * abs(wanted))
    return lambda _: 0.0


def _error(expected: float, got: float) -> float:
    error = 0.0 if expected == got else distance(expected, got)
    if is_nan(error):
        return 0.0 if is_nan(expected) and is_nan(got) else math.inf
    return error


def _map(shape: tuple[int, ...], errors: Sequence[float], misses: Sequence[int]) -> ErrorMap:
    width = shape[-1]
    height = len(errors) // width
    rows, columns = math.ceil(height / MOST_ROWS), math.ceil(width / MOST_COLUMNS)
    blocks = [[0.0] * math.ceil(width / columns) for _ in range(math.ceil(height / rows))]
    for index, error in enumerate(errors):
        y, x = divmod(index, width)
        block = blocks[y // rows]
        block[x // columns] = max(block[x // columns], error)
    finite = [error for error in errors if math.isfinite(error)]
    return ErrorMap(
        shape,
        tuple(tuple(row) for row in blocks),
        rows,
        columns,
        max(errors),
        sum(finite) / len(finite) if finite else math.inf,
        _path(misses[0], shape),
        len(misses),
        len(errors),
    )


def _path(index: int, shape: Sequence[int]) -> tuple[int, ...]:
    path: list[int] = []
    for length in reversed(shape):
        index, rest = divmod(index, length)
        path.append(rest)
    return tuple(reversed(path))


def _heat(error: float, largest: float) -> float:
    if error <= 0:
        return 0.0
    if math.isinf(error) or math.isinf(largest):
        return 1.0 if math.isinf(error) else 0.4
    return max(0.0, 1 + math.log10(error / largest) / _DECADES)
