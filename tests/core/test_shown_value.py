from __future__ import annotations

import pytest

from reader.core.shown_value import show_value


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1.5, "1.5"),
        ("a'b", '"a\'b"'),
        ([16**5000], "…"),
        ("x" * 78, f"'{'x' * 78}'"),
        ("x" * 79, f"'{'x' * 79}…"),
    ],
)
def test_value_is_shown_as_python_writes_it_but_not_all_of_a_long_one(
    value: object, shown: str
) -> None:
    assert show_value(value) == shown
