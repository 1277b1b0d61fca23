"""Plain text out of inline Markdown, with the formulas taken out and put back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.core.inline_marks import EXCERPT_FORMULA
from reader.core.math_delimiters import ANY, formula_of

_SLOT = "\ue002{}\ue003"
_SLOTS = re.compile("\ue002(\\d+)\ue003")
_PRIVATE = re.compile("[\ue000-\ue003]")
_READABLE = re.compile(r"[^\\{}&]{1,16}")
_CODE_SPAN = re.compile(r"(?P<ticks>`+)(?P<code>.+?)(?<!`)(?P=ticks)(?!`)", re.DOTALL)

_RULES = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"!\[\[([^\]|]+)(?:\|[^\]]*)?\]\]"), r"\1"),
    (re.compile(r"\[\[[^\]|]+\|([^\]]+)\]\]"), r"\1"),
    (re.compile(r"\[\[([^\]#]+)(?:#[^\]]*)?\]\]"), r"\1"),
    (re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]:?"), ""),
    (re.compile(r"</?[A-Za-z][^<>]*>"), ""),
    (re.compile(r"^[ \t]*(?:>[ \t]*)+(?:\[![\w-]+\][+-]?[ \t]*)?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?[ \t:|-]*-{3,}[ \t:|-]*$", re.MULTILINE), ""),
    (re.compile(r"[ \t]*\|[ \t]*"), "  "),
    (re.compile(r"\*\*|__|~~|==|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)


@dataclass(frozen=True, slots=True)
class TakenFormulas:
    """A text with a slot in place of each formula, and the formulas' TeX."""

    text: str
    formulas: tuple[str, ...]

    def restore(self, text: str) -> str:
        """Return ``text`` with a blank in place of each slot, since the TeX is kept apart."""
        return _SLOTS.sub(" ", text)

    def abbreviate(self, text: str) -> str:
        """Return ``text`` with short formulas as they are and long ones as one mark each."""
        return _SLOTS.sub(lambda found: self._short(int(found[1])), text)

    def unmarked(self) -> str:
        """Return the text with every formula's TeX in its place, without delimiters."""
        return _SLOTS.sub(lambda found: self.formulas[int(found[1])], self.text)

    def _short(self, number: int) -> str:
        tex = self.formulas[number]
        return tex if _READABLE.fullmatch(tex) else EXCERPT_FORMULA


def take_formulas(text: str) -> TakenFormulas:
    """Return ``text`` with its formulas taken out; those inside code spans stay."""
    formulas: list[str] = []
    pieces: list[str] = []
    at = 0
    text = _PRIVATE.sub("", text)
    for span in _CODE_SPAN.finditer(text):
        pieces += [_take(text[at : span.start()], formulas), span[0]]
        at = span.end()
    pieces.append(_take(text[at:], formulas))
    return TakenFormulas("".join(pieces), tuple(formulas))


def plain_text(source: str) -> str:
    """Return what a reader sees of ``source``: no marks of emphasis, links, quotes or lists."""
    pieces: list[str] = []
    at = 0
    for span in _CODE_SPAN.finditer(source):
        pieces += [_strip(source[at : span.start()]), span["code"].strip()]
        at = span.end()
    pieces.append(_strip(source[at:]))
    return "".join(pieces)


def _take(text: str, formulas: list[str]) -> str:
    def slot(found: re.Match[str]) -> str:
        formulas.append(formula_of(found)[0])
        return _SLOT.format(len(formulas) - 1)

    return ANY.sub(slot, text) if "$" in text or "\\" in text else text


def _strip(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
