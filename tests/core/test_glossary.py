from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.folding import Folding
from reader.core.glossary import Glossary, make_glossary, parse_glossary
from reader.core.terms import split_units

FOLDING = Folding({"動": "动", "態": "态"})


def same_as(glossary: Glossary, text: str) -> tuple[str, ...]:
    return glossary.same_as(split_units(text, FOLDING))


def test_row_is_read_from_its_line() -> None:
    content = "# comment\n\n动态规划\tdynamic programming\tDP\r\n 微调 \t\tfine-tuning\n"

    rows, findings = parse_glossary(b"\xef\xbb\xbf" + content.encode(), "g.tsv")

    assert rows == (("动态规划", "dynamic programming", "DP"), ("微调", "fine-tuning"))
    assert findings == ()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        (b"alone", "this line has one term, and nothing that means the same"),
        (b"twice\ttwice", "this line has one term, and nothing that means the same"),
        (b"a\t\xff", "this line is not UTF-8"),
        (b"a\t+-", "this line has a term without a letter or digit: +-"),
        (b"a\t" + b"b" * 81, "this line has a term of more than 80 characters"),
    ],
)
def test_broken_line_is_a_finding_and_hides_no_other(line: bytes, what: str) -> None:
    rows, findings = parse_glossary(b"a\tb\n" + line + b"\nc\td", "g.tsv")

    assert rows == (("a", "b"), ("c", "d"))
    assert [(each.path, each.what, each.line) for each in findings] == [("g.tsv", what, 2)]


@given(st.binary())
def test_every_content_is_read(content: bytes) -> None:
    rows, findings = parse_glossary(content, "g.tsv")

    assert len(rows) + len(findings) <= content.count(b"\n") + 1
    assert all(each.line and each.advice for each in findings)


@pytest.mark.parametrize(
    ("term", "others"),
    [
        ("动态规划", ("dynamic programming", "DP")),
        ("動態规划", ("dynamic programming", "DP")),
        ("dp", ("动态规划", "dynamic programming")),
        ("Dynamic-Programming", ("动态规划", "DP")),
        ("programming", ()),
        ("动态", ()),
        ("", ()),
    ],
)
def test_term_has_its_fellows(term: str, others: tuple[str, ...]) -> None:
    glossary = make_glossary([("动态规划", "dynamic programming", "DP")], FOLDING)

    assert same_as(glossary, term) == others


def test_term_of_two_rows_has_the_fellows_of_both() -> None:
    glossary = make_glossary([("堆", "heap"), ("heap", "优先队列")], FOLDING)

    assert same_as(glossary, "heap") == ("堆", "优先队列")
    assert same_as(glossary, "堆") == ("heap",)


def test_spellings_that_fold_alike_are_one_term() -> None:
    glossary = make_glossary([("low-rank", "Low Rank", "heads", "head", "低秩")], FOLDING)

    assert same_as(glossary, "head") == ("low-rank", "Low Rank", "低秩")
    assert same_as(make_glossary([("head", "heads")], FOLDING), "head") == ()


def test_longest_terms_are_known() -> None:
    glossary = make_glossary([("KV 缓存", "key-value cache", "键值缓存"), ("堆", "x")], FOLDING)

    assert (glossary.longest, glossary.longest_run) == (3, 4)
    assert glossary.runs == {"键值缓存"}


def test_glossary_without_rows_knows_nothing() -> None:
    glossary = make_glossary([], FOLDING)

    assert (same_as(glossary, "dp"), glossary.longest, glossary.longest_run) == ((), 0, 0)
