from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.markdown.convert import convert_note
from reader.core.note_scan import scan_note
from reader.core.post import Heading

ToHtml = Callable[[str], str]


def _headings(body: str) -> tuple[Heading, ...]:
    return convert_note(body, library="l", path="n.md").headings


@pytest.mark.parametrize(
    ("body", "heading"),
    [
        ("# 标题", Heading(1, "标题", "标题")),
        ("  ## A  B ##", Heading(2, "A B", "a-b")),
        ("A\n===", Heading(1, "A", "a")),
        ("A\n---", Heading(2, "A", "a")),
        ("# C#", Heading(1, "C#", "c")),
        ("# **粗** `co<d>e` [链接](b.md)", Heading(1, "粗 co<d>e 链接", "粗-code-链接")),
        ("# $x_1$ 与 $y$", Heading(1, "x_1 与 y", "x-1-与-y")),
        ("# a &amp; <b>b</b>", Heading(1, "a & b", "a-b")),
        (r"# \*a\*", Heading(1, "*a*", "a")),
        ("# ![图](a.png) 见", Heading(1, "图 见", "图-见")),
        ("# 题 {#own}", Heading(1, "题", "题")),
        ("# 题 {.unnumbered}", Heading(1, "题", "题")),
        ("# the set {1, 2}", Heading(1, "the set {1, 2}", "the-set-1-2")),
    ],
)
def test_heading_has_its_plain_text_and_anchor(body: str, heading: Heading) -> None:
    assert _headings(body) == (heading,)


def test_anchor_is_the_id_on_the_page(to_html: ToHtml) -> None:
    assert to_html("# A\n# A") == '<h1 id="a">A</h1><h1 id="a-1">A</h1>'


@pytest.mark.parametrize(
    "body",
    [
        "#tag",
        "#",
        "# ",
        "####### seven",
        "    # code",
        "```\n# code\n```",
        "> # quoted",
        "a\n\n---",
    ],
)
def test_what_only_looks_like_a_heading_is_none(body: str) -> None:
    assert _headings(body) == ()


def test_author_s_own_id_can_be_linked_to_too(to_html: ToHtml) -> None:
    assert to_html("# 题 **b** {#own}") == (
        '<h1 id="题-b"><span id="own"></span>题 <strong>b</strong></h1>'
    )


def test_headings_inside_an_open_tag_count() -> None:
    assert [heading.text for heading in _headings("<details>\n\n# A\n\n</details>\n\n# B")] == [
        "A",
        "B",
    ]


inline = st.sampled_from(
    [
        "词",
        "word",
        "**粗**",
        "`code`",
        "$x_1$",
        "[链接](a.md)",
        "[[wiki|名]]",
        "C++",
        "A_b",
        "1.2",
        "1.",
        "&lt;",
        "|",
    ]
)
titles = st.lists(inline, min_size=1, max_size=4).map(" ".join)
blocks = st.one_of(
    st.tuples(st.integers(1, 6), titles).map(lambda heading: "#" * heading[0] + " " + heading[1]),
    titles.map(lambda title: f"{title}\n---"),
    titles,
    titles.map(lambda title: f"- {title}\n- {title}"),
    titles.map(lambda title: f"> {title}"),
    titles.map(lambda title: f"> # {title}"),
    titles.map(lambda title: f"```python\n# {title}\n```"),
    titles.map(lambda title: f"<div>\n# {title}\n</div>"),
    st.just("$$\n- a\n$$"),
    st.just("| a |\n|---|\n| b |"),
    st.just("***"),
)


@given(st.lists(blocks, max_size=8), st.sampled_from(["\n", "\n\n"]))
def test_page_and_index_agree_on_headings(parts: list[str], gap: str) -> None:
    body = gap.join(parts)

    on_page = [(h.level, h.anchor) for h in _headings(body)]
    in_index = [(s.level, s.anchor) for s in scan_note(body).sections if s.level]

    assert on_page == in_index
