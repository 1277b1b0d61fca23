import pytest

from reader.core.markdown.convert import convert_note


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("中\n文", "中文"),
        ("中，\n文", "中，文"),
        ("中  \n文", "中<br>文"),
        ("a\nb", "a\nb"),
        ("中\nb", "中\nb"),
        ("a\n文", "a\n文"),
        ("中\n**文**", "中<strong>文</strong>"),
        ("**中**\n文", "<strong>中</strong>文"),
        ("**中**\n**文**", "<strong>中</strong><strong>文</strong>"),
        ("中\n**b**", "中\n<strong>b</strong>"),
        ("**b**\n文", "<strong>b</strong>\n文"),
        ("**中\n文**", "<strong>中文</strong>"),
        ("**甲** 乙\n*丙*", "<strong>甲</strong> 乙<em>丙</em>"),
        ("中`a\nb`", "中<code>a\nb</code>"),
        ("`中\n文`", "<code>中\n文</code>"),
    ],
)
def test_break_between_wide_characters_is_no_space(body: str, html: str) -> None:
    assert convert_note(body, library="l", path="n.md").html == f"<p>{html}</p>"
