from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.query import (
    AllOf,
    AnyOf,
    Dated,
    Facet,
    Has,
    Node,
    Not,
    Pattern,
    Phrase,
    Problem,
    Remark,
    Scope,
    Text,
)
from reader.core.query_dates import parse_dates
from reader.core.query_parser import parse_query
from reader.core.query_reading import describe, tell_reading
from reader.core.search_document import SearchAnswer

A, B = Text("a"), Text("b")
OPEN = Text("b", is_open=True)


def _tagged(tag: str) -> Has:
    return Has(Facet.TAG, tag)


TAG_X = _tagged("x")


@pytest.mark.parametrize(
    ("source", "root"),
    [
        ("", None),
        ("  ", None),
        ("a b", AllOf((A, OPEN))),
        ("a b ", AllOf((A, B))),
        ("a OR b ", AnyOf((A, B))),
        ("a | b ", AnyOf((A, B))),
        ("a AND b ", AllOf((A, B))),
        ("a -b", AllOf((A, Not(B)))),
        ("a NOT b", AllOf((A, Not(B)))),
        ("-(a b) ", Not(AllOf((A, B)))),
        ("(a OR b) a ", AllOf((AnyOf((A, B)), A))),
        ("a - b ", AllOf((A, Text("-"), B))),
        ('"low rank" ', Phrase("low rank")),
        ("“低秩”", Phrase("低秩")),
        ("「低秩」", Phrase("低秩")),
        ("low-rank ", Text("low-rank")),
        ("O(n) ", Text("O(n)")),
        ("O(n log n) ", Text("O(n log n)")),
        ("-f(x - y)z ", Not(Text("f(x - y)z"))),
        ("b(a OR b) ", AllOf((B, AnyOf((A, B))))),
        ("b(a -b) ", AllOf((B, AllOf((A, Not(B)))))),
        ("b(NOT a) ", AllOf((B, Not(A)))),
        ("b(a|b) b(code:a b) ", AllOf((Text("b(a|b)"), B, AllOf((Text("a", Scope.CODE), B))))),
        ('b("a b") ', AllOf((B, Phrase("a b")))),
        ("背包(a b) ", AllOf((Text("背包"), AllOf((A, B))))),
        ("http://x/y ", Text("http://x/y")),
        ("/a+b/", Pattern("a+b")),
        ("a/b/c ", Text("a/b/c")),
        ("tag:dp", Has(Facet.TAG, "dp")),
        ("标签：动态规划", Has(Facet.TAG, "动态规划")),
        ('cat:"Large Model"', Has(Facet.CATEGORY, "Large Model")),
        ("has:公式", Has(Facet.FEATURE, "math")),
        ("lang:ZH", Has(Facet.LANGUAGE, "zh")),
        ("in:algorithm/knapsack", Has(Facet.PLACE, "algorithm/knapsack")),
        ("in:code a ", Text("a", Scope.CODE)),
        ('in:正文 "a b"', Phrase("a b", Scope.BODY)),
        ("in:math a ", Text("a", Scope.MATH)),
        ("title:a ", Text("a", Scope.TITLE)),
        ("title:(a OR b) ", AnyOf((Text("a", Scope.TITLE), Text("b", Scope.TITLE)))),
        ('-code:("a b") b ', AllOf((Not(Phrase("a b", Scope.CODE)), B))),
        ("tag:(x | (y z)) ", AnyOf((TAG_X, AllOf((_tagged("y"), _tagged("z")))))),
        ("标签：(x code:a) b ", AllOf((AllOf((TAG_X, Text("a", Scope.CODE))), B))),
        ("title:(/a/) ", Pattern("a")),
        ("code:a ", Text("a", Scope.CODE)),
        ("代码：b", Text("b", Scope.CODE, is_open=True)),
        ("math:x_t ", Text("x_t", Scope.MATH)),
        ("公式:a ", Text("a", Scope.MATH)),
        (r'math:"\alpha a"', Phrase(r"\alpha a", Scope.MATH)),
        ("-code:a ", Not(Text("a", Scope.CODE))),
        ("in:notes", Has(Facet.KIND, "notes")),
        ("in:Problems a ", AllOf((Has(Facet.KIND, "problems"), A))),
        ("in:提交", Has(Facet.KIND, "submissions")),
        ("lang:english", Has(Facet.LANGUAGE, "en")),
        ("has:图片 ", Has(Facet.FEATURE, "image")),
        ("date:2023..", Dated(dt.date(2023, 1, 1), None)),
        ("title:b", Text("b", Scope.TITLE, is_open=True)),
        ("date:2023", Dated(dt.date(2023, 1, 1), dt.date(2023, 12, 31))),
    ],
)
def test_query_is_read(source: str, root: Node | None) -> None:
    query = parse_query(source)

    assert query.root == root
    assert not query.remarks


@pytest.mark.parametrize(
    ("source", "root", "problem"),
    [
        ('"low', Phrase("low", is_open=True), Problem.OPEN_QUOTE),
        ("OR a ", A, Problem.LONE_OPERATOR),
        ("a OR ", A, Problem.LONE_OPERATOR),
        ("a | | b ", AnyOf((A, B)), Problem.LONE_OPERATOR),
        ("a AND ", A, Problem.LONE_OPERATOR),
        ("AND a ", A, Problem.LONE_OPERATOR),
        ("(a OR) b ", AllOf((A, B)), Problem.LONE_OPERATOR),
        ("a NOT", A, Problem.LONE_OPERATOR),
        ("a) b ", AllOf((A, B)), Problem.STRAY_CLOSE),
        ('"  " b ', B, Problem.EMPTY_QUOTES),
        ('in:code "" a ', A, Problem.EMPTY_QUOTES),
        ('title:""', None, Problem.EMPTY_VALUE),
        ("lang:fr", None, Problem.UNKNOWN_VALUE),
        ("date:2024-13..", None, Problem.BAD_DATE),
        ("(a ", A, Problem.OPEN_GROUP),
        ("date:soon", None, Problem.BAD_DATE),
        ("/(/", Phrase("("), Problem.BAD_PATTERN),
        ("has:cake", None, Problem.UNKNOWN_VALUE),
        ("tag: b ", B, Problem.EMPTY_VALUE),
        ("tag:() b ", B, Problem.EMPTY_VALUE),
        ("tag:(x", TAG_X, Problem.OPEN_GROUP),
        ("in:code", None, Problem.EMPTY_VALUE),
        ("in:code tag:x", Has(Facet.TAG, "x"), Problem.EMPTY_VALUE),
    ],
)
def test_what_cannot_be_read_is_remarked(source: str, root: Node | None, problem: Problem) -> None:
    query = parse_query(source)

    assert query.root == root
    assert [remark.problem for remark in query.remarks] == [problem]


@pytest.mark.parametrize("source", ["(" * 500 + "a", "-" * 500 + "a", "-(" * 500 + "a"])
def test_deep_nesting_is_read(source: str) -> None:
    assert describe(parse_query(source))


def test_odd_character_set_in_a_pattern_warns_nobody() -> None:
    assert parse_query("/[[a]/").root == Pattern("[[a]")


def test_what_is_nested_too_deeply_is_remarked_once() -> None:
    query = parse_query("-(" * 500 + "a")

    assert set(query.remarks) == {
        Remark(Problem.TOO_DEEP, "-"),
        Remark(Problem.TOO_DEEP, "("),
        Remark(Problem.OPEN_GROUP, "("),
    }


# Signs, fields and halves of both, so that random texts are queries gone wrong.
FRAGMENTS = st.sampled_from(
    [
        *'ab -"()/:.|线“”「」',
        *("OR ", "AND ", "NOT ", "tag:", "in:", "in:code ", "in:problems ", "has:", "has:code "),
        *(
            "date:",
            "2023..",
            "2024..2023 ",
            "code:",
            "math:",
            "lang:",
            "标签：",
            "/[a/ ",
            "((",
            '"" ',
        ),
    ]
)


@given(st.lists(FRAGMENTS).map("".join) | st.text())
def test_every_text_has_a_reading_that_names_each_remark(source: str) -> None:
    query = parse_query(source)

    english, chinese = describe(query), describe(query, "zh")
    assert all(remark.text in english and remark.text in chinese for remark in query.remarks)
    assert english.count("; ") >= len(query.remarks)
    assert query.root or "nothing to search for" in english


@given(st.lists(FRAGMENTS).map("".join))
def test_whatever_is_left_out_is_remarked(source: str) -> None:
    query = parse_query(source)

    assert query.root or query.remarks or not source.strip("() ")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2023-12", (2023, 12, 1), (2023, 12, 31)),
        ("2023/5/7", (2023, 5, 7), (2023, 5, 7)),
        ("2023..2024-03", (2023, 1, 1), (2024, 3, 31)),
        ("2024..2023", (2023, 1, 1), (2024, 12, 31)),
        ("2023..", (2023, 1, 1), None),
        ("..2023", None, (2023, 12, 31)),
    ],
)
def test_date_names_its_days(
    text: str, first: tuple[int, int, int] | None, last: tuple[int, int, int] | None
) -> None:
    ends = [dt.date(*end) if end else None for end in (first, last)]

    assert parse_dates(text) == Dated(*ends)


@pytest.mark.parametrize("text", ["", "..", "20", "2023-13", "2023-02-30", "2023..x", "0000"])
def test_other_text_is_no_date(text: str) -> None:
    assert parse_dates(text) is None


@pytest.mark.parametrize(
    ("source", "english", "chinese"),
    [
        ("", "nothing to search for", "没有可搜索的内容"),
        ("a b", "a and b…", "a 且 b…"),
        ('(a OR "b c") -a', "(a or “b c”) and not a", "(a 或 “b c”) 且 不含a"),
        ("title:a tag:x", "a in the title and tag x", "a（在标题） 且 标签为 x"),
        ("math:a in:题目", "a in formulas and among problems", "a（在公式） 且 范围为 题目"),
        ("tag:notes in:笔记", "tag notes and among notes", "标签为 notes 且 范围为 笔记"),
        ("/x/ date:2023..", "pattern /x/ and dated 2023-01-01 or later", None),
        ("date:..2023", "dated 2023-12-31 or earlier", "日期不晚于 2023-12-31"),
        ("date:2023-05-01", "dated 2023-05-01", "日期为 2023-05-01"),
        ("date:2023-05", "dated 2023-05-01 to 2023-05-31", None),
        (
            "date:2025..2023-05",
            "dated 2023-05-01 to 2025-12-31;"
            " date:2025..2023-05 runs backwards, and is read as 2023-05..2025",
            "日期在 2023-05-01 到 2025-12-31 之间；"
            "date:2025..2023-05 前后颠倒，按 2023-05..2025 搜索",
        ),
        ("date:2023..2023", "dated 2023-01-01 to 2023-12-31", None),
        ("has:x", "nothing to search for; has:x is not known, and is left out", None),
    ],
)
def test_reading_says_how_a_query_was_read(source: str, english: str, chinese: str | None) -> None:
    query = parse_query(source)

    assert describe(query) == english
    assert chinese is None or describe(query, "zh-CN") == chinese


def test_reading_names_what_was_corrected() -> None:
    reading = describe(parse_query("attntion "), "en", [("attntion", "attention")])

    assert reading == "attntion; no note has “attntion”, read as “attention”"


@pytest.mark.parametrize(
    ("language", "reading"),
    [
        ("en", "pattern /a+$/; the pattern took too long, and some notes were not searched"),
        ("zh", "正则 /a+$/；正则用时过长，部分笔记没有搜索"),
    ],
)
def test_pattern_that_took_too_long_is_told(language: str, reading: str) -> None:
    answer = SearchAnswer("/a+$/", 0, 0.0, (), (), is_cut_short=True)

    assert tell_reading(answer, language) == reading
