"""What a preview shows of a page."""

from __future__ import annotations

import pytest

from reader.core.page_excerpt import EXCERPT_CHARACTERS, cut_excerpt

LONG = f"<p>{'x' * (EXCERPT_CHARACTERS - 20)}</p>"
BODY = (
    '<p>Begin <em>here</em>.</p><h2 id="one">One</h2><p>First.<br>Line</p>'
    '<h3 id="sub">Sub</h3><ul><li id="item">a</li><li>b</li></ul>'
    '<h2 id="a&amp;b">Two</h2><svg><path d="M0 0"/></svg><p>Second.</p>'
)


def test_short_page_is_shown_whole() -> None:
    assert cut_excerpt(BODY) == BODY


def test_long_page_is_cut_between_blocks() -> None:
    assert cut_excerpt(f"<p>Begin</p>{LONG}{LONG}") == f"<p>Begin</p>{LONG}"


def test_first_block_is_shown_however_long() -> None:
    first = f"<pre>{'y' * 5000}</pre>"

    assert cut_excerpt(f"{first}<p>more</p>") == first


def test_heading_does_not_stand_last() -> None:
    assert cut_excerpt(f'{LONG}<h2 id="z">Z</h2>{LONG}') == LONG


@pytest.mark.parametrize(
    ("anchor", "begin", "end"),
    [
        ("one", '<h2 id="one">', "</ul>"),
        ("sub", '<h3 id="sub">', "</ul>"),
        ("a&b", '<h2 id="a&amp;b">', "<p>Second.</p>"),
        ("item", "<ul>", "</ul>"),
        ("nowhere", "<p>Begin", "<p>Second.</p>"),
    ],
)
def test_anchor_shows_its_section_or_its_block(anchor: str, begin: str, end: str) -> None:
    excerpt = cut_excerpt(BODY, anchor)

    assert excerpt.startswith(begin)
    assert excerpt.endswith(end)


def test_void_element_at_the_top_is_a_block() -> None:
    assert cut_excerpt(f'<hr><img src="a.png" alt="1 > 0">{LONG}{LONG}') == (
        f'<hr><img src="a.png" alt="1 > 0">{LONG}'
    )


def test_empty_page_has_no_excerpt() -> None:
    assert cut_excerpt("") == ""


def test_end_tag_too_many_does_no_harm() -> None:
    assert cut_excerpt("</div><p>text</p>").endswith("<p>text</p>")
