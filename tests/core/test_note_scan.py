import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.inline_marks import EXCERPT_CODE, EXCERPT_FORMULA
from reader.core.note_scan import scan_note, shorten
from reader.core.search_document import SearchSection


def test_note_is_cut_at_its_headings() -> None:
    scan = scan_note("intro\n\n# A\ntext **b**\n\n## B $x$\nmore")

    assert scan.sections == (
        SearchSection("", "", 0, "intro", ""),
        SearchSection("A", "a", 1, "text b", ""),
        SearchSection("B x", "b-x", 2, "more", ""),
    )


def test_code_and_formulas_are_apart_from_text() -> None:
    scan = scan_note("see $x_1$\n\n```py\nrun()\n```\n\n$$\n\\frac{1}{2}\n$$\n")

    (section,) = scan.sections
    assert (section.code, section.math) == ("run()", "x_1\n\\frac{1}{2}")
    assert "run" not in section.body
    assert "frac" not in section.body
    assert scan.code_lines == 1


def test_empty_note_has_no_sections() -> None:
    scan = scan_note("")

    assert (scan.sections, scan.features, scan.excerpt) == ((), frozenset(), "")


@pytest.mark.parametrize(
    ("body", "features"),
    [
        ("text", set()),
        ("$x$", {"math"}),
        ("$$\nx\n$$", {"math"}),
        ("单价 $10 到 $20", set()),
        ("```\nx\n```", {"code"}),
        ("![a](b.png)", {"image"}),
        ("![[b.png]]", {"image"}),
        ("<img src=b.png>", {"image"}),
        ("$$\n$$", set()),
    ],
)
def test_features_are_what_a_note_holds(body: str, features: set[str]) -> None:
    assert scan_note(body).features == features


@pytest.mark.parametrize(
    ("body", "excerpt"),
    [
        ("intro\n\n# A\ntext", "intro"),
        ("# A\ntext\n\n# B\nmore", "text"),
        ("# A\n\n## B\n\ntext", "text"),
        ("a\n\nb", "a b"),
        ("a\n<!-- more -->\nb", "a"),
        ("a\n\n<!--more-->\n\n```\nb\n```", "a"),
        ("a\n\n```\nx\n```\n\nb", f"a {EXCERPT_CODE} b"),
        ("令 $x$ 为 $\\frac{a}{b}$", f"令 x 为 {EXCERPT_FORMULA}"),
        ("- a\n- b", "a b"),
        ("<style>\np {}\n</style>\n\na", "a"),
        ("<div>\na\n</div>", "a"),
        ("<pre>\na\n</pre>", "a"),
        ("<!-- a\n\nb -->\nc", "c"),
    ],
)
def test_excerpt_is_the_first_text(body: str, excerpt: str) -> None:
    assert scan_note(body).excerpt == excerpt


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("short", 10, "short"),
        ("一二三，四五六七八", 6, "一二三…"),
        ("one two three", 9, "one two…"),
        ("abcdefghij", 4, "abcd…"),
    ],
)
def test_text_is_cut_at_a_mark(text: str, length: int, short: str) -> None:
    assert shorten(text, length) == short


@given(st.text(max_size=300), st.integers(1, 200))
def test_cut_text_is_never_longer(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length + 1


@given(st.text("#`$\\[]<!->|*_ \n中a=~", max_size=80))
def test_any_text_is_scanned(body: str) -> None:
    scan = scan_note(body)

    anchors = [section.anchor for section in scan.sections if section.level]
    assert len(set(anchors)) == len(anchors)
    assert "\ue002" not in scan.excerpt


@pytest.mark.parametrize("line", ["# h", "h\n=", "- a", "```", "$$", "<!--", "<pre>", "\\[", "a"])
def test_long_notes_are_scanned(line: str) -> None:
    assert scan_note(f"{line}\n" * 5_000 + "\n# End").sections


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("动态\n规划", "动态规划"),
        ("动态  \n  规划", "动态规划"),
        ("> 动态\n> 规划", "动态规划"),
        ("- 动态\n- 规划", "动态\n规划"),
        ("动态\nprogramming", "动态\nprogramming"),
    ],
)
def test_word_broken_over_two_lines_is_whole(body: str, text: str) -> None:
    (section,) = scan_note(body).sections

    assert section.body == text
