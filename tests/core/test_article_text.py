"""The text of a page read from its HTML, as the page's own script reads it."""

from __future__ import annotations

import pytest

from reader.core.article_text import read_article

FORMULA = (
    '<span class="katex"><span class="katex-mathml"><math><mi>n</mi>'
    "<annotation>n &lt; 2</annotation></math></span><span>n 2</span></span>"
)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>one <b>two</b></p><p>three</p>", "one two\nthree"),
        ("<ul><li>a<li>b</ul>c", "a\nb\nc"),
        (f"<p>so {FORMULA} holds</p>", "so $n < 2$ holds"),
        ('<div class="katex-display"><span class="katex"><code> x </code></span></div>', "$x$"),
        ("<p>go<button>copy <b>it</b></button>on</p>", "goon"),
        ("<h2>A<a class='headerlink'>#</a></h2>b", "A\nb"),
        ("<p>a<svg><text>no</text></svg>b<br>c<input>d</p>", "abcd"),
        ('<p>a<span data-app="1">no</span>b &amp; c</p>', "ab & c"),
        ("<p>a<script>no</script></i></b>b</p>", "ab"),
        ('<p class="run-output"><i>no</p></i>yes', "yes"),
        ('<span class="katex"><code>a<b>b</span>c', "$ab$c"),
        ("<button>a</i>b<img>c</button>d", "d"),
        ("", ""),
    ],
)
def test_text_is_that_of_the_blocks_with_formulas_as_tex(html: str, text: str) -> None:
    assert read_article(html).text == text


def test_title_stands_above_the_article() -> None:
    page = read_article("<p>Body</p>", "Title")

    assert (page.text, page.headings) == ("Title\nBody", ())


def test_headings_are_where_their_words_begin() -> None:
    html = f"<p>above</p><h2>First {FORMULA}</h2><p>a</p><h3><b>Sec</b>ond</h3><h4></h4>b"

    page = read_article(html)

    assert page.headings == ((6, "First $n < 2$"), (22, "Second"))
    assert page.text[22:28] == "Second"
    assert page.heading_at(page.text.index("\na") + 1) == "First $n < 2$"
