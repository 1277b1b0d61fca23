"""Pages for a text widget."""

import pytest

from reader.core.plain_reading import simplify_page

FORMULA = (
    '<span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi>'
    '<annotation encoding="application/x-tex">a &lt; b</annotation></semantics></math></span>'
    '<span class="katex-html" aria-hidden="true"><span>a<br></span></span></span>'
)


@pytest.mark.parametrize(
    ("page", "plain"),
    [
        ("<p>a &amp; b&#33;</p>", "<p>a &amp; b&#33;</p>"),
        (f"<p>so {FORMULA}.</p>", "<p>so <code>$a &lt; b$</code>.</p>"),
        (
            f'<span class="katex-display">{FORMULA}</span>',
            "<p><code>$$a &lt; b$$</code></p>",
        ),
        ('<figure><svg aria-label="a &lt; b"></svg></figure>', "<div><i>[a &lt; b]</i></div>"),
        (f"{FORMULA[:-7]}</i></span>&lt;", "<code>$a &lt; b$</code>&lt;"),
        ("<svg><text>x</text></svg>y", "<i>[…]</i>y"),
        ("<head><title>t</title><link rel=a></head><body>b<br>c</body>", "<body>b<br>c</body>"),
        ("<link rel=a>b<button>go</button>", "b"),
        ('<a href="x?a=1&amp;b" data-missing>l</a>', '<a href="x?a=1&amp;b" data-missing="">l</a>'),
        ("<details><summary>s</summary>t</details>", "<div><h5>s</h5>t</div>"),
        ('<span class="katex"><b>never closed', "<code>$"),
        ('<span class="katex"><b></span>x', "<code>$$</code>x"),
        ("<svg></b></svg>a</br>", "<i>[…]</i>a"),
    ],
)  # fmt: skip
def test_page_keeps_what_a_text_widget_understands(page: str, plain: str) -> None:
    assert simplify_page(page) == plain
