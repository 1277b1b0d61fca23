"""How a query was read, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.query import (
    Alike,
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
    Query,
    Remark,
    Scope,
    Term,
    Text,
)
from reader.core.query_parser import parse_query
from reader.core.search_document import SearchAnswer

_EN = {
    "all": " and ", "any": " or ", "not": "not {}", "nothing": "nothing to search for",
    "open": "{}…", "phrase": "“{}”", "pattern": "pattern /{}/", "is": "{} {}", "in": "{} in {}",
    "between": "dated {} to {}", "since": "dated {} or later", "until": "dated {} or earlier",
    "day": "dated {}", "separator": "; ",
    "also": "“{}” is also {}", "corrected": "no note has “{}”, read as “{}”",
    "cut": "the pattern took too long, and some notes were not searched",
    Scope.TITLE: "the title", Scope.HEADINGS: "headings", Scope.BODY: "prose", Scope.CODE: "code",
    Scope.MATH: "formulas", Facet.KIND: "among",
    Facet.TAG: "tag", Facet.CATEGORY: "category", Facet.FEATURE: "with", Facet.LANGUAGE: "language",
    Facet.PLACE: "in",
    Problem.OPEN_QUOTE: "{} has no closing quote",
    Problem.OPEN_GROUP: "{} is not closed",
    Problem.BAD_DATE: "{} is no date like 2023, 2023-05 or 2023..2024, and is left out",
    Problem.TURNED_DATES: "{} runs backwards, and is read as {}",
    Problem.BAD_PATTERN: "{} is no valid pattern, and is searched as it stands",
    Problem.UNKNOWN_VALUE: "{} is not known, and is left out",
    Problem.EMPTY_VALUE: "{} has no value, and is left out",
    Problem.EMPTY_QUOTES: "{} is empty, and is left out",
    Problem.LONE_OPERATOR: "{} has nothing to join, and is left out",
    Problem.STRAY_CLOSE: "{} closes nothing, and is left out",
    Problem.TOO_DEEP: "{} is nested too deeply, and is left out",
}  # fmt: skip
_ZH = {
    "all": " 且 ", "any": " 或 ", "not": "不含{}", "nothing": "没有可搜索的内容",
    "open": "{}…", "phrase": "“{}”", "pattern": "正则 /{}/", "is": "{}为 {}", "in": "{}（在{}）",
    "between": "日期在 {} 到 {} 之间", "since": "日期不早于 {}", "until": "日期不晚于 {}",
    "day": "日期为 {}", "separator": "；",
    "also": "“{}”也作 {}", "corrected": "没有笔记含“{}”，按“{}”搜索",
    "cut": "正则用时过长，部分笔记没有搜索",
    Scope.TITLE: "标题", Scope.HEADINGS: "小标题", Scope.BODY: "正文", Scope.CODE: "代码",
    Scope.MATH: "公式", Facet.KIND: "范围",
    Facet.TAG: "标签", Facet.CATEGORY: "分类", Facet.FEATURE: "包含", Facet.LANGUAGE: "语言",
    Facet.PLACE: "位置",
    Problem.OPEN_QUOTE: "{} 缺少右引号",
    Problem.OPEN_GROUP: "{} 没有闭合",
    Problem.BAD_DATE: "{} 不是 2023、2023-05 或 2023..2024 这样的日期，已略去",
    Problem.TURNED_DATES: "{} 前后颠倒，按 {} 搜索",
    Problem.BAD_PATTERN: "{} 不是有效的正则，按原文搜索",
    Problem.UNKNOWN_VALUE: "{} 无法识别，已略去",
    Problem.EMPTY_VALUE: "{} 没有值，已略去",
    Problem.EMPTY_QUOTES: "{} 里没有内容，已略去",
    Problem.LONE_OPERATOR: "{} 没有可连接的内容，已略去",
    Problem.STRAY_CLOSE: "{} 没有对应的左括号，已略去",
    Problem.TOO_DEEP: "{} 嵌套太深，已略去",
    "notes": "笔记", "problems": "题目", "submissions": "提交",
}  # fmt: skip
Correction = tuple[str, str]
"""A word that no note has, and the one searched in its place."""
Synonyms = tuple[str, tuple[str, ...]]
"""A term of the query, and those that mean the same."""


def describe(
    query: Query,
    language: str = "en",
    corrections: Sequence[Correction] = (),
    synonyms: Sequence[Synonyms] = (),
    *,
    is_cut_short: bool = False,
) -> str:
    """Return in one line how ``query`` was read, what was left out, widened and corrected.

    Args:
        query: The query.
        language: ``zh``, or anything else for English.
        corrections: What the search put in place of words that are nowhere.
        synonyms: What the search looked for beside some words.
        is_cut_short: Whether a pattern took too long.
    """
    words = _ZH if language.startswith("zh") else _EN
    parts = [words["nothing"] if query.root is None else _describe(query.root, words)]
    parts += [_remark(remark, words) for remark in query.remarks]
    parts += [words["also"].format(term, ", ".join(others)) for term, others in synonyms]
    parts += [words["corrected"].format(*pair) for pair in corrections]
    parts += [words["cut"]] if is_cut_short else []
    return words["separator"].join(parts)


def tell_reading(answer: SearchAnswer, language: str = "en") -> str:
    """Return in one line how an answer's query was read, as `describe` does."""
    return describe(
        parse_query(answer.query),
        language,
        answer.corrections,
        answer.synonyms,
        is_cut_short=answer.is_cut_short,
    )


def _remark(remark: Remark, words: Mapping[object, str]) -> str:
    return words[remark.problem].format(remark.text, remark.instead)


def _describe(node: Node, words: Mapping[object, str]) -> str:
    match node:
        case AllOf(nodes):
            return words["all"].join(_nested(child, words) for child in nodes)
        case AnyOf(nodes):
            return words["any"].join(_nested(child, words) for child in nodes)
        case Not(child):
            return words["not"].format(_nested(child, words))
        case Alike(child):
            return _describe(child, words)
        case _:
            return _leaf(node, words)


def _nested(node: Node, words: Mapping[object, str]) -> str:
    text = _describe(node, words)
    return f"({text})" if isinstance(node, AllOf | AnyOf) else text


def _leaf(node: Text | Phrase | Pattern | Has | Dated | Term, words: Mapping[object, str]) -> str:
    match node:
        case Text(text, scope, is_open):
            return _scoped(words["open"].format(text) if is_open else text, scope, words)
        case Term(text, scope):
            return _scoped(text, scope, words)
        case Phrase(text, scope):
            return _scoped(words["phrase"].format(text), scope, words)
        case Pattern(source):
            return words["pattern"].format(source)
        case Has(facet, value):
            shown = words.get(value, value) if facet is Facet.KIND else value
            return words["is"].format(words[facet], shown)
        case _:
            return _dated(node.first, node.last, words)


def _scoped(text: str, scope: Scope, words: Mapping[object, str]) -> str:
    return text if scope is Scope.ANYWHERE else words["in"].format(text, words[scope])


def _dated(first: object, last: object, words: Mapping[object, str]) -> str:
    if first is None:
        return words["until"].format(last)
    if last is None:
        return words["since"].format(first)
    return words["day"].format(first) if first == last else words["between"].format(first, last)
