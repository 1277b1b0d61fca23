"""What is told of a style sheet of the user's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.style_check import MOST_DECLARATIONS, check_style


@pytest.mark.parametrize(
    "text",
    [
        "",
        "article { color: red; }",
        "/* { */ p { content: '}'; }",
        "p { background: url(#mark) url('yandu://app/a.svg'); }",
        "@media (width > 20em) { p { margin: calc(1px * (2 + 3)); } }",
        'a[href="x"] { content: "\\""; }',
        "/**/ a::before { content: 'it\\'s'; }",
        ":root { --own: a:b; --empty:; -webkit-line-clamp: 2; }",
        "p { COLOR: red; a:hover { color: blue } &.x { top: 0 } @apply x; ; }",
        "@font-face { font-family: 'x'; src: local('x'); unicode-range: U+4E00-9FFF; }",
        "@font-feature-values x { @styleset { nice: 12 } } p { margin: 0 }",
        "p { background: url(yandu://app/a;b:c) } ; h1 { top: 0 }",
    ],
)
def test_sound_sheet_has_no_faults(text: str) -> None:
    assert check_style(text) == ()


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("p { color: red;\n", 1, "this { is never closed"),
        ("a {}\np } x", 2, "this } closes nothing"),
        ("p { margin: calc(1px; }", 1, "this } closes nothing"),
        ("p {}\n/* on and on", 2, "this comment is never closed"),
        ("/*/", 1, "this comment is never closed"),
        ("p { content: 'ab\n; }", 1, "this string is never closed"),
        ('p {}\n\n"', 3, "this string is never closed"),
        ("@import url(https://example.org/a.css);", 1, "@import is passed over"),
        ("p { background: url( https://e.org/x.png ) }", 1, "https://e.org/x.png is not loaded"),
        ("p {}\np { src: url('//e.org/x') }", 2, "//e.org/x is not loaded"),
        ("p {\n  colr: red;\n}", 2, "there is no property colr; did you mean color?"),
        ("p { qqqq: 1 }", 1, "there is no property qqqq"),
        ("p {\n\n color red;\n}", 3, "“color red” has no colon"),
        ("p {\n top: 0\n left: 0;\n}", 3, "a semicolon is missing before left"),
        ("p { top:: 0 }", 1, "this colon is one too many"),
        ("p { margin: calc(1px; }\nh1 { tpo: 0 }", 2, "did you mean top?"),
        ("p { background: URL(data:image/png;base64,AA==) }", 1, "data:image/png"),
    ],
)
def test_fault_is_told_with_its_line(text: str, line: int, what: str) -> None:
    faults = check_style(text)

    assert any(fault.line == line and what in fault.what for fault in faults)


def test_only_the_outermost_of_what_is_never_closed_is_told() -> None:
    (fault,) = check_style("a {\n b { c: d(e\n")

    assert (fault.line, fault.what) == (1, "this { is never closed")


def test_only_the_first_of_many_wrong_declarations_are_told() -> None:
    assert len(check_style("p { wdth: 0; }\n" * 1000)) == MOST_DECLARATIONS


@given(st.text(alphabet="{}()[]\"'/*\\@import url#:\n a", max_size=80))
def test_any_text_is_read_to_its_end(text: str) -> None:
    faults = check_style(text)

    lines = [fault.line for fault in faults]
    assert lines == sorted(lines)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)
