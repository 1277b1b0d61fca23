import pytest

from reader.core.math_delimiters import ANY, formula_of


def _found(text: str) -> list[tuple[str, bool]]:
    return [formula_of(match) for match in ANY.finditer(text)]


@pytest.mark.parametrize(
    "text",
    [
        "单价 $10 到 $20 之间",
        "$5 and $6",
        "$10-$20",
        "共 $1,000 元，约 $150 美元",
        r"\$5 和 \$6",
        "$ x $",
        "$x $",
        "a $ b",
        "$x",
        "$x\n\ny$",
        "$",
        "$$",
        "$$$$",
        r"\(x",
        r"\[x",
        r"\begin{align} x",
        r"\begin{table}x\end{table}",
        "花了 $5，还剩 $6。",
    ],
)
def test_text_stays_text(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("$x$", "x"),
        ("中$x$文", "x"),
        ("（$x$）", "x"),
        ("花了$5，$x_1$是", "x_1"),
        ("$a_1*b*c$", "a_1*b*c"),
        (r"$a \\ b$", r"a \\ b"),
        (r"$\$5$", r"\$5"),
        (r"$\text{若，则}$", r"\text{若，则}"),
        (r"$\text{若 {a，b}}$", r"\text{若 {a，b}}"),
        ("$x\ny$", "x\ny"),
        ("$|x|$", "|x|"),
        ("$10x$", "10x"),
        ("$3$", "3"),
        (r"\(x\)", "x"),
        (r"\\(x_1\\)", "x_1"),
        (r"\( f(x) \)", "f(x)"),
        ("$`a_1`$", "a_1"),
    ],
)
def test_inline_formula_is_found(text: str, tex: str) -> None:
    assert _found(text) == [(tex, False)]


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("$$x$$", "x"),
        ("$$\nx \\\\\n y\n$$", "x \\\\\n y"),
        (r"$$\text{$x$}$$", r"\text{$x$}"),
        (r"\[x \\[2pt] y\]", r"x \\[2pt] y"),
        ("\\begin{align}a &= b\\end{align}", "\\begin{align}a &= b\\end{align}"),
        ("\\begin{gather*}a\\end{gather*}", "\\begin{gather*}a\\end{gather*}"),
        ("\\begin{CD}a\\end{CD}", "\\begin{CD}a\\end{CD}"),
    ],
)
def test_display_formula_is_found(text: str, tex: str) -> None:
    assert _found(text) == [(tex, True)]


def test_price_before_a_formula_does_not_open_one() -> None:
    assert _found("花了 $5，而 $x$ 与 $y$ 是变量") == [("x", False), ("y", False)]


@pytest.mark.parametrize(
    "unit", ["$", "$a{", "${", r"\(", r"\[", r"\begin{align}", "$$a ", "{", "$a "]
)
def test_marks_left_open_cost_no_more_than_their_length(unit: str) -> None:
    assert isinstance(_found(unit * 30_000), list)
