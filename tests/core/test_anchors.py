import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.anchors import AnchorMaker, slug

texts = st.text(max_size=30)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Hello World", "hello-world"),
        ("动态规划：0/1 背包", "动态规划01-背包"),
        ("  a  --  b_c ", "a-b-c"),
        ("C++ & C#", "c-c"),
        ("！？", "section"),
        ("", "section"),
        ("İ", "i"),
    ],
)
def test_slug_keeps_letters_and_joins_by_hyphens(text: str, anchor: str) -> None:
    assert slug(text) == anchor


@given(texts)
def test_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(texts)
def test_slug_needs_no_quotes_in_html(text: str) -> None:
    assert not set(slug(text)) & set("\"'<>& \t\n#")


def test_repeated_headings_are_numbered() -> None:
    maker = AnchorMaker()

    assert [maker.make("a") for _ in range(3)] == ["a", "a-1", "a-2"]


def test_number_that_a_heading_bears_itself_is_passed_over() -> None:
    maker = AnchorMaker()

    assert [maker.make(text) for text in ("a", "a 1", "a", "a-1")] == ["a", "a-1", "a-2", "a-1-1"]


@given(st.lists(st.sampled_from(["a", "a 1", "a-1", "b", "", "a 1 1"]), max_size=40))
def test_no_two_headings_share_an_anchor(headings: list[str]) -> None:
    maker = AnchorMaker()

    anchors = [maker.make(heading) for heading in headings]

    assert len(set(anchors)) == len(anchors)
