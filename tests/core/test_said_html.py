import pytest

from reader.core.said_html import retell_html, said_html
from reader.core.saying import say

CHINESE = {"{name} is not <there>": "没有 <{name}>"}


def chinese(template: str) -> str:
    return CHINESE.get(template, template)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (say("{name} is not <there>", name='"a"'), "没有 &lt;&quot;a&quot;&gt;"),
        ("as another program says it", "as another program says it"),
    ],
)
def test_sentence_of_a_page_is_said_in_another_language(said: str, told: str) -> None:
    page = f"{said_html(said)}<p>{said_html(said, 'span')}</p>"

    assert retell_html(page, chinese) == f"<small>{told}</small><p><span>{told}</span></p>"


def test_page_without_such_a_sentence_stays_as_it_is() -> None:
    assert retell_html("<small>small print</small>", chinese) == "<small>small print</small>"
