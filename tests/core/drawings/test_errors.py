"""The errors of an array are mapped block by block, and told in numbers."""

from __future__ import annotations

import math

import pytest

from reader.core.drawings.errors import draw_errors, error_map
from reader.core.problem import Compare, CompareKind
from reader.core.verdict import Json

ALLCLOSE = Compare(CompareKind.ALLCLOSE, {"rtol": 0.0, "atol": 0.1})


@pytest.mark.parametrize(
    ("compare", "first", "beyond"),
    [
        (ALLCLOSE, (1, 1), 1),
        (Compare(CompareKind.FLOAT, {"abs": 0.1, "rel": 0.0}), (1, 1), 1),
        (Compare(), (0, 1), 2),
    ],
)
def test_first_number_beyond_the_tolerance_is_found(
    compare: Compare, first: tuple[int, ...], beyond: int
) -> None:
    errors = error_map(compare, [[1.0, 2.0], [3.0, 4.0]], [[1.0, 2.05], [3.0, 4.5]])

    assert errors is not None
    assert (errors.first, errors.beyond, errors.count) == (first, beyond, 4)
    assert (errors.largest, round(errors.mean, 4)) == (0.5, 0.1375)


@pytest.mark.parametrize(
    ("expected", "got"),
    [
        ([1.0], [1.0]),
        ([1.0], [1.0, 2.0]),
        ([[1.0], [2.0, 3.0]], [[1.0], [2.0, 3.5]]),
        (["a"], ["b"]),
        ([], []),
        (1.0, 2.0),
        ([[], []], [[], []]),
    ],
)
def test_what_is_no_array_with_errors_has_no_map(expected: Json, got: Json) -> None:
    assert error_map(ALLCLOSE, expected, got) is None


def test_higher_dimensions_are_rows() -> None:
    errors = error_map(ALLCLOSE, [[[1.0, 2.0]], [[3.0, 4.0]]], [[[1.0, 2.0]], [[3.0, 9.0]]])

    assert errors is not None
    assert (errors.blocks, errors.first) == (((0.0, 0.0), (0.0, 5.0)), (1, 0, 1))


def test_nan_against_a_number_is_an_infinite_error() -> None:
    errors = error_map(ALLCLOSE, ["nan", 1.0, "inf"], ["nan", "nan", "inf"])

    assert errors is not None
    assert errors.blocks == ((0.0, math.inf, 0.0),)
    assert errors.mean == 0.0


def test_all_errors_infinite_have_an_infinite_mean() -> None:
    errors = error_map(ALLCLOSE, [1.0], ["nan"])

    assert errors is not None
    assert errors.mean == math.inf


def test_large_arrays_are_shown_by_the_largest_error_of_each_block() -> None:
    expected: list[Json] = [[0.0] * 200 for _ in range(100)]
    got: list[Json] = [[0.0] * 200 for _ in range(99)]
    got.append([*[0.0] * 199, 7.0])

    errors = error_map(ALLCLOSE, expected, got)

    assert errors is not None
    assert (errors.rows, errors.columns, len(errors.blocks), len(errors.blocks[0])) == (
        4,
        4,
        25,
        50,
    )
    assert errors.blocks[-1][-1] == 7.0


def test_map_is_hotter_where_the_error_is_larger() -> None:
    errors = error_map(ALLCLOSE, [0.0] * 4, [0.0, 1e-9, 0.5, 1.0])

    assert errors is not None
    heats = [box.heat for box in draw_errors(errors).boxes]
    assert heats[0] == heats[1] == 0.0
    assert 0 < (heats[2] or 0) < (heats[3] or 0) == 1.0


def test_finite_errors_beside_infinite_ones_are_seen() -> None:
    errors = error_map(ALLCLOSE, [0.0, 0.0, 0.0], ["inf", 1.0, 0.0])

    assert errors is not None
    assert [box.heat for box in draw_errors(errors).boxes] == [1.0, 0.4, 0.0]
