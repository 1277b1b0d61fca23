import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.display_math import DisplayMath
from reader.core.fences import Fence
from reader.core.note_blocks import HeadingLine, HtmlBlock, TextLine, read_blocks


def _first(text: str) -> object:
    return next(read_blocks(text.split("\n")))


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("# A", HeadingLine(0, 1, 1, "A")),
        ("   ###### A ###", HeadingLine(0, 1, 6, "A")),
        ("#\tA", HeadingLine(0, 1, 1, "A")),
        ("# C#", HeadingLine(0, 1, 1, "C#")),
        ("# A#B #", HeadingLine(0, 1, 1, "A#B")),
        ("# #", HeadingLine(0, 1, 1, "")),
        ("# A {#own .class}", HeadingLine(0, 1, 1, "A", "{#own .class}")),
        ("# A # {: width=1}", HeadingLine(0, 1, 1, "A", "{: width=1}")),
        ("# {1, 2}", HeadingLine(0, 1, 1, "{1, 2}")),
        ("A\n=", HeadingLine(0, 2, 1, "A")),
        ("A \n---  ", HeadingLine(0, 2, 2, "A")),
    ],
)
def test_heading_is_told(text: str, heading: HeadingLine) -> None:
    assert _first(text) == heading


@pytest.mark.parametrize(
    "text",
    [
        *(
            "#A",
            "#",
            "# ",
            "####### A",
            "    # A",
            "A",
            "\n---",
            "- A\n---",
            "1. A\n---",
            "> A\n---",
        ),
        *("| A\n---", "    A\n---", "\tA\n---", ": A\n---", "A\n--- b", "-\n---"),
        *("[^1]: A\n---", "[a]: b\n==="),
    ],
)
def test_other_lines_are_text(text: str) -> None:
    assert _first(text) == TextLine(0, text.partition("\n")[0])


def test_second_line_of_a_paragraph_is_no_title() -> None:
    assert list(read_blocks(["a", "b", "---"])) == [
        TextLine(0, "a"),
        TextLine(1, "b"),
        TextLine(2, "---"),
    ]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("<div>\na\n\nb", HtmlBlock(0, 2, is_verbatim=False)),
        ("</div>", HtmlBlock(0, 1, is_verbatim=False)),
        ("  <DETAILS open>\n", HtmlBlock(0, 1, is_verbatim=False)),
        ("<pre>\n\n</pre>\nb", HtmlBlock(0, 3, is_verbatim=True)),
        ("<script src=x>\n</SCRIPT>", HtmlBlock(0, 2, is_verbatim=True, is_shown=False)),
        ("<!-- a\n\n--> b\nc", HtmlBlock(0, 3, is_verbatim=True, is_shown=False)),
    ],
)
def test_raw_html_is_told(text: str, block: HtmlBlock) -> None:
    assert _first(text) == block


@pytest.mark.parametrize(
    "text", ["<b>a</b>", "<divx>", "a <div>", "<!-- a", "<pre>\na", "    <div>"]
)
def test_other_tags_are_text(text: str) -> None:
    assert _first(text) == TextLine(0, text.partition("\n")[0])


def test_code_and_formulas_come_before_what_they_hold() -> None:
    blocks = list(read_blocks(["```", "# A", "```", "$$", "- a", "$$"]))

    assert [type(block) for block in blocks] == [Fence, DisplayMath]


LINES = [
    "# A",
    "A",
    "---",
    "```",
    "> ```",
    "$$",
    "<div>",
    "<pre>",
    "</pre>",
    "",
    "- a",
    "> b",
    "\\[",
]


@given(st.lists(st.sampled_from(LINES) | st.text(max_size=5).map(lambda s: s.replace("\n", ""))))
def test_every_line_is_in_one_block(lines: list[str]) -> None:
    blocks = list(read_blocks(lines))

    ends = [block.start + 1 if isinstance(block, TextLine) else block.end for block in blocks]
    assert [block.start for block in blocks] == [0, *ends[:-1]][: len(blocks)]
    assert ends[-1:] == ([len(lines)] if lines else [])


@pytest.mark.parametrize(
    ("text", "tex"),
    [
        ("```math\na^2\n+ b^2\n```", "a^2\n+ b^2"),
        ("~~~ Math\nx\n~~~", "x"),
        ("> ```math\n> x\n> ```", "x"),
    ],
)
def test_fence_of_mathematics_is_a_display_formula(text: str, tex: str) -> None:
    (block,) = read_blocks(text.split("\n"))

    assert isinstance(block, DisplayMath)
    assert block.tex == tex


@pytest.mark.parametrize("text", ["```math\n```", "```mathematica\nx\n```"])
def test_other_fence_stays_code(text: str) -> None:
    (block,) = read_blocks(text.split("\n"))

    assert isinstance(block, Fence)
