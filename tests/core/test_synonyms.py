from __future__ import annotations

import pytest

from reader.core.folding import Folding
from reader.core.glossary import make_glossary
from reader.core.query import Alike, AllOf, AnyOf, Node, Not, Phrase, Scope, Term, Text
from reader.core.query_parser import parse_query
from reader.core.query_reading import describe
from reader.core.synonyms import Widened, widen

FOLDING = Folding()
GLOSSARY = make_glossary(
    [
        ("动态规划", "DP"),
        ("低秩", "low rank"),
        ("低秩适配", "low rank adaptation", "LoRA"),
        ("堆", "heap"),
    ],
    FOLDING,
)
LOW, RANK = Text("low"), Text("rank")


def widened(source: str) -> Widened:
    root = parse_query(source).root
    assert root
    return widen(root, GLOSSARY, FOLDING)


def alike(text: str, *others: str, scope: Scope = Scope.ANYWHERE) -> Alike:
    return Alike(Text(text, scope), tuple(Term(other, scope) for other in others))


@pytest.mark.parametrize(
    ("source", "root"),
    [
        ("dp ", alike("dp", "动态规划")),
        ("堆 x ", AllOf((alike("堆", "heap"), Text("x")))),
        ("low rank ", Alike(AllOf((LOW, RANK)), (Term("低秩"),))),
        (
            "x low rank adaptation ",
            AllOf(
                (
                    Text("x"),
                    Alike(AllOf((LOW, RANK, Text("adaptation"))), (Term("低秩适配"), Term("LoRA"))),
                )
            ),
        ),
        ("low-rank ", alike("low-rank", "低秩")),
        ("dp OR x ", AnyOf((alike("dp", "动态规划"), Text("x")))),
        ("title:dp ", alike("dp", "动态规划", scope=Scope.TITLE)),
        (
            "title:low rank ",
            AllOf((Text("low", Scope.TITLE), RANK)),
        ),
        ("dp -dp ", AllOf((alike("dp", "动态规划"), Not(Text("dp"))))),
        (
            "动态规划低秩",
            Alike(
                Text("动态规划低秩", is_open=True),
                (AllOf((alike("动态规划", "DP"), alike("低秩", "low rank"))),),
            ),
        ),
        (
            "用了低秩适配吗呢",
            Alike(
                Text("用了低秩适配吗呢", is_open=True),
                (
                    AllOf(
                        (
                            Text("用了"),
                            alike("低秩适配", "low rank adaptation", "LoRA"),
                            Text("吗呢"),
                        )
                    ),
                ),
            ),
        ),
    ],
)
def test_known_terms_are_widened(source: str, root: Node) -> None:
    assert widened(source).root == root


@pytest.mark.parametrize(
    "source",
    [
        '"dp" ',
        "code:dp ",
        "math:dp ",
        "-dp ",
        "/dp/",
        "tag:dp ",
        "low x rank ",
        "code:low code:rank ",
        "未知的词",
        "的低秩",
        "unknown",
        "+ ",
    ],
)
def test_what_is_meant_as_it_stands_is_left_alone(source: str) -> None:
    result = widened(source)

    assert result.root == parse_query(source).root
    assert "dp" not in result.synonyms


def test_synonyms_are_told_by_what_they_stand_for() -> None:
    assert widened("low rank dp ").synonyms == {"low rank": ("低秩",), "dp": ("动态规划",)}


def test_reading_tells_the_synonyms() -> None:
    query = parse_query("dp ")
    synonyms = tuple(widened("dp ").synonyms.items())

    assert describe(query, synonyms=synonyms) == "dp; “dp” is also 动态规划"
    assert describe(query, "zh", synonyms=synonyms) == "dp；“dp”也作 动态规划"


def test_widened_query_reads_as_before() -> None:
    query = parse_query("dp OR x ")

    from_tree = describe(type(query)("", widened("dp OR x ").root))

    assert from_tree == describe(query)
    assert describe(type(query)("", Term("DP", Scope.TITLE))) == "DP in the title"


def test_phrase_is_left_alone_beside_a_term() -> None:
    assert widened('dp "low rank" ').root == AllOf((alike("dp", "动态规划"), Phrase("low rank")))


def test_query_stays_as_it_is_where_no_terms_are_known() -> None:
    root = Text("低秩", is_open=True)

    assert widen(root, make_glossary([], FOLDING), FOLDING) == Widened(root, {})
