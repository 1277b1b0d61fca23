"""Plain text out of inline Markdown, with the formulas taken out and put back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from reader.core.inline_marks import EXCERPT_FORMULA
from reader.core.math_delimiters import ANY, formula_of
from reader.core.readable_tex import read_tex

_SLOT = "\ue002{}\ue003"
_SLOTS = re.compile("\ue002(\\d+)\ue003")
_PRIVATE = re.compile("[\ue000-\ue003]")
_READABLE = re.compile(r"[^\\{}&]{1,16}")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TICKS = re.compile(r"(?<!\\)(?P<escapes>\\*)(?P<ticks>`+)")

# What a text must have for a rule to change it (looking for that is quick), the rule, and what
# comes in its place.
_Rules: TypeAlias = tuple[tuple[str, re.Pattern[str], str], ...]
_TARGET = r"\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"\n]*\")?\)"
# Each rule costs time in proportion to the text, whatever the text: no mark is looked for past
# the next one of its kind, and a run of blanks is entered at its first blank alone.
_TAG_RULES = (
    ("<!--", re.compile(r"<!--(?:(?!<!--).)*?-->", re.DOTALL), ""),
    ("[[", re.compile(r"!\[\[([^\[\]|]+)(?:\|[^\[\]]*)?\]\]"), r"\1"),
    ("[[", re.compile(r"\[\[[^\[\]|]+\|([^\[\]]+)\]\]"), r"\1"),
    ("[[", re.compile(r"\[\[([^\[\]#]+)(?:#[^\[\]]*)?\]\]"), r"\1"),
    ("[[#", re.compile(r"\[\[#([^\[\]]+)\]\]"), r"\1"),
    ("](", re.compile(rf"!\[([^\[\]]*)\]{_TARGET}(?:\{{:[^{{}}\n]*\}})?"), r"\1"),
    ("](", re.compile(rf"\[([^\[\]]*)\]{_TARGET}"), r"\1"),
    ("[^", re.compile(r"\[\^[^\[\]]+\]:?"), ""),
    ("<", re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>"), r"\1"),
    ("<", re.compile(r"</?[A-Za-z][^<>]*>"), ""),
)
_LINE_RULES = (
    (">", re.compile(r"^[ \t]*(?:>[ \t]*)+(?:\[![\w-]+\][+-]?[ \t]*)?", re.MULTILINE), ""),
    ("", re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?", re.MULTILINE), ""),
    ("---", re.compile(r"^(?=[^\n]*---)[ \t:|-]+$", re.MULTILINE), ""),
    ("|", re.compile(r"(?<![ \t])[ \t]*\|[ \t]*"), "  "),
)
_MARK_RULES = (
    # Two alike, or one at a word's edge; none behind a backslash. The sign itself comes first:
    # so the search leaps from one to the next, which takes a twentieth of the time.
    (
        "",
        re.compile(r"([*_~=])(?:\1(?<!\\..)|(?<=[*_])(?:(?<![\w\\].)(?=\S)|(?<=[^\s\\].)(?!\w)))"),
        "",
    ),
    ("\\", re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class TakenFormulas:
    """A text with a slot in place of each formula, and the formulas' TeX."""

    text: str
    formulas: tuple[str, ...]

    def abbreviate(self, text: str) -> str:
        """Return ``text`` with short formulas as they are and long ones as one mark each."""
        return _SLOTS.sub(lambda found: self._short(int(found[1])), text)

    def unmarked(self) -> str:
        """Return the text with every formula's TeX in its place, without delimiters."""
        return _SLOTS.sub(lambda found: self.formulas[int(found[1])], self.text)

    def readable(self, text: str) -> str:
        """Return ``text`` with every formula in Unicode's signs, as far as there are such."""
        return _SLOTS.sub(lambda found: read_tex(self.formulas[int(found[1])]), text)

    def _short(self, number: int) -> str:
        tex = self.formulas[number]
        return tex if _READABLE.fullmatch(tex) else EXCERPT_FORMULA


def take_formulas(text: str) -> TakenFormulas:
    """Return ``text`` with its formulas taken out; those inside code spans stay."""
    formulas: list[str] = []
    pieces: list[str] = []
    at = 0
    text = _PRIVATE.sub("", text)
    for span in code_spans(text):
        pieces += [_take(text[at : span.start], formulas), text[span.start : span.end]]
        at = span.end
    pieces.append(_take(text[at:], formulas))
    return TakenFormulas("".join(pieces), tuple(formulas))


def plain_text(source: str) -> str:
    """Return what a reader sees of ``source``: no marks of emphasis, links, quotes or lists."""
    return _plain(source, (*_TAG_RULES, *_LINE_RULES, *_MARK_RULES))


def without_code(source: str) -> str:
    """Return ``source`` with a space in place of each of its code spans."""
    pieces: list[str] = []
    at = 0
    for span in code_spans(source):
        pieces.append(source[at : span.start])
        at = span.end
    return " ".join((*pieces, source[at:]))


def plain_title(source: str) -> str:
    """Return what a reader sees of a heading: ``1. Title`` is no list there."""
    return " ".join(_plain(source, (*_TAG_RULES, *_MARK_RULES)).split())


def heading_text(source: str) -> str:
    """Return a heading as one line of plain text, its formulas as their TeX."""
    return plain_title(take_formulas(source).unmarked())


def question_text(source: str) -> str:
    """Return a card's question as one line of plain text, its formulas readable."""
    taken = take_formulas(source)
    return taken.readable(plain_title(taken.text))


def _plain(source: str, rules: _Rules) -> str:
    pieces: list[str] = []
    at = 0
    for span in code_spans(source):
        pieces += [_strip(source[at : span.start], rules), span.code.strip()]
        at = span.end
    pieces.append(_strip(source[at:], rules))
    return "".join(pieces)


@dataclass(frozen=True, slots=True)
class CodeSpan:
    """A code span: where it stands, its marks included, and the text between them."""

    start: int
    end: int
    code: str


def code_spans(text: str) -> Iterator[CodeSpan]:
    """Yield the code spans of ``text``: from a run of backticks to the next as long."""
    if "`" not in text:
        return
    runs = list(_TICKS.finditer(text))
    following = _next_of_same_length(runs)
    number = 0
    while number < len(runs):
        opening, closing = runs[number], following[number]
        if len(opening["escapes"]) % 2 or closing is None:
            number += 1
            continue
        start, end = opening.start("ticks"), runs[closing].end()
        yield CodeSpan(start, end, text[opening.end() : runs[closing].start("ticks")])
        number = closing + 1


def _next_of_same_length(runs: Sequence[re.Match[str]]) -> list[int | None]:
    following: list[int | None] = [None] * len(runs)
    nearest: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        length = len(runs[number]["ticks"])
        following[number] = nearest.get(length)
        nearest[length] = number
    return following


def _take(text: str, formulas: list[str]) -> str:
    def slot(found: re.Match[str]) -> str:
        formulas.append(formula_of(found)[0])
        return _SLOT.format(len(formulas) - 1)

    return ANY.sub(slot, text) if "$" in text or "\\" in text else text


def _strip(text: str, rules: _Rules) -> str:
    for mark, pattern, replacement in rules:
        if mark in text:
            text = pattern.sub(replacement, text)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text
