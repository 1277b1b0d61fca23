from collections.abc import Callable

import pytest

from reader.core.markdown.convert import convert_note
from reader.core.markdown.links import FoundLinks

ToHtml = Callable[[str], str]


def _links(body: str, path: str = "algorithm/note.md") -> FoundLinks:
    return convert_note(body, library="yandu", path=path).links


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("lora.md", "yandu://post/algorithm/lora"),
        ("./lora.md", "yandu://post/algorithm/lora"),
        ("../large-model/lora.md", "yandu://post/large-model/lora"),
        ("/large-model/lora.md", "yandu://post/large-model/lora"),
        ("lora.md#梯度", "yandu://post/algorithm/lora#%E6%A2%AF%E5%BA%A6"),
        ("%E8%83%8C%E5%8C%85.md", "yandu://post/algorithm/%E8%83%8C%E5%8C%85"),
        ("a%20b.md", "yandu://post/algorithm/a%20b"),
        ("data.csv", "yandu://asset/yandu/algorithm/data.csv"),
        (".md", "yandu://asset/yandu/algorithm/.md"),
        ("#part", "#part"),
        ("yandu://problem/lru-cache", "yandu://problem/lru-cache"),
    ],
)
def test_link_leads_where_the_note_says(to_html: ToHtml, address: str, href: str) -> None:
    assert to_html(f"[x]({address})") == f'<p><a href="{href}">x</a></p>'


@pytest.mark.parametrize("address", ["https://a.b", "http://a.b/c?d=e#f", "mailto:a@b.c"])
def test_link_out_is_marked(to_html: ToHtml, address: str) -> None:
    assert to_html(f"[x]({address})") == f'<p><a class="external" href="{address}">x</a></p>'


@pytest.mark.parametrize("address", ["../../x.md", "/../x.md", "a%5Cb", "a%00b", "..", "../.."])
def test_link_out_of_the_library_is_broken(to_html: ToHtml, address: str) -> None:
    html = to_html(f"[x]({address})")

    assert html == '<p><a class="broken">x</a></p>'


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "file:///x", "ftp://a.b", "//[x"]
)
def test_link_of_another_kind_leads_nowhere(to_html: ToHtml, address: str) -> None:
    assert "javascript" not in to_html(f"[x]({address})")
    assert 'class="external"' not in to_html(f"[x]({address})")


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[[lora]]", '<a class="wiki" href="yandu://wiki/lora">lora</a>'),
        ("[[lora|低秩]]", '<a class="wiki" href="yandu://wiki/lora">低秩</a>'),
        ("[[lora#A B]]", '<a class="wiki" href="yandu://wiki/lora#a-b">lora &gt; A B</a>'),
        ("[[#A B]]", '<a class="wiki" href="yandu://wiki/#a-b">A B</a>'),
        ("[[a/b&c]]", '<a class="wiki" href="yandu://wiki/a%2Fb%26c">a/b&amp;c</a>'),
        ("![[other note]]", '<a class="wiki" href="yandu://wiki/other%20note">other note</a>'),
        ("`[[lora]]`", "<code>[[lora]]</code>"),
        ("![[x.png]]", '<img alt="" src="yandu://asset/yandu/algorithm/x.png">'),
        ("![[x.png|图]]", '<img alt="图" src="yandu://asset/yandu/algorithm/x.png">'),
        (
            "![[x.png|300]]",
            '<img alt="" src="yandu://asset/yandu/algorithm/x.png" width="300">',
        ),
        (
            "![[a b#.png|30x20]]",
            '<img alt="" src="yandu://asset/yandu/algorithm/a%20b%23.png" width="30">',
        ),
    ],
)
def test_double_brackets_link_as_in_obsidian(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(f"见 {body}。") == f"<p>见 {html}。</p>"


def test_bar_of_double_brackets_is_escaped_in_a_table(to_html: ToHtml) -> None:
    html = to_html("| a |\n|---|\n| [[lora\\|低秩]] |")

    assert '<td><a class="wiki" href="yandu://wiki/lora">低秩</a></td>' in html


def test_escaped_double_brackets_are_text(to_html: ToHtml) -> None:
    assert to_html(r"\[[lora]]") == "<p>[[lora]]</p>"


@pytest.mark.parametrize(
    ("body", "html"),
    [
        (
            "![图](a.png)",
            '<figure class="picture"><img alt="图" src="yandu://asset/yandu/algorithm/a.png">'
            "<figcaption>图</figcaption></figure>",
        ),
        (
            '![图](a.png "题")',
            '<figure class="picture">'
            '<img alt="图" src="yandu://asset/yandu/algorithm/a.png" title="题">'
            "<figcaption>题</figcaption></figure>",
        ),
        (
            "![](a.png)",
            '<figure class="picture"><img alt="" src="yandu://asset/yandu/algorithm/a.png">'
            "</figure>",
        ),
        (
            "![](a.SVG)",
            '<figure class="picture"><img alt="" data-inline="algorithm/a.SVG"'
            ' src="yandu://asset/yandu/algorithm/a.SVG"></figure>',
        ),
        ("![](a.png) text", '<p><img alt="" src="yandu://asset/yandu/algorithm/a.png"> text</p>'),
        (
            "![图](http://e/a.png)",
            '<p><span class="broken-image" title="http://e/a.png">图 http://e/a.png</span></p>',
        ),
        (
            "![图](../../a.png)",
            '<p><span class="broken-image" title="../../a.png">图 ../../a.png</span></p>',
        ),
    ],
)
def test_picture_of_the_library_is_framed_and_no_other_is_loaded(
    to_html: ToHtml, body: str, html: str
) -> None:
    assert to_html(body) == html


def test_everything_a_note_points_at_is_found() -> None:
    found = _links(
        "[[a]] [b](b.md) ![](c.png) ![](http://e/d.png) <img src='e.png'> <img src='//e/f.png'>"
    )

    assert found.wiki == ["a"]
    assert found.posts == ["algorithm/b"]
    assert found.images == ["algorithm/c.png", "algorithm/e.png"]
    assert found.remote_images == ["http://e/d.png", "//e/f.png"]


def test_note_at_the_root_links_beside_itself() -> None:
    assert _links("[b](b.md)", path="note.md").posts == ["b"]


def test_link_of_another_library_has_its_key_in_front() -> None:
    note = convert_note("[b](b.md)", library="notes", path="a/n.md")

    assert note.links.posts == ["notes:a/b"]
    assert 'href="yandu://post/notes%3Aa/b"' in note.html


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ("[[b c/a b.pdf]]", 'href="yandu://asset/l/n/b%20c/a%20b.pdf">b c/a b.pdf</a>'),
        ("[[a.PDF|Paper]]", 'href="yandu://asset/l/n/a.PDF">Paper</a>'),
        ("![[a.ipynb]]", 'href="yandu://asset/l/n/a.ipynb">a.ipynb</a>'),
        ("[[../../a.zip]]", '<a class="wiki broken">../../a.zip</a>'),
        ("[[Node.js]]", 'href="yandu://wiki/Node.js">Node.js</a>'),
    ],
)
def test_file_in_double_brackets_is_linked_as_a_file(body: str, link: str) -> None:
    assert link in convert_note(body, library="l", path="n/a.md").html


@pytest.mark.parametrize(
    ("picture", "attributes"),
    [
        ("![t](a.png =300x)", 'alt="t" src="yandu://asset/l/a.png" width="300"'),
        (
            "![t](<a b.png> =30x40)",
            'alt="t" height="40" src="yandu://asset/l/a%20b.png" width="30"',
        ),
        ('![t](a.png "T" =x40)', 'alt="t" height="40" src="yandu://asset/l/a.png" title="T"'),
        ("![t](a.png){width=50%}", 'alt="t" src="yandu://asset/l/a.png" width="50%"'),
        (
            '<img src="a.png" style="zoom:50%;left:0">',
            'src="yandu://asset/l/a.png" style="zoom:50%"',
        ),
    ],
    ids=["width", "both", "title and height", "attribute list", "zoom"],
)
def test_size_of_a_picture_is_read_as_other_editors_write_it(picture: str, attributes: str) -> None:
    note = convert_note(f"text {picture}", library="l", path="n.md")

    assert f"<img {attributes}>" in note.html
    assert len(note.links.images) == 1
