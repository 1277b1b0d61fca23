from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.page_address import (
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)

segments = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: "/" not in text and text not in {".", ".."}
)
paths = st.lists(segments, min_size=1, max_size=4).map("/".join)
libraries = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: text not in {".", ".."}
)
anchors = st.text(st.characters(exclude_categories=["Cs"]))
pages = st.builds(
    PageAddress,
    st.sampled_from([PageKind.POST, PageKind.PROBLEM, PageKind.APP]),
    paths,
    st.just(""),
    anchors,
)
assets = st.builds(PageAddress, st.just(PageKind.ASSET), paths, libraries, anchors)


@given(pages | assets)
def test_address_survives_being_a_url(address: PageAddress) -> None:
    assert parse_address(format_address(address)) == address


@given(pages | assets)
def test_url_is_plain_ascii_without_a_query(address: PageAddress) -> None:
    url = format_address(address)

    assert url.isascii()
    assert "?" not in url


@pytest.mark.parametrize(
    ("address", "url"),
    [
        (PageAddress(PageKind.POST, "algorithm/knapsack"), "yandu://post/algorithm/knapsack"),
        (PageAddress(PageKind.POST, "笔记/a:b"), "yandu://post/%E7%AC%94%E8%AE%B0/a%3Ab"),
        (PageAddress(PageKind.POST, "100%/a?b#c"), "yandu://post/100%25/a%3Fb%23c"),
        (PageAddress(PageKind.ASSET, "a/b.png", "my/notes"), "yandu://asset/my%2Fnotes/a/b.png"),
        (PageAddress(PageKind.APP, "page.css"), "yandu://app/page.css"),
        (PageAddress(PageKind.POST, "a", anchor="损失"), "yandu://post/a#%E6%8D%9F%E5%A4%B1"),
        (PageAddress(PageKind.POST, "caf\udce9"), "yandu://post/caf%E9"),
    ],
)
def test_address_and_url_stand_for_each_other(address: PageAddress, url: str) -> None:
    assert format_address(address) == url
    assert parse_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "https://post/a",
        "yandu://nosuch/a",
        "yandu:///a",
        "yandu://post/",
        "yandu://post",
        "yandu://post/a//b",
        "yandu://post/a/../b",
        "yandu://post/%2e%2e/b",
        "yandu://asset/notes",
        "yandu://asset/notes/",
        "yandu://asset//a.png",
        "yandu://asset/%2E%2E/a.png",
        "",
    ],
)
def test_url_that_leads_nowhere_is_refused(url: str) -> None:
    with pytest.raises(AddressError):
        parse_address(url)


@pytest.mark.parametrize(
    "address",
    [
        PageAddress(PageKind.POST, ""),
        PageAddress(PageKind.POST, "a/./b"),
        PageAddress(PageKind.POST, "a", library="notes"),
        PageAddress(PageKind.ASSET, "a.png"),
        PageAddress(PageKind.POST, "\ud800"),
    ],
)
def test_address_that_no_url_can_carry_is_refused(address: PageAddress) -> None:
    with pytest.raises(AddressError):
        format_address(address)


@given(st.text("yandu:/[]post@%2.#?\\ a", max_size=20))
def test_any_text_is_an_address_or_refused_as_one(text: str) -> None:
    with suppress(AddressError):
        assert parse_address(f"yandu://{text}").path
