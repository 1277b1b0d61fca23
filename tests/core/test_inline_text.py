import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.inline_marks import EXCERPT_FORMULA
from reader.core.inline_text import (
    heading_text,
    plain_text,
    plain_title,
    question_text,
    take_formulas,
)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**重点。**后文", "重点。后文"),
        ("*a* _b_ ~~c~~ ==d== __e__", "a b c d e"),
        ("snake_case and 2 * 3", "snake_case and 2 * 3"),
        ("[text](http://a.b) ![alt](x.png)", "text alt"),
        ('[text](x.md "title")', "text"),
        ("[a](x(1).md)", "a"),
        ("[![alt](x.png)](y.md)", "alt"),
        ("[[note]] [[note|name]] [[note#part]] [[#part]]", "note name note part"),
        ("![[x.png]] ![[x.png|300]]", "x.png x.png"),
        ("a[^1] b", "a b"),
        ("<b>bold</b> <https://a.b>", "bold https://a.b"),
        ("a &lt;b&gt; &amp; c&d &nope;", "a <b> & c&d &nope;"),
        ("a <!-- hidden --> b", "a  b"),
        ("> quoted\n> > deeper", "quoted\ndeeper"),
        ("> [!note]+ title", "title"),
        ("- a\n- [x] b\n12. c", "a\nb\nc"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "  a  b  \n\n  1  2  "),
        (r"\*literal\*", "*literal*"),
        ("`a*b*` *c*", "a*b* c"),
        ("`` a`b ``", "a`b"),
        (r"\`*a*\`", "`a`"),
        ("`unclosed *a*", "`unclosed a"),
        ("`a `` b", "`a `` b"),
    ],
)
def test_plain_text_is_what_a_reader_sees(source: str, text: str) -> None:
    assert plain_text(source) == text


@pytest.mark.parametrize(
    ("source", "title"),
    [("1. **背景**", "1. 背景"), ("- a", "- a"), ("> a | b", "> a | b"), (" a  `b` ", "a b")],
)
def test_title_keeps_what_would_begin_a_list(source: str, title: str) -> None:
    assert plain_title(source) == title


@pytest.mark.parametrize(
    ("source", "formulas"),
    [
        ("a $x$ b", ("x",)),
        ("a $$x$$ b", ("x",)),
        (r"\(x\) \[y\]", ("x", "y")),
        (r"\begin{align}a\end{align}", (r"\begin{align}a\end{align}",)),
        ("`$x$` $y$", ("y",)),
        ("单价 $10 到 $20", ()),
        ("no formula", ()),
    ],
)
def test_formulas_are_taken_from_outside_code(source: str, formulas: tuple[str, ...]) -> None:
    assert take_formulas(source).formulas == formulas


def test_taken_formulas_come_back_as_tex_or_marks() -> None:
    taken = take_formulas(r"a $x$ b $\frac{1}{2}$ c")

    assert taken.abbreviate(taken.text) == f"a x b {EXCERPT_FORMULA} c"
    assert taken.unmarked() == r"a x b \frac{1}{2} c"


def test_slot_that_a_note_writes_itself_is_no_slot() -> None:
    taken = take_formulas("\ue0027\ue003 $x$")

    assert taken.unmarked() == "7 x"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Why is $p_t$ *smooth*?", "Why is p_t smooth?"),
        (r"\(O(n^2)\) or `$x$`", "O(n^2) or $x$"),
    ],
)
def test_heading_is_one_line_without_marks(source: str, text: str) -> None:
    assert heading_text(source) == text


def test_question_has_its_formulas_in_signs_that_can_be_read() -> None:
    source = r"Why is $\frac{QK^\top}{\sqrt{d}}$ *divided*?"

    assert question_text(source) == "Why is (QK^⊤)/√d divided?"


@given(st.text("`$\\[]()!<>*_|-# \na中", max_size=60))
def test_no_text_is_too_odd(source: str) -> None:
    taken = take_formulas(source)

    assert plain_text(taken.unmarked()) is not None
    assert "\ue002" not in taken.unmarked()


@pytest.mark.parametrize(
    "unit",
    [
        *("`", "$", "[", "![", "[[", "<", "<!--", r"\(", r"\[", "{", "*", "_", "|", " ", "-", "> "),
        *("` ``", "$a{", "${", "[^", "[[a|", r"\begin{align}", "\\", "[a](", "- ", "==", "<a "),
    ],
)
def test_repeated_marks_cost_no_more_than_their_length(unit: str) -> None:
    source = unit * 20_000 + "x"

    assert plain_text(take_formulas(source).unmarked()).endswith("x")


def test_code_spans_of_many_lengths_cost_no_more_than_their_length() -> None:
    source = " ".join("`" * length for length in range(1, 400))

    assert plain_text(source) == source
