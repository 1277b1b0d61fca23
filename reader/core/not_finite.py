"""nan and the infinities, which JSON lacks: strings in files, floats in memory."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

from reader.core.answer_types import innermost
from reader.core.problem import Entry, Param
from reader.core.value_types import NdArray, Scalar, ScalarKind, ValueType
from reader.core.verdict import Json

_STRINGS = {math.inf: "inf", -math.inf: "-inf"}


def to_floats(value_type: ValueType | None, value: Json) -> Json:
    """Return ``value`` with "nan", "inf" and "-inf" as floats where the type has floats.

    The value must be one of the type already: `reader.core.value_check.check_value`.
    """
    if value_type is None:
        return value
    inner = innermost(value_type)
    is_float = isinstance(inner, NdArray) or inner == Scalar(ScalarKind.FLOAT)
    return _to_floats(value) if is_float else value


def arguments_to_floats(params: Sequence[Param], args: Sequence[Json]) -> list[Json]:
    """Return a call's arguments with each one's strings made floats, as in `to_floats`."""
    return [to_floats(param.type, value) for param, value in zip(params, args, strict=True)]


def operations_to_floats(entry: Entry, ops: Sequence[str], args: Sequence[Json]) -> list[Json]:
    """Return the arguments of a design's operations likewise; both must fit the entry."""
    params = {method.name: method.params for method in entry.methods}
    signatures = [entry.params, *(params[operation] for operation in ops[1:])]
    return [
        arguments_to_floats(signature, cast("list[Json]", given))
        for signature, given in zip(signatures, args, strict=True)
    ]


def to_strings(value: Json) -> Json:
    """Return ``value`` with its floats that are not finite as strings: what JSON can carry."""
    if isinstance(value, list):
        return [to_strings(item) for item in value]
    if isinstance(value, dict):
        return {key: to_strings(item) for key, item in value.items()}
    if isinstance(value, float) and not math.isfinite(value):
        return _STRINGS.get(value, "nan")
    return value


def _to_floats(value: Json) -> Json:
    if isinstance(value, list):
        return [_to_floats(item) for item in value]
    return float(value) if isinstance(value, str) else value
