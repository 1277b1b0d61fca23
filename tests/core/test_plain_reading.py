"""Pages for a text widget."""

import pytest

from reader.core.plain_reading import Fold, PlainPage, simplify_page

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
        ("<summary>s</summary>t</details>", "st</div>"),
        ('<span class="katex"><b>never closed', "<code>$"),
        ('<span class="katex"><b></span>x', "<code>$$</code>x"),
        ("<svg></b></svg>a</br>", "<i>[…]</i>a"),
    ],
)  # fmt: skip
def test_page_keeps_what_a_text_widget_understands(page: str, plain: str) -> None:
    assert simplify_page(page) == PlainPage(plain)


CLOSED = '<div><h5><a href="fold:0">▸ s</a></h5></div>'
OPEN = '<div><h5><a href="fold:0">▾ s</a></h5>t</div>'


@pytest.mark.parametrize(
    ("attributes", "toggled", "plain"),
    [("", (), CLOSED), ("", (0,), OPEN), (" open", (), OPEN), (" open", (0,), CLOSED)],
    ids=["closed", "opened", "open", "shut"],
)
def test_fold_shows_its_inside_while_it_is_open(
    attributes: str, toggled: tuple[int, ...], plain: str
) -> None:
    page = f"<details{attributes}><summary>s</summary>t</details>"

    assert simplify_page(page, toggled) == PlainPage(plain, (Fold(is_open=plain is OPEN),))


def test_folds_keep_their_numbers_while_one_around_them_is_closed() -> None:
    inner = f'<details class="hint"><summary>i</summary>{FORMULA}</details>'
    page = f"<details><summary>o</summary>{inner}x</details>{inner}"

    closed, opened = simplify_page(page, (2,)), simplify_page(page, (0, 2))

    assert [fold.is_hint for fold in closed.folds] == [False, True, True]
    assert closed.html.count("fold:") == 2
    assert 'href="fold:2"' in closed.html
    assert closed.html.count("a &lt; b") == opened.html.count("a &lt; b") == 1
    assert 'href="fold:1">▸ i' in opened.html


def test_fold_without_a_head_hides_nothing() -> None:
    assert simplify_page("<details>t</details>").html == "<div>t</div>"
