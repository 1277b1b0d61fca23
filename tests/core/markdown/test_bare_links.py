from collections.abc import Callable

import pytest

ToHtml = Callable[[str], str]


@pytest.mark.parametrize(
    ("body", "address", "behind"),
    [
        ("见 https://a.org/b_c_d", "https://a.org/b_c_d", ""),
        ("见https://a.org/b，然后", "https://a.org/b", "，然后"),
        ("http://a.org/?p=1#q.", "http://a.org/?p=1#q", "."),
        ("(https://a.org/b)", "https://a.org/b", ")"),
        ("https://a.org/b_(c)", "https://a.org/b_(c)", ""),
        ("https://a.org/b...), c", "https://a.org/b", "...), c"),
        ("https://a", "https://a", ""),
    ],
)
def test_address_in_the_text_is_a_link(
    to_html: ToHtml, body: str, address: str, behind: str
) -> None:
    link = f'<a class="external" href="{address}">{address}</a>'

    assert f"{link}{behind}</p>" in to_html(body)


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        ("**https://a.org**", "strong"),
        ("*https://a.org*", "em"),
        ("~~https://a.org~~", "del"),
        ("==https://a.org==", "mark"),
    ],
)
def test_marks_around_an_address_stay_marks(to_html: ToHtml, body: str, tag: str) -> None:
    link = '<a class="external" href="https://a.org">https://a.org</a>'

    assert f"<{tag}>{link}</{tag}>" in to_html(body)


@pytest.mark.parametrize(
    "body",
    [
        "[text](https://a.org)",
        "[https://a.org](https://a.org)",
        "<https://a.org>",
        '<a href="https://a.org">text</a>',
    ],
)
def test_what_is_a_link_is_none_twice(to_html: ToHtml, body: str) -> None:
    assert to_html(body).count("<a ") == 1


@pytest.mark.parametrize(
    "body", ["`https://a.org`", "xhttps://a.org", "https://", "    https://a.b"]
)
def test_other_text_is_no_link(to_html: ToHtml, body: str) -> None:
    assert "<a " not in to_html(body)
