"""The query language's grammar.

any   = all ("OR" all)*
all   = item+                       every one must hold
item  = "-" item | [field ":"] "(" any ")" | field ":" value | "quoted" | /pattern/ | word

A group's field is that of each value in it that has none of its own.
What does not fit is left out or read as text, and remarked.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import replace

from reader.core.folding import normalise
from reader.core.query import (
    AllOf,
    AnyOf,
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
    Text,
)
from reader.core.query_dates import parse_dates, turned_range
from reader.core.query_tokens import Token, split_tokens

_VALUES = {
    Facet.FEATURE: {
        "math": "math", "formula": "math", "公式": "math",
        "code": "code", "代码": "code",
        "image": "image", "picture": "image", "图": "image", "图片": "image",
        "problem": "problem", "题": "problem", "题目": "problem",
    },
    Facet.LANGUAGE: {
        "zh": "zh", "中文": "zh", "chinese": "zh",
        "en": "en", "英文": "en", "english": "en",
    },
}  # fmt: skip
_KINDS = {
    "notes": "notes", "note": "notes", "笔记": "notes",
    "problems": "problems", "problem": "problems", "题目": "problems", "题": "problems",
    "submissions": "submissions", "submission": "submissions", "提交": "submissions",
}  # fmt: skip
_MAX_DEPTH = 40
"""Deeper groups are read as if their parentheses and minus signs were not there."""


def parse_query(source: str) -> Query:
    """Return the reading of ``source``, whatever it is."""
    text = normalise(source)
    parser = _Parser([*split_tokens(text)], ends_open=bool(text) and not text[-1].isspace())
    root = parser.parse()
    return Query(source, root, tuple(parser.remarks))


class _Parser:
    def __init__(self, tokens: list[Token], *, ends_open: bool) -> None:
        self.remarks: dict[Remark, None] = {}
        self._tokens = tokens
        self._at = 0
        self._depth = 0
        self._key = ""  # the field of the group that is being read
        self._ends_open = ends_open

    def parse(self) -> Node | None:
        nodes = []
        while self._at < len(self._tokens):
            nodes.append(self._any())
            if self._kind() == "close":
                self._remark(Problem.STRAY_CLOSE, self._tokens[self._at])
                self._at += 1
        return _join(AllOf, nodes)

    def _any(self) -> Node | None:
        branches = [self._all()]
        while self._kind() == "or":
            self._check_operator()
            self._at += 1
            branches.append(self._all())
        return _join(AnyOf, branches)

    def _check_operator(self) -> None:
        """Remark an operator that has nothing before it or nothing after it."""
        before = self._tokens[self._at - 1].kind if self._at else ""
        if before in {"", *_OPERATORS, "open"} or self._kind(1) in _ENDS:
            self._remark(Problem.LONE_OPERATOR, self._tokens[self._at])

    def _all(self) -> Node | None:
        nodes = []
        while self._kind() not in {"", "or", "close"}:
            nodes.append(self._item())
        return _join(AllOf, nodes)

    def _item(self) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        match token.kind:
            case "and":
                self._at -= 1
                self._check_operator()
                self._at += 1
                return None
            case "not":
                return self._negated(token)
            case "open":
                return self._group(token)
            case _:
                return self._leaf(token)

    def _negated(self, sign: Token) -> Node | None:
        if self._kind() in _ENDS:
            self._remark(Problem.LONE_OPERATOR, sign)
            return None
        if self._is_too_deep(sign):
            return None
        self._depth += 1
        node = self._item()
        self._depth -= 1
        return None if node is None else Not(_closed(node))

    def _group(self, sign: Token) -> Node | None:
        if self._is_too_deep(sign):
            return None
        outer = self._key
        self._depth, self._key = self._depth + 1, sign.key or outer
        node = self._any()
        self._depth, self._key = self._depth - 1, outer
        if node is None and sign.key:
            self._remark(Problem.EMPTY_VALUE, replace(sign, source=sign.source[:-1]))
        if self._kind() == "close":
            self._at += 1
        else:
            self.remarks[Remark(Problem.OPEN_GROUP, "(")] = None
        return node

    def _is_too_deep(self, sign: Token) -> bool:
        is_too_deep = self._depth >= _MAX_DEPTH
        if is_too_deep:
            self._remark(Problem.TOO_DEEP, sign)
        return is_too_deep

    def _leaf(self, token: Token) -> Node | None:
        if not token.is_whole:
            self._remark(Problem.OPEN_QUOTE, token)
        if token.kind == "pattern" and not token.key:
            return self._pattern(token)
        if token.key or self._key:
            return self._field(replace(token, key=token.key or self._key))
        return self._text_in(Scope.ANYWHERE, token)

    def _field(self, token: Token) -> Node | None:
        if not token.text.strip():
            self._remark(Problem.EMPTY_VALUE, token)
            return None
        match token.key:
            case "title" | "code" | "math" as name:
                return self._text_in(Scope(name), token)
            case "date":
                return self._dates(token)
            case "in" if token.text.lower() in _SCOPES:
                return self._scoped(token)
            case "in" if token.text.lower() in _KINDS:
                return Has(Facet.KIND, _KINDS[token.text.lower()])
            case key:
                return self._facet(Facet(key), token)

    def _scoped(self, token: Token) -> Node | None:
        """Read ``in:code softmax``: the next word or phrase is looked for there alone."""
        scope = _SCOPES[token.text.lower()]
        if self._kind() not in {"word", "quoted"} or self._tokens[self._at].key:
            self._remark(Problem.EMPTY_VALUE, token)
            return None
        self._at += 1
        return self._text_in(scope, self._tokens[self._at - 1])

    def _text_in(self, scope: Scope, token: Token) -> Node | None:
        text = token.text.strip()
        if not text:
            self._remark(Problem.EMPTY_QUOTES, token)
            return None
        if token.kind == "quoted":
            return Phrase(text, scope, is_open=not token.is_whole)
        return Text(text, scope, is_open=self._is_last())

    def _facet(self, facet: Facet, token: Token) -> Node | None:
        known = _VALUES.get(facet)
        value = token.text.strip()
        if known is None:
            return Has(facet, value)
        if value.lower() not in known:
            self._remark(Problem.UNKNOWN_VALUE, token)
            return None
        return Has(facet, known[value.lower()])

    def _dates(self, token: Token) -> Node | None:
        dated = parse_dates(token.text)
        if dated is None:
            self._remark(Problem.BAD_DATE, token)
        elif turned := turned_range(token.text):
            self._remark(Problem.TURNED_DATES, token, turned)
        return dated

    def _pattern(self, token: Token) -> Node | None:
        if _is_pattern(token.text):
            return Pattern(token.text)
        self._remark(Problem.BAD_PATTERN, token)
        return Phrase(token.text)

    def _kind(self, ahead: int = 0) -> str:
        at = self._at + ahead
        return self._tokens[at].kind if at < len(self._tokens) else ""

    def _is_last(self) -> bool:
        return self._ends_open and self._at >= len(self._tokens)

    def _remark(self, problem: Problem, token: Token, instead: str = "") -> None:
        # Once, however often the same thing is wrong.
        self.remarks[Remark(problem, token.source, instead)] = None


_OPERATORS = {"or", "and", "not"}
_ENDS = {"", "or", "and", "close"}
_SCOPES = {
    "title": Scope.TITLE, "标题": Scope.TITLE,
    "heading": Scope.HEADINGS, "headings": Scope.HEADINGS, "小标题": Scope.HEADINGS,
    "body": Scope.BODY, "text": Scope.BODY, "正文": Scope.BODY,
    "code": Scope.CODE, "代码": Scope.CODE,
    "math": Scope.MATH, "formula": Scope.MATH, "formulas": Scope.MATH, "公式": Scope.MATH,
}  # fmt: skip


def _is_pattern(source: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            re.compile(source)
        except (re.error, OverflowError, RecursionError):
            return False
    return True


def _join(kind: Callable[[tuple[Node, ...]], Node], nodes: list[Node | None]) -> Node | None:
    found = tuple(node for node in nodes if node is not None)
    return found[0] if len(found) == 1 else kind(found) if found else None


def _closed(node: Node) -> Node:
    """Return a negated node: a half-typed word excludes nothing but itself."""
    return Text(node.text, node.scope) if isinstance(node, Text) else node
