"""Regular expressions on a page: what they find, and what is said of those that cannot."""

from __future__ import annotations

import pytest

from reader.services.page_find import MOST_MATCHES, Complaint, find_spans


def found(pattern: str, text: str, **options: bool) -> list[str]:
    return [text[a:b] for a, b in find_spans(pattern, text, **options).spans]


@pytest.mark.parametrize(
    ("pattern", "options", "expected"),
    [
        ("cat", {}, ["Cat", "cat", "cat"]),
        ("cat", {"is_case": True}, ["cat", "cat"]),
        ("cat", {"is_word": True}, ["Cat", "cat"]),
        ("^cat$", {}, ["cat"]),
        (r"c\w+s", {}, ["cats"]),
        ("二分", {"is_word": True}, ["二分"]),
        ("x*", {}, []),
    ],
)
def test_pattern_finds_what_it_describes(
    pattern: str, options: dict[str, bool], expected: list[str]
) -> None:
    assert found(pattern, "Cat 用二分查找 cats\ncat", **options) == expected


def test_spans_count_as_a_script_does() -> None:
    text = "𝑥 and 𝑦 and z"

    (one, two) = find_spans("and", text).spans

    units = text.encode("utf-16-le")
    assert [units[2 * a : 2 * b].decode("utf-16-le") for a, b in (one, two)] == ["and", "and"]


@pytest.mark.parametrize("pattern", ["(", "a{2,1}", "[z-a]", "*"])
def test_unreadable_pattern_is_explained(pattern: str) -> None:
    answer = find_spans(pattern, "text", is_word=True)

    assert answer.complaint is Complaint.PATTERN
    assert answer.reason
    assert answer.place is not None
    assert answer.place <= len(pattern)


def test_pattern_that_never_ends_is_stopped() -> None:
    answer = find_spans(r"(a|aa)+$", "a" * 5000 + "b")

    assert answer.complaint is Complaint.TIME


def test_too_many_matches_are_cut_and_said() -> None:
    answer = find_spans(".", "x" * (MOST_MATCHES + 1))

    assert len(answer.spans) == MOST_MATCHES
    assert answer.complaint is Complaint.NUMBER


def test_empty_page_has_no_matches() -> None:
    assert find_spans("a", "").spans == ()
