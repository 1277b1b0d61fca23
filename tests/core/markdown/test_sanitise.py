import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.markdown.convert import convert_note
from reader.core.markdown.sanitise import sanitise_html, sanitise_svg

ToHtml = Callable[[str], str]


def _clean(html: str) -> str:
    return sanitise_html(html, lambda source: f"yandu://asset/l/{source}", "key")


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ("<script>alert(1)</script>x", "x"),
        ("<SCRIPT SRC=//e>", ""),
        ("<style>p{}</style>x", "x"),
        ("<p onclick=alert(1)>x</p>", "<p>x</p>"),
        ("<p style='background:url(//e)'>x</p>", "<p>x</p>"),
        ("<a href='javascript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href=' java\tscript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='&#106;avascript:alert(1)'>x</a>", "<a>x</a>"),
        ("<a href='data:text/html,x'>x</a>", "<a>x</a>"),
        ("<a href='vbscript:x'>x</a>", "<a>x</a>"),
        ("<a href='file:///etc/passwd'>x</a>", "<a>x</a>"),
        ("<a href='https://a.b' target=_blank>x</a>", '<a href="https://a.b">x</a>'),
        ("<a href='mailto:a@b.c'>x</a>", '<a href="mailto:a@b.c">x</a>'),
        ("<meta http-equiv=refresh content='0;url=//e'>x", "x"),
        ("<base href='//e'>x", "x"),
        ("<link rel=stylesheet href='//e'>x", "x"),
        ("<iframe src='//e'>x</iframe>y", "y"),
        ("<object data='//e'>x</object>y", "y"),
        ("<embed src='//e'>y", "y"),
        ("<video src='//e' poster='//e'>y</video>", "y"),
        ("<form action='//e'><button>x</button></form>", "x"),
        ("<input type=text value=x autofocus onfocus=alert(1)>", ""),
        ("a <input> b <input disabled title='<input>'> c", "a  b  c"),
        ("<input type=CheckBox>", '<input type="checkbox" disabled="">'),
        (
            "<input type=checkbox checked disabled>",
            '<input type="checkbox" checked="" disabled="">',
        ),
        ("<svg><script>x</script><a href='javascript:x'>t</a></svg>", ""),
        ("<math><mtext><img src=x onerror=x></mtext></math>", ""),
        ("<template><p>x</p></template>y", "y"),
        ("<noscript><p title='</noscript><img src=x onerror=x>'></noscript>", None),
        ("<!-- x -->y", "y"),
        ("<![CDATA[<script>]]>y", "]]&gt;y"),
        ("<td style='text-align:center;position:fixed'>x</td>", "x"),
        ("<p title='a\"b'>x</p>", '<p title="a&quot;b">x</p>'),
        ("<p title='<img src=x>'>x</p>", '<p title="&lt;img src=x&gt;">x</p>'),
    ],
)
def test_hostile_html_loses_what_is_not_on_the_list(html: str, clean: str | None) -> None:
    assert clean is None or _clean(html) == clean
    assert not re.search(r"<[^>]*\son\w+=", _clean(html))


def test_cell_keeps_its_alignment_alone() -> None:
    html = _clean("<table><tr><td style='text-align:center;position:fixed'>x</td></tr></table>")

    assert '<td style="text-align:center">x</td>' in html


@pytest.mark.parametrize(
    ("html", "clean"),
    [
        ('<span data-formula="key-3">x</span>', '<span data-formula="3">x</span>'),
        ('<span data-formula="3">x</span>', "<span>x</span>"),
        ('<div data-formula="other-3">x</div>', "<div>x</div>"),
    ],
)
def test_only_places_with_the_key_are_places(html: str, clean: str) -> None:
    assert _clean(html) == clean


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ('<img src="a.png" alt="A">', '<img src="yandu://asset/yandu/algorithm/a.png" alt="A">'),
        ('<img src="/a.png">', '<img src="yandu://asset/yandu/a.png">'),
        ('<img src="../a.png">', '<img src="yandu://asset/yandu/a.png">'),
        ('<img src="../../a.png" alt="A">', '<span class="broken-image">A</span>'),
        ('<img src="http://e/a.png" alt="A>B">', '<span class="broken-image">A&gt;B</span>'),
        ('<img src="//e/a.png">', '<span class="broken-image"></span>'),
        ('<img src="data:image/png;base64,x">', '<span class="broken-image"></span>'),
        ('<img src="file:///a.png">', '<span class="broken-image"></span>'),
        ('<img src="http://[/a.png" alt=\'"\'>', '<span class="broken-image">&quot;</span>'),
        ('<img src="yandu://asset/yandu/b.png">', '<img src="yandu://asset/yandu/b.png">'),
        ('<img src="yandu://asset/other/b.png">', '<span class="broken-image"></span>'),
        ('<img src="yandu://asset/yandu/../other/b.png">', '<span class="broken-image"></span>'),
        ('<img src="yandu://post/b.png">', '<span class="broken-image"></span>'),
        ('<img src="yandu:b.png">', '<span class="broken-image"></span>'),
        ('<img alt="x">', '<span class="broken-image">x</span>'),
    ],
)
def test_raw_picture_is_of_the_library_or_none(to_html: ToHtml, body: str, html: str) -> None:
    assert to_html(f"a {body}") == f"<p>a {html}</p>"


def test_picture_cannot_ask_to_be_inlined_by_the_note(to_html: ToHtml) -> None:
    assert "data-inline" not in to_html('<img src="a.png" data-inline="/etc/passwd">')


FRAGMENTS = (
    "<script> </script> <img~src=x~onerror=alert(1)> <a~href='javascript:x'> [x](javascript:x) "
    "[x](data:text/html,a) ![a](http://e/x.png) ![a](../../x) [[a|b]] ![[x.svg]] <div> </div> "
    "<details> <!-- --> ``` ~~~ $$ $ \\( \\) \\[ \\] \\begin{align} \\end{align} | ` `` * ** _ "
    "[^1] [^1]:~x [x]:~http://a {:~onclick=x} {#a} &lt; &#106; \\ < > \" ' ( ) [ ] ! $x$ = ~ ^ "
    "++a++ \x00 \x02 \x03 \ufdd0 \ue002 \ud800 <svg~onload=x> <http://a> <a@b.c> [a](.md) "
    '[a](//[x) <p~title=\'"> data-formula="0" [a](x/.md) 中 ， a'
).split(" ")
LINE_STARTS = [
    "\n",
    "\n\n",
    "\n> ",
    "\n- ",
    "\n1. ",
    "\n# ",
    "\n---\n",
    "\n    ",
    "\n: ",
    "\n??? a\n",
]
notes = st.lists(
    st.sampled_from([fragment.replace("~", " ") for fragment in FRAGMENTS] + LINE_STARTS),
    max_size=25,
).map("".join)
_TAG = re.compile(r'<[a-zA-Z](?:[^>"]|"[^"]*")*>')
_ADDRESS = re.compile(r'(?:href|src)="\s*([a-zA-Z][\w+.-]*):')


@given(notes | st.text())
def test_no_note_gets_script_handlers_or_strange_addresses_onto_its_page(body: str) -> None:
    html = convert_note(body, library="l", path="a/b.md").html
    tags = _TAG.findall(html)

    assert "<script" not in html.lower()
    assert not [tag for tag in tags if re.search(r"\son\w+=", re.sub(r'"[^"]*"', '""', tag))]
    schemes = {scheme.lower() for tag in tags for scheme in _ADDRESS.findall(tag)}
    assert schemes <= {"http", "https", "mailto", "yandu"}


@given(notes | st.text())
def test_nothing_of_the_converter_is_left_on_a_page(body: str) -> None:
    html = convert_note(body, library="l", path="a/b.md").html

    assert not [mark for mark in ("\x02", "\x03", "\ufdd0", "wzxhzdk", "klzzwxh") if mark in html]


@pytest.mark.parametrize(
    ("svg", "clean"),
    [
        ("<svg><script>x</script></svg>", "<svg></svg>"),
        ("<svg onload='x'></svg>", "<svg></svg>"),
        ("<svg><style>@import url(//e)</style></svg>", "<svg></svg>"),
        ("<svg><foreignObject><p>x</p></foreignObject></svg>", "<svg></svg>"),
        ("<svg><image href='//e'/></svg>", "<svg></svg>"),
        ("<svg><use href='//e#a'/></svg>", "<svg></svg>"),
        ("<svg><a href='//e'><text>x</text></a></svg>", "<svg><text>x</text></svg>"),
        ("<svg><set attributeName='href' to='x'/></svg>", "<svg></svg>"),
        ("<svg><path fill='url(//e#a)'/></svg>", "<svg><path></path></svg>"),
        ("<svg><path fill='URL( \"http://e\")'/></svg>", "<svg><path></path></svg>"),
        ("<svg><path fill='\\75rl(//e)'/></svg>", "<svg><path></path></svg>"),
        ("<svg><path fill='url(#a)'/></svg>", '<svg><path fill="url(#a)"></path></svg>'),
        ("<svg><path style='fill:url(//e)'/></svg>", "<svg><path></path></svg>"),
        ("<?xml version='1.0'?><!DOCTYPE svg><svg/>", "<svg></svg>"),
        ("<svg aria-label='x' fill-opacity='.5'/>", '<svg aria-label="x" fill-opacity=".5"></svg>'),
        ("no drawing", ""),
        ("", ""),
    ],
)
def test_drawing_keeps_shapes_and_nothing_that_loads(svg: str, clean: str) -> None:
    assert sanitise_svg(svg) == clean


def test_drawing_keeps_the_case_of_its_names() -> None:
    svg = '<svg viewBox="0 0 1 1"><linearGradient gradientUnits="x"></linearGradient></svg>'

    assert sanitise_svg(svg) == svg
