from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.frontmatter import split_front_matter
from reader.core.markdown.convert import ConvertedNote, convert_note
from reader.core.note_scan import scan_note
from reader.core.rendering import RENDERER_VERSION

ToHtml = Callable[[str], str]
POSTS = sorted((Path(__file__).parents[3] / "posts").rglob("*.md"))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("", ""),
        ("**重点。**后文", "<p><strong>重点。</strong>后文</p>"),
        ("前文**“重点”**后文", "<p>前文<strong>“重点”</strong>后文</p>"),
        (
            "~~a~~ ==b== H~2~O x^2^",
            "<p><del>a</del> <mark>b</mark> H<sub>2</sub>O x<sup>2</sup></p>",
        ),
        ("a==b and c==d", "<p>a==b and c==d</p>"),
        ("++ctrl+c++", None),
        ("term\n: def", "<dl><dt>term</dt><dd>def</dd></dl>"),
        ("> a", "<blockquote><p>a</p></blockquote>"),
        ("a\n***\nb", "<p>a</p><hr><p>b</p>"),
        ("a\nb\n---\nc", "<p>ab</p><hr><p>c</p>".replace("ab", "ab")),
        ("a<br>b", "<p>a<br>b</p>"),
        ("a &amp; b &lt; c", "<p>a &amp; b &lt; c</p>"),
        ("a\\\nb", "<p>a<br>b</p>"),
        ("a\\\\\nb", "<p>a\\b</p>"),
        ("- a\n***", "<ul><li>a</li></ul><hr>"),
    ],
)
def test_markdown_becomes_html(to_html: ToHtml, body: str, html: str | None) -> None:
    assert html is None or to_html(body) == html


def test_table_keeps_its_alignment_and_can_scroll(to_html: ToHtml) -> None:
    html = to_html("text\n| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")

    assert html.startswith('<p>text</p><div class="table"><table><thead>')
    assert [f'style="text-align:{side}"' in html for side in ("left", "center", "right")] == [
        True
    ] * 3


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (
            "> [!note] 题\n> text",
            '<div class="admonition note"><p class="admonition-title">题</p><p>text</p></div>',
        ),
        (
            "> [!question]- 问\n> 答",
            '<details class="question"><summary>问</summary><p>答</p></details>',
        ),
        (
            "> [!tip]+ 题\n> text",
            '<details class="tip" open="open"><summary>题</summary><p>text</p></details>',
        ),
        (
            '!!! note "题"\n    text',
            '<div class="admonition note"><p class="admonition-title">题</p><p>text</p></div>',
        ),
        (
            '??? note "题"\n    text',
            '<details class="note"><summary>题</summary><p>text</p></details>',
        ),
        ("> [!note]\n> ```py\n> x\n> ```", None),
    ],
)
def test_callouts_and_details_are_boxes(to_html: ToHtml, body: str, html: str | None) -> None:
    assert html is None or to_html(body) == html


@pytest.mark.parametrize(
    "body",
    [
        "- a\n\n  ```py\n  x\n  ```\n- b",
        "- a\n  ```py\n  x\n  ```\n- b",
        "- ```py\n  x\n  ```\n- b",
        "1. a\n\n    ```py\n    x\n    ```",
        "> ```py\n> x\n> ```",
        "> [!question]- 问\n> 答：\n> ```py\n> x\n> ```\n> 完",
        "<details>\n<summary>s</summary>\n\n```py\nx\n```\n\n</details>",
        "text\n```py\nx\n```\ntext",
    ],
)
def test_fence_stands_anywhere(convert: Callable[[str], ConvertedNote], body: str) -> None:
    note = convert(body)

    (block,) = note.code_blocks
    assert (block.language, block.source) == ("py", "x")
    assert note.html.count('<figure class="code"') == 1
    assert "<p></p>" not in note.html


def test_footnote_leads_there_and_back(to_html: ToHtml) -> None:
    html = to_html("a[^1]\n\n[^1]: note")

    assert 'id="fnref:1"' in html
    assert 'href="#fn:1"' in html
    assert 'id="fn:1"' in html
    assert 'href="#fnref:1" title="1">↩</a>' in html


def test_markdown_inside_an_open_tag_is_read(to_html: ToHtml) -> None:
    html = to_html("<details>\n<summary>s</summary>\n\n- **a**\n\n</details>\n\nb")

    assert html == (
        "<details><summary>s</summary><ul><li><strong>a</strong></li></ul></details><p>b</p>"
    )


def test_raw_block_is_left_as_it_is(to_html: ToHtml) -> None:
    assert to_html("<pre>\n# a\n\n- b\n</pre>") == "<pre># a- b</pre>"


def test_half_a_character_is_replaced(to_html: ToHtml) -> None:
    assert to_html("a\ud800b") == "<p>a?b</p>"


def test_version_of_the_renderer_is_a_number() -> None:
    assert RENDERER_VERSION >= 1


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_bundled_note_has_the_same_headings_on_its_page_and_in_the_index(path: Path) -> None:
    front, findings = split_front_matter(path.read_text("utf-8"), path.name)

    note = convert_note(front.body, library="yandu", path=path.name, first_line=front.body_line)
    sections = [section for section in scan_note(front.body).sections if section.level]

    assert findings == []
    assert [(s.level, s.anchor) for s in sections] == [(h.level, h.anchor) for h in note.headings]


@pytest.mark.parametrize("path", POSTS, ids=lambda path: path.stem)
def test_formulas_of_a_bundled_note_stand_on_the_lines_they_name(path: Path) -> None:
    text = path.read_text("utf-8")
    front, _ = split_front_matter(text, path.name)
    lines = text.split("\n")

    note = convert_note(front.body, library="yandu", path=path.name, first_line=front.body_line)

    wrong = [
        formula
        for formula in note.formulas
        if formula.tex.split("\n")[0] not in "\n".join(lines[formula.line - 1 : formula.line + 1])
    ]
    assert wrong == []
