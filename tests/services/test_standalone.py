import base64
import re
from pathlib import Path

import pytest

from reader.services.libraries import Library
from reader.services.standalone import make_standalone

PAGE = (
    '<!doctype html><html><head><meta charset="utf-8"><title>t</title>'
    '<link rel="stylesheet" href="yandu://app/theme.css">'
    '<link rel="stylesheet" href="yandu://app/katex.css">'
    '<link rel="stylesheet" href="yandu://app/page.css"></head><body>{}</body></html>'
)
FACE = re.compile(r"font-family:\"?(KaTeX_\w+)")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "点 1.png").write_bytes(b"picture")
    return Library("notes", "notes", tmp_path)


def make(body: str, library: Library) -> str:
    """Return the body of a standalone page."""
    page = make_standalone(
        PAGE.format(body),
        address="yandu://post/notes%3Aown",
        libraries=[library],
        theme_css=":root{--paper:#fff}",
    )
    return page.partition("<body>")[2].partition("</body>")[0]


def embedded_fonts(body: str, library: Library) -> set[str]:
    page = make_standalone(
        PAGE.format(body), address="yandu://post/x", libraries=[library], theme_css=""
    )
    faces = re.findall(r"@font-face\{[^}]*\}", page)
    assert all("url(data:font/woff2;base64," in face for face in faces)
    return {family for face in faces for family in FACE.findall(face)}


@pytest.mark.parametrize(
    ("body", "alone"),
    [
        ('<a href="yandu://post/other">Text</a>', "<a>Text</a>"),
        ('<a class="wiki" href="yandu://wiki/other#x">Text</a>', '<a class="wiki">Text</a>'),
        ('<a href="yandu://asset/notes/a.zip">Text</a>', "<a>Text</a>"),
        ('<a href="yandu://problem/x">Text</a>', "<a>Text</a>"),
        ('<a href="yandu://post/notes%3Aown#part">Text</a>', '<a href="#part">Text</a>'),
        ('<a href="yandu://wiki/#part">Text</a>', '<a href="#part">Text</a>'),
        ('<a href="#part">Text</a>', '<a href="#part">Text</a>'),
        ('<a href="https://example.org/">Text</a>', '<a href="https://example.org/">Text</a>'),
        ('<a href="mailto:a@example.org">Text</a>', '<a href="mailto:a@example.org">Text</a>'),
    ],
)
def test_links_keep_their_text_and_lead_no_further_than_they_can(
    body: str, alone: str, library: Library
) -> None:
    assert make(body, library) == alone


def test_picture_is_put_into_the_page(library: Library) -> None:
    body = make('<img alt="点" src="yandu://asset/notes/%E7%82%B9%201.png">', library)

    content = base64.b64encode(b"picture").decode()
    assert body == f'<img alt="点" src="data:image/png;base64,{content}">'


@pytest.mark.parametrize(
    "source",
    [
        "yandu://asset/notes/gone.png",
        "yandu://asset/others/点.png",
        "yandu://asset/notes/%2e%2e/x.png",
        "https://example.org/x.png",
    ],
)
def test_picture_that_is_not_of_the_library_leaves_its_text(source: str, library: Library) -> None:
    body = make(f'<img alt="what it shows" src="{source}">', library)

    assert body == '<span class="broken-image">what it shows</span>'


@pytest.mark.parametrize(
    "text",
    [
        '<code>&lt;a href="yandu://post/x"&gt;</code>',
        '<pre>img src="yandu://asset/notes/a.png"</pre>',
        '<abbr title="a > b">c</abbr>',
        "<article><aside>text</aside></article>",
    ],
)
def test_text_that_looks_like_an_address_is_left_alone(text: str, library: Library) -> None:
    assert make(text, library) == text


def test_namespaces_are_left_out(library: Library) -> None:
    body = make('<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>', library)

    assert body == "<math><mi>x</mi></math>"


def test_styles_are_put_into_the_page_under_a_policy_that_loads_nothing(library: Library) -> None:
    page = make_standalone(
        PAGE.format(""), address="yandu://post/x", libraries=[library], theme_css=":root{--a:b}"
    )

    assert "<link" not in page
    assert "<style>:root{--a:b}</style>" in page
    assert page.count("<style>") == 3
    assert "default-src 'none'" in page


def test_page_without_formulas_carries_no_font(library: Library) -> None:
    assert embedded_fonts("<p>text</p>", library) == set()


def test_page_carries_the_fonts_that_its_formulas_use(library: Library) -> None:
    formula = '<span class="katex"><span class="mord mathbb">R</span></span>'

    assert embedded_fonts(formula, library) == {"KaTeX_Main", "KaTeX_AMS"}
