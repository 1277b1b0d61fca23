from collections.abc import Callable

import pytest

from reader.core.formula import Formula, RenderedFormula
from reader.core.markdown.convert import convert_note, place_formulas

ToHtml = Callable[[str], str]


def _formulas(body: str, first_line: int = 1) -> tuple[Formula, ...]:
    return convert_note(body, library="l", path="n.md", first_line=first_line).formulas


@pytest.mark.parametrize(
    ("body", "tex"),
    [
        ("中$x$文", "x"),
        ("花了$5，$x_1$是", "x_1"),
        ("$a_1*b*c_2$", "a_1*b*c_2"),
        (r"$a \\ b \{ c$", r"a \\ b \{ c"),
        (r"\(a_1\)", "a_1"),
        ("中$`a_1*b*c_2`$文", "a_1*b*c_2"),
        ("| a |\n|---|\n| $`|x|`$ |", "|x|"),
        ("# 标题 $x$", "x"),
        ("> $x$", "x"),
        ("> [!note] $x$\n> text", "x"),
        ("[公式 $x$](b.md)", "x"),
        ("**$x$**", "x"),
        ("- $x$", "x"),
        ("| a |\n|---|\n| $|x|$ |", "|x|"),
        ("a[^1]\n\n[^1]: $x$", "x"),
        ("term\n: $x$", "x"),
        ("<div>$x$</div>", "x"),
        ("<table><tr><td>$a &lt; b$</td></tr></table>", "a < b"),
    ],
)
def test_inline_formula_is_taken_whole(body: str, tex: str) -> None:
    (formula,) = _formulas(body)

    assert (formula.tex, formula.is_display) == (tex, False)


@pytest.mark.parametrize(
    "body",
    [
        "a $p$\n\n$$q$$\n\nb $r$",
        "# $p$\n\n| a |\n|---|\n| $q$ |\n\n$$\nr\n$$",
        "- $p$\n\n  $$\n  q\n  $$\n\n  $$r$$ and on",
    ],
)
def test_formulas_come_as_they_stand_in_the_note(body: str) -> None:
    note = convert_note(body, library="l", path="n.md")

    filled = place_formulas(note.html, [RenderedFormula(f"[{f.tex}]") for f in note.formulas])

    assert [formula.tex for formula in note.formulas] == ["p", "q", "r"]
    assert filled.index("[p]") < filled.index("[q]") < filled.index("[r]")


@pytest.mark.parametrize(
    ("body", "tex"),
    [
        ("$$x$$", "x"),
        ("$$\na \\\\\n- b\n$$", "a \\\\\n- b"),
        ("text $$x$$ text", "x"),
        ("- a\n  $$\n  x\n  $$", "x"),
        ("- $$x$$", "x"),
        ("> $$\n> x\n> $$", "x"),
        ("\\[\nx\n\\]", "x"),
        ("text \\[x\\]", "x"),
        ("\\begin{align}\na &= b \\\\\n\\end{align}", "\\begin{align}\na &= b \\\\\n\\end{align}"),
        ("text\n$$x$$\ntext", "x"),
        ("$$x$$ and on", "x"),
        ("```math\nx\n```", "x"),
        ("\\begin{cases}a\\end{cases}", "\\begin{cases}a\\end{cases}"),
        ("\\begin{eqnarray*}a\\end{eqnarray*}", "\\begin{eqnarray*}a\\end{eqnarray*}"),
        ("- \\begin{pmatrix}a\\end{pmatrix}", "\\begin{pmatrix}a\\end{pmatrix}"),
    ],
)
def test_display_formula_is_taken_whole(body: str, tex: str) -> None:
    (formula,) = _formulas(body)

    assert (formula.tex, formula.is_display) == (tex, True)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("单价 $10 到 $20 之间", "<p>单价 $10 到 $20 之间</p>"),
        (r"\$5 和 \$6", "<p>$5 和 $6</p>"),
        ("$ x $", "<p>$ x $</p>"),
        ("`$x$`", "<p><code>$x$</code></p>"),
        ("$$ unclosed", "<p>$$ unclosed</p>"),
    ],
)
def test_money_and_code_are_no_formulas(to_html: ToHtml, body: str, shown: str) -> None:
    assert _formulas(body) == ()
    assert to_html(body) == shown


@pytest.mark.parametrize("tex", ["a -> b", "a \\ge 2 > b", r"\ce{A + B -> C}"])
def test_formula_between_tags_may_hold_an_arrow(to_html: ToHtml, tex: str) -> None:
    shown = tex.replace(">", "&gt;")

    assert to_html(f"<p>${tex}$</p>") == f'<p><span data-formula="0">{shown}</span></p>'


def test_formula_left_open_stops_at_a_heading(to_html: ToHtml) -> None:
    assert to_html("$$\na\n# H\n$$") == '<p>$$a</p><h1 id="h">H</h1><p>$$</p>'


def test_text_behind_a_display_formula_is_kept(to_html: ToHtml) -> None:
    assert to_html("$$x$$ and on") == '<div data-formula="0">x</div><p>and on</p>'


def test_bars_of_formulas_end_no_cell(to_html: ToHtml) -> None:
    html = to_html("| a | b |\n|---|---|\n| $|x|$ | `p|q` |")

    assert '<td><span data-formula="0">|x|</span></td><td><code>p|q</code></td>' in html


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("$a$\n\n$b$", [1, 3]),
        ("```\n$a$\n```\n$a$", [4]),
        ("```\nx\n```\n$$\na\n$$\n$b$", [4, 7]),
        ("$a$ $a$\n$a$", [1, 1, 2]),
        ("# $a$\n\ntext $b$", [1, 3]),
        ("T $a$\n=====\n$b$", [1, 3]),
        ("x[^1]\n\n[^1]: $n$\n\n$m$", [5, 3]),
        ("> $a\n> b$", [1]),
        ("| x |\n|---|\n| $|a|$ |", [3]),
        ("a\n\n<div>\n$a$\n</div>", [3]),
        ("a `x$y`$z$", [1]),
    ],
)
def test_formula_knows_its_line(body: str, lines: list[int]) -> None:
    assert [formula.line for formula in _formulas(body)] == lines


def test_line_counts_from_the_start_of_the_file() -> None:
    assert _formulas("\n$a$", first_line=7)[0].line == 8


def test_formulas_fill_their_places() -> None:
    note = convert_note("$x$\n\n$$y$$", library="l", path="n.md")
    rendered = [RenderedFormula(f"<i>{formula.tex}</i>") for formula in note.formulas]

    html = place_formulas(note.html, rendered)

    assert html.replace("\n", "") == "<p><i>x</i></p><i>y</i>"


def test_place_without_its_formula_keeps_the_tex() -> None:
    assert place_formulas('<span data-formula="3">x</span>', []) == "x"


@pytest.mark.parametrize(
    "body",
    [
        '<span data-formula="0">note</span> $x$',
        '<div data-formula="0">note</div>\n\n$x$',
        '<span data-formula="abc-0">note</span> $x$',
    ],
)
def test_place_that_a_note_writes_itself_is_none(to_html: ToHtml, body: str) -> None:
    assert to_html(body).count("data-formula") == 1
    assert ">note</" in to_html(body)


@pytest.mark.parametrize("body", ["`` $`x`$ ``", "`$` 与 `$`", "`a`$`b`"])
def test_code_that_shows_dollars_is_code(body: str) -> None:
    assert _formulas(body) == ()


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        (r"见 \eqref{a}。", [r"\eqref{a}"]),
        (r"见 \ref{a} 与 \eqref{a}", [r"\ref{a}", r"\eqref{a}"]),
        (r"见 \eqref{b}", []),
        (r"见 `\eqref{a}`", []),
        (r"见 \\eqref{a}", []),
    ],
)
def test_reference_in_text_is_a_formula_where_its_label_is(text: str, tex: list[str]) -> None:
    _, *found = _formulas(f"$$x \\label{{a}}$$\n\n{text}")

    assert [formula.tex for formula in found] == tex


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("设 $x$，则", True),
        ("（见 $x$）。", True),
        ("设 $x$ 与", False),
        ("a $x$, b", False),
        ("设 $" + "x + " * 20 + "y$，则", False),
        ("设 $x$**，**则", False),
    ],
)
def test_sign_behind_a_short_formula_does_not_begin_a_line(text: str, is_held: bool) -> None:
    note = convert_note(text, library="notes", path="a.md", first_line=1)

    html = place_formulas(note.html, [RenderedFormula("<b>X</b>")])

    assert ('<span class="held"><b>X</b>' in html) is is_held
