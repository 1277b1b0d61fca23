"""The values of a style sheet that an engine is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.style_values import MOST_VALUES, StyleValue, style_values, value_fault


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("", []),
        ("p { color: red; top:0 }", [(1, "color", "red"), (1, "top", "0")]),
        ("p {\n /* a: b; */ color: /* c */ red;\n}", [(2, "color", "red")]),
        ("p { content: 'a; b' }", [(1, "content", "'a; b'")]),
        ("p { color: red ! IMPORTANT }", [(1, "color", "red")]),
        ("p { COLOR: }", [(1, "COLOR", "")]),
        ("@media (width > 9em) { p { top: 0 } }", [(1, "top", "0")]),
        ("p { a:hover { left: 1px } top: 0 }", [(1, "left", "1px"), (1, "top", "0")]),
        ("p { --own: 1; -webkit-box-flex: x; clor: 2; src: 3 }", []),
        ("@font-face { font-family: x; font-weight: 1 2 } p { top: 0 }", [(1, "top", "0")]),
        ("@Page :first { margin: q; @top-left { color: q } }", []),
        ("p { top: 0 left: 0; }", []),
        ("color: red;", []),
        ("} p { top: 0 }", [(1, "top", "0")]),
    ],
)
def test_values_of_known_properties_are_found(
    text: str, values: list[tuple[int, str, str]]
) -> None:
    assert [(one.line, one.name, one.value) for one in style_values(text)] == values


def test_only_the_first_of_very_many_are_asked_about() -> None:
    assert len(style_values("p { top: 0 }\n" * (MOST_VALUES + 1))) == MOST_VALUES


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("rde", "color cannot be “rde”"),
        ("", "color is given nothing"),
        ("a\n  b", "color cannot be “a b”"),
        ("x" * 50, f"color cannot be “{'x' * 40}…”"),
    ],
)
def test_wrong_value_is_told_with_its_line(value: str, what: str) -> None:
    fault = value_fault(StyleValue(3, "color", value))

    assert (fault.line, fault.what) == (3, what)


@given(st.text(alphabet="{}()\"'/*\\@;: \ntop", max_size=80))
def test_any_text_is_read_to_its_end(text: str) -> None:
    lines = [one.line for one in style_values(text)]

    assert lines == sorted(lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)
