"""Nested lists as raw arrays and back."""

from __future__ import annotations

import pytest

from reader.core.errors import Fault
from reader.core.verdict import Json
from reader.services.judge.arrays import pack_array, unpack_array


@pytest.mark.parametrize(
    ("value", "dtype", "shape"),
    [
        ([1, -2], "int8", [2]),
        ([[1, 2, 3], [4, 5, 6]], "uint64", [2, 3]),
        ([[[0.5]], [[2.0]]], "float16", [2, 1, 1]),
        ([True, False], "bool", [2]),
        ([], "float64", [0]),
        ([[], []], "int32", [2, 0]),
        (1.5, "float32", []),
    ],
)
def test_an_array_comes_back_as_it_went(value: Json, dtype: str, shape: list[int]) -> None:
    packed_shape, raw = pack_array(value, dtype)

    assert packed_shape == shape
    assert unpack_array(raw, packed_shape, dtype) == value


def test_what_json_cannot_spell_is_read_from_its_name() -> None:
    shape, raw = pack_array(["nan", "-inf", 1], "float64")

    restored = unpack_array(raw, shape, "float64")

    assert isinstance(restored, list)
    assert repr(restored) == "[nan, -inf, 1.0]"


@pytest.mark.parametrize(
    ("value", "dtype"), [([[1], [2, 3]], "int64"), ([300], "uint8"), ([1.5], "int64")]
)
def test_what_is_no_such_array_is_a_fault(value: Json, dtype: str) -> None:
    with pytest.raises(Fault):
        pack_array(value, dtype)


@pytest.mark.parametrize("shape", [[3], [-1, -2], [2, 2], [True, 2], [1.0, 2]])
def test_a_forged_shape_is_refused(shape: list[int]) -> None:
    with pytest.raises(ValueError, match="shape"):
        unpack_array(b"\0" * 16, shape, "int64")
