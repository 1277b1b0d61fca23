import datetime as dt
from dataclasses import replace

import pytest

from reader.core.markdown.convert import convert_note
from reader.core.page import bare_page, plain_page, post_page, resolve_links
from reader.core.page_words import PageWords, ProblemLink
from reader.core.post import Post, PostId

POST = Post(
    id=PostId("a/b"),
    library="yandu",
    path="a/b.md",
    title="A <b>",
    date=dt.datetime.fromisoformat("2024-01-02"),
    updated=None,
    category=("Large Model", "A&B"),
    tags=("x<y", "z"),
    series="",
    summary="",
    problems=(),
    words=10,
    reading_minutes=3,
    excerpt="",
)
TITLES = {PostId("large-model/lora"): "LoRA <低秩>", PostId("algorithm/knapsack"): "背包"}
KNOWN = {
    "lora": PostId("large-model/lora"),
    "Large-Model/LoRA": PostId("large-model/lora"),
    "背包 问题": PostId("algorithm/knapsack"),
}


def _resolved(body: str) -> str:
    return resolve_links(
        convert_note(body, library="yandu", path="n.md").html,
        resolve=KNOWN.get,
        title_of=TITLES.get,
        missing="No note {}",
    )


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[[lora]]", '<a class="wiki" href="yandu://post/large-model/lora">LoRA &lt;低秩&gt;</a>'),
        ("[[lora|看]]", '<a class="wiki" href="yandu://post/large-model/lora">看</a>'),
        (
            "[[lora#A B]]",
            '<a class="wiki" href="yandu://post/large-model/lora#a-b">lora &gt; A B</a>',
        ),
        ("[[背包 问题]]", '<a class="wiki" href="yandu://post/algorithm/knapsack">背包 问题</a>'),
        (
            "[[Large-Model/LoRA]]",
            '<a class="wiki" href="yandu://post/large-model/lora">LoRA &lt;低秩&gt;</a>',
        ),
        ("[[#A]]", '<a class="wiki" href="#a">A</a>'),
        ("[[nothing]]", '<a class="wiki" data-missing title="No note nothing">nothing</a>'),
        (
            '[["a>|b]]',
            '<a class="wiki" data-missing title="No note &quot;a&gt;">b</a>',
        ),
        ("[x](large-model/lora.md)", '<a href="yandu://post/large-model/lora">x</a>'),
        ("[x](large-model/lora.md#a)", '<a href="yandu://post/large-model/lora#a">x</a>'),
        ("[x](Large-Model/LoRA.md)", '<a href="yandu://post/large-model/lora">x</a>'),
        ("[x](lora.md)", '<a data-missing title="No note lora">x</a>'),
        ("[x](gone.md)", '<a data-missing title="No note gone">x</a>'),
        ("[x](https://a.b)", '<a class="external" href="https://a.b">x</a>'),
        ('`<a href="yandu://wiki/lora">`', '<code>&lt;a href="yandu://wiki/lora"&gt;</code>'),
        ('say href="yandu://wiki/lora"', 'say href="yandu://wiki/lora"'),
    ],
)
def test_links_lead_to_posts_that_exist(body: str, html: str) -> None:
    assert _resolved(body) == f"<p>{html}</p>"


def test_name_of_no_post_may_be_that_of_a_file() -> None:
    html = resolve_links(
        '<a href="yandu://wiki/Map">Map</a> <a href="yandu://post/gone">x</a>',
        resolve=KNOWN.get,
        title_of=TITLES.get,
        missing="{}",
        file_of={"Map": "yandu://asset/a/Map.md", "gone": "no"}.get,
    )

    assert html.startswith('<a href="yandu://asset/a/Map.md">Map</a> <a data-missing')


def test_link_without_a_name_leads_to_the_top() -> None:
    html = resolve_links(
        '<a href="yandu://wiki/">x</a>', resolve=KNOWN.get, title_of=lambda _: "T", missing="{}"
    )

    assert html == '<a href="#">x</a>'


def test_page_of_a_post_has_its_heading_block() -> None:
    page = post_page(
        POST,
        "<p>body</p>",
        problems=[ProblemLink("lru-cache", "LRU <缓存>")],
        words=PageWords(minutes="{} 分钟", practise="练习：{}"),
        theme='dark"',
    )

    assert page.startswith('<!doctype html><html lang="en" data-theme="dark&quot;"><head>')
    assert "<title>A &lt;b&gt;</title>" in page
    assert '<span class="category">Large Model / A&amp;B</span>' in page
    assert "<time>2024-01-02</time>" in page
    assert '<span class="minutes">3 分钟</span>' in page
    assert '<li class="tag">x&lt;y</li>' in page
    assert '<a class="problem" href="yandu://problem/lru-cache">练习：LRU &lt;缓存&gt;</a>' in page
    assert page.endswith("<p>body</p></article></body></html>")


@pytest.mark.parametrize(("body", "language"), [("<p>正文</p>", "zh-CN"), ("<p>Of sums</p>", "en")])
def test_page_is_of_the_language_of_its_text(body: str, language: str) -> None:
    words = PageWords(minutes="{} 分钟")

    page = post_page(POST, body, problems=[], words=words, theme="light")

    assert page.startswith(f'<!doctype html><html lang="{language}" ')


def test_page_leaves_out_what_a_post_has_not() -> None:
    bare = replace(POST, date=None, category=(), tags=())

    page = post_page(bare, "", problems=[], words=PageWords(), theme="light")

    assert not [name for name in ("category", "<time>", "tags", "problems") if name in page]


@pytest.mark.parametrize(
    ("note", "heading"),
    [
        ("# A <b>\n\ntext", '<h1 id="a">A &lt;b&gt;</h1>'),
        (
            "# A `<b>` {#own}\n\ntext",
            '<h1 id="a-b"><span id="own"></span>A <code>&lt;b&gt;</code></h1>',
        ),
    ],
)
def test_title_that_a_note_begins_with_stands_once_with_its_address(
    note: str, heading: str
) -> None:
    body = convert_note(note, library="yandu", path="n.md").html

    page = post_page(POST, body, problems=[], words=PageWords(), theme="light")

    assert page.count("<h1") == 1
    assert f'<header class="post-header">{heading}' in page
    assert "</header><p>text</p>" in page


@pytest.mark.parametrize("note", ["# Another\n\ntext", "text\n\n# A <b>", "## A <b>"])
def test_other_headings_stay_where_they_are(note: str) -> None:
    body = convert_note(note, library="yandu", path="n.md").html

    page = post_page(POST, body, problems=[], words=PageWords(), theme="light")

    assert "<h1>A &lt;b&gt;</h1>" in page
    assert body in page


def test_plain_page_has_its_title_and_a_line_below() -> None:
    page = plain_page("A & B", "<p>x</p>", theme="light", meta="easy <1>")

    assert "<h1>A &amp; B</h1>" in page
    assert '<p class="meta"><span>easy &lt;1&gt;</span></p>' in page


def test_bare_page_shows_its_body_alone() -> None:
    page = bare_page("A & B", "<p>x</p>", theme="light")

    assert "<title>A &amp; B</title>" in page
    assert '<article class="post"><p>x</p></article>' in page


def test_plain_page_may_have_no_line_below_its_title() -> None:
    assert 'class="meta"' not in plain_page("A", "", theme="light")


def test_page_loads_nothing_but_the_app_s_own_styles() -> None:
    page = plain_page("A", "", theme="light")

    assert "<script" not in page
    assert page.count("href=") == page.count('href="yandu://app/') == 4


def test_links_of_a_long_page_are_resolved_to_its_end() -> None:
    block = f'<p>{"x" * 1000}</p>\n<p><a href="yandu://wiki/a" class="wiki">a</a></p>\n'

    page = resolve_links(
        block * 300, resolve=lambda _: PostId("l:a"), title_of=lambda _: "A", missing="no {}"
    )

    assert page.count('href="yandu://post/l%3Aa"') == 300
    assert "wiki/" not in page
