from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import Folding
from reader.core.query_completion import (
    CandidateKind,
    KnownValues,
    apply_candidate,
    complete_query,
)
from reader.core.query_parser import parse_query

KNOWN = KnownValues(
    tags={"dp": 3, "图论": 5, "图论/最短路": 2, "low rank": 4, "Transformer": 9, "adapter": 1},
    categories={"Large Model": 8, "Algorithm": 10},
    features={"math": 7},
    years={"2024": 4, "2023": 6},
    folders={"algorithm": 10},
)


def texts(query: str, *, most: int = 20) -> list[str]:
    """Return what is offered where ``|`` stands in the query."""
    at = query.index("|")
    completion = complete_query(query.replace("|", "", 1), at, KNOWN, most=most)
    return [candidate.text for candidate in completion.candidates]


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("|", ["tag:", "cat:", "title:", "code:", "math:", "has:", "lang:", "date:", "in:"]),
        ("a |", ["tag:", "cat:", "title:", "code:", "math:", "has:", "lang:", "date:", "in:"]),
        ("T|", ["tag:", "title:"]),
        ("-ti|", ["title:"]),
        ("(a OR ca|", ["cat:"]),
        ("标|", ["标签:", "标题:"]),
        ("softmax|", []),
        ('"ti|', []),
        ('"a" |x', ["tag:", "cat:", "title:", "code:", "math:", "has:", "lang:", "date:", "in:"]),
    ],
)
def test_fields_are_offered_outside_of_values(query: str, offered: list[str]) -> None:
    assert texts(query) == offered


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("tag:|", ["Transformer", "图论", '"low rank"', "dp", "图论/最短路", "adapter"]),
        ("tag:d|", ["dp", "adapter"]),
        ("tag:trans|", ["Transformer"]),
        ("tag:最短|", ["图论/最短路"]),
        ("tag:rank|", ['"low rank"']),
        ("标签：图|", ["图论", "图论/最短路"]),
        ('cat:"large m|', ['"Large Model"']),
        ('cat:"large m|"', ['"Large Model"']),
        ("category:a|", ["Algorithm", '"Large Model"']),
        ("has:|", ["code", "image", "problem", "math"]),
        ("has:m|", ["math", "image", "problem"]),
        ("lang:|", ["zh", "en"]),
        ("date:|", ["2023", "2024"]),
        ("in:|", ["notes", "problems", "submissions", "title", "headings", "body", "code", "math",
                  "algorithm"]),
        ("in:al|", ["algorithm"]),
        ("title:|", []),
        ("nonsense:|", []),
        ("-tag:dp|", ["dp"]),
        ("tag:zzz|", []),
    ],
)  # fmt: skip
def test_values_are_offered_after_a_field(query: str, offered: list[str]) -> None:
    assert texts(query) == offered


def test_candidates_are_no_more_than_asked_for() -> None:
    assert texts("tag:|", most=2) == ["Transformer", "图论"]


def test_candidate_carries_its_count_and_the_own_name_of_its_field() -> None:
    (candidate,) = complete_query("标签：dp", 5, KNOWN).candidates

    assert (candidate.kind, candidate.key) == (CandidateKind.VALUE, "tag")
    assert (candidate.value, candidate.count) == ("dp", 3)


def test_variants_are_compared_folded() -> None:
    folding = Folding({"圖": "图", "論": "论"})

    completion = complete_query("tag:圖論", 6, KNOWN, folding)

    assert [each.value for each in completion.candidates] == ["图论", "图论/最短路"]


def test_quotes_are_of_a_kind_that_the_value_does_not_have() -> None:
    known = KnownValues(tags={'a "b"': 1, '"“「『': 1})

    found = complete_query("tag:", 4, known).candidates

    assert [each.text for each in found] == ['“a "b"”', '""“「『"']


@pytest.mark.parametrize(
    ("query", "applied"),
    [
        ("ta|", "tag:|"),
        ("a ti| b", "a title:| b"),
        ("tag:d|", "tag:dp |"),
        ("tag:d|xx b", "tag:dp |b"),
        ("(tag:d|)", "(tag:dp|)"),
        ('-cat:"lar|ge" x', '-cat:"Large Model" |x'),
    ],
)
def test_first_candidate_is_put_in(query: str, applied: str) -> None:
    at = query.index("|")
    text = query.replace("|", "", 1)
    completion = complete_query(text, at, KNOWN)

    result, cursor = apply_candidate(text, completion, completion.candidates[0])

    assert f"{result[:cursor]}|{result[cursor:]}" == applied


@pytest.mark.parametrize("cursor", [-5, 99])
def test_cursor_beyond_the_ends_counts_as_there(cursor: int) -> None:
    completion = complete_query("tag:d", cursor, KNOWN)

    assert 0 <= completion.start <= completion.end <= 5


PIECES = st.sampled_from([*'a "“”「(-)d', "tag:", "cat:", "in:", "图", "OR "])


@given(st.lists(PIECES).map("".join), st.integers(0, 30))
def test_what_stands_around_a_completion_is_kept(text: str, at: int) -> None:
    completion = complete_query(text, at, KNOWN)
    head, rest = text[: completion.start], text[completion.end :]

    results = [apply_candidate(text, completion, each)[0] for each in completion.candidates]

    assert 0 <= completion.start <= min(at, len(text)) <= completion.end <= len(text)
    assert all(each.startswith(head) and each.endswith(rest) for each in results)


@given(st.sampled_from([*KNOWN.tags]))
def test_every_offered_tag_is_read_back_as_that_tag(tag: str) -> None:
    completion = complete_query(f"tag:{tag[:1]}", 5, KNOWN)
    chosen = next(each for each in completion.candidates if each.value == tag)

    query = parse_query(apply_candidate(f"tag:{tag[:1]}", completion, chosen)[0])

    assert query.remarks == ()
    assert query.root == parse_query(f'tag:"{tag}"').root
