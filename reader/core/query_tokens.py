"""A query cut into its tokens: words, quoted texts, patterns, fields, signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PAIRS = {'"': '"', "“": "”", "「": "」", "『": "』"}
# A field's name, then a colon as either keyboard types it.
_FIELD = re.compile(r"(?P<name>[A-Za-z]+|标签|分类|标题|代码|公式|包含|语言|日期|位置)[:：]")
# A minus before a space or another sign ("a - b", "->") is a text like any other.
_NEGATION = re.compile(r"-(?=[\w\"“「『(/])")
_SPACE = re.compile(r"\s+")
# What stands in parentheses right behind a Latin word goes with it, as in "O(n log n)", but
# where it has signs of the language in it.
_CALL = (
    r"\([^\s()]*\)"
    r"|(?<=[A-Za-z0-9_])\((?![^()]*(?:[|:：]|(?<![^\s(])(?:OR|AND|NOT|-(?=\w))\b))[^()\"“「『]*\)"
)
_WORD = re.compile(rf"[^\s\"“「『()]+(?:(?:{_CALL})[^\s\"“「『()]*)*")
# A pattern ends at a slash before a space or the end, so that a path is not one.
_PATTERN = re.compile(r"/(?P<source>(?:\\.|[^/\\\n])+)/(?=[\s)]|$)")

KEYS = {
    "tag": "tag", "标签": "tag",
    "cat": "cat", "category": "cat", "分类": "cat",
    "title": "title", "标题": "title",
    "code": "code", "代码": "code",
    "math": "math", "tex": "math", "公式": "math",
    "has": "has", "包含": "has",
    "lang": "lang", "语言": "lang",
    "date": "date", "日期": "date",
    "in": "in", "位置": "in",
}  # fmt: skip
"""Each name a field may be called by, and its own."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token.

    ``kind`` is of word, quoted, pattern, open, close, or, and, not. ``key`` is the field it
    was written with, also of ``open``. ``is_whole`` is false where a closing quote was missing.
    """

    kind: str
    text: str = ""
    key: str = ""
    is_whole: bool = True
    source: str = ""


def split_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query; every text has some reading."""
    at = 0
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        token, end = _token_at(text, at)
        yield token
        at = end


_SIGNS = {"OR": "or", "|": "or", "AND": "and", "NOT": "not", "(": "open", ")": "close"}


def _token_at(text: str, at: int) -> tuple[Token, int]:
    sign = text[at]
    if sign in "()":
        return Token(_SIGNS[sign], source=sign), at + 1
    if sign == "-" and _NEGATION.match(text, at):
        return Token("not", source="-"), at + 1
    field = _FIELD.match(text, at)
    if field and field["name"].lower() in KEYS:
        key = KEYS[field["name"].lower()]
        if text[field.end() : field.end() + 1] == "(":
            return Token("open", key=key, source=f"{field.group()}("), field.end() + 1
        value, end = _value_at(text, field.end())
        return Token(value.kind, value.text, key, value.is_whole, text[at:end]), end
    return _value_at(text, at)


def _value_at(text: str, at: int) -> tuple[Token, int]:
    sign = text[at : at + 1]
    if sign in _PAIRS:
        return _quoted(text, at)
    if sign == "/" and (pattern := _PATTERN.match(text, at)):
        return Token("pattern", pattern["source"], source=pattern.group()), pattern.end()
    word = _WORD.match(text, at)
    if word is None:
        return Token("word"), at
    found = word.group()
    return Token(_SIGNS.get(found, "word"), found, source=found), word.end()


def _quoted(text: str, at: int) -> tuple[Token, int]:
    end = text.find(_PAIRS[text[at]], at + 1)
    stop = len(text) if end < 0 else end
    after = stop if end < 0 else end + 1
    return Token("quoted", text[at + 1 : stop], is_whole=end >= 0, source=text[at:after]), after
