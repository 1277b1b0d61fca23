"""A user's style sheet in which a brace was forgotten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.style_check import check_style
from reader.core.style_mending import close_blocks

SHEETS = st.text(alphabet="{}(),;:/*\"'\n ab", max_size=80)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "p { color: red; }",
        "p {\n  a { top: 0 }\n}\nh1 { top: 0 }",
        "p { content: '{' } /* { */ h1 { top: 0 }",
        "p { top: 0",  # the engine closes it at the end
        "p {\n  a { top: 0 }\n",
        "} p { top: 0 }",
    ],
)
def test_sheet_that_lacks_nothing_in_between_stays_as_it_is(text: str) -> None:
    assert close_blocks(text) == text


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("p { top: 0;\nh1 { left: 0; }", "p { top: 0;\n}h1 { left: 0; }"),
        ("p { top: 0\nh1 { left: 0; }", "p { top: 0\n}h1 { left: 0; }"),
        ("p {\n top: 0;\nh1,\nh2 { left: 0; }", "p {\n top: 0;\n}h1,\nh2 { left: 0; }"),
        (
            "@media print {\n  p {\n    top: 0;\n  a { top: 0 }\n}\nq { top: 0 }",
            "@media print {\n  p {\n    top: 0;\n  a { top: 0 }\n}\n}q { top: 0 }",
        ),
        ("a {\n b {\nc { top: 0 }", "a {\n b {\n}}c { top: 0 }"),
        ("a {\nb {\nc { top: 0 }", "a {\n}b {\n}c { top: 0 }"),
        ("a {\n  b {\n}\n  c {\n", "a {\n  b {\n}\n  c {\n"),
    ],
)
def test_forgotten_brace_is_put_before_the_next_rule(text: str, mended: str) -> None:
    assert close_blocks(text) == mended


@given(SHEETS)
def test_nothing_is_lost_and_no_line_moves(text: str) -> None:
    mended = close_blocks(text)

    assert mended.replace("}", "") == text.replace("}", "")
    assert mended.count("}") >= text.count("}")


@given(SHEETS)
def test_sheet_that_was_mended_needs_no_more(text: str) -> None:
    once = close_blocks(text)

    assert close_blocks(once) == once


@pytest.mark.parametrize("piece", ["a{", "a{\n", "}", "a:b;\n", "((", "{,\n", "a,\n"])
def test_long_sheets_take_no_longer_than_they_are_long(piece: str) -> None:
    text = piece * 20_000

    assert len(close_blocks(text)) >= len(text)
    assert len(check_style(text)) <= len(text)
