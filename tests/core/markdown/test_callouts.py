"""Callouts without a title of their own are named in the interface's language."""

from __future__ import annotations

import pytest

from reader.core.markdown.convert import convert_note
from reader.core.said_html import retell_html

CHINESE = {"Note": "注意", "FAQ": "常见问题", "Tip": "提示"}


def page_of(body: str) -> str:
    html = convert_note(body, library="notes", path="a.md").html
    return retell_html(html, lambda template: CHINESE.get(template, template))


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("> [!NOTE]\n> a", '<p class="admonition-title"><span>注意</span></p>'),
        ("> [!note|wide]\n> a", '<p class="admonition-title"><span>注意</span></p>'),
        ("> [!faq]-\n> a", "<summary><span>常见问题</span></summary>"),
        ("> [!faq]+\n> a", "<summary><span>常见问题</span></summary>"),
        ("!!! tip\n    a", '<p class="admonition-title"><span>提示</span></p>'),
        ("> [!note]\n> > [!tip]\n> > b", '<p class="admonition-title"><span>提示</span></p>'),
    ],
)
def test_title_of_the_kind_alone_is_said_in_another_language(body: str, title: str) -> None:
    assert title in page_of(body)


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("> [!note] Mind this\n> a", "Mind this"),
        ("> [!note] Notes\n> a", "Notes"),
        ("> [!note] Note\n> a", "Note"),
        ("> > [!NOTE|wide] Note \n> > a", "Note"),
        ('!!! tip "Tip"\n    a', "Tip"),
        ("> [!theorem]\n> a", "Theorem"),
    ],
)
def test_own_title_stays_as_it_is_written(body: str, title: str) -> None:
    assert f'<p class="admonition-title">{title}</p>' in page_of(body)


def test_own_title_of_one_that_folds_stays_too() -> None:
    assert "<summary>FAQ</summary>" not in page_of("> [!faq]- Faq\n> a")
    assert "<summary>Faq</summary>" in page_of("> [!faq]- Faq\n> a")


def test_code_that_looks_like_a_callout_is_left_as_it_is() -> None:
    assert "[!note] Note\n" in page_of("```\n> [!note] Note\n```\n").replace("&gt;", ">")
