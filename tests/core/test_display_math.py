import pytest

from reader.core.display_math import DisplayMath, read_display
from reader.core.line_finder import LineFinder


def _display(text: str) -> DisplayMath | None:
    lines = text.split("\n")
    return read_display(lines, 0, LineFinder(lines))


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("$$x$$", DisplayMath(0, 1, "", "x", "")),
        ("$$\nx\n$$", DisplayMath(0, 3, "", "x", "")),
        ("$$x\n\ny$$ after", DisplayMath(0, 3, "", "x\n\ny", " after")),
        ("\\[\nx\n\\]", DisplayMath(0, 3, "", "x", "")),
        ("- $$\n  x\n  $$", DisplayMath(0, 3, "- ", "x", "")),
        ("12. $$x$$", DisplayMath(0, 1, "12. ", "x", "")),
        ("> $$\n> x\n> $$", DisplayMath(0, 3, "> ", "x", "")),
        ("> - $$x$$", DisplayMath(0, 1, "> - ", "x", "")),
        ("  $$x$$", DisplayMath(0, 1, "  ", "x", "")),
        (
            "\\begin{align}\na\n\\end{align} b",
            DisplayMath(0, 3, "", "\\begin{align}\na\n\\end{align}", " b"),
        ),
        (
            "\\begin{equation*}a\\end{equation*}",
            DisplayMath(0, 1, "", "\\begin{equation*}a\\end{equation*}", ""),
        ),
    ],
)
def test_formula_on_lines_of_its_own_is_read(text: str, formula: DisplayMath) -> None:
    assert _display(text) == formula


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "text $$x$$",
        "$$ x",
        "$$\nx\n# H\n$$",
        "$$\nx\n```\n$$\n```",
        "\\alpha",
        "\\begin{table}\n\\end{table}",
        "\\begin{align}\n\\end{gather}",
        "$$\n" + "x\n" * 300 + "$$",
    ],
)
def test_formula_left_open_is_none(text: str) -> None:
    assert _display(text) is None
