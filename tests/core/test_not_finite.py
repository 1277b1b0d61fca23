from __future__ import annotations

import json
import math

import pytest

from reader.core.not_finite import to_floats, to_strings
from reader.core.type_syntax import parse_type
from reader.core.verdict import Json


@pytest.mark.parametrize(
    ("spelled", "value", "read"),
    [
        ("float", "-inf", -math.inf),
        ("list<list<float>>", [[1, "inf"], []], [[1, math.inf], []]),
        ("list<ndarray<float32>>", [["inf"]], [[math.inf]]),
        ("list<str>", ["inf"], ["inf"]),
        ("any", ["inf"], ["inf"]),
    ],
)
def test_strings_become_floats_where_floats_are_due(spelled: str, value: Json, read: Json) -> None:
    assert to_floats(parse_type(spelled), value) == read


def test_nothing_is_due_where_nothing_is_answered() -> None:
    assert to_floats(None, "inf") == "inf"


def test_floats_that_json_lacks_become_strings() -> None:
    value: Json = {"a": [1.5, math.nan, math.inf], "b": -math.inf, "c": [None, "x", True]}

    written = json.dumps(to_strings(value), allow_nan=False)

    assert json.loads(written) == {"a": [1.5, "nan", "inf"], "b": "-inf", "c": [None, "x", True]}
