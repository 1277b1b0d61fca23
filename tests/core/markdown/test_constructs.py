"""What technical notes are written with, a row each."""

from collections.abc import Callable

import pytest

from reader.core.markdown.convert import ConvertedNote

ToHtml = Callable[[str], str]
TABLE = "| a | b |\n|---|---|\n| 1 | 2 |"


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("**重点。**后文", "<strong>重点。</strong>后文"),
        ("前文**「重点」**后文", "前文<strong>「重点」</strong>后文"),
        ("前*（斜）*后", "前<em>（斜）</em>后"),
        ("中文\n换行", "中文换行"),
        (TABLE, '<div class="table"><table>'),
        ("- [ ] a\n- [x] b", '<input type="checkbox" disabled="" checked=""> b'),
        ("字[^1]\n\n[^1]: 注", '<a class="footnote-ref" href="#fn:1">'),
        ("> [!WARNING]\n> a", '<div class="admonition warning">'),
        ("> [!faq]- 折叠\n> a", '<details class="faq"><summary>折叠</summary>'),
        ('!!! note "题"\n    a', '<div class="admonition note"><p class="admonition-title">题</p>'),
        ('??? note "题"\n    a', '<details class="note"><summary>题</summary>'),
        ("词\n: 义\n: 又一义", "<dl><dt>词</dt><dd>义</dd><dd>又一义</dd></dl>"),
        (
            "<details open><summary>s</summary>\n\n**b**\n\n</details>",
            '<details open=""><summary>s</summary><p><strong>b</strong></p></details>',
        ),
        ('```python title="a.py"\nx\n```', "<figcaption>a.py</figcaption>"),
        ('```python hl_lines="1"\nx\n```', '<span class="hll"><span class="n">x</span>'),
        ('```python linenums="1"\nx\n```', '<span class="line" data-line="1">'),
        ("```diff\n-a\n+b\n```", '<span class="gi">+b</span>'),
        ('![a](b.png "题")', "<figcaption>题</figcaption></figure>"),
        ("用SVD\n\n*[SVD]: 奇异值分解", '用<abbr title="奇异值分解">SVD</abbr>'),
        ("++ctrl+c++", '<kbd class="key-control">Ctrl</kbd>'),
        ("你好:rocket:", "你好🚀"),
        ("[[笔记|别名]]", ">别名</a>"),
        ("![[a.png|300]]", '<img alt="" src="yandu://asset/yandu/algorithm/a.png" width="300">'),
        ("<ruby>研<rt>yán</rt></ruby>", "<ruby>研<rt>yán</rt></ruby>"),
        ("<script>x</script><b>y</b>", "<b>y</b>"),
    ],
)
def test_construct_is_on_the_page(to_html: ToHtml, body: str, part: str) -> None:
    assert part in to_html(body)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("SVD 与 SVDs\n\n*[SVD]: 甲", '<p><abbr title="甲">SVD</abbr> 与 SVDs</p>'),
        ("`SVD` $SVD$\n\n*[SVD]: 甲", '<p><code>SVD</code> <span data-formula="0">SVD</span></p>'),
        ("**SVD**后\n*[SVD]: 甲", '<p><strong><abbr title="甲">SVD</abbr></strong>后</p>'),
        ("*a* SVD\n*[SVD]: 甲", '<p><em>a</em> <abbr title="甲">SVD</abbr></p>'),
        ("SVD\n\n*[SVD]: 甲\n*[SVD]: 乙", '<p><abbr title="甲">SVD</abbr></p>'),
        ("a & b\n\n*[amp]: 甲", "<p>a &amp; b</p>"),
        ("SVD\n\n```text\n*[SVD]: 甲\n```", None),
    ],
)
def test_abbreviation_is_explained_in_running_text_alone(
    to_html: ToHtml, body: str, html: str | None
) -> None:
    shown = to_html(body)

    assert shown == html if html else "<abbr" not in shown


def test_abbreviations_have_a_bound(to_html: ToHtml) -> None:
    html = to_html("W250 W1\n\n" + "\n".join(f"*[W{n}]: x" for n in range(300)))

    assert html.startswith('<p>W250 <abbr title="x">W1</abbr></p>')


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (":smile: :+1:", "😄 👍"),
        (":basketball_man:", "⛹️\u200d♂️"),
        ("12:30:45", "12:30:45"),
        ("a:100:b", "a:100:b"),
        (":nosuch:", ":nosuch:"),
        (":octocat:", ":octocat:"),
        ("**:tada:**", "<strong>🎉</strong>"),
        ("`:tada:`", "<code>:tada:</code>"),
    ],
)
def test_emoji_are_named_between_colons(to_html: ToHtml, body: str, text: str) -> None:
    assert to_html(body) == f"<p>{text}</p>"


def test_heading_shows_its_emoji_and_keeps_its_name_in_the_address(
    convert: Callable[[str], ConvertedNote],
) -> None:
    (heading,) = convert("# :rocket: 起步").headings

    assert (heading.text, heading.anchor) == ("🚀 起步", "rocket-起步")


@pytest.mark.parametrize(
    ("body", "caption"),
    [
        (f"Table: 参数 **a**\n\n{TABLE}", "参数 <strong>a</strong>"),
        (f"{TABLE}\n\n表：参数", "参数"),
        (f"表 2：参数\n\n{TABLE}", "表 2：参数"),
        (f"Table 1: sizes\n\n{TABLE}", "Table 1: sizes"),
        (f"> Table: 参数\n>\n> {TABLE.replace(chr(10), chr(10) + '> ')}", "参数"),
    ],
)
def test_line_beside_a_table_is_its_caption(to_html: ToHtml, body: str, caption: str) -> None:
    html = to_html(body)

    assert f"<table><caption>{caption}</caption>" in html
    assert "<p>" not in html


@pytest.mark.parametrize(
    "body",
    [
        f"表格如下\n\n{TABLE}",
        f"Table: a\nb\n\n{TABLE}",
        f"Table: {'长' * 300}\n\n{TABLE}",
        "Table: a\n\nb",
        f"**Table**: a\n\n{TABLE}",
    ],
)
def test_other_text_beside_a_table_is_text(to_html: ToHtml, body: str) -> None:
    assert "<caption>" not in to_html(body)


def test_caption_between_two_tables_belongs_to_one(to_html: ToHtml) -> None:
    html = to_html(f"{TABLE}\n\nTable: 中\n\n{TABLE}")

    assert html.count("<caption>中</caption>") == 1


@pytest.mark.parametrize("head", ["> |a|b|\n> |-|-|", "> |a|\n> |-|"])
def test_empty_lines_at_the_end_of_a_quotation_are_no_rows(to_html: ToHtml, head: str) -> None:
    html = to_html(f"{head}\n> |1|\n>\n>\n\ntext")

    assert html.count("<tr>") == 2


def test_mark_for_a_table_of_contents_is_no_text(to_html: ToHtml) -> None:
    html = to_html("[TOC]\n\n# a\n\nthe mark [TOC]")

    assert html.count("[TOC]") == 1
