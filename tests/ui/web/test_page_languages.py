"""What language the blocks of a page are marked with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.ui.web.conftest import Reader

ENGLISH = "<p>Return the fewest coins.</p><p>There may be none.</p>"


@pytest.mark.parametrize(
    ("html", "languages"),
    [
        (f"{ENGLISH}<p>3</p>", "en en en"),
        (f"{ENGLISH}<p>True</p><p>硬币</p>", "en en en zh-CN"),
        (f"<p>最少的硬币</p><p>一</p>{ENGLISH}<p>3</p>", "zh-CN zh-CN en en zh-CN"),
    ],
)
def test_block_without_a_sentence_goes_with_most_of_its_page(
    read: Callable[..., Reader], html: str, languages: str
) -> None:
    reader = read(html)

    assert reader.soon(
        "[...document.querySelectorAll('article p')]"
        f".map((p) => p.closest('[lang]').lang).join(' ') === '{languages}'"
    )
