"""The language of a page, by its prose."""

from __future__ import annotations

import pytest

from reader.core.page_language import CHINESE, ENGLISH, page_language


@pytest.mark.parametrize(
    ("body", "language"),
    [
        ("<p>注意力机制 (attention) 用 softmax 归一。</p>", CHINESE),
        ("<p>Attention is normalised by a softmax.</p>", ENGLISH),
        ("<p>The word 注意力 means attention; it is what the paper calls a map.</p>", ENGLISH),
        (
            "<p>动态规划</p><pre><code>for coin in coins: best = min(best, coin)</code></pre>",
            CHINESE,
        ),
        ("<p>硬币 <code>used to be counted here</code></p>", CHINESE),
        ("<p>两式 <math><annotation>softmax of scores of keys</annotation></math></p>", CHINESE),
        ("<p>Two sums</p><pre>下面的代码没有结束", ENGLISH),
        ("<p>Caf&eacute; au lait</p>", ENGLISH),
        ("<p>两数</p><img alt='a picture of two sums' src='x", CHINESE),
        ("<p>42 &gt; 7</p>", CHINESE),
        ("<p>한국어 문서</p>", CHINESE),  # as good as any, having no rules of ours
        ("", CHINESE),
    ],
)
def test_language_is_that_of_the_prose(body: str, language: str) -> None:
    assert page_language(body) == language


@pytest.mark.parametrize(
    ("title", "language"), [("Pictures of graphs", ENGLISH), ("图", CHINESE), ("3", CHINESE)]
)
def test_title_says_it_where_the_body_has_no_words(title: str, language: str) -> None:
    assert page_language('<p><img src="a.png"></p>', title) == language


def test_end_of_a_very_long_note_is_not_looked_at() -> None:
    assert page_language("<p>字</p>" + " " * 70_000 + "<p>many words follow it</p>") == CHINESE
