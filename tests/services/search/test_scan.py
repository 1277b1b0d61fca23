from __future__ import annotations

import datetime as dt

import pytest

from reader.core.search_document import SearchAnswer, SearchSection
from reader.services.search.scan import PlainScan, scan_search
from tests.services.search.conftest import MakeNote


@pytest.fixture
def scan(make_note: MakeNote) -> PlainScan:
    sections = (
        SearchSection("", "", 0, "线性注意力", ""),
        SearchSection("因果形式", "causal", 2, "循环神经网络", "def causal_mask(n):"),
    )
    return PlainScan(
        [
            make_note("linear", title="线性注意力", sections=sections, tags=("注意力",)),
            make_note("lora", "low-rank adaptation of classes", date=dt.date(2023, 6, 2)),
            make_note(
                "attention",
                "attention is all you need",
                category=("nlp",),
                other_categories=(("papers",),),
            ),
        ]
    )


def names(answer: SearchAnswer) -> list[str]:
    return [hit.id for hit in answer.hits]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("注意力", ["linear"]),
        ("atten", ["attention"]),
        ("class ", ["lora"]),
        ("mask", ["linear"]),
        ('"rank adaptation"', ["lora"]),
        ("注意力 OR rank ", ["linear", "lora"]),
        ("-注意力 -rank", ["attention"]),
        ("tag:注意力", ["linear"]),
        ("tag:注意", ["linear"]),
        ("cat:n", ["attention"]),
        ("has:math", []),
        ("in:notes -注意力 -rank", ["attention"]),
        ("cat:nlp", ["attention"]),
        ("cat:papers", ["attention"]),
        ("date:2023", ["lora"]),
        ("lang:zh", ["linear"]),
        ("title:线性", ["linear"]),
        ("in:code mask", ["linear"]),
        ("/low.rank/", ["lora"]),
        ("=", []),
        ("(", []),
        ("", []),
    ],
)
def test_scan_reads_a_query_as_the_index_does(
    scan: PlainScan, query: str, found: list[str]
) -> None:
    answer = scan.search(query)

    assert names(answer) == found
    assert answer.is_fallback


def test_hit_carries_section_and_marks(scan: PlainScan) -> None:
    (hit,) = scan.search("循环").hits

    assert (hit.heading, hit.anchor) == ("因果形式", "causal")
    assert [hit.snippet.text[low:high] for low, high in hit.snippet.marks] == ["循环"]


def test_match_in_the_title_alone_has_no_section(scan: PlainScan) -> None:
    (hit,) = scan.search("lora").hits

    assert (hit.heading, hit.title_marks) == ("", ((0, 4),))


def test_limit_cuts_the_hits_and_not_the_total(make_note: MakeNote) -> None:
    answer = scan_search([make_note(f"n{number}", "同样") for number in range(5)], "同样", 2)

    assert (len(answer.hits), answer.total) == (2, 5)


def test_endless_pattern_ends(make_note: MakeNote) -> None:
    assert scan_search([make_note("a", "a" * 5000 + "b")], "/(a|aa)+$/").total == 0
